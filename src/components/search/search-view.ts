import type { SearchTerms } from '../../model/views/search.ts';
import { glyph, make, pieces } from './dom.ts';
import { find, type AnswerHit, type Findings } from './find.ts';
import { loadPagefind } from './load-pagefind.ts';
import { ask, readTerms, type Target, type Vocabulary } from './query.ts';
import { byKind, KINDS, merge, namedHit, type Hit, type KindId } from './results.ts';

/** A search somebody asked for by a link in the results. */
export interface Request {
  query: string;
  kind?: KindId;
}

declare global {
  interface HTMLElementEventMap {
    /** What a screen reader is told: how much was found. */
    'search-count': CustomEvent<string>;
    'search-ask': CustomEvent<Request>;
    /** Fired after each drawing; `failed` when the index could not be loaded. */
    'search-drawn': CustomEvent<{ failed: boolean }>;
  }
}

const BASE = import.meta.env.BASE_URL;
const SEARCH = `${BASE}search/`;

let vocabulary: Promise<Vocabulary> | undefined;

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

/** The results of a query, in the dialog and on the search page. `data-own-list` lets it list all pages itself when the index fails. */
export class SearchView extends HTMLElement {
  /** The drawing now wanted: an earlier one that comes late is dropped. */
  #turn = 0;

  connectedCallback() {
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-query]') : null;
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const kind = kindId(link.dataset['kind']);
      this.dispatchEvent(
        new CustomEvent('search-ask', {
          bubbles: true,
          detail: { query: link.dataset['query'] ?? '', ...(kind === undefined ? {} : { kind }) },
        }),
      );
    });
  }

  /** Starts loading what a search needs. Errors show when one is asked for. */
  prepare() {
    void Promise.allSettled([loadVocabulary(), loadPagefind()]);
  }

  /** Draws what a query finds. Never throws: a failure is drawn too. */
  async show(query: string, kind?: KindId): Promise<void> {
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn;
    if (query.trim() === '') {
      this.#say('');
      this.#draw(...(await this.#waysIn()));
      return;
    }
    // Only a wait that is felt is worth a word.
    const late = setTimeout(() => {
      if (isCurrent()) this.#say('Searching');
    }, 300);
    try {
      const [names, engine] = await Promise.all([loadVocabulary(), loadPagefind()]);
      const found = await find(engine, names, query, kind);
      clearTimeout(late);
      if (!isCurrent()) return;
      this.#say(countOf(found));
      if (found.total === 0 && found.answer === undefined) this.#draw(frame(this.#nothing(found, names)));
      else await this.#results(found, query, kind, isCurrent);
    } catch (error) {
      clearTimeout(late);
      console.error(error);
      const names = await loadVocabulary().catch(() => undefined);
      if (isCurrent()) this.#fail(query, kind, names);
    }
  }

  /** The links arrow keys move through, in order. */
  get links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.res a')];
  }

  /** The result Enter opens. */
  get first(): HTMLAnchorElement | undefined {
    return this.querySelector<HTMLAnchorElement>('[data-first] a') ?? undefined;
  }

  #say(text: string) {
    this.dispatchEvent(new CustomEvent('search-count', { bubbles: true, detail: text }));
  }

  #draw(...content: Node[]) {
    this.replaceChildren(...content);
    this.#drawn(false);
  }

  #drawn(failed: boolean) {
    this.dispatchEvent(new CustomEvent('search-drawn', { bubbles: true, detail: { failed } }));
  }

  async #results(found: Findings, query: string, kind: KindId | undefined, isCurrent: () => boolean) {
    const { answer, best, total } = found;
    const name = KINDS.find(({ id }) => id === kind)?.name;
    const rest = make('div');
    const results = [
      notice(found, query, kind),
      answer && answerRow(answer),
      best.length > 0
        ? heading(
            name ??
              (total > best.length
                ? `Best ${['', 'one', 'two', 'three', 'four', 'five'][best.length]}`
                : 'Best matches'),
          )
        : undefined,
      best.length > 0 ? list(best, kind === undefined) : undefined,
      best.length === 0 && name !== undefined
        ? make('p', { class: 'dym' }, `None of the results is in ${name}.`)
        : undefined,
      rest,
    ].filter((node) => node !== undefined);
    this.#draw(frame(results, kindList(found, kind)));
    this.querySelector('.cellans, .hit')?.setAttribute('data-first', '');

    // The best are drawn; the others may come a moment later.
    const others: Hit[] = [];
    const inBest = new Map(byKind(best).map(({ id, hits }) => [id, hits.length]));
    const drawMore = async () => {
      const next = await found.more();
      if (!isCurrent()) return;
      others.push(...next);
      const groups = kind === undefined ? byKind(others) : [{ id: kind, name: '', hits: others }];
      const button = make('button', { type: 'button', class: 'btn more' }, 'More results');
      button.addEventListener('click', () => {
        const before = others.length;
        void drawMore().then(() => {
          const place = others[before];
          if (place !== undefined) this.links.find((link) => link.pathname + link.hash === place.href)?.focus();
        });
      });
      rest.replaceChildren(
        ...groups.flatMap((group) => {
          const left = (found.counts.get(group.id) ?? 0) - (inBest.get(group.id) ?? 0);
          const called = inBest.has(group.id) ? `More ${group.name.toLowerCase()}` : group.name;
          return [
            ...(group.name === '' ? [] : [heading(called, Math.max(left, group.hits.length))]),
            list(group.hits, false),
          ];
        }),
        ...(next.length > 0 &&
        best.length + others.length < (kind === undefined ? total : (found.counts.get(kind) ?? 0))
          ? [button]
          : []),
      );
      this.#drawn(false);
    };
    await drawMore();
  }

  #nothing({ query, missing, offer, nearest }: Findings, names: Vocabulary): Node[] {
    const unknown = missing.length > 0;
    const words = missing
      .map((word, index) => [index === 0 ? '' : index === missing.length - 1 ? ' or ' : ', ', make('b', {}, word)])
      .flat();
    const ways = nearest.length > 0 ? nearest : questions(names).map((target) => namedHit(target, []));
    return [
      make(
        'div',
        { class: 'zero' },
        make('h2', {}, unknown ? 'Not in this handbook.' : 'No page has all of it.'),
        unknown
          ? make(
              'p',
              {},
              'No page or cell mentions ',
              ...words,
              '. We keep to who answers for what; a single technology or product rarely has a row of its own.',
            )
          : make(
              'p',
              {},
              'Each word stands somewhere in the handbook, and no page holds all of ',
              make('b', {}, query),
              '.',
            ),
        offer === undefined ? undefined : make('p', { class: 'dym' }, 'Did you mean ', asking(offer), '?'),
        heading(nearest.length > 0 ? 'The nearest we have' : 'The question behind it may be one of these'),
        list(ways, true),
        make(
          'p',
          { class: 'dym2' },
          ...codes('Search takes codes too: type ', names),
          ' Or ',
          make('a', { href: `${BASE}compare/` }, 'see every row in one table'),
          '.',
        ),
      ),
    ];
  }

  /** What is shown before anything is typed. */
  async #waysIn(): Promise<Node[]> {
    if (this.dataset['ownList'] === undefined) return [];
    const names = await loadVocabulary().catch(() => undefined);
    if (names === undefined) return [];
    const column = (title: string, targets: readonly { name: string; href: string; code?: string }[]) =>
      make(
        'div',
        {},
        heading(title),
        make(
          'ul',
          {},
          ...targets.map((target) =>
            make(
              'li',
              {},
              make(
                'a',
                { href: target.href },
                target.name,
                target.code === undefined ? undefined : codeOf(target.code),
              ),
            ),
          ),
        ),
      );
    const page = (name: string, path: string) => ({ name, href: BASE + path });
    return [
      frame([
        make(
          'div',
          { class: 'open3' },
          column('Start from a question', questions(names)),
          column('Start from a role', [
            ...names.roles.filter(({ glyph: drawn }) => drawn?.endsWith('x')),
            page('All roles', 'roles/'),
          ]),
          column('Something is wrong', [
            page('Every anti-pattern, drawn', 'anti-patterns/'),
            page('Who decides what, in one table', 'compare/'),
            page('What a word means', 'glossary/'),
          ]),
        ),
        make(
          'p',
          { class: 'dym2' },
          ...codes('A code goes straight there: ', names),
          ' Nothing you type leaves this device.',
        ),
      ]),
    ];
  }

  #fail(query: string, kind: KindId | undefined, names: Vocabulary | undefined) {
    this.#say('Search is not available');
    const retry = make('button', { type: 'button', class: 'btn' }, 'Retry');
    retry.addEventListener('click', () => void this.show(query, kind));
    const pins =
      names === undefined
        ? []
        : merge(
            ask(names, query).pins.map(({ target, alias }) => namedHit(target, [], alias)),
            [],
          );
    const isDev = import.meta.env.DEV;
    this.replaceChildren(
      frame([
        make(
          'div',
          { class: 'zero' },
          make('h2', {}, isDev ? 'Search needs a build.' : 'The search index didn’t load.'),
          make(
            'p',
            {},
            isDev
              ? 'The index is made from the built pages: run the build once, then try again.'
              : 'The connection may be down, or the site was renewed a moment ago. All pages can be read without it.',
          ),
          make('p', { class: 'retry' }, retry),
        ),
        ...(pins.length > 0 ? [heading('By that name'), list(pins, true)] : []),
        ...(this.dataset['ownList'] === undefined ? [] : allPages(names)),
      ]),
    );
    this.#drawn(true);
  }
}

if (customElements.get('search-view') === undefined) customElements.define('search-view', SearchView);

/** A kind named in an address, if there is one. */
export const kindId = (name: string | null | undefined) => KINDS.find(({ id }) => id === name)?.id;

/** The address of a search. */
export function searchAddress(query: string, kind?: KindId): string {
  return `${SEARCH}?${new URLSearchParams({ q: query, ...(kind === undefined ? {} : { kind }) }).toString()}`;
}

function frame(content: readonly Node[], kinds?: Node): HTMLElement {
  return make(
    'div',
    { class: kinds === undefined ? 'cols one' : 'cols' },
    kinds,
    make('div', { class: 'res', role: 'region', 'aria-label': 'Results' }, ...content),
  );
}

function countOf({ total, query, instead, answer }: Findings): string {
  const count = total === 1 ? '1 result' : `${total} results`;
  if (total === 0) return answer === undefined ? 'No results' : '1 answer';
  return instead ? `${count} for ${query}` : count;
}

function kindList({ counts, total, query }: Findings, chosen?: KindId): HTMLElement {
  const item = (id: KindId | undefined, name: string, count: number) =>
    make(
      'li',
      {},
      make(
        'a',
        {
          href: searchAddress(query, id),
          'data-query': query,
          'data-kind': id,
          'aria-current': id === chosen ? 'true' : undefined,
        },
        name,
        ' ',
        make('span', { class: 'num' }, String(count)),
      ),
    );
  const kinds = KINDS.filter(({ id }) => counts.has(id) || id === chosen);
  return make(
    'nav',
    { class: 'kinds', 'aria-label': 'Filter by kind' },
    make(
      'ul',
      {},
      item(undefined, 'Everything', total),
      ...kinds.map(({ id, name }) => item(id, name, counts.get(id) ?? 0)),
    ),
  );
}

/** Says what was searched for instead, or left out. */
function notice(
  { query, instead, missing }: Findings,
  typed: string,
  kind: KindId | undefined,
): HTMLElement | undefined {
  if (instead)
    return make(
      'p',
      { class: 'dym' },
      'Nothing has ',
      make('s', {}, typed.trim()),
      '. Showing ',
      asking(query, kind),
      ' instead.',
    );
  if (missing.length > 0)
    return make(
      'p',
      { class: 'dym' },
      'No page has ',
      make('s', {}, missing.join(', ')),
      '. These have the other words.',
    );
  return undefined;
}

const asking = (query: string, kind?: KindId) =>
  make('a', { href: searchAddress(query, kind), 'data-query': query, 'data-kind': kind }, make('b', {}, query));

function heading(text: string, count?: number): HTMLElement {
  return make(
    'h2',
    { class: 'gh' },
    make('span', {}, text),
    count === undefined ? undefined : make('span', {}, String(count)),
  );
}

const codeOf = (code: string) => make('span', { class: 'code' }, code);
const enter = () => make('kbd', { 'aria-hidden': 'true' }, 'Enter');

function answerRow({ href, code, line, part, title, text }: AnswerHit): HTMLElement {
  const letter = part === 'A' || part === 'R' || part === 'C' ? part : '';
  return make(
    'div',
    { class: 'cellans', 'data-line': line },
    part === undefined || part === '-'
      ? glyph(line)
      : make('span', { class: `m ${part}`, 'aria-hidden': 'true' }, letter),
    make('div', {}, make('span', { class: 'k' }, 'Answer'), make('a', { href }, title), make('p', {}, ...pieces(text))),
    make('span', { class: 'rt2' }, codeOf(code), enter()),
  );
}

function list(hits: readonly Hit[], named: boolean): HTMLElement {
  return make('ol', { class: 'hits' }, ...hits.map((hit) => hitRow(hit, named)));
}

function hitRow({ href, title, kind, code, glyph: sign, text, sections }: Hit, named: boolean): HTMLElement {
  return make(
    'li',
    { class: 'hit' },
    sign === undefined ? make('span', { class: 'par', 'aria-hidden': 'true' }, '§') : glyph(sign),
    make('a', { class: 't', href }, ...pieces(title)),
    make(
      'span',
      { class: 'rt2' },
      named ? make('span', { class: 'kd' }, kind) : undefined,
      code === undefined ? undefined : codeOf(code),
      enter(),
    ),
    text.length === 0 ? undefined : make('p', {}, ...pieces(text)),
    sections.length === 0
      ? undefined
      : make(
          'ul',
          { class: 'subs' },
          ...sections.map((section) => make('li', {}, make('a', { href: section.href }, section.title))),
        ),
  );
}

/** The three questions that concern most roles. */
function questions({ rows }: Vocabulary): Target[] {
  const involved = (parts = '') => parts.replaceAll('-', '').length;
  return [...rows].sort((a, b) => involved(b.parts) - involved(a.parts)).slice(0, 3);
}

/** Three codes one can type: a row, an anti-pattern, a cell. */
function codes(before: string, { base, rows, roles, targets }: Vocabulary): Node[] {
  const [row] = rows;
  const role = roles.at(1);
  const fault = targets.find(({ kind }) => kind === 'Anti-pattern');
  const link = (code: string, href: string) => make('a', { href }, code);
  const links = [
    row && link(row.code, row.href),
    fault?.code === undefined ? undefined : link(fault.code, fault.href),
    row && role ? link(`${role.code}-${row.code}`, `${base}compare/#${role.code}-${row.code}`) : undefined,
  ].filter((node) => node !== undefined);
  return [
    document.createTextNode(before),
    ...links.flatMap((node, index) => [...(index === 0 ? [] : [document.createTextNode(', ')]), node]),
    document.createTextNode('.'),
  ];
}

/** Every page by name, for when the index is out of reach. */
function allPages(names: Vocabulary | undefined): Node[] {
  if (names === undefined) return [make('p', { class: 'dym2' }, make('a', { href: SEARCH }, 'A list of every page'))];
  const hits = names.targets
    .filter(({ kind, href }) => !href.includes('#') && kind !== 'Pair')
    .map((target) => namedHit(target, []));
  return byKind(hits).flatMap(({ name, hits: own }) => [heading(name), list(own, false)]);
}
