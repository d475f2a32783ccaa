import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** What the search view loads; the ready-made interfaces, the worker and the playground are left out. */
const WANTED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.wasm|.+\.pf_(?:meta|index|fragment|filter))$/;

/**
 * Words in one file of the index. A search loads one such file per word of the query; Pagefind's own choice makes
 * them 26 kB each, which alone would break the budget of the first result. The setting is unofficial: the exact
 * version of Pagefind and a test of the sizes stand guard over it.
 */
const CHUNK_SIZE = '2000';

/**
 * Parts of the pages' bodies that are no text of theirs: labels, controls, what is hidden or drawn, and the title, which
 * is indexed as such. In an excerpt they would stand in the middle of a sentence. The ten parts of a responsibility are
 * left to the cells.
 */
const NO_TEXT = [
  'h1',
  '.vh',
  '.tag',
  '.code',
  '.strip-s',
  '.who',
  '.own > b',
  '.mn > b',
  '.scene > b',
  '.plk',
  'figcaption > b',
  '.plate figure:first-of-type',
  'thead',
  'sup',
  'dt:not(.terms dt)',
  '[data-screen-only]',
  '[data-drawn]',
  '#related',
  '#sources',
  '#history',
];

/** The cells as the site publishes them. */
interface Published {
  cells: { code: string; role: string; rowTitle: string; text: string; url: string }[];
  roles: { code: string; title: string }[];
}

export interface SearchIndex {
  pages: number;
  cells: number;
  /** All files together, as stored. */
  bytes: number;
}

/**
 * Indexes the built pages, and every cell of the comparison as a record of its own, into `pagefind/` of the site.
 * @param dist folder of the built site
 * @param base the base path it is published under; Pagefind adds it to every address itself
 * @throws if anything at all can't be indexed or written
 */
export async function buildSearchIndex(dist: string, base: string): Promise<SearchIndex> {
  const { cells, roles } = JSON.parse(readFileSync(join(dist, 'data/comparison.json'), 'utf8')) as Published;
  const names = new Map(roles.map(({ code, title }) => [code, title]));
  const before = process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  try {
    const index = await open();
    sound(await index.addDirectory({ path: dist }));
    for (const { code, role, rowTitle, text, url } of cells) {
      const title = `${names.get(role) ?? role}: ${rowTitle}`;
      sound(
        await index.addCustomRecord({
          url: `/${url.slice(base.length)}`,
          content: `${role} ${title}. ${text}`,
          language: 'en',
          meta: { title, code, text },
          filters: { kind: ['cell'] },
        }),
      );
    }
    const bytes = write(sound(await index.getFiles()).files, join(dist, 'pagefind'));
    // Pagefind reads every page, and indexes those that have a body marked for it.
    const pages = indexed(join(dist, 'pagefind')) - cells.length;
    if (pages <= 0) throw new Error(`Search found no page to index in ${dist}`);
    return { pages, cells: cells.length, bytes };
  } finally {
    await close();
    if (before === undefined) delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
    else process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = before;
  }
}

async function open(): Promise<PagefindIndex> {
  const { index } = sound(await createIndex({ forceLanguage: 'en', excludeSelectors: NO_TEXT }));
  if (index === undefined) throw new Error('Pagefind made no index and gave no reason');
  return index;
}

function write(files: readonly { path: string; content: Uint8Array }[], folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  const wanted = files.map(unpacked).filter(({ path }) => WANTED.test(path));
  for (const { path, content } of wanted) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return wanted.reduce((sum, { content }) => sum + content.length, 0);
}

/**
 * The search engine itself is most of what a first search loads. Pagefind packs it with gzip; unpacked and named for what
 * it is, a host compresses it better. Its program takes either, and is told the new name.
 */
function unpacked({ path, content }: { path: string; content: Uint8Array }): { path: string; content: Uint8Array } {
  if (path === 'wasm.en.pagefind') return { path: 'wasm.en.wasm', content: gunzipSync(content) };
  if (path !== 'pagefind.js') return { path, content };
  const [before, after, ...others] = Buffer.from(content).toString().split(PACKED);
  if (before === undefined || after === undefined || others.length > 0)
    throw new Error('Pagefind loads its WebAssembly under another name than it used to');
  return { path, content: Buffer.from(`${before}${UNPACKED}${after}`) };
}

/** How the program names the engine. */
const PACKED = 'wasm.${language}.pagefind';
const UNPACKED = 'wasm.${language}.wasm';

/** How many pages and records an index holds. */
function indexed(folder: string): number {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count: count }) => sum + count, 0);
}

/** Pagefind reports faults in a list; here the first answer with one is the end. */
function sound<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
