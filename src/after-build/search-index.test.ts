import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
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

test('a thousand pages ask for no more than one and a half times what a search may load', async () => {
  const random = seeded(1124);
  // Words as often as in a text: few of them often, most of them seldom.
  const vocabulary = Array.from({ length: 6000 }, (_, at) => `${SYLLABLES[at % 20]}${SYLLABLES[(at * 7) % 19]}${at}`);
  const word = () => vocabulary[Math.floor(6000 * random() ** 4)] ?? '';
  const sentence = () => Array.from({ length: 15 }, word).join(' ');
  for (let at = 0; at < 1000; at++)
    put(
      `roles/${at}/index.html`,
      page(
        Array.from(
          { length: 24 },
          (_, n) => `<p>${n % 6 === 0 ? 'Who owns the IT budget' : ''} ${sentence()}.</p>`,
        ).join(''),
      ),
    );
  expect((await buildSearchIndex(dist, '/x/y/')).pages).toBe(1001);
  const weigh = (folder: string, wanted: RegExp) =>
    readdirSync(join(dist, 'pagefind', folder))
      .filter((file) => wanted.test(file))
      .map((file) => brotliCompressSync(readFileSync(join(dist, 'pagefind', folder, file))).length)
      .sort((a, b) => b - a);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const always = sum(weigh('', /\.(?:js|json|wasm|pf_meta)$/)) + sum(weigh('filter', /./));
  const chunks = weigh('index', /./);
  const fragments = weigh('fragment', /./);
  // Our own scripts, the words and the answers weigh the same however many pages there are.
  const OURS = 25_000;
  const one = OURS + always + sum(chunks.slice(0, 1)) + sum(fragments.slice(0, 1));
  const five = OURS + always + sum(chunks.slice(0, 3)) + sum(fragments.slice(0, 5));
  console.log(`A thousand pages: at most ${one} bytes to one result, ${five} to five`);
  expect(one).toBeLessThanOrEqual(150_000);
  expect(five).toBeLessThanOrEqual(195_000);
}, 60_000);

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi wo xu za bre cli dro ste'.split(' ');

/** Numbers that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
