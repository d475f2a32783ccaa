import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSearchIndex } from './search-index.ts';

let dist = '';

const put = (file: string, content: string) => {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), content);
};

const page = (main: string) => `<!doctype html><html lang="en"><head><title>T</title>
  <meta data-pagefind-meta="title[content]" content="IT budget">
  <meta data-pagefind-meta="kind[content]" data-pagefind-filter="kind[content]" content="Responsibility"></head>
  <body><nav>Navigation</nav><main data-pagefind-body>${main}</main></body></html>`;

const cell = { code: 'CIO-R08', role: 'CIO', rowTitle: 'IT budget', text: 'Promised the results' };

interface Record {
  url: string;
  content: string;
  meta: object;
  filters: object;
}

/** What the index holds, by address. */
function records(): Map<string, Record> {
  const folder = join(dist, 'pagefind/fragment');
  return new Map(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString();
      const record = JSON.parse(text.slice(text.indexOf('{'))) as Record;
      return [record.url, record];
    }),
  );
}

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'search-index-'));
  put(
    'responsibilities/it-budget/index.html',
    page(
      '<h1>Who decides?</h1><p class="tag">Label <span class="code">R08</span></p><p>The CIO divides the money.</p><p class="vh">Hidden</p>',
    ),
  );
  put('roles/index.html', '<!doctype html><html lang="en"><body><main>An index of roles</main></body></html>');
  put(
    'data/comparison.json',
    JSON.stringify({
      roles: [{ code: 'CIO', title: 'Chief Information Officer' }],
      cells: [{ ...cell, url: '/x/y/compare/#CIO-R08' }],
    }),
  );
});

afterEach(() => {
  rmSync(dist, { recursive: true });
});

describe('The search index', () => {
  test('holds the marked pages and every cell, and says how many', async () => {
    expect(await buildSearchIndex(dist, '/x/y/')).toMatchObject({ pages: 1, cells: 1 });
    expect([...records().keys()].sort()).toEqual(['/compare/#CIO-R08', '/responsibilities/it-budget/']);
  });

  test('holds the text of a page without labels, navigation and hidden words', async () => {
    await buildSearchIndex(dist, '/x/y/');
    expect(records().get('/responsibilities/it-budget/')?.content).toBe('The CIO divides the money.');
  });

  test('holds a cell under its own address, with its text', async () => {
    await buildSearchIndex(dist, '/x/y/');
    expect(records().get('/compare/#CIO-R08')).toMatchObject({
      content: 'CIO Chief Information Officer: IT budget. Promised the results',
      meta: { title: 'Chief Information Officer: IT budget', code: 'CIO-R08', text: 'Promised the results' },
      filters: { kind: ['cell'] },
    });
  });

  test('ships what the view loads and nothing else', async () => {
    const { bytes } = await buildSearchIndex(dist, '/x/y/');
    const files = readdirSync(join(dist, 'pagefind'));
    expect(files.filter((file) => !file.endsWith('.pf_meta')).sort()).toEqual([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.js',
      'wasm.en.wasm',
    ]);
    expect(bytes).toBeGreaterThan(100_000);
  });

  test('ships the engine unpacked, and its program asks for it by that name', async () => {
    await buildSearchIndex(dist, '/x/y/');
    expect(readFileSync(join(dist, 'pagefind/wasm.en.wasm')).subarray(0, 12).toString()).toBe('pagefind_dcd');
    expect(readFileSync(join(dist, 'pagefind/pagefind.js'), 'utf8')).toContain('wasm.${language}.wasm');
  });

  test('leaves the environment as it was', async () => {
    await buildSearchIndex(dist, '/x/y/');
    expect(process.env).not.toHaveProperty('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE');
  });
});

describe('Building it fails', () => {
  test('without the comparison', async () => {
    rmSync(join(dist, 'data'), { recursive: true });
    await expect(buildSearchIndex(dist, '/')).rejects.toThrow('comparison.json');
  });

  test('when no page is marked', async () => {
    rmSync(join(dist, 'responsibilities'), { recursive: true });
    rmSync(join(dist, 'roles'), { recursive: true });
    await expect(buildSearchIndex(dist, '/x/y/')).rejects.toThrow('no page');
  });
});
