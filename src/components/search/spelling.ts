// What a word may have been meant to be. Pure; knows the words of names and headings alone.
import type { Vocabulary } from './vocabulary.ts';
import { begins, words } from './words.ts';

/** A query with its misspelled words put right. */
export interface Correction {
  query: string;
  /** Whether hardly anything else can have been meant: its results may be shown at once. */
  isSure: boolean;
}

/** Whether a word stands in a name or heading, or begins one that does. */
export const isWord = ({ words: known }: Vocabulary, word: string) =>
  known.has(word) || [...known.keys()].some((other) => begins(word, other));

/** The query with its unknown words put right; undefined unless each of them resembles a known one. */
export function correct(
  { words: known }: Vocabulary,
  query: string,
  unknown: readonly string[],
): Correction | undefined {
  const right = new Map(unknown.map((word) => [word, nearest(known, word)]));
  const found = [...right.values()].filter((word) => word !== undefined);
  if (found.length === 0 || found.length < right.size) return undefined;
  return {
    query: words(query)
      .map((word) => right.get(word)?.word ?? word)
      .join(' '),
    isSure: unknown.every(
      (word) => word.length > SHORT && (right.get(word)?.edits ?? 0) * LETTERS_AN_EDIT <= word.length,
    ),
  };
}

/** A word of up to four letters may be wrong in one of them, a longer one in two. */
const SHORT = 4;
/** Up to how many letters in a row can be right by chance. */
const LETTERS_AN_EDIT = 4;

/** The word with the fewest edits; of several the one that begins alike, then the one that stands in most names. */
function nearest(known: ReadonlyMap<string, number>, word: string): { word: string; edits: number } | undefined {
  if (word.length <= 2) return undefined;
  const most = word.length <= SHORT ? 1 : 2;
  return [...known]
    .filter(([other]) => other.length > 2 && Math.abs(other.length - word.length) <= most)
    .map(([other, uses]) => ({ word: other, uses, alike: other[0] === word[0] ? 0 : 1, edits: edits(word, other) }))
    .filter((candidate) => candidate.edits <= most)
    .sort((a, b) => a.edits - b.edits || a.alike - b.alike || b.uses - a.uses)[0];
}

/** How many letters are wrong, missing, too many, or in each other's place. */
function edits(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    before = above;
    above = row;
  }
  return above[other.length] ?? 0;
}
