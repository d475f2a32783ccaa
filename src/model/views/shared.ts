import type { Part, Source } from '../content.ts';
import type { AnyNode, Model, ResponsibilityNode, RoleNode } from '../graph.ts';
import type { Kind } from '../routes.ts';
import { glossOf } from '../terms.ts';

/** Business or technology, as `data-line` in the markup. */
export type Line = 'i' | 't';
/** A symbol of the sprite. */
export type Glyph = 'ix' | 'tx' | 'i' | 't' | 'ap' | 'sp';

/** A role as it is shown anywhere: name, glyph, ink and address. */
export interface Badge {
  id: string;
  code: string;
  title: string;
  /** What a heading over its column says: the code of a chief, the title of the others. */
  short: string;
  /** "the CIO", "the Head of Support": as a sentence names it. */
  inText: string;
  line: Line;
  chief: boolean;
  glyph: Glyph;
  href: string;
  /** The code before its own letter, the letter, and after. */
  letters: readonly [string, string, string];
}

/** A link with the glyph and code of what it leads to. */
export interface EntryLink {
  href: string;
  text: string;
  code?: string;
  glyph?: Glyph;
  note?: string;
}

/** One role against one responsibility. */
export interface Cell {
  /** `CIO-R08`; the `id` of the cell on `/compare/`. */
  code: string;
  href: string;
  role: Badge;
  part: Part;
  /** "Accountable", "No part". */
  word: string;
  /** A, R or C; the others have no letter. */
  letter: string;
  reason?: string;
}

/** A work in a list of sources. */
export interface SourceItem {
  n: number;
  id: string;
  href: string;
  author: string;
  title: string;
  /** Publisher and year. */
  imprint: string;
  url?: string;
  kind: string;
  about?: string;
  via?: { title: string; url: string };
  says?: string;
  against: boolean;
  analogy: boolean;
  short: string;
}

/** A glossary term as its first use on a page shows it. */
export interface TermNote {
  id: string;
  term: string;
  /** The first sentence of its definition. */
  gloss: string;
}

/** What every page of an entry shows around its text. */
export interface EntryView {
  kind: Kind;
  kindName: string;
  id: string;
  code: string;
  title: string;
  summary: string;
  aliases: string[];
  href: string;
  crumbs: EntryLink[];
  reviewed: Day;
  version: number;
  basis: { name: string; note: string };
  /** Minutes to read, at 220 words a minute, at least one. */
  minutes: number;
  strip: { id: string; label: string }[];
  sources: SourceItem[];
  /** Glossary terms the text uses, in the order of their first use. */
  terms: TermNote[];
  history: { date: Day; version: number; note: string; moved: boolean }[];
  previous?: EntryLink;
  next?: EntryLink;
  /** The index of its kind. */
  index: EntryLink;
  mentionedBy: EntryLink[];
}

export interface Day {
  iso: string;
  /** 24 November 2026 */
  long: string;
  /** 24 Nov 2026 */
  short: string;
}

export const KIND_NAMES: Record<Kind, { one: string; many: string; all: string }> = {
  roles: { one: 'Role', many: 'Roles', all: 'All roles' },
  responsibilities: { one: 'Responsibility', many: 'Responsibilities', all: 'All responsibilities' },
  'anti-patterns': { one: 'Anti-pattern', many: 'Anti-patterns', all: 'All anti-patterns' },
  articles: { one: 'Article', many: 'Articles', all: 'All articles' },
};

export const PART_WORDS: Record<Part, string> = {
  accountable: 'Accountable',
  responsible: 'Responsible',
  consulted: 'Consulted',
  informed: 'Informed',
  none: 'No part',
};
const PART_LETTERS: Record<Part, string> = {
  accountable: 'A',
  responsible: 'R',
  consulted: 'C',
  informed: '',
  none: '',
};

export const BASIS_NAMES = {
  sourced: 'House view, with sources',
  practice: 'Practice, with sources',
  opinion: 'Opinion, with sources',
} as const;

export const SOURCE_KINDS: Record<Source['kind'], string> = {
  law: 'Law',
  standard: 'Standard',
  'peer-reviewed': 'Peer-reviewed',
  'official-guidance': 'Official guidance',
  survey: 'Survey',
  industry: 'Industry',
  practitioner: 'Practitioner',
};

/** Names of fixed sections in the contents strip, a word or two each. */
const STRIP: Record<string, string> = {
  mandate: 'Mandate',
  answers: 'Answers for',
  alone: 'Alone',
  sparring: 'Sparring',
  measures: 'Measures',
  failing: 'Failing',
  'first-90-days': '90 days',
  chairs: 'Two chairs',
  views: 'Other views',
  why: 'Why',
  others: 'The others',
  fails: 'How it fails',
  monday: 'Monday',
  evidence: 'Evidence',
  scene: 'Scene',
  symptoms: 'Symptoms',
  cost: 'Cost',
  instead: 'Instead',
  tolerable: 'Tolerable',
};

export function badge(node: RoleNode): Badge {
  const { code, title, letters, level, line } = node.data;
  const chief = level === 'strategic';
  const ink: Line = line === 'business' ? 'i' : 't';
  const [, before = '', own = '', after = ''] = /^([A-Z]*)\(([A-Z]+)\)([A-Z]*)$/.exec(letters) ?? [];
  const short = chief ? code : title;
  return {
    id: node.id,
    code,
    title,
    short,
    inText: `the ${short}`,
    line: ink,
    chief,
    glyph: chief ? `${ink}x` : ink,
    href: node.href,
    letters: [before, own, after],
  };
}

/** @throws if there is no such role; integrity has made sure there is. */
export function roleById(model: Model, id: string): RoleNode {
  const role = model.roles.find((node) => node.id === id);
  if (role === undefined) throw new Error(`There is no role ${id}`);
  return role;
}

export function cellOf(model: Model, role: RoleNode, row: ResponsibilityNode): Cell {
  const { part, reason } = row.data.parts[role.id] ?? { part: 'none' as const, reason: undefined };
  const code = `${role.code}-${row.code}`;
  return {
    code,
    href: model.routes.cell(code),
    role: badge(role),
    part,
    word: PART_WORDS[part],
    letter: PART_LETTERS[part],
    ...(reason === undefined ? {} : { reason }),
  };
}

export function glyphOf(node: AnyNode): Glyph {
  if (node.kind === 'roles') return badge(node as RoleNode).glyph;
  return node.kind === 'anti-patterns' ? 'ap' : 'sp';
}

/** A link to an entry under the name readers know it by. */
export function entryLink(node: AnyNode): EntryLink {
  const text = 'question' in node.data ? node.data.question : node.data.title;
  return { href: node.href, text, code: node.code, glyph: glyphOf(node) };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function day(iso: string): Day {
  const [year = '', month = '1', date = '1'] = iso.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return { iso, long: `${Number(date)} ${name} ${year}`, short: `${Number(date)} ${name.slice(0, 3)} ${year}` };
}

/** November 2026 */
export const month = (iso: string) => day(iso).long.replace(/^\d+ /, '');

export function sourceItem(
  model: Model,
  source: Source,
  n: number,
  says?: { says: string; against: boolean; analogy: boolean },
): SourceItem {
  return {
    n,
    id: source.id,
    href: model.routes.source(source.id),
    author: source.author ?? '',
    title: source.title,
    imprint: [source.publisher, source.year].filter((part) => part !== undefined).join(', '),
    ...(source.url === undefined ? {} : { url: source.url }),
    kind: SOURCE_KINDS[source.kind],
    ...(source.about === undefined ? {} : { about: source.about }),
    ...(source.via === undefined ? {} : { via: source.via }),
    ...(says === undefined ? {} : { says: says.says }),
    against: says?.against ?? false,
    analogy: says?.analogy ?? false,
    short: source.short,
  };
}

/** Works in order of citation, then those only listed as evidence. */
export function sourcesOf(model: Model, node: AnyNode): SourceItem[] {
  const evidence = node.data.evidence;
  const keys = [...new Set([...node.facts.cites, ...evidence.map(({ source }) => source)])];
  return keys.flatMap((key, index) => {
    const source = model.sources.find(({ id }) => id === key);
    return source === undefined
      ? []
      : [
          sourceItem(
            model,
            source,
            index + 1,
            evidence.find((item) => item.source === key),
          ),
        ];
  });
}

/** An address of one or two words read as a name: "Same rank" for `same-rank`. */
const fromId = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** Everything around an entry's text. `list` is its kind in order; `extra` are sections the page adds. */
export function entryView(
  model: Model,
  node: AnyNode,
  list: readonly AnyNode[],
  extra: readonly { id: string; label: string }[],
  middle: readonly EntryLink[] = [],
): EntryView {
  const at = list.indexOf(node);
  const before = list[at - 1];
  const after = list[at + 1];
  const names = KIND_NAMES[node.kind];
  const index = { href: model.routes.index(node.kind), text: names.many };
  const crumb = node.kind === 'roles' ? badge(node as RoleNode).short : node.data.title;
  return {
    kind: node.kind,
    kindName: names.one,
    id: node.id,
    code: node.code,
    title: node.data.title,
    summary: node.data.summary,
    aliases: node.data.aliases,
    href: node.href,
    crumbs: [{ href: model.routes.home, text: 'Handbook' }, index, ...middle, { href: node.href, text: crumb }],
    reviewed: day(node.data.reviewed),
    version: node.data.changes.length,
    basis: { name: BASIS_NAMES[node.data.basis.kind], note: node.data.basis.note },
    minutes: Math.max(1, Math.round(node.facts.words / 220)),
    strip: [
      ...node.facts.sections.map(({ id, text }) => ({
        id,
        label: STRIP[id] ?? (node.kind === 'articles' ? fromId(id) : text),
      })),
      ...extra,
    ],
    sources: sourcesOf(model, node),
    terms: termNotes(model, node.terms),
    history: node.data.changes
      .map(({ date, note, moved }, i) => ({ date: day(date), version: i + 1, note, moved }))
      .reverse(),
    ...(before === undefined ? {} : { previous: entryLink(before) }),
    ...(after === undefined ? {} : { next: entryLink(after) }),
    index: { ...index, text: names.all },
    mentionedBy: node.mentionedBy.map(entryLink),
  };
}

export function termNotes(model: Model, ids: readonly string[]): TermNote[] {
  return ids.flatMap((id) => {
    const term = model.glossary.find((one) => one.id === id);
    return term === undefined ? [] : [{ id, term: term.term, gloss: glossOf(term) }];
  });
}

/** "one", "two" ... "twelve", then digits. */
export const numeral = (n: number) =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][n] ??
  String(n);

/** "a, b and c" */
export const series = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** A text that begins a sentence. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
