// From a query to what is shown: what it names, what the index holds, and what to say where that is nothing.
import type { Engine, Filters, Fragment } from './load-pagefind.ts';
import { ask, sayAnswer, type Answer, type Asked } from './query.ts';
import {
  absentWords,
  definition,
  highlight,
  hitOf,
  KINDS,
  merge,
  namedHit,
  type Hit,
  type KindId,
  type Piece,
} from './results.ts';
import { correct, isWord } from './spelling.ts';
import type { Target, Vocabulary } from './vocabulary.ts';

export interface Findings {
  /** What was searched for in the end: the query, or the query put right. */
  query: string;
  /** Set where another query was searched for instead of the one asked. */
  instead: boolean;
  answer?: AnswerHit;
  /** The query is a code: what it stands for is the only thing meant. */
  isCode: boolean;
  /** The words searched for, as they may be marked. */
  words: readonly string[];
  best: Hit[];
  /** Loads more results, those of pairs and cells among them; empty when there are no more. */
  more: () => Promise<Hit[]>;
  /** Results in all, and of each kind that has any. */
  total: number;
  counts: Map<KindId, number>;
  /** Words that no page has. */
  missing: string[];
  /** A query that could have been meant. */
  offer?: string;
  /** Where nothing was found: the pages nearest to it. */
  nearest: Hit[];
}

export interface AnswerHit {
  href: string;
  code: string;
  line: 'i' | 't';
  /** A, R, C, I or a hyphen; a dimension has none. */
  part?: string;
  title: string;
  text: Piece[];
}

const BEST = 5;
const PAGE = 10;
const NEAREST = 3;
/** Pairs and cells would crowd out the pages they are made of: they stand under them, and few. */
const BESIDE = ['Pair', 'cell'];
const BESIDE_EACH = 3;
/** From this many words on the pages that have every one may not be those that are meant. */
const MANY = 4;
/** A page whose names have more of the query than this is meant, whatever the others have. */
const MOSTLY = 0.7;

/** What the index says to some words. */
interface Reply {
  asked: readonly string[];
  /** Whether it knows them all. */
  isHeard: boolean;
  pages: Fragment[];
  unknown: string[];
  guessed: string[];
  next: () => Promise<Fragment[]>;
  counts: Record<string, number>;
}

/** What is searched in. */
export interface Sources {
  engine: Engine;
  vocabulary: Vocabulary;
  /** What the cells of a row say, by the code of their role. */
  texts: (row: string) => Promise<Partial<Record<string, string>>>;
}

/** @throws if the index can't be loaded */
export async function find(sources: Sources, query: string, kind?: KindId): Promise<Findings> {
  const { engine, vocabulary } = sources;
  const direct = await tell(sources, query, kind);
  const put = correct(vocabulary, query, direct.unknown);
  if (direct.found !== undefined) return put === undefined ? direct.found : { ...direct.found, offer: put.query };

  if (put?.isSure === true) {
    const { found } = await tell(sources, put.query, kind);
    if (found !== undefined) return { ...found, instead: true };
  }
  const known = direct.asked.words.filter((word) => !direct.unknown.includes(word));
  if (direct.unknown.length * 2 < direct.asked.words.length && direct.unknown.length > 0) {
    const { found } = await tell(sources, known.join(' '), kind);
    if (found !== undefined)
      return { ...found, query, missing: direct.unknown, ...(put === undefined ? {} : { offer: put.query }) };
  }
  return {
    query,
    instead: false,
    isCode: false,
    words: [],
    best: [],
    more: () => Promise.resolve([]),
    total: 0,
    counts: new Map(),
    missing: direct.asked.words.length === 0 ? [query.trim()] : direct.unknown,
    ...(put === undefined ? {} : { offer: put.query }),
    nearest: await nearest(engine, vocabulary, known),
  };
}

/** What the query names, known before the index is there; undefined where it names nothing. */
export async function findNamed(
  { vocabulary, texts }: Omit<Sources, 'engine'>,
  query: string,
  kind?: KindId,
): Promise<Findings | undefined> {
  const asked = ask(vocabulary, query);
  const best = wanted(asked.pins, kind)
    .slice(0, BEST)
    .map(({ target, alias }) => namedHit(target, asked.words, alias));
  if (best.length === 0 && asked.answer === undefined) return undefined;
  const answer = asked.answer && (await answered(texts, asked.answer, asked));
  return {
    query,
    instead: false,
    isCode: asked.isCode,
    words: asked.words,
    ...(answer === undefined ? {} : { answer }),
    best,
    more: () => Promise.resolve([]),
    total: best.length,
    counts: new Map(),
    missing: [],
    nearest: [],
  };
}

/** The pages of the kind asked for. */
const wanted = <Found extends { target: Target }>(all: readonly Found[], kind: KindId | undefined) =>
  all.filter(({ target }) => kind === undefined || holds(kind).includes(target.kind));

/**
 * What one wording finds: nothing where the index doesn't know a word of it and no page has that name. The unknown words
 * beside something found are those that only their stem has found.
 */
async function tell(
  { engine, vocabulary, texts }: Sources,
  query: string,
  kind?: KindId,
): Promise<{ asked: Asked; unknown: string[]; found?: Findings }> {
  const asked = ask(vocabulary, query);
  const [reply, answer] = await Promise.all([
    reached(engine, asked, kind),
    asked.answer && answered(texts, asked.answer, asked),
  ]);
  const heard = reply.isHeard ? reply : undefined;
  const pins = wanted(asked.pins, kind);
  const isNew = (word: string) => !isWord(vocabulary, word);
  const unknown = reply.unknown.filter(isNew);
  const alike = unknown.length > 0 ? [] : wanted(asked.alike, kind).slice(0, BEST);
  const likely = alike.filter(({ share }) => share > MOSTLY);
  if (heard === undefined && pins.length === 0 && answer === undefined && likely.length === 0)
    return { asked, unknown };

  const targets = new Map(vocabulary.targets.map((target) => [target.href, target]));
  const said = reply.asked;
  const draw = (pages: readonly Fragment[]) => pages.map((page) => hitOf(page, said, targets));
  const drawn = draw(heard?.pages ?? []);
  const named = pins.map(
    ({ target, alias }) =>
      drawn.find(({ href, text }) => href === target.href && text.some(({ mark }) => mark)) ??
      namedHit(target, said, alias),
  );
  const terms = named.filter(({ href }) => href.startsWith(`${vocabulary.base}glossary/#`));
  if (terms.length > 0) await define(engine, terms, asked);
  // A place on a page stands for the page.
  const placed = new Set(named.filter(({ href }) => href.includes('#')).map(({ href }) => href.replace(/#.*/, '')));
  const asPages = (some: Asked['alike']) => some.map(({ target }) => namedHit(target, said));
  const all = merge(
    [...named, ...(asked.subject.length < MANY ? [] : asPages(likely))],
    [...drawn, ...(drawn.length < BEST ? asPages(heard === undefined ? likely : alike) : [])],
  )
    .filter(({ href }) => !placed.has(href))
    .map((hit) => (hit.text.length > 0 ? hit : (drawn.find(({ href }) => href === hit.href) ?? hit)));

  const shown = new Set([...all.map(({ href }) => href), ...placed]);
  const best = all.slice(0, BEST);
  const counts = countKinds(heard?.counts ?? {}, best);
  let waiting = all.slice(BEST);
  let aside = kind === undefined && heard !== undefined;
  const more = async (): Promise<Hit[]> => {
    const next = draw((await heard?.next()) ?? []);
    const beside = aside ? draw(await besides(engine, said)) : [];
    aside = false;
    const fresh = [
      ...waiting,
      ...next.filter(({ href }) => !shown.has(href)),
      ...beside.filter(({ href }) => !shown.has(href) && href !== answer?.href),
    ];
    waiting = [];
    fresh.forEach(({ href }) => shown.add(href));
    return fresh;
  };
  const total = Math.max(
    [...counts.values()].reduce((sum, count) => sum + count, 0),
    best.length,
  );
  return {
    asked,
    unknown: asked.isCode || pins.length > 0 ? [] : (heard?.guessed.filter(isNew) ?? []),
    found: {
      query,
      instead: false,
      isCode: asked.isCode,
      words: said,
      ...(answer === undefined ? {} : { answer }),
      best,
      more,
      total,
      counts,
      missing: [],
      nearest: [],
    },
  };
}

/** Asks with all words, then with the last one finished, then without the words that only ask. */
async function reached(engine: Engine, asked: Asked, kind?: KindId): Promise<Reply> {
  const all = await replied(engine, asked.words, kind);
  const others = [asked.finished?.words, asked.subject, asked.finished?.subject].filter((said) => said !== undefined);
  let { unknown } = all;
  for (const said of others) {
    if (all.isHeard || said.length === 0 || said === asked.words) continue;
    const reply = await replied(engine, said, kind);
    if (reply.isHeard) return reply;
    if (said === asked.subject) unknown = reply.unknown;
  }
  return { ...all, unknown };
}

async function replied(engine: Engine, asked: readonly string[], kind?: KindId): Promise<Reply> {
  const look = (filter: Filters['kind']) => engine.search(asked.join(' '), { filters: { kind: filter } });
  const inKind = await look(kind === undefined ? { none: BESIDE } : { any: holds(kind) });
  const counts = inKind.totalFilters['kind'] ?? {};
  const isElsewhere = inKind.results.length === 0 && Object.values(counts).some((count) => count > 0);
  const { results } = isElsewhere && kind === undefined ? await look({ any: BESIDE }) : inKind;

  let at = BEST;
  const load = (from: number, to: number) => Promise.all(results.slice(from, to).map(({ data }) => data()));
  const pages = await load(0, BEST);
  // A kind without a hit says nothing about the words. Elsewhere the first pages do, and where they lack a word, the word alone.
  const absent = isElsewhere && kind !== undefined ? { unknown: [], guessed: [] } : absentWords(asked, pages);
  const unknown = asked.length < 2 ? absent.unknown : await strangers(engine, absent.unknown);
  return {
    asked,
    pages,
    isHeard: unknown.length === 0 && (pages.length > 0 || isElsewhere),
    unknown,
    guessed: absent.guessed,
    next: () => {
      const from = at;
      at += PAGE;
      return load(from, at);
    },
    counts,
  };
}

async function strangers(engine: Engine, asked: readonly string[]): Promise<string[]> {
  const replies = await Promise.all(asked.map((word) => replied(engine, [word])));
  return replies.flatMap((reply) => (reply.isHeard ? [] : reply.asked));
}

const holds = (kind: KindId): string[] => [...(KINDS.find(({ id }) => id === kind)?.holds ?? [])];

/** The pairs and cells that hold the words. */
async function besides(engine: Engine, asked: readonly string[]): Promise<Fragment[]> {
  const found = await Promise.all(BESIDE.map((kind) => engine.search(asked.join(' '), { filters: { kind } })));
  return Promise.all(found.flatMap(({ results }) => results.slice(0, BESIDE_EACH)).map(({ data }) => data()));
}

async function answered(texts: Sources['texts'], answer: Answer, asked: Asked): Promise<AnswerHit> {
  const { code, href, role, row, part } = answer;
  const text = (await texts(row.code))[role.code] ?? '';
  return {
    href,
    code,
    line: role.line,
    ...(part === undefined ? {} : { part }),
    title: sayAnswer(answer),
    text: highlight(text, asked.subject),
  };
}

/** Gives terms their definitions. */
async function define(engine: Engine, terms: readonly Hit[], asked: Asked): Promise<void> {
  const { results } = await engine.search(null, { filters: { kind: 'Glossary' } });
  const page = await results[0]?.data();
  for (const term of terms) {
    const text = page && definition(term.title.map((piece) => piece.text).join(''), page.content);
    if (text !== undefined) term.text = highlight(text, asked.subject);
  }
}

/** Pages that hold at least one of the words: the best of each word, in turn. */
async function nearest(engine: Engine, vocabulary: Vocabulary, asked: readonly string[]): Promise<Hit[]> {
  const targets = new Map(vocabulary.targets.map((target) => [target.href, target]));
  const found: Hit[][] = [];
  // One after the other: Pagefind keeps one object for a page and notes in it what was found last.
  for (const word of asked) {
    const { isHeard, pages } = await replied(engine, [word]);
    found.push(isHeard ? pages.map((page) => hitOf(page, [word], targets)) : []);
  }
  return merge(
    [],
    Array.from({ length: NEAREST }, (_, place) => found.flatMap((hits) => hits[place] ?? [])).flat(),
  ).slice(0, NEAREST);
}

function countKinds(counts: Record<string, number>, best: readonly Hit[]): Map<KindId, number> {
  return new Map(
    KINDS.map(({ id, holds: kinds }): [KindId, number] => {
      const held: readonly string[] = kinds;
      const found = held.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
      return [id, Math.max(found, best.filter(({ kind }) => held.includes(kind)).length)];
    }).filter(([, count]) => count > 0),
  );
}
