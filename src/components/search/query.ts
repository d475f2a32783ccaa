// What a query names: pages by code, title or alias, two roles, a role and a row. Pure; knows the vocabulary alone.
import { distance } from 'fastest-levenshtein';
import type { SearchTerms } from '../../model/views/search.ts';
import { isAsking, meaning, stem, subject, words } from './words.ts';

/** A page, term or row that has a name. */
export interface Target {
  name: string;
  href: string;
  /** "Role", "Responsibility": what the result calls it. */
  kind: string;
  code?: string;
  /** A symbol of the sprite. */
  glyph?: string;
  names: Name[];
}

/** A name as queries are compared with it. */
interface Name {
  /** Its words in order, without filler and endings. */
  key: string;
  /** The words of its subject, in alphabetical order; none where filler is most of the name. */
  bag?: string;
  /** As it is written, where it is no title. */
  alias?: string;
}

export interface RoleTarget extends Target {
  code: string;
  line: 'i' | 't';
  /** "the CIO", "the Head of Support" */
  inText: string;
}

export interface RowTarget extends Target {
  code: string;
  title: string;
  /** One letter a role; a dimension has none. */
  parts?: string;
}

export interface Vocabulary {
  base: string;
  targets: Target[];
  roles: RoleTarget[];
  rows: RowTarget[];
  /** Every word of a name. */
  words: Set<string>;
}

/** The answer of one cell. */
export interface Answer {
  code: string;
  href: string;
  role: RoleTarget;
  row: RowTarget;
  /** A, R, C, I or a hyphen; a dimension has none. */
  part?: string;
}

export interface Asked {
  /** The words that carry meaning, in their order. */
  words: string[];
  /** Those without the words that only ask. */
  subject: string[];
  /** Pages the query names, best first; with the alias it used, if any. */
  pins: { target: Target; alias?: string }[];
  answer?: Answer;
}

/** Makes targets of the shipped list. */
export function readTerms(terms: SearchTerms): Vocabulary {
  const at = (path: string) => terms.base + path;
  const split = (aliases: string) => (aliases === '' ? [] : aliases.split('|'));
  const named = (name: string, href: string, kind: string, aliases: string[], more: readonly string[] = []) => ({
    name,
    href,
    kind,
    names: [...[name, ...more].map(nameOf), ...aliases.map((alias) => ({ ...nameOf(alias), alias }))],
  });
  const roles = terms.roles.map(([title, id, aliases, code, glyph]): RoleTarget => ({
    ...named(title, at(`roles/${id}/`), 'Role', split(aliases)),
    code,
    glyph,
    line: glyph.startsWith('i') ? 'i' : 't',
    inText: `the ${glyph.endsWith('x') ? code : title}`,
  }));
  const responsibilities = terms.responsibilities.map(([title, id, aliases, code, question, parts]): RowTarget => ({
    ...named(question, at(`responsibilities/${id}/`), 'Responsibility', split(aliases), [title]),
    title,
    code,
    glyph: 'sp',
    parts,
  }));
  const dimensions = terms.dimensions.map(([name, aliases, code]): RowTarget => ({
    ...named(name, at(`compare/#${code}`), 'Comparison', split(aliases)),
    title: name,
    code,
    glyph: 'sp',
  }));
  const entries = (kind: 'anti-patterns' | 'articles', called: string, glyph: string) =>
    terms[kind].map(([title, id, aliases, code]): Target => ({
      ...named(title, at(`${kind}/${id}/`), called, split(aliases)),
      code,
      glyph,
    }));
  const targets = [
    ...roles,
    ...responsibilities,
    ...entries('anti-patterns', 'Anti-pattern', 'ap'),
    ...entries('articles', 'Article', 'sp'),
    ...roles.flatMap((first, i) => roles.slice(i + 1).map((second) => pairOf(terms.base, first, second))),
    ...terms.glossary.map(([name, id, aliases]) => named(name, at(`glossary/#${id}`), 'Glossary', split(aliases))),
    ...dimensions,
    ...terms.pages.map(([name, path, aliases]) => named(name, at(path), 'Page', split(aliases))),
  ];
  return {
    base: terms.base,
    targets,
    roles,
    rows: [...responsibilities, ...dimensions],
    words: new Set(
      [
        ...targets.map(({ name }) => name),
        ...targets.flatMap(({ names }) => names.flatMap(({ alias }) => alias ?? [])),
      ].flatMap(words),
    ),
  };
}

/** The page of two roles, under the names people give it. */
function pairOf(base: string, first: RoleTarget, second: RoleTarget): Target {
  const short = ({ inText }: RoleTarget) => inText.slice('the '.length);
  const name = `${short(first)} and ${short(second)}`;
  return {
    name,
    href: `${base}compare/${idOf(first)}-${idOf(second)}/`,
    kind: 'Pair',
    glyph: 'sp',
    names: [{ key: key(name) }],
  };
}

/** Two names with the same key are the same name: order counts, filler and endings don't. */
const key = (text: string) => (isMostlyFiller(text) ? words(text) : meaning(text)).map(stem).join(' ');

/** The words of a subject, in an order that doesn't depend on how it was said. */
const bagOf = (said: readonly string[]) => said.map(stem).sort().join(' ');

function nameOf(text: string): Name {
  return { key: key(text), ...(isMostlyFiller(text) ? {} : { bag: bagOf(subject(meaning(text))) }) };
}

/** "A in RACI" is not RACI. */
const isMostlyFiller = (text: string) => meaning(text).length * 2 < words(text).length;

/** How surely a query names a page. An entry says more than a term, a row or an index of the same name. */
const SURE = { code: 6, title: 5, pair: 4, alias: 3, term: 2, subject: 1 };
const ENTRIES = ['Role', 'Responsibility', 'Anti-pattern', 'Article'];

/** Each word loads a part of the index; nobody asks with more, and a pasted page would load all of it. */
const MOST = 12;

/** Reads a query. */
export function ask({ base, targets, roles, rows }: Vocabulary, query: string): Asked {
  const asked = meaning(query).slice(0, MOST);
  const core = subject(asked);
  const coded = byCode(targets, roles, rows, base, query);
  if (coded.pin !== undefined || coded.answer !== undefined) {
    const pins = [coded.pin, coded.answer?.row, coded.answer?.role].filter((target) => target !== undefined);
    // The code of a cell or a symptom stands on no page of its own; its role and row, or its anti-pattern, do.
    const said = words(
      coded.answer === undefined ? (coded.pin?.code ?? query) : `${coded.answer.role.code} ${coded.answer.row.title}`,
    );
    return {
      words: said,
      subject: said,
      pins: pins.map((target) => ({ target })),
      ...(coded.answer === undefined ? {} : { answer: coded.answer }),
    };
  }

  const { found, rest } = namedRoles(roles, asked);
  const [first, second] = found;
  const pair = first !== undefined && second !== undefined && found.length === 2 && rest.every(isAsking);
  const answer = pair || found.length > 1 ? undefined : answerOf(base, rows, roles, first, subject(rest), query);

  const whole = key(query);
  const bag = bagOf(core);
  const pins = targets
    .map((target) => {
      if (target.code !== undefined && words(target.code).join(' ') === asked.join(' '))
        return { target, sure: SURE.code };
      if (pair && isPairOf(target, first, second)) return { target, sure: SURE.pair };
      const exact = target.names.find((name) => name.key === whole);
      if (exact !== undefined) {
        const isEntry = ENTRIES.includes(target.kind);
        if (exact.alias === undefined) return { target, sure: isEntry ? SURE.title : SURE.term };
        return { target, sure: isEntry ? SURE.alias : SURE.subject, alias: exact.alias };
      }
      const alike = target.names.find((name) => name.bag === bag);
      if (alike !== undefined)
        return { target, sure: SURE.subject, ...(alike.alias === undefined ? {} : { alias: alike.alias }) };
      return target === answer?.row ? { target, sure: SURE.subject } : undefined;
    })
    .filter((pin) => pin !== undefined)
    .sort((a, b) => b.sure - a.sure || rank(b.target, asked) - rank(a.target, asked))
    .map(({ target, alias }) => ({ target, ...(alias === undefined ? {} : { alias }) }));
  return { words: asked, subject: core, pins, ...(answer === undefined ? {} : { answer }) };
}

/** Which of two pages a name means more: an entry before a term, then the one whose title has more of the words. */
function rank({ kind, name }: Target, asked: readonly string[]): number {
  const has = words(name).map(stem);
  return (ENTRIES.includes(kind) ? MOST : 0) + asked.filter((word) => has.includes(stem(word))).length;
}

const idOf = ({ href }: RoleTarget) => href.split('/').at(-2) ?? '';

function isPairOf({ kind, href }: Target, first: RoleTarget, second: RoleTarget): boolean {
  return (
    kind === 'Pair' &&
    [`/${idOf(first)}-${idOf(second)}/`, `/${idOf(second)}-${idOf(first)}/`].some((end) => href.endsWith(end))
  );
}

/** R08, ap01.2, cio-r08 and "cto r13": a code alone, in any case. */
function byCode(
  targets: readonly Target[],
  roles: readonly RoleTarget[],
  rows: readonly RowTarget[],
  base: string,
  query: string,
): { pin?: Target; answer?: Answer } {
  const code = query.trim().toUpperCase();
  const cell = /^([A-Z]{2,4})[\s-]*([RD])(\d{1,2})$/.exec(code);
  if (cell !== null) {
    const role = roles.find((target) => target.code === cell[1]);
    const row = rows.find((target) => target.code === full(cell[2], cell[3]));
    if (role !== undefined && row !== undefined) return { answer: cellOf(base, roles, role, row) };
  }
  const [, letters, digits, symptom] = /^(R|D|AP|A)[\s-]*(\d{1,2})(\.\d+)?$/.exec(code) ?? [];
  const target = targets.find((item) => item.code === full(letters, digits));
  if (target === undefined) return {};
  return {
    pin: symptom === undefined ? target : { ...target, href: `${target.href}#${full(letters, digits)}${symptom}` },
  };
}

const full = (letters = '', digits = '') => letters + digits.padStart(2, '0');

/** The roles a query names, each by its longest name, and the words left over. */
function namedRoles(roles: readonly RoleTarget[], asked: readonly string[]): { found: RoleTarget[]; rest: string[] } {
  const names = roles
    .flatMap((role) =>
      [{ key: stem(role.code.toLowerCase()) }, ...role.names].map((name) => ({ role, name: name.key.split(' ') })),
    )
    .sort((a, b) => b.name.length - a.name.length);
  let rest = [...asked];
  const places: { role: RoleTarget; at: number }[] = [];
  for (const { role, name } of names) {
    const at = rest.findIndex((_, index) => name.every((part, offset) => part === stem(rest[index + offset] ?? '')));
    if (at < 0 || places.some((place) => place.role === role)) continue;
    places.push({ role, at: asked.indexOf(rest[at] ?? '') });
    rest = rest.filter((_, index) => index < at || index >= at + name.length);
  }
  return { found: places.sort((a, b) => a.at - b.at).map(({ role }) => role), rest };
}

/** The cell of a named role, or of whoever is accountable where the query asks who. */
function answerOf(
  base: string,
  rows: readonly RowTarget[],
  roles: readonly RoleTarget[],
  role: RoleTarget | undefined,
  said: readonly string[],
  query: string,
): Answer | undefined {
  if (said.length === 0) return undefined;
  const asksWho = words(query).some((word) => word === 'who' || word === 'whose' || isAsking(word));
  if (role === undefined && !asksWho) return undefined;
  const named = said.map(stem);
  const bag = bagOf(said);
  const exact = rows.filter(({ names }) => names.some((name) => name.bag === bag));
  const partly = rows.filter(({ title }) => {
    const has = words(title).map(stem);
    return named.every((word) => has.includes(word));
  });
  const fits = exact.length > 0 ? exact : partly;
  const held = fits.filter((row) => role !== undefined && row.parts?.[roles.indexOf(role)] === 'A');
  // Two rows could be meant: only the one this role answers for is an answer.
  const row = fits.length === 1 ? fits[0] : held.length === 1 ? held[0] : undefined;
  const holder = row === undefined ? undefined : (role ?? roles[row.parts?.indexOf('A') ?? -1]);
  return row === undefined || holder === undefined ? undefined : cellOf(base, roles, holder, row);
}

function cellOf(base: string, roles: readonly RoleTarget[], role: RoleTarget, row: RowTarget): Answer {
  const code = `${role.code}-${row.code}`;
  const part = row.parts?.[roles.indexOf(role)];
  return { code, href: `${base}compare/#${code}`, role, row, ...(part === undefined ? {} : { part }) };
}

/** "IT budget: the CIO is accountable" */
export function sayAnswer({ role, row, part }: Answer): string {
  const said =
    { A: ' is accountable', R: ' is responsible', C: ' is consulted', I: ' is informed', '-': ' has no part' }[
      part ?? ''
    ] ?? '';
  return `${row.title}: ${role.inText}${said}`;
}

/** A word of up to four letters may be wrong in one of them, a longer one in two, but then not in its first. */
const edits = (word: string) => (word.length <= 4 ? 1 : 2);

/** The query with its unknown words put right; undefined unless each of them resembles a known one. */
export function correct(
  { words: known }: Vocabulary,
  asked: readonly string[],
  unknown: readonly string[],
): string | undefined {
  const right = new Map(unknown.map((word) => [word, nearest(known, word)]));
  if (unknown.length === 0 || [...right.values()].includes(undefined)) return undefined;
  const put = asked.map((word) => right.get(word) ?? word).join(' ');
  return put === asked.join(' ') ? undefined : put;
}

function nearest(known: ReadonlySet<string>, word: string): string | undefined {
  if (word.length < 3) return undefined;
  const near = [...known]
    .filter((other) => other.length > 2 && Math.abs(other.length - word.length) <= edits(word))
    .map((other) => ({ other, edits: distance(word, other) }))
    .filter((candidate) => candidate.edits <= (candidate.other[0] === word[0] ? edits(word) : 1))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.other;
}
