import type { Part } from '../content.ts';
import { compare } from '../comparison.ts';
import type { AnyNode, Model } from '../graph.ts';
import { badge, type Glyph } from './shared.ts';

/**
 * The names by which search knows a page before it asks the index, and corrects a typing error. Every reader who
 * searches loads it, so its rows are plain lists: aliases are joined by a bar, and addresses are left to be put together.
 */
export interface SearchTerms {
  /** Where the site stands; every address begins with it. */
  base: string;
  roles: [title: string, id: string, aliases: string, code: string, glyph: Glyph][];
  /** The parts are one letter a role, in the order of the roles: ARCI, and a hyphen for none. */
  responsibilities: [title: string, id: string, aliases: string, code: string, question: string, parts: string][];
  'anti-patterns': [title: string, id: string, aliases: string, code: string][];
  articles: [title: string, id: string, aliases: string, code: string][];
  /** Rows of the comparison in words. */
  dimensions: [name: string, aliases: string, code: string][];
  glossary: [term: string, id: string, aliases: string][];
  /** Indexes and reference pages. */
  pages: [title: string, path: string, aliases: string][];
  /** The words of all headings within texts that no name has, for the same use. */
  headings: string;
}

/** Pages of the handbook's own: all that are searched for by name. */
const PAGES = [
  'roles',
  'responsibilities',
  'anti-patterns',
  'articles',
  'compare',
  'glossary',
  'sources',
  'changes',
  'about',
  'linking',
];

/** All names of the handbook. */
export function searchTerms(model: Model): SearchTerms {
  const name = (node: AnyNode): [string, string, string, string] => [
    node.data.title,
    node.id,
    join(node.data.aliases, node.data.title, node.code),
    node.code,
  ];
  const names = {
    base: model.routes.home,
    roles: model.roles.map((node) => [...name(node), badge(node).glyph]),
    responsibilities: model.responsibilities.map((node) => [
      ...name(node),
      node.data.question,
      model.roles.map(({ id }) => LETTERS[node.data.parts[id]?.part ?? 'none']).join(''),
    ]),
    'anti-patterns': model.antiPatterns.map(name),
    articles: model.articles.map(name),
    dimensions: model.dimensions.map((row) => [row.name, join(row.aliases, row.name), row.code]),
    glossary: model.glossary.map(({ term, id, aliases }) => [term, id, join(aliases, term)]),
    pages: PAGES.flatMap((id): SearchTerms['pages'] => {
      const page = model.pages.get(id)?.data;
      return page === undefined
        ? []
        : [[page.title, id === 'linking' ? 'about/linking/' : `${id}/`, join(page.aliases, page.title)]];
    }),
  } satisfies Omit<SearchTerms, 'headings'>;
  const named = new Set(wordsOf(JSON.stringify(names)));
  const texts = [...model.roles, ...model.responsibilities, ...model.antiPatterns, ...model.articles];
  const headings = texts.flatMap(({ facts }) => facts.sections.flatMap(({ text }) => wordsOf(text)));
  return { ...names, headings: [...new Set(headings)].filter((word) => !named.has(word)).join(' ') };
}

/** What each cell says, by the code of its row and of its role: a search loads the one row it answers with. */
export function answerTexts(model: Model): Record<string, Record<string, string>> {
  const { topics, words } = compare(model);
  const marks = topics.flatMap(({ rows }) => rows);
  const texts = new Map<string, Record<string, string>>();
  for (const { code, cells } of marks) texts.set(code, said(cells.map(({ role, reason = '' }) => [role.code, reason])));
  for (const { code, cells } of words) texts.set(code, said(cells.map(({ role, text }) => [role.code, text])));
  return Object.fromEntries(texts);
}

const said = (texts: [role: string, text: string][]) => Object.fromEntries(texts.filter(([, text]) => text !== ''));

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

const LETTERS: Record<Part, string> = { accountable: 'A', responsible: 'R', consulted: 'C', informed: 'I', none: '-' };

/** Aliases that say something the page's other names don't. */
function join(aliases: readonly string[], ...names: readonly string[]): string {
  const known = new Set(names.map((text) => text.toLowerCase()));
  return aliases.filter((alias) => !known.has(alias.toLowerCase()) && known.add(alias.toLowerCase())).join('|');
}
