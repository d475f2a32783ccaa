// What is drawn of what the index found. Pure.
import type { Fragment } from './load-pagefind.ts';
import type { Target } from './vocabulary.ts';
import { begins, matches, stem, words } from './words.ts';

/** A piece of text; `mark` where it holds a word that was asked for. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** A result, ready to draw. */
export interface Hit {
  href: string;
  title: Piece[];
  kind: string;
  code?: string;
  glyph?: string;
  text: Piece[];
  sections: { title: string; href: string }[];
}

/** The kinds a reader can choose, under the names of the navigation, with the kinds of the index they hold. */
export const KINDS = [
  { id: 'roles', name: 'Roles', holds: ['Role'] },
  { id: 'responsibilities', name: 'Responsibilities', holds: ['Responsibility'] },
  { id: 'anti-patterns', name: 'Anti-patterns', holds: ['Anti-pattern'] },
  { id: 'articles', name: 'Articles', holds: ['Article'] },
  { id: 'compare', name: 'Compare', holds: ['Comparison', 'Pair', 'cell'] },
  { id: 'glossary', name: 'Glossary', holds: ['Glossary'] },
  { id: 'about', name: 'About', holds: ['About', 'Page'] },
] as const;

export type KindId = (typeof KINDS)[number]['id'];

const kindOf = (kind: string): KindId =>
  KINDS.find(({ holds }) => (holds as readonly string[]).includes(kind))?.id ?? 'about';

/** How long an excerpt may be, in words: two lines in the dialog. */
const EXCERPT = 30;
/** Hardly a sentence any more. */
const LONG = 45;

/** The sentence that holds most of the words, and what follows it while there is room. Without words, the first one. */
export function excerpt({ content, locations, anchors }: Pick<Fragment, 'content' | 'locations' | 'anchors'>): Piece[] {
  const all = content.split(/\s+/);
  const found = new Set(locations);
  const sentences = sentencesOf(all, anchors).map((sentence) => {
    const hits = all.slice(sentence.from, sentence.to).filter((_, index) => found.has(sentence.from + index));
    const distinct = new Set(hits.flatMap(words).map(stem)).size;
    // Entries of a list without full stops run together: a real sentence with as many words is better.
    return { ...sentence, hits: sentence.to - sentence.from > LONG ? distinct - 0.5 : distinct };
  });
  const best = sentences.reduce((a, b) => (b.hits > a.hits ? b : a), sentences[0] ?? { from: 0, to: 0, hits: 0 });
  let { from, to } = best;
  if (to - from > EXCERPT) {
    const first = locations.find((place) => place >= from && place < to) ?? from;
    from = Math.max(from, Math.min(first - 8, to - EXCERPT));
    to = from + EXCERPT;
  } else {
    const next = sentences.find((sentence) => sentence.from === to);
    if (next !== undefined && next.to - from <= EXCERPT) to = next.to;
  }
  const pieces = join(all.slice(from, to).map((word, index) => ({ text: word, mark: found.has(from + index) })));
  return [
    ...(from > best.from ? [{ text: '… ', mark: false }] : []),
    ...pieces,
    ...(to < best.to ? [{ text: ' …', mark: false }] : []),
  ];
}

/** Where sentences begin and end, in words. Headings are left out: they are no sentences, and are shown as sections. */
function sentencesOf(all: readonly string[], anchors: Fragment['anchors']): { from: number; to: number }[] {
  const headings = new Map(
    anchors
      .filter(({ element }) => /^h\d$/.test(element))
      .map(({ location, text }) => [location, text === '' ? 0 : text.split(/\s+/).length]),
  );
  const sentences: { from: number; to: number }[] = [];
  for (let from = 0; from < all.length;) {
    from += headings.get(from) ?? 0;
    let to = from + 1;
    while (to < all.length && !headings.has(to) && !/[.?!][”’)]*$/.test(all[to - 1] ?? '')) to++;
    if (from < all.length) sentences.push({ from, to });
    from = to;
  }
  return sentences;
}

/** A name with the words asked for marked. */
export function highlight(name: string, asked: readonly string[]): Piece[] {
  return join(
    name
      .split(' ')
      .map((text) => ({ text, mark: words(text).some((found) => asked.some((word) => matches(word, found))) })),
  );
}

/** Words to pieces: the marks cover letters, not the punctuation around them. */
function join(all: readonly Piece[]): Piece[] {
  const pieces = all.flatMap(({ text, mark }, index): Piece[] => {
    const space = index > 0 ? ' ' : '';
    if (!mark) return [{ text: space + text, mark }];
    const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? [];
    return [
      { text: space + before, mark: false },
      { text: word, mark: true },
      { text: after, mark: false },
    ];
  });
  return pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last !== undefined && last.mark === piece.mark) last.text += piece.text;
    else if (piece.text !== '') joined.push({ ...piece });
    return joined;
  }, []);
}

/** Words of the query that none of these pages has. */
export interface Absent {
  /** In no form at all: the index answers them with pages of a shorter word. */
  unknown: string[];
  /** In another form at most: the index answers them with pages that have the stem. */
  guessed: string[];
}

/** The words of each page that was read: a page answers one query after the other while a reader is typing. */
const read = new WeakMap<Fragment, Set<string>>();

function wordsOf(page: Fragment): Set<string> {
  const { meta, content } = page;
  const known = read.get(page);
  if (known !== undefined) return known;
  const found = new Set(words(`${meta['title'] ?? ''} ${meta['aliases'] ?? ''} ${meta['code'] ?? ''} ${content}`));
  read.set(page, found);
  return found;
}

/** Tells apart what the pages have, have in another form, and don't have. */
export function absentWords(asked: readonly string[], pages: readonly Fragment[]): Absent {
  const known = [...new Set(pages.flatMap((page) => [...wordsOf(page)]))];
  const guessed = asked.filter((word) => !known.some((found) => begins(word, found)));
  return { guessed, unknown: guessed.filter((word) => !known.some((found) => matches(word, found))) };
}

/** A page of the index as a result. The name readers know comes from the vocabulary, where the page is in it. */
export function hitOf(page: Fragment, asked: readonly string[], targets: ReadonlyMap<string, Target>): Hit {
  const { url, content, locations, anchors, meta, sub_results: subs } = page;
  const known = targets.get(url);
  const isCell = meta['text'] !== undefined;
  const code = known?.code ?? meta['code'];
  const glyph = known?.glyph;
  return {
    href: url,
    title: highlight(known?.name ?? meta['title'] ?? url, asked),
    kind: isCell ? 'Cell' : (meta['kind'] ?? ''),
    ...(code === undefined ? {} : { code }),
    ...(glyph === undefined ? {} : { glyph }),
    text: isCell ? highlight(meta['text'] ?? '', asked) : excerpt({ content, locations, anchors }),
    sections: subs
      .filter(
        ({ title, anchor }) =>
          anchor !== undefined && asked.every((word) => words(title).some((found) => matches(word, found))),
      )
      .slice(0, 2)
      .map((sub) => ({ title: sub.title, href: sub.url })),
  };
}

/** A page known by name alone, as a result. */
export function namedHit({ name, href, kind, code, glyph }: Target, asked: readonly string[], alias?: string): Hit {
  return {
    href,
    title: highlight(name, asked),
    kind,
    ...(code === undefined ? {} : { code }),
    ...(glyph === undefined ? {} : { glyph }),
    text: alias === undefined ? [] : [{ text: 'Also called ', mark: false }, ...highlight(alias, asked)],
    sections: [],
  };
}

/** The definition of a term, out of the text of the glossary. */
export function definition(term: string, glossary: string): string | undefined {
  const at = glossary.indexOf(`${term} `);
  if (at < 0) return undefined;
  const text = glossary.slice(at + term.length + 1);
  return /^.{40,240}?[.?!](?= |$)/.exec(text)?.[0];
}

/** Results that stand under the heading of their kind, in the order of the navigation; the cells and pairs of the comparison last. */
export function byKind(hits: readonly Hit[]): { id: KindId; name: string; hits: Hit[] }[] {
  return [...KINDS]
    .sort((a, b) => Number(a.id === 'compare') - Number(b.id === 'compare'))
    .map(({ id, name }) => ({
      id,
      name,
      hits: hits.filter(({ kind }) => kindOf(kind === 'Cell' ? 'cell' : kind) === id),
    }))
    .filter((group) => group.hits.length > 0);
}

/** Named pages first, then the others, each once. */
export function merge(named: readonly Hit[], found: readonly Hit[]): Hit[] {
  const places = new Map<string, Hit>();
  for (const hit of [...named, ...found]) if (!places.has(hit.href)) places.set(hit.href, hit);
  return [...places.values()];
}
