// From a query to what is shown: what it names, what the index holds, and what to say where that is nothing.
import type { Engine, Filters, Fragment } from './load-pagefind.ts';
import { ask, correct, sayAnswer, type Answer, type Asked, type Vocabulary } from './query.ts';
import {
  definition,
  highlight,
  hitOf,
  KINDS,
  merge,
  namedHit,
  unknownWords,
  type Hit,
  type KindId,
  type Piece,
} from './results.ts';

export interface Findings {
  /** What was searched for in the end: the query, or the query put right. */
  query: string;
  /** Set where another query was searched for instead of the one asked. */
  instead: boolean;
  answer?: AnswerHit;
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
/** Pairs and cells stand under the other results, so they may be few. */
const ASIDE = 3;
/** Up to this length half of a word may be a typing error: a better one is offered, not taken. */
const SHORT = 4;

/** What the index says to some words, if it knows them all. */
interface Reply {
  asked: readonly string[];
  pages: Fragment[];
  unknown: string[];
  next: () => Promise<Fragment[]>;
  counts: Record<string, number>;
}

/** @throws if the index can't be loaded */
export async function find(engine: Engine, vocabulary: Vocabulary, query: string, kind?: KindId): Promise<Findings> {
  const direct = await tell(engine, vocabulary, query, kind);
  if (direct.found !== undefined) return direct.found;

  const put = correct(vocabulary, direct.asked.words, direct.unknown);
  const isShort = direct.unknown.every((word) => word.length <= SHORT);
  if (put !== undefined && !isShort) {
    const { found } = await tell(engine, vocabulary, put, kind);
    if (found !== undefined) return { ...found, instead: true };
  }
  const known = direct.asked.words.filter((word) => !direct.unknown.includes(word));
  if (direct.unknown.length * 2 < direct.asked.words.length && direct.unknown.length > 0) {
    const { found } = await tell(engine, vocabulary, known.join(' '), kind);
    if (found !== undefined) return { ...found, query, missing: direct.unknown };
  }
  return {
    query,
    instead: false,
    best: [],
    more: () => Promise.resolve([]),
    total: 0,
    counts: new Map(),
    missing: direct.unknown,
    ...(put === undefined ? {} : { offer: put }),
    nearest: await nearest(engine, vocabulary, known),
  };
}

/** What one wording finds: nothing where the index doesn't know a word of it and no page has that name. */
async function tell(
  engine: Engine,
  vocabulary: Vocabulary,
  query: string,
  kind?: KindId,
): Promise<{ asked: Asked; unknown: string[]; found?: Findings }> {
  const asked = ask(vocabulary, query);
  const [reply, answer] = await Promise.all([
    reached(engine, asked, kind),
    asked.answer && answered(engine, asked.answer, asked),
  ]);
  const heard = isHeard(reply) ? reply : undefined;
  const pins = asked.pins.filter(({ target }) => kind === undefined || holds(kind).includes(target.kind));
  if (heard === undefined && pins.length === 0 && answer === undefined) return { asked, unknown: reply.unknown };

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
  const all = merge(named, drawn)
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
    unknown: [],
    found: {
      query,
      instead: false,
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

/** Asks with all words, then without those that only ask. */
async function reached(engine: Engine, asked: Asked, kind?: KindId): Promise<Reply> {
  const all = await replied(engine, asked.words, kind);
  if (isHeard(all) || asked.subject.length === asked.words.length) return all;
  const subject = await replied(engine, asked.subject, kind);
  return isHeard(subject) ? subject : { ...all, unknown: subject.unknown };
}

const isHeard = ({ pages, unknown }: Reply) => pages.length > 0 && unknown.length === 0;

async function replied(engine: Engine, asked: readonly string[], kind?: KindId): Promise<Reply> {
  const filters: Filters = { kind: kind === undefined ? { none: ['cell', 'Pair'] } : { any: holds(kind) } };
  const { results, totalFilters } = await engine.search(asked.join(' '), { filters });
  const load = (from: number, to: number) => Promise.all(results.slice(from, to).map(({ data }) => data()));
  let at = BEST;
  const pages = await load(0, BEST);
  // Where no page has them all, each word is looked up alone.
  const unknown =
    pages.length > 0 || asked.length === 1
      ? unknownWords(asked, pages)
      : (await Promise.all(asked.map((word) => replied(engine, [word])))).flatMap((reply) =>
          isHeard(reply) ? [] : reply.asked,
        );
  return {
    asked,
    pages,
    unknown,
    next: () => {
      const from = at;
      at += PAGE;
      return load(from, at);
    },
    counts: totalFilters['kind'] ?? {},
  };
}

const holds = (kind: KindId): string[] => [...(KINDS.find(({ id }) => id === kind)?.holds ?? [])];

/** The pairs and cells that hold the words. */
async function besides(engine: Engine, asked: readonly string[]): Promise<Fragment[]> {
  const found = await Promise.all(
    ['Pair', 'cell'].map((kind) => engine.search(asked.join(' '), { filters: { kind } })),
  );
  return Promise.all(found.flatMap(({ results }) => results.slice(0, ASIDE)).map(({ data }) => data()));
}

async function answered(engine: Engine, answer: Answer, asked: Asked): Promise<AnswerHit> {
  const { code, href, role, row, part } = answer;
  const { results } = await engine.search(null, { filters: { role: role.code, row: row.code } });
  const text = (await results[0]?.data())?.meta['text'] ?? '';
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

/** Pages that hold at least one of the words. */
async function nearest(engine: Engine, vocabulary: Vocabulary, asked: readonly string[]): Promise<Hit[]> {
  const replies = await Promise.all(asked.map((word) => replied(engine, [word])));
  const targets = new Map(vocabulary.targets.map((target) => [target.href, target]));
  const hits = [0, 1, 2].flatMap((place) =>
    replies.flatMap((reply) =>
      reply.unknown.length === 0
        ? reply.pages.slice(place, place + 1).map((page) => hitOf(page, reply.asked, targets))
        : [],
    ),
  );
  return merge([], hits).slice(0, 3);
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
