// Builds the site unless dist/ is up to date, serves it and prints its address.
import { address } from '../src/settings.ts';
import { buildDist, isBuilt } from './build.ts';
import { type Served, serve } from './serve.ts';

const { SITE_URL, BASE_PATH, PORT } = process.env;
const { base } = address();

if (!isBuilt('.', { SITE_URL, BASE_PATH }) && !buildDist({ SITE_URL, BASE_PATH })) process.exit(1);

const { port } = PORT ? await serveAt(PORT) : await serveFrom(4321);
console.log(`Sparring Partners: http://localhost:${port}${base}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));

/** Serves on the port asked for, or ends with a sentence that says why not. */
async function serveAt(wanted: string): Promise<Served> {
  try {
    return await serve('dist', { port: Number(wanted), base });
  } catch (error) {
    console.error(
      isTaken(error) ? `Port ${wanted} is taken: set PORT to another one.` : `PORT is "${wanted}": ${String(error)}`,
    );
    return process.exit(1);
  }
}

/** Serves on the first free port from this one on. */
async function serveFrom(port: number): Promise<Served> {
  try {
    return await serve('dist', { port, base });
  } catch (error) {
    if (!isTaken(error)) throw error;
    return serveFrom(port + 1);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
