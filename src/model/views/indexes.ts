import { drawCircuit, type Mark } from '../diagram.ts';
import type { AnyNode, Model } from '../graph.ts';
import type { Source } from '../content.ts';
import { latestChanges } from './home.ts';
import type { Figure } from './anti-pattern.ts';
import { figureOf } from './anti-pattern.ts';
import { decision, type Decision } from './decision.ts';
import {
  badge,
  entryView,
  month,
  roleById,
  sourceItem,
  termNotes,
  SOURCE_KINDS,
  type Badge,
  type Day,
  type EntryLink,
  type EntryView,
  type SourceItem,
} from './shared.ts';

/** The words around an index or a reference page. */
export interface PageView {
  id: string;
  title: string;
  heading: string;
  summary: string;
  lead: string;
  aliases: string[];
  href: string;
  crumbs: EntryLink[];
}

/** @throws if `content/pages/<id>.mdx` is missing */
export function pageView(model: Model, id: string, href: string, between: readonly EntryLink[] = []): PageView {
  const page = model.pages.get(id);
  if (page === undefined) throw new Error(`There is no content/pages/${id}.mdx`);
  const { title, heading, summary, lead, aliases } = page.data;
  return {
    id,
    title,
    heading: heading ?? title,
    summary,
    lead: lead ?? summary,
    aliases,
    href,
    crumbs: [{ href: model.routes.home, text: 'Handbook' }, ...between, { href, text: title }],
  };
}

/** The sections and cited works of a page with a text, as a text's components read them. */
export function pageText(model: Model, id: string): Pick<EntryView, 'sources' | 'strip' | 'terms'> {
  const page = model.pages.get(id);
  const facts = page?.facts;
  const cites = facts?.cites ?? [];
  return {
    terms: termNotes(model, page?.terms ?? []),
    strip: (facts?.sections ?? []).map((section) => ({ id: section.id, label: section.text })),
    sources: cites.flatMap((key, index) => {
      const source = model.sources.find((work) => work.id === key);
      return source === undefined ? [] : [sourceItem(model, source, index + 1)];
    }),
  };
}

export interface RolesView extends PageView {
  lines: {
    line: 'i' | 't';
    chief: Badge & { summary: string };
    crew: (Badge & { tagline: string; boss: string })[];
  }[];
  compare: string;
  pair: string;
}

export function rolesView(model: Model): RolesView {
  const chiefs = model.roles.filter(({ data }) => data.level === 'strategic');
  return {
    ...pageView(model, 'roles', model.routes.index('roles')),
    lines: chiefs.map((chief) => ({
      line: badge(chief).line,
      chief: { ...badge(chief), summary: chief.data.summary },
      crew: model.roles
        .filter(({ data }) => data.level === 'tactical' && data.line === chief.data.line)
        .map((node) => ({
          ...badge(node),
          tagline: node.data.tagline,
          boss:
            node.data.reportsTo === 'chief-executive'
              ? 'the chief executive'
              : badge(roleById(model, node.data.reportsTo)).inText,
        })),
    })),
    compare: model.routes.compare,
    pair: model.routes.pair(chiefs[0]?.id ?? '', chiefs[1]?.id ?? ''),
  };
}

export interface ResponsibilitiesView extends PageView {
  topics: { id: string; name: string; rows: Decision[]; tally: string }[];
  total: number;
  argued: number;
  accountable: { key: string; name: string; count: number }[];
}

export function responsibilitiesView(model: Model): ResponsibilitiesView {
  const rows = model.responsibilities.map((node) => ({ topic: node.data.topic, row: decision(model, node) }));
  const count = (test: (role: Badge) => boolean) => rows.filter(({ row }) => test(row.accountable.role)).length;
  return {
    ...pageView(model, 'responsibilities', model.routes.index('responsibilities')),
    topics: model.topics
      .map(({ id, name }) => {
        const own = rows.filter(({ topic }) => topic === id).map(({ row }) => row);
        const holders = [...new Set(own.map((row) => row.accountable.role.short))];
        return {
          id,
          name,
          rows: own,
          tally: holders
            .map((short) => `${short} ${own.filter((row) => row.accountable.role.short === short).length}`)
            .join(', '),
        };
      })
      .filter((topic) => topic.rows.length > 0),
    total: rows.length,
    argued: rows.filter(({ row }) => row.argued).length,
    accountable: [
      { key: 'cio', name: 'CIO', count: count(({ chief, line }) => chief && line === 'i') },
      { key: 'cto', name: 'CTO', count: count(({ chief, line }) => chief && line === 't') },
      { key: 'tactical', name: 'Tactical', count: count(({ chief }) => !chief) },
    ].filter((choice) => choice.count > 0),
  };
}

export interface AntiPatternsView extends PageView {
  sound: readonly Mark[];
  groups: {
    id: string;
    name: string;
    line: string;
    patterns: { href: string; code: string; title: string; line: string; figure: Figure }[];
  }[];
}

export function antiPatternsView(model: Model): AntiPatternsView {
  return {
    ...pageView(model, 'anti-patterns', model.routes.index('anti-patterns')),
    sound: drawCircuit([]),
    groups: model.groups
      .map((group) => ({
        ...group,
        patterns: model.antiPatterns
          .filter(({ data }) => data.group === group.id)
          .map((node) => ({
            href: node.href,
            code: node.code,
            title: node.data.title,
            line: node.data.line,
            figure: figureOf(node),
          })),
      }))
      .filter(({ patterns }) => patterns.length > 0),
  };
}

export interface ArticlesView extends PageView {
  articles: { href: string; code: string; title: string; summary: string; minutes: number }[];
}

export function articlesView(model: Model): ArticlesView {
  return {
    ...pageView(model, 'articles', model.routes.index('articles')),
    articles: model.articles.map((node) => {
      const { href, code, title, summary, minutes } = entryView(model, node, model.articles, []);
      return { href, code, title, summary, minutes };
    }),
  };
}

export interface GlossaryView extends PageView {
  /** A to Z; letters without a term have none. */
  letters: {
    letter: string;
    line?: 'li' | 'lt';
    terms: { id: string; term: string; definition: string; aliases: string[]; see: EntryLink[]; source?: EntryLink }[];
  }[];
}

export function glossaryView(model: Model): GlossaryView {
  const links = new Map<string, EntryLink>([
    ...model.entries.map((node): [string, EntryLink] => [
      node.code,
      { href: node.href, text: 'question' in node.data ? node.data.question : node.data.title, code: node.code },
    ]),
    ...model.dimensions.map((row): [string, EntryLink] => [
      row.code,
      { href: model.routes.cell(row.code), text: row.name, code: row.code },
    ]),
  ]);
  return {
    ...pageView(model, 'glossary', model.routes.glossary),
    letters: Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index)).map((letter) => ({
      letter,
      ...(letter === 'I' ? { line: 'li' as const } : letter === 'T' ? { line: 'lt' as const } : {}),
      terms: model.glossary
        .filter(({ term }) => term.toUpperCase().startsWith(letter))
        .map(({ id, term, definition, aliases, see, source }) => {
          const work = model.sources.find((item) => item.id === source);
          return {
            id,
            term,
            definition,
            aliases,
            see: see.flatMap((code) => links.get(code) ?? []),
            ...(work === undefined ? {} : { source: { href: model.routes.source(work.id), text: work.short } }),
          };
        }),
    })),
  };
}

export interface SourcesView extends PageView {
  total: number;
  against: number;
  kinds: { id: string; name: string; works: (SourceItem & { citedOn: EntryLink[] })[] }[];
}

export function sourcesView(model: Model): SourcesView {
  const { routes } = model;
  const against = new Set(
    model.entries.flatMap(({ data }) => data.evidence.filter((item) => item.against).map(({ source }) => source)),
  );
  const uses = (key: string): EntryLink[] => [
    ...model.entries
      .filter(
        (node: AnyNode) => node.facts.cites.includes(key) || node.data.evidence.some(({ source }) => source === key),
      )
      .map(({ href, code }) => ({ href, text: code })),
    ...model.pairs
      .filter(({ notClaimed }) => notClaimed.some(({ source }) => source === key))
      .map(({ id }) => ({ href: routes.at(`/compare/${id}/`), text: pairName(model, id) })),
    ...model.glossary
      .filter(({ source }) => source === key)
      .map(({ id, term }) => ({ href: routes.term(id), text: term })),
    ...[...model.pages.values()]
      .filter(({ facts }) => facts.cites.includes(key))
      .map(({ id, data }) => ({ href: routes.at(id === 'linking' ? '/about/linking/' : `/${id}/`), text: data.title })),
  ];
  const works = model.sources
    .map((source) => ({
      source,
      item: { ...sourceItem(model, source, 0), against: against.has(source.id), citedOn: uses(source.id) },
    }))
    .sort((a, b) => sortName(a.source).localeCompare(sortName(b.source), 'en'));
  return {
    ...pageView(model, 'sources', routes.sources),
    total: works.length,
    against: works.filter(({ item }) => item.against).length,
    kinds: (Object.keys(SOURCE_KINDS) as Source['kind'][])
      .map((kind) => ({
        id: kind,
        name: SOURCE_KINDS[kind],
        works: works.filter(({ source }) => source.kind === kind).map(({ item }) => item),
      }))
      .filter((kind) => kind.works.length > 0),
  };
}

const sortName = ({ author, publisher, title }: Source) => (author ?? publisher ?? title).replace(/^(The|A|An) /, '');

function pairName(model: Model, id: string): string {
  const first = model.roles.find(
    (role) => id.startsWith(`${role.id}-`) && model.roles.some((other) => id === `${role.id}-${other.id}`),
  );
  const second = model.roles.find((role) => first !== undefined && id === `${first.id}-${role.id}`);
  return [first, second].map((role) => (role === undefined ? '' : badge(role).short)).join(' and ');
}

export interface ChangesView extends PageView {
  months: {
    name: string;
    days: { date: Day; link: EntryLink; note: string; kind: 'New' | 'Changed' | 'Answer moved' }[];
  }[];
}

export function changesView(model: Model): ChangesView {
  const all = latestChanges(model).map(({ date, link, note, moved, first }) => ({
    date,
    link,
    note,
    kind: moved ? ('Answer moved' as const) : first ? ('New' as const) : ('Changed' as const),
  }));
  return {
    ...pageView(model, 'changes', model.routes.changes),
    months: [...new Set(all.map(({ date }) => month(date.iso)))].map((name) => ({
      name,
      days: all.filter(({ date }) => month(date.iso) === name),
    })),
  };
}

/** Every page of the handbook, for readers without scripts. */
export function allPages(model: Model): { heading: string; links: EntryLink[] }[] {
  const { routes } = model;
  const list = (nodes: readonly AnyNode[]) =>
    nodes.map((node) => ({
      href: node.href,
      text: 'question' in node.data ? node.data.question : node.data.title,
      code: node.code,
    }));
  return [
    { heading: 'Roles', links: list(model.roles) },
    { heading: 'Responsibilities', links: list(model.responsibilities) },
    { heading: 'Anti-patterns', links: list(model.antiPatterns) },
    { heading: 'Articles', links: list(model.articles) },
    {
      heading: 'Reference',
      links: [
        { href: routes.compare, text: 'Compare the ten roles' },
        { href: routes.glossary, text: 'Glossary' },
        { href: routes.sources, text: 'Sources' },
        { href: routes.changes, text: 'Changes' },
        { href: routes.about, text: 'About' },
        { href: routes.linking, text: 'Linking to us' },
      ],
    },
    {
      heading: 'Pairs',
      links: model.roles.flatMap((a, index) =>
        model.roles
          .slice(index + 1)
          .map((b) => ({ href: routes.pair(a.id, b.id), text: `${badge(a).short} and ${badge(b).short}` })),
      ),
    },
  ];
}
