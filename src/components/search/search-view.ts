import type { SearchTerms } from '../../model/views/search.ts';
import { make } from './dom.ts';
import {
  answerRow,
  countOf,
  failure,
  frame,
  heading,
  kindList,
  noneIn,
  nothing,
  notice,
  results,
  SEARCH,
  waysIn,
} from './draw.ts';
import { find, findNamed, type Findings } from './find.ts';
import { loadPagefind } from './load-pagefind.ts';
import { byKind, KINDS, type Hit, type KindId } from './results.ts';
import { readTerms, type Vocabulary } from './vocabulary.ts';
import { noteWanted } from './wanted.ts';

/** A search somebody asked for by a link in the results. */
export interface Request {
  query: string;
  kind?: KindId;
}

declare global {
  interface HTMLElementEventMap {
    /** How much was found, in words. */
    'search-count': CustomEvent<string>;
    'search-ask': CustomEvent<Request>;
    /** After each drawing; `failed` where the index could not be loaded. */
    'search-drawn': CustomEvent<{ failed: boolean }>;
  }
}

/** Only a wait that is felt is worth a word. */
const FELT = 300;
/** A reader who stays this long at the best results may want the others. */
const REST = 600;

let vocabulary: Promise<Vocabulary> | undefined;
/** Whether a search has been made. */
let isWarm = false;

type Texts = Partial<Record<string, string>>;
const rows = new Map<string, Promise<Texts>>();

/** What the cells of a row say. Where that can't be loaded an answer says who is accountable all the same. */
function texts(row: string): Promise<Texts> {
  const known = rows.get(row);
  if (known !== undefined) return known;
  const loading = fetch(`${SEARCH}${row}.json`)
    .then(async (response) => (response.ok ? ((await response.json()) as Texts) : {}))
    .catch(() => {
      rows.delete(row);
      return {};
    });
  rows.set(row, loading);
  return loading;
}

/** Loads the names once; a failure is forgotten, so that calling again tries again. */
function loadVocabulary(): Promise<Vocabulary> {
  return (vocabulary ??= fetch(`${SEARCH}terms.json`)
    .then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
      return readTerms((await response.json()) as SearchTerms);
    })
    .catch((error: unknown) => {
      vocabulary = undefined;
      throw error;
    }));
}

/** The results of a query, in the dialog and on the search page. With `data-alone` it also shows ways in and lists all pages. */
export class SearchView extends HTMLElement {
  /** The drawing now wanted: an earlier one that comes late is dropped. */
  #turn = 0;
  #found: Findings | undefined;

  connectedCallback() {
    this.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
      const page = event.target.closest<HTMLAnchorElement>(':is(.hit, .cellans) a');
      if (page !== null && this.#found !== undefined) void this.#carry(page, this.#found.words);
      const link = event.target.closest<HTMLElement>('[data-query]');
      if (link === null) return;
      event.preventDefault();
      const kind = kindId(link.dataset['kind']);
      this.#tell('search-ask', { query: link.dataset['query'] ?? '', ...(kind === undefined ? {} : { kind }) });
    });
  }

  /** Notes what to mark on the page a result leads to; a place on this page is landed on at once. */
  async #carry({ pathname, hash }: HTMLAnchorElement, words: readonly string[]) {
    noteWanted(words);
    if (pathname === location.pathname && hash !== '') (await import('./landing.ts')).land();
  }

  /** Starts loading what a search needs, because something is being typed. A failure shows when it is searched for. */
  prepare() {
    this.dataset['searchState'] = 'loading';
    void Promise.allSettled([loadVocabulary(), loadPagefind()]);
  }

  /** Draws what a query finds: done when the best results stand there. Never throws: a failure is drawn too. */
  async show(query: string, kind?: KindId): Promise<void> {
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn;
    if (query.trim() === '') {
      const names = this.#isAlone ? await loadVocabulary().catch(() => undefined) : undefined;
      if (isCurrent()) this.#draw('idle', '', names && waysIn(names));
      return;
    }
    this.setAttribute('aria-busy', 'true');
    this.dataset['searchState'] = 'loading';
    const waiting = setTimeout(() => {
      if (isCurrent()) this.#tell('search-count', 'Searching');
    }, FELT);
    try {
      const [names, loading] = [loadVocabulary(), loadPagefind()];
      // Its failure is met below, whenever it comes.
      loading.catch(() => undefined);
      const vocabulary = await names;
      // The first search of a visit loads the most: what the query names is shown before the pages come in.
      const early = isWarm ? undefined : await findNamed({ vocabulary, texts }, query, kind);
      isWarm = true;
      if (early !== undefined && isCurrent()) {
        this.#named(early, kind);
        await painted();
      }
      const found = await find({ engine: await loading, vocabulary, texts }, query, kind);
      if (!isCurrent()) return;
      if (found.total === 0 && found.answer === undefined)
        this.#draw('empty', 'No results', frame([nothing(found, vocabulary)]));
      else this.#results(found, query.trim(), kind, isCurrent);
    } catch (error) {
      console.error(error);
      const names = await loadVocabulary().catch(() => undefined);
      if (!isCurrent()) return;
      const retry = make('button', { type: 'button', class: 'btn' }, 'Retry');
      retry.addEventListener('click', () => void this.show(query, kind));
      this.#draw('error', 'Search is not available', failure(query, retry, names, this.#isAlone));
    } finally {
      clearTimeout(waiting);
    }
  }

  /** The links arrow keys move through, in order. */
  get links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.res a')];
  }

  /** The result Enter opens. */
  get first(): HTMLAnchorElement | null {
    return this.querySelector<HTMLAnchorElement>('[data-first] a');
  }

  /** The page or cell whose code was searched for. */
  get exact(): HTMLAnchorElement | null {
    return this.#found?.isCode === true ? this.first : null;
  }

  /** Arrow keys go from the field through the links and back. */
  move(event: KeyboardEvent, field: HTMLElement) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field, ...this.links];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  }

  get #isAlone() {
    return this.dataset['alone'] !== undefined;
  }

  #tell(name: 'search-count' | 'search-ask' | 'search-drawn', detail: unknown) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  #draw(
    state: 'idle' | 'loading' | 'ready' | 'empty' | 'error',
    count: string,
    content: Node | undefined,
    found?: Findings,
  ) {
    this.#found = found;
    const held = this.contains(document.activeElement) ? document.activeElement : null;
    this.replaceChildren(...(content === undefined ? [] : [content]));
    this.setAttribute('aria-busy', String(state === 'loading'));
    this.dataset['searchState'] = state;
    // What had the focus is gone: its like gets it, else the first result.
    if (held !== null) {
      const stops = [...this.querySelectorAll<HTMLElement>('a, button')];
      (stops.find((stop) => stop.isEqualNode(held) || isSamePlace(stop, held)) ?? this.first ?? stops[0])?.focus();
    }
    this.#tell('search-count', count);
    this.#tell('search-drawn', { failed: state === 'error' });
  }

  /** What the query names, while the index is still on its way. */
  #named(found: Findings, kind: KindId | undefined) {
    const { answer, best } = found;
    const content = frame([
      answer && answerRow(answer, found.isCode),
      ...(best.length > 0 ? [heading('Best matches'), results(best, kind === undefined)] : []),
    ]);
    content.querySelector('.cellans, .hit')?.setAttribute('data-first', '');
    this.#draw('loading', '', content, found);
  }

  #results(found: Findings, typed: string, kind: KindId | undefined, isCurrent: () => boolean) {
    const { answer, best, total } = found;
    const name = KINDS.find(({ id }) => id === kind)?.name;
    const all = name ?? (total > best.length ? `Best ${NUMBERS[best.length] ?? ''}` : 'Best matches');
    const rest = make('div');
    const drawn = [
      notice(found, typed, kind),
      answer && answerRow(answer, found.isCode),
      ...(best.length > 0
        ? [heading(all), results(best, kind === undefined)]
        : name === undefined
          ? []
          : [noneIn(name)]),
      rest,
    ];
    const content = frame(drawn, kindList(found, kind));
    content.querySelector('.cellans, .hit')?.setAttribute('data-first', '');
    const isEmpty = best.length === 0 && answer === undefined;
    this.#draw(isEmpty ? 'empty' : 'ready', countOf(found), content, found);
    // The others may come a moment later, or not at all: the best are there.
    void this.#others(found, rest, kind, isCurrent).catch(console.error);
  }

  /** Draws what comes after the best, by kind, and more of it at each press of the button. */
  async #others(found: Findings, place: Element, kind: KindId | undefined, isCurrent: () => boolean) {
    const { best, counts, total } = found;
    const wanted = kind === undefined ? total : (counts.get(kind) ?? 0);
    const inBest = new Map(byKind(best).map(({ id, hits }) => [id, hits.length]));
    const shown: Hit[] = [];
    const button = make('button', { type: 'button', class: 'btn more', 'data-screen-only': '' }, 'More results');
    const more = async () => {
      const next = await found.more();
      if (!isCurrent()) return;
      shown.push(...next);
      const groups = byKind(shown).flatMap(({ id, name, hits }) => {
        const before = inBest.get(id);
        const left = Math.max((counts.get(id) ?? 0) - (before ?? 0), hits.length);
        return [heading(before === undefined ? name : `More ${name.toLowerCase()}`, left), results(hits, false)];
      });
      place.replaceChildren(...groups, ...(next.length > 0 && best.length + shown.length < wanted ? [button] : []));
      return next[0];
    };
    button.addEventListener('click', () => {
      void more()
        .then((first) => this.links.find((link) => link.pathname + link.hash === first?.href)?.focus())
        .catch(console.error);
    });
    // Each page costs kilobytes, and a reader who is still typing wants none of these.
    await new Promise((resolve) => setTimeout(resolve, REST));
    if (isCurrent()) await more();
  }
}

/** What was drawn is on the screen; a page in the background is never painted. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        resolve();
      }),
    );
    setTimeout(resolve, FELT);
  });

const isSamePlace = (one: Element, other: Element) =>
  one.hasAttribute('href') && one.getAttribute('href') === other.getAttribute('href');

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five'];

if (customElements.get('search-view') === undefined) customElements.define('search-view', SearchView);

/** A kind named in an address, if there is one. */
export const kindId = (name: string | null | undefined) => KINDS.find(({ id }) => id === name)?.id;
