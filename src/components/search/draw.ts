// What the results look like. Everything is made of elements and text; where it goes is the view's business.
import { glyph, make, pieces } from './dom.ts';
import type { AnswerHit, Findings } from './find.ts';
import { ask } from './query.ts';
import { byKind, KINDS, namedHit, type Hit, type KindId } from './results.ts';
import type { Target, Vocabulary } from './vocabulary.ts';

const BASE = import.meta.env.BASE_URL;
export const SEARCH = `${BASE}search/`;

/** The address of a search. */
export function searchAddress(query: string, kind?: KindId): string {
  return `${SEARCH}?${new URLSearchParams({ q: query, ...(kind === undefined ? {} : { kind }) }).toString()}`;
}

/** The frame of all that is shown: the kinds, where there is a choice, and the results. */
export function frame(content: readonly (Node | undefined)[], kinds?: Node): HTMLElement {
  return make(
    'div',
    { class: kinds === undefined ? 'cols one' : 'cols' },
    kinds,
    make('div', { class: 'res', role: 'region', 'aria-label': 'Results' }, ...content),
  );
}

/** How much was found, for those who listen. */
export function countOf({ total, query, instead, answer }: Findings): string {
  if (total === 0) return answer === undefined ? 'No results' : '1 answer';
  const count = total === 1 ? '1 result' : `${total} results`;
  return instead ? `${count} for ${query}` : count;
}

/** The kinds that have results, as links that a view answers. */
export function kindList({ counts, total, query }: Findings, chosen?: KindId): HTMLElement {
  const item = (name: string, count: number, id?: KindId) =>
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
        `${name} `,
        make('span', { class: 'num' }, String(count)),
      ),
    );
  const kinds = KINDS.filter(({ id }) => counts.has(id) || id === chosen);
  return make(
    'nav',
    { class: 'kinds', 'aria-label': 'Filter by kind', 'data-screen-only': '' },
    make('ul', {}, item('Everything', total), ...kinds.map(({ id, name }) => item(name, counts.get(id) ?? 0, id))),
  );
}

/** Says what was searched for instead, or left out. */
export function notice(
  { query, instead, missing, offer }: Findings,
  typed: string,
  kind?: KindId,
): HTMLElement | undefined {
  const struck = make('s', {}, instead ? typed : missing.join(', '));
  if (instead) return note('dym', 'Nothing has ', struck, '. Showing ', suggestion(query, kind), ' instead.');
  const meant = offer === undefined ? [] : ['Did you mean ', suggestion(offer, kind), '?'];
  if (missing.length > 0)
    return note('dym', 'No page has ', struck, '. These have the other words.', ...(offer ? [' '] : []), ...meant);
  return offer === undefined ? undefined : note('dym', ...meant);
}

/** Said where the results are all of other kinds. */
export const noneIn = (name: string) =>
  make('p', { class: 'dym', 'data-search-empty': '' }, `None of the results is in ${name}.`);

/** A link that searches for what may have been meant. */
const suggestion = (query: string, kind?: KindId) =>
  make(
    'a',
    { href: searchAddress(query, kind), 'data-query': query, 'data-kind': kind, 'data-did-you-mean': '' },
    make('b', {}, query),
  );

const note = (name: string, ...content: (Node | string)[]) => make('p', { class: name }, ...content);

/** Names the results under it, and counts them. */
export function heading(text: string, count?: number): HTMLElement {
  return make(
    'h2',
    { class: 'gh' },
    make('span', {}, text),
    count === undefined ? undefined : make('span', {}, String(count)),
  );
}

const codeOf = (code: string) => make('span', { class: 'code' }, code);
/** Shown on the row that Enter opens. */
const enter = () => make('kbd', { 'aria-hidden': 'true' }, 'Enter');

/** The answer of a cell. It is a result itself where the query is its code. */
export function answerRow({ href, code, line, part, title, text }: AnswerHit, isResult: boolean): HTMLElement {
  // Only these three have a letter; an informed role has a bead.
  const letter = part !== undefined && 'ARC'.includes(part) ? part : '';
  return make(
    'div',
    { class: 'cellans', 'data-line': line, 'data-search-answer': '' },
    part === undefined || part === '-'
      ? glyph(line)
      : make('span', { class: `m ${part}`, 'aria-hidden': 'true' }, letter),
    make(
      'div',
      {},
      make('span', { class: 'k' }, 'Answer'),
      make('a', { href, 'data-result': isResult ? '' : undefined }, title),
      make('p', {}, ...pieces(text)),
    ),
    make('span', { class: 'rt2' }, codeOf(code), enter()),
  );
}

/** Results one under the other; with their kinds unless a heading names it. */
export const results = (hits: readonly Hit[], withKind: boolean) => list(hits, withKind, '');

/** Pages one under the other, which no query has found. */
function list(hits: readonly Hit[], withKind: boolean, result?: ''): HTMLElement {
  return make(
    'ol',
    { class: 'hits' },
    ...hits.map(({ href, title, kind, code, glyph: sign, text, sections }) =>
      make(
        'li',
        { class: 'hit' },
        sign === undefined ? make('span', { class: 'par', 'aria-hidden': 'true' }, '§') : glyph(sign),
        make('a', { class: 't', href, 'data-result': result }, ...pieces(title)),
        make(
          'span',
          { class: 'rt2' },
          withKind ? make('span', { class: 'kd' }, kind) : undefined,
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
      ),
    ),
  );
}

/** What is said where nothing was found: what is missing, why that may be, and where to go on. */
export function nothing({ query, missing, offer, nearest }: Findings, names: Vocabulary): HTMLElement {
  const absent = missing.flatMap((word, index) => [
    index === 0 ? '' : index === missing.length - 1 ? ' or ' : ', ',
    make('b', {}, word),
  ]);
  return make(
    'div',
    { class: 'zero', 'data-search-empty': '' },
    make('h2', {}, missing.length > 0 ? 'Not in this handbook.' : 'No page has all of it.'),
    missing.length > 0
      ? make(
          'p',
          {},
          'No page or cell mentions ',
          ...absent,
          '. We keep to who answers for what; a single technology or product rarely has a row of its own.',
        )
      : make(
          'p',
          {},
          'Each word stands somewhere in the handbook, and no page holds all of ',
          make('b', {}, query),
          '.',
        ),
    offer === undefined ? undefined : note('dym', 'Did you mean ', suggestion(offer), '?'),
    heading(nearest.length > 0 ? 'The nearest we have' : 'The question behind it may be one of these'),
    list(nearest.length > 0 ? nearest : questions(names).map((target) => namedHit(target, [])), true),
    note(
      'dym2',
      'Search takes codes too: type ',
      ...codes(names),
      ' Or ',
      make('a', { href: `${BASE}compare/` }, 'see every row in one table'),
      '.',
    ),
  );
}

/** What is shown before anything is typed. */
export function waysIn(names: Vocabulary): HTMLElement {
  const page = (name: string, path: string) => ({ name, href: BASE + path });
  const column = (title: string, targets: readonly { name: string; href: string; code?: string }[]) =>
    make(
      'div',
      {},
      heading(title),
      make(
        'ul',
        {},
        ...targets.map(({ name, href, code }) =>
          make('li', {}, make('a', { href }, name, code === undefined ? undefined : codeOf(code))),
        ),
      ),
    );
  return frame([
    make(
      'div',
      { class: 'open3' },
      column('Start from a question', questions(names)),
      column('Start from a role', [
        ...names.roles.filter((role) => role.glyph?.endsWith('x')),
        page('All roles', 'roles/'),
      ]),
      column('Something is wrong', [
        page('Every anti-pattern, drawn', 'anti-patterns/'),
        page('Who decides what, in one table', 'compare/'),
        page('What a word means', 'glossary/'),
      ]),
    ),
    note('dym2', 'A code goes straight there: ', ...codes(names), ' Nothing you type leaves this device.'),
  ]);
}

/** The three questions that concern most roles. */
function questions({ rows }: Vocabulary): Target[] {
  const involved = (parts = '') => parts.replaceAll('-', '').length;
  return [...rows].sort((a, b) => involved(b.parts) - involved(a.parts)).slice(0, 3);
}

/** Three codes one can type, of a row, an anti-pattern and a cell, as the end of a sentence. */
function codes({ base, rows: [row], roles: [, role], targets }: Vocabulary): (Node | string)[] {
  const fault = targets.find(({ kind }) => kind === 'Anti-pattern');
  if (row === undefined || role === undefined || fault?.code === undefined) return [];
  const cell = `${role.code}-${row.code}`;
  const link = (code: string, href: string) => make('a', { href }, code);
  return [
    link(row.code, row.href),
    ', ',
    link(fault.code, fault.href),
    ', ',
    link(cell, `${base}compare/#${cell}`),
    '.',
  ];
}

/** What is said where the index didn't load: what can be had without it. */
export function failure(query: string, retry: Node, names: Vocabulary | undefined, withPages: boolean): HTMLElement {
  const pins =
    names === undefined ? [] : ask(names, query).pins.map(({ target, alias }) => namedHit(target, [], alias));
  const isDev = import.meta.env.DEV;
  return frame([
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
      note('retry', retry),
    ),
    ...(pins.length > 0 ? [heading('By that name'), list(pins, true)] : []),
    ...(withPages ? allPages(names) : []),
  ]);
}

/** Every page by name. */
function allPages(names: Vocabulary | undefined): Node[] {
  if (names === undefined) return [note('dym2', make('a', { href: SEARCH }, 'A list of every page'))];
  const pages = names.targets.filter(({ kind, href }) => !href.includes('#') && kind !== 'Pair');
  return byKind(pages.map((target) => namedHit(target, []))).flatMap(({ name, hits }) => [
    heading(name),
    list(hits, false),
  ]);
}
