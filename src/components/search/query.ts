// What a query names: pages by code, title or alias, two roles, a role and a row. Pure; knows the vocabulary alone.
import { bagOf, idOf, key, type RoleTarget, type RowTarget, type Target, type Vocabulary } from './vocabulary.ts';
import { begins, isAsking, meaning, stem, subject, words } from './words.ts';

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
  /** The query is a code and nothing else. */
  isCode: boolean;
  /** Pages the query names, best first; with the alias it used, if any. */
  pins: Pin[];
  answer?: Answer;
  /** The same words with the last one finished, where it may be half typed. */
  finished?: Pick<Asked, 'words' | 'subject'>;
  /** Pages whose names have most of the words between them, best first. */
  alike: { target: Target; share: number }[];
}

interface Pin {
  target: Target;
  alias?: string;
}

/** How surely a query names a page. An entry says more than a term, a row or an index of the same name. */
const SURE = { code: 6, title: 5, pair: 4, alias: 3, term: 2, subject: 1 };
const ENTRIES = ['Role', 'Responsibility', 'Anti-pattern', 'Article'];

/** Each word loads a part of the index; nobody asks with more, and a pasted page would load all of it. */
const MOST = 12;

/** Reads a query. Its last word may be half typed. */
export function ask(vocabulary: Vocabulary, query: string): Asked {
  const asked = read(vocabulary, query);
  if (asked.isCode || asked.pins.length > 0) return asked;
  const whole = finish(vocabulary, query);
  const finished = whole === undefined ? undefined : read(vocabulary, whole);
  const pins = [...begun(vocabulary, query), ...(finished?.pins ?? [])];
  const all = {
    ...asked,
    pins: pins.filter(({ target }, index) => pins.findIndex((pin) => pin.target === target) === index),
  };
  if (finished === undefined) return all;
  // A word that is one already may still be the beginning of another, but then answers nothing yet.
  const isOpen = !vocabulary.words.has(words(query).at(-1) ?? '');
  const answer = asked.answer ?? (isOpen ? finished.answer : undefined);
  return {
    ...all,
    ...(answer === undefined ? {} : { answer }),
    finished: { words: finished.words, subject: finished.subject },
    alike: isOpen ? finished.alike : asked.alike,
  };
}

/** The query with its last word finished: as it goes on in most names after the word before it, else in most names. */
function finish({ targets, words: known }: Vocabulary, query: string): string | undefined {
  const said = words(query);
  const last = said.at(-1) ?? '';
  const before = said.at(-2);
  if (last.length < HALF || said.length > MOST) return undefined;
  const goesOn = (word: string) => word !== last && begins(last, word) && stem(word) !== stem(last);
  const followers = targets
    .flatMap(({ names }) => names)
    .flatMap(({ said: name }) => name.filter((word, index) => name[index - 1] === before && goesOn(word)));
  const any = known.has(last) ? [] : [...known].flatMap(([word, uses]) => (goesOn(word) ? { word, uses } : []));
  const [best] =
    before !== undefined && followers.length > 0
      ? followers.map((word) => ({ word, uses: followers.filter((other) => other === word).length })).sort(mostUsed)
      : any.sort(mostUsed);
  return best === undefined ? undefined : [...said.slice(0, -1), best.word].join(' ');
}

type Use = { word: string; uses: number };
const mostUsed = (a: Use, b: Use) => b.uses - a.uses || a.word.length - b.word.length;

/** From this many letters on a word is worth finishing. */
const HALF = 3;

/**
 * Pages with a name that goes on where the query stops, in the middle of a word. An entry's title may begin before the query.
 */
function begun({ targets }: Vocabulary, query: string): Pin[] {
  const said = words(query);
  const last = said.length - 1;
  const half = said[last] ?? '';
  if (half.length < HALF) return [];
  const fits = (name: readonly string[], from: number) => {
    const whole = name[from + last] ?? '';
    return (
      said.every((word, index) => index === last || word === name[from + index]) &&
      whole !== half &&
      begins(half, whole) &&
      !(from > 0 && isAsking(whole))
    );
  };
  return targets
    .flatMap((target) => {
      const isEntry = ENTRIES.includes(target.kind);
      const found = target.names.flatMap(({ said: name, alias }) => {
        const from = name.findIndex((_, index) => fits(name, index));
        if (from < 0 || (from > 0 && (alias !== undefined || !isEntry))) return [];
        const grade = alias === undefined ? (isEntry ? (from === 0 ? 0 : 1) : 2) : isEntry ? 3 : 4;
        return { target, alias, grade, length: name.length };
      });
      return found.sort(bestBegun).slice(0, 1);
    })
    .sort(bestBegun)
    .slice(0, BEGUN)
    .map(({ target, alias }) => ({ target, ...(alias === undefined ? {} : { alias }) }));
}

const bestBegun = (a: { grade: number; length: number }, b: { grade: number; length: number }) =>
  a.grade - b.grade || a.length - b.length;

/** Names that go on from half a word are guesses: a few, and room for what the index finds. */
const BEGUN = 4;

/** Pages whose names have most of the words; a word in few names says more than one in many. */
function likeness({ targets, spread }: Vocabulary, asked: readonly string[]): Asked['alike'] {
  if (asked.length < 2) return [];
  const weigh = (found: readonly string[]) =>
    found.reduce((sum, word) => sum + Math.log(targets.length / (spread.get(word) ?? UNHEARD)), 0);
  const wanted = [...new Set(asked.map(stem))];
  const all = weigh(wanted);
  return targets
    .map((target) => ({ target, share: weigh(wanted.filter((word) => target.stems.has(word))) / all }))
    .filter(({ share }) => share > 0.5)
    .sort((a, b) => b.share - a.share);
}

/** A word that no name has is as good as one in this many: it needn't be what matters. */
const UNHEARD = 12;

function read(vocabulary: Vocabulary, query: string): Asked {
  const { base, targets, roles, rows } = vocabulary;
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
      isCode: true,
      pins: pins.map((target) => ({ target })),
      alike: [],
      ...(coded.answer === undefined ? {} : { answer: coded.answer }),
    };
  }

  const { found, rest } = namedRoles(roles, asked);
  const [first, second] = found;
  const pair = first !== undefined && second !== undefined && found.length === 2 && rest.every(isAsking);
  const answer = pair || found.length > 1 ? undefined : answerOf(base, rows, roles, first, subject(rest), query);

  const whole = key(query);
  const said = words(query).join(' ');
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
    .sort(
      (a, b) =>
        b.sure - a.sure ||
        Number(isSaid(b.target, said)) - Number(isSaid(a.target, said)) ||
        rank(b.target, asked) - rank(a.target, asked),
    )
    .map(({ target, alias }) => ({ target, ...(alias === undefined ? {} : { alias }) }));
  return {
    words: asked,
    subject: core,
    isCode: false,
    pins,
    alike: likeness(vocabulary, core),
    ...(answer === undefined ? {} : { answer }),
  };
}

/** Whether one of its names is the query word for word. */
const isSaid = ({ names }: Target, query: string) => names.some(({ said }) => said.join(' ') === query);

/** Which of two pages a name means more: an entry before a term, then the one whose title has more of the words. */
function rank({ kind, name }: Target, asked: readonly string[]): number {
  const has = words(name).map(stem);
  return (ENTRIES.includes(kind) ? MOST : 0) + asked.filter((word) => has.includes(stem(word))).length;
}

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
  const named = said.map(stem);
  const bag = bagOf(said);
  const exact = rows.filter(({ names }) => names.some((name) => name.bag === bag));
  const partly = rows.filter(({ title, parts }) => {
    const has = words(title).map(stem);
    // A decision alone is named by its last word at least: "budget" is the IT budget, "system" not the system security.
    const isNamed = role !== undefined || asksWho || (parts !== undefined && named.includes(has.at(-1) ?? ''));
    return isNamed && named.every((word) => has.includes(word));
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
