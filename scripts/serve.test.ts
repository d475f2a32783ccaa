import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './serve.ts';

const WORDS = 'Who answers for what? '.repeat(200);
const FILES = {
  'index.html': `<h1>Home</h1>${WORDS}`,
  '404.html': `<h1>No such page</h1>${WORDS}`,
  'about/index.html': '<h1>About</h1>',
  'empty/note.txt': 'a folder without a page',
  'data.json': '{}',
  'data.csv': 'a,b',
  'script.js': '0',
  'style.css': '',
  'image.svg': '<svg/>',
  'feed.xml': '<feed/>',
  'font.woff2': WORDS,
  'pagefind/en.pf_index': WORDS,
  'two words.txt': 'found',
};

const parent = mkdtempSync(join(tmpdir(), 'serve-'));
const folder = join(parent, 'site');
let server: Served;
let below: Served;

beforeAll(async () => {
  for (const [path, content] of Object.entries({ ...FILES, '../site-secret/secret.txt': 'secret' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  server = await serve(folder);
  below = await serve(folder, { base: '/x/y/' });
});

afterAll(async () => {
  await Promise.all([server.close(), below.close()]);
  rmSync(parent, { recursive: true });
});

/** Asks with the path as written: fetch() would tidy it first. */
async function get(path: string, { headers = {}, method = 'GET', from = server } = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request({ port: from.port, path, headers, method }, resolve).on('error', reject).end();
  const response = await promise;
  const body = await buffer(response);
  return { status: response.statusCode, headers: response.headers, body, text: body.toString() };
}

describe('The server', () => {
  it('answers an address with a slash with the page in that folder', async () => {
    expect(await get('/')).toMatchObject({ status: 200, text: FILES['index.html'] });
    expect(await get('/about/?from=here')).toMatchObject({ status: 200, text: FILES['about/index.html'] });
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/data.json', 'application/json; charset=utf-8'],
    ['/data.csv', 'text/csv; charset=utf-8'],
    ['/script.js', 'text/javascript; charset=utf-8'],
    ['/style.css', 'text/css; charset=utf-8'],
    ['/image.svg', 'image/svg+xml; charset=utf-8'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/font.woff2', 'font/woff2'],
    ['/pagefind/en.pf_index', 'application/octet-stream'],
  ])('sends %s as %s', async (path, type) => {
    const { headers } = await get(path);
    expect(headers['content-type']).toBe(type);
  });

  it('finds files with spaces in their names', async () => {
    expect(await get('/two%20words.txt')).toMatchObject({ status: 200, text: 'found' });
  });

  it('compresses with brotli where the browser takes it', async () => {
    const { headers, body } = await get('/', { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } });
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(body).toString()).toBe(FILES['index.html']);
  });

  it('falls back on gzip', async () => {
    const { headers, body } = await get('/', { headers: { 'accept-encoding': 'gzip, br;q=0' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(FILES['index.html']);
  });

  it('leaves files that are compressed already as they are', async () => {
    const { headers, text } = await get('/font.woff2', { headers: { 'accept-encoding': 'br' } });
    expect(headers['content-encoding']).toBeUndefined();
    expect(text).toBe(WORDS);
  });

  it('sends a changed file anew', async () => {
    const headers = { 'accept-encoding': 'br' };
    writeFileSync(join(folder, 'changing.txt'), 'before');
    await get('/changing.txt', { headers });
    writeFileSync(join(folder, 'changing.txt'), 'and after');
    const { body } = await get('/changing.txt', { headers });
    expect(brotliDecompressSync(body).toString()).toBe('and after');
  });

  it('says that a page has not changed to a browser that has it', async () => {
    const { headers } = await get('/');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await get('/', { headers: { 'if-none-match': headers.etag } });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  it('sends no body when asked for the headers only', async () => {
    const { status, headers, text } = await get('/', { method: 'HEAD' });
    expect({ status, length: headers['content-length'], text }).toEqual({
      status: 200,
      length: String(FILES['index.html'].length),
      text: '',
    });
  });

  it('refuses other methods', async () => {
    expect(await get('/', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  it('redirects an address without its slash, and keeps the query', async () => {
    const { status, headers } = await get('/about?q=budget');
    expect({ status, location: headers.location }).toEqual({ status: 301, location: '/about/?q=budget' });
  });

  it('never redirects to another host', async () => {
    expect(await get('//about')).toMatchObject({ status: 404 });
    expect(await get('/\\about')).toMatchObject({ status: 404 });
  });

  it.each(['/nothing', '/nothing/', '/empty/', '/empty', '/data.json/', '/%', '/%00', `/${'long'.repeat(999)}`])(
    'answers %s with the page for what is missing',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, text: FILES['404.html'] });
    },
  );

  it.each([
    '/../site-secret/secret.txt',
    '/%2e%2e/site-secret/secret.txt',
    '/..%2fsite-secret/secret.txt',
    '/about/..%2f..%2fsite-secret%2fsecret.txt',
    '/..%5csite-secret%5csecret.txt',
  ])('keeps files outside the folder to itself: %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, text: FILES['404.html'] });
  });

  it('serves a site at a base path, and nothing beside it', async () => {
    expect(await get('/x/y/about/', { from: below })).toMatchObject({ status: 200, text: FILES['about/index.html'] });
    expect((await get('/x/y', { from: below })).headers.location).toBe('/x/y/');
    expect((await get('/x/y/about', { from: below })).headers.location).toBe('/x/y/about/');
    expect(await get('/about/', { from: below })).toMatchObject({ status: 404 });
    expect(await get('/', { from: below })).toMatchObject({ status: 404 });
  });

  it('says when the port is taken', async () => {
    await expect(serve(folder, { port: server.port })).rejects.toThrow('EADDRINUSE');
  });

  it('says when there is nothing to serve', async () => {
    await expect(serve(join(parent, 'missing'))).rejects.toThrow('build the site first');
  });
});
