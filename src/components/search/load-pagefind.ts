/** What is used of Pagefind's JavaScript API. */
export interface Engine {
  search: (words: string | null, options: { filters: Filters }) => Promise<Found>;
}

export type Filters = Record<string, string | { any: string[] } | { none: string[] }>;

interface Found {
  results: { data: () => Promise<Fragment> }[];
  /** How many records of each value of a filter the words find, before filters. */
  totalFilters: Record<string, Record<string, number> | undefined>;
}

/** A page, or a record of its own. */
export interface Fragment {
  url: string;
  content: string;
  /** Places of the words found, counted in words of the content. */
  locations: number[];
  meta: Partial<Record<string, string>>;
  /** Elements with an id, each with the place of its first word. */
  anchors: { element: string; text: string; location: number }[];
  /** Sections of the page that hold a word. */
  sub_results: { title: string; url: string; anchor?: unknown }[];
}

/** Files of the index are named by their content; the address of the program is not, so a second attempt needs another. */
let attempt = 0;
let engine: Promise<Engine> | undefined;

/** Loads Pagefind once. A failure is forgotten, so that calling again tries again. */
export function loadPagefind(): Promise<Engine> {
  return (engine ??= load().catch((error: unknown) => {
    engine = undefined;
    throw error;
  }));
}

async function load(): Promise<Engine> {
  const again = attempt++ === 0 ? '' : `?${attempt}`;
  const pagefind = (await import(
    /* @vite-ignore */ `${import.meta.env.BASE_URL}pagefind/pagefind.js${again}`
  )) as Engine & {
    options: (options: object) => Promise<void>;
    init: () => Promise<void>;
  };
  // Before the first search: the worker would be 11 kB more, and the index is small enough without.
  await pagefind.options({ noWorker: true, ranking: { metaWeights: { title: 10, aliases: 5, code: 20 } } });
  await pagefind.init();
  const since = performance.now();
  const lost = () =>
    performance
      .getEntriesByType('resource')
      .some((file) => file.startTime >= since && isLost(file as PerformanceResourceTiming));
  return {
    async search(words, options) {
      const found = await pagefind.search(words, options);
      // Pagefind passes over files it can't load, and would find nothing in silence.
      if (lost()) {
        engine = undefined;
        throw new Error('Part of the search index could not be loaded');
      }
      return found;
    },
  };
}

function isLost({ name, responseStatus }: PerformanceResourceTiming): boolean {
  return name.includes('/pagefind/') && (responseStatus === 0 || responseStatus >= 400);
}
