// The names readers know pages by, made of the shipped list. Pure.
import type { SearchTerms } from '../../model/views/search.ts';
import { meaning, stem, subject, words } from './words.ts';

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
  /** The stems of all its names. */
  stems: Set<string>;
}

/** A name as queries are compared with it. */
export interface Name {
  /** All its words, as they are compared. */
  said: string[];
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
  /** Every word of a name or heading, with the number of names it stands in. */
  words: Map<string, number>;
  /** How many targets have a stem in one of their names. */
  spread: Map<string, number>;
}

/** Makes targets of the shipped list. */
export function readTerms(terms: SearchTerms): Vocabulary {
  const at = (path: string) => terms.base + path;
  const split = (aliases: string) => (aliases === '' ? [] : aliases.split('|'));
  const named = (name: string, href: string, kind: string, aliases: string[], more: readonly string[] = []) => {
    const names = [...[name, ...more].map(nameOf), ...aliases.map((alias) => ({ ...nameOf(alias), alias }))];
    return { name, href, kind, names, stems: stemsOf(names) };
  };
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
    ...terms.glossary.map(([name, id, aliases]) =>
      named(name, at(`glossary/#${id}`), 'Glossary', split(aliases), parts(name)),
    ),
    ...dimensions,
    ...terms.pages.map(([name, path, aliases]) => named(name, at(path), 'Page', split(aliases))),
  ];
  return {
    base: terms.base,
    targets,
    roles,
    rows: [...responsibilities, ...dimensions],
    words: count([
      ...targets.filter(({ kind }) => kind !== 'Pair').flatMap(({ names }) => names.map(({ said }) => said)),
      ...roles.map(({ code }) => [code.toLowerCase()]),
      words(terms.headings),
    ]),
    spread: count(targets.map(({ stems }) => [...stems])),
  };
}

/** In how many of the lists each word stands. */
function count(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const stemsOf = (names: readonly Name[]) => new Set(names.flatMap(({ said }) => said.map(stem)));

/** "RTO (recovery time objective)" goes by both names. */
function parts(term: string): string[] {
  const [, short, long] = /^(.+) \((.+)\)$/.exec(term) ?? [];
  return short === undefined || long === undefined ? [] : [short, long];
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
    // Not found by its words: each pair would compete with its two roles.
    names: [{ said: words(name), key: key(name) }],
    stems: new Set(),
  };
}

/** Two names with the same key are the same name: order counts, filler and endings don't. */
export const key = (text: string) => (isMostlyFiller(text) ? words(text) : meaning(text)).map(stem).join(' ');

/** The words of a subject, in an order that doesn't depend on how it was said. */
export const bagOf = (said: readonly string[]) => said.map(stem).sort().join(' ');

function nameOf(text: string): Name {
  return { said: words(text), key: key(text), ...(isMostlyFiller(text) ? {} : { bag: bagOf(subject(meaning(text))) }) };
}

/** "A in RACI" is not RACI. */
const isMostlyFiller = (text: string) => meaning(text).length * 2 < words(text).length;

/** The last part of a role's address. */
export const idOf = ({ href }: RoleTarget) => href.split('/').at(-2) ?? '';
