// Serves a built site the way a good host does: compressed, revalidated, one address a page.
//   node scripts/serve.ts <folder> [--port N] [--base /x/y/]
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
/** For the rest, among it the files of the search index, which are compressed already. */
const OTHER = 'application/octet-stream';
const COMPRESSIBLE = /charset|wasm|icon/;

type Encoding = 'br' | 'gzip';
const PACKERS = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** A server at work. */
export interface Served {
  port: number;
  close: () => Promise<void>;
}

/** Where a server listens; without a port, on a free one. */
export interface Place {
  port?: number;
  base?: string;
}

/**
 * Serves a folder.
 * @param place.base the path the folder stands at, with a slash at both ends
 * @throws when the folder is missing or the port is taken
 */
export async function serve(folder: string, { port = 0, base = '/' }: Place = {}): Promise<Served> {
  const root = resolve(folder);
  if (!existsSync(root)) throw new Error(`${folder} is missing: build the site first.`);
  const packed = new Map<string, Promise<Buffer>>();
  const server = createServer((request, response) => {
    const send = ({ status, headers, body }: Answer) => response.writeHead(status, headers).end(body);
    answer(request, { root, base, packed }).then(send, (error: unknown) => send(failed(error)));
  });
  await once(server.listen({ port }), 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, close };
}

interface Site {
  root: string;
  base: string;
  /** Compressed files, kept so that each is compressed once. */
  packed: Map<string, Promise<Buffer>>;
}

interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body?: Buffer | string;
}

async function answer({ method, url = '/', headers }: IncomingMessage, site: Site): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };

  const { moved, file } = find(site, url);
  if (moved) return { status: 301, headers: { Location: moved } };
  const path = file ?? join(site.root, '404.html');
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: 'Not found\n' };

  const etag = `W/"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"`;
  const fresh = { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' };
  if (file && headers['if-none-match']?.includes(etag)) return { status: 304, headers: fresh };

  const type = TYPES[extname(path)] ?? OTHER;
  const packer = COMPRESSIBLE.test(type) ? preferred(headers['accept-encoding']) : undefined;
  const body = await (packer ? pack(site, path, etag, packer) : readFile(path));
  const about = { 'Content-Type': type, 'Content-Length': body.length, 'X-Content-Type-Options': 'nosniff' };
  return {
    status: file ? 200 : 404,
    headers: { ...fresh, ...about, ...(packer && { 'Content-Encoding': packer }) },
    ...(method === 'GET' && { body }),
  };
}

function failed(error: unknown): Answer {
  console.error(error);
  return { status: 500, headers: {} };
}

/** What stands at an address: a file, a page that has moved to the address with a slash, or nothing. */
function find({ root, base }: Site, url: string): { file?: string; moved?: string } {
  const { pathname, search } = URL.parse(`http://localhost${url}`) ?? { pathname: '', search: '' };
  if (`${pathname}/` === base) return { moved: base + search };
  // "//name/" in a redirect would lead to another host.
  if (!pathname.startsWith(base) || pathname.includes('//')) return {};

  const path = join(root, decoded(pathname.slice(base.length)));
  const isInside = (path + sep).startsWith(root + sep);
  if (!isInside) return {};
  if (isFile(path)) return { file: path };
  const page = join(path, 'index.html');
  if (!isFile(page)) return {};
  return pathname.endsWith('/') ? { file: page } : { moved: `${pathname}/${search}` };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The best encoding a browser takes. */
function preferred(accepted = ''): Encoding | undefined {
  const taken = accepted.split(',').map((entry) => entry.replaceAll(' ', '').replace(/;q=(?!0(\.0*)?$).*/, ''));
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding));
}

/** A file compressed, at most once as long as it stays the same. */
function pack({ packed }: Site, path: string, etag: string, encoding: Encoding): Promise<Buffer> {
  const key = `${encoding} ${path} ${etag}`;
  const known = packed.get(key);
  if (known) return known;
  const fresh = readFile(path).then((content) => PACKERS[encoding](content));
  packed.set(key, fresh);
  return fresh;
}

if (import.meta.main) {
  const options = { port: { type: 'string', default: '0' }, base: { type: 'string', default: '/' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { port } = await serve(positionals[0] ?? 'dist', { port: Number(values.port), base: values.base });
  console.log(`http://localhost:${port}${values.base}`);
}
