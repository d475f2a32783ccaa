import { mdxToMdast } from 'satteri';
import type { Term } from './content.ts';

/** The first use of a term in a text: a stretch of one of its text nodes. */
export interface FirstUse<N> {
  /** Id of the term. */
  id: string;
  node: N;
  /** Where the word stands in the node's value. */
  start: number;
  end: number;
}

/** The parts of a Markdown node that are read here. */
interface TextNode {
  type: string;
  value?: string;
  url?: string;
  name?: string | null;
  children?: readonly TextNode[];
}

/** The address of a term, as an author writes it. */
export const termAddress = (id: string) => `/glossary/#${id}`;
/** The id of the term an author's link leads to, if it leads to one. */
export const termOf = (href: string) => /^\/glossary\/#([a-z0-9-]+)$/.exec(href)?.[1];

/** A heading and a link have a meaning of their own, and the margin is too narrow for a second note. */
const LEFT_ALONE = ['heading', 'link', 'inlineCode', 'Note', 'Pull'];

/**
 * Finds the first use of each glossary term in a text, in reading order. What an author has linked himself is taken
 * for its first use, so each term is linked once at most.
 * @param own id of the entry the text belongs to: a page doesn't explain the word it is about
 */
export function findTerms<N extends TextNode>(
  root: N,
  glossary: readonly Term[],
  own: string,
): { linked: string[]; uses: FirstUse<N>[] } {
  const linked: string[] = [];
  const uses: FirstUse<N>[] = [];
  const open = new Map(glossary.filter(({ id }) => id !== own).map((term) => [term.id, patternOf(term)]));

  const take = (id: string) => {
    if (open.delete(id)) linked.push(id);
  };
  const read = (node: N) => {
    const value = node.value ?? '';
    const found = [...open]
      .flatMap(([id, pattern]) => {
        const match = pattern.exec(value);
        return match === null ? [] : [{ id, node, start: match.index, end: match.index + match[0].length }];
      })
      // Where two terms begin at one place the longer is meant: "program director", not "program".
      .sort((a, b) => a.start - b.start || b.end - a.end);
    let last = 0;
    for (const use of found) {
      if (use.start < last) continue;
      uses.push(use);
      take(use.id);
      last = use.end;
    }
  };
  const visit = (node: N) => {
    const term = termOf(node.url ?? '');
    if (term !== undefined) take(term);
    if (LEFT_ALONE.includes(node.type) || LEFT_ALONE.includes(node.name ?? '')) return;
    if (node.type === 'text') read(node);
    else for (const child of node.children ?? []) visit(child as N);
  };
  visit(root);
  return { linked, uses };
}

/** The ids of the terms a text uses, in the order of their first use. A text that can't be read uses none. */
export function termsIn(body: string, glossary: readonly Term[], own: string): string[] {
  try {
    const tree = mdxToMdast(body, { features: { headingAttributes: true } }) as unknown as TextNode;
    return findTerms(tree, glossary, own).linked;
  } catch {
    // The content check tells the author.
    return [];
  }
}

/** The words that stand for a term: its own, of which "CIO (Chief Information Officer)" holds two. */
export function marksOf({ term, marks }: Pick<Term, 'term' | 'marks'>): string[] {
  if (marks !== undefined) return marks;
  const [, before, inside] = /^(.+?) \((.+)\)$/.exec(term) ?? [];
  return before === undefined || inside === undefined ? [term] : [before, inside];
}

/** Matches a term as a whole word, singular or plural; a word of capitals is an acronym and keeps its case. */
function patternOf(term: Term): RegExp {
  const words = marksOf(term).map((mark) => {
    const text = mark
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[A-Za-z]/g, (letter) =>
        isAcronym(mark) ? letter : `[${letter.toLowerCase()}${letter.toUpperCase()}]`,
      );
    return `${text}(?:s|es)?`;
  });
  return words.length === 0 ? /(?!)/ : new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`);
}

const isAcronym = (mark: string) => /^[A-Z][A-Za-z]*[A-Z]/.test(mark);

/** A definition's first sentence, which says what the thing is; the rest says more. */
export function glossOf({ definition }: Pick<Term, 'definition'>): string {
  const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(definition);
  return first?.segment.trim() ?? definition;
}
