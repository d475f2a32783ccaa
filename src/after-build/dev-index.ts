import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

type Next = () => void;
/** The one thing used of Vite's server. */
interface Middlewares {
  use: (route: string, handle: (request: IncomingMessage, response: ServerResponse, next: Next) => void) => unknown;
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** In development there is no index: the one of the last build is served, or nothing. */
export function serveIndex(middlewares: Middlewares, base: string, folder: string): void {
  middlewares.use(`${base}pagefind`, (request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, normalize(path));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      next();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
}
