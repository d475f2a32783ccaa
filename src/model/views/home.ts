import type { Page } from '../content.ts';
import type { Model } from '../graph.ts';
import { badge, day, entryLink, numeral, type Badge, type Day, type EntryLink } from './shared.ts';

export interface HomeView {
  title: string;
  heading: string;
  summary: string;
  aliases: string[];
  words: NonNullable<Page['home']>;
  cio: Badge & { asks: string };
  cto: Badge & { asks: string };
  pair: string;
  crews: { line: 'i' | 't'; heading: string; roles: (Badge & { tagline: string })[] }[];
  ways: { href: string; name: string; text: string; links: EntryLink[] }[];
  changes: { date: Day; link: EntryLink; note: string; moved: boolean }[];
  changesHref: string;
}

/** @throws if `content/pages/home.mdx` or one of its words is missing */
export function homeView(model: Model): HomeView {
  const page = model.pages.get('home');
  const words = page?.data.home;
  const chiefs = model.roles.filter(({ data }) => data.level === 'strategic');
  const [cio, cto] = [
    chiefs.find(({ data }) => data.line === 'business'),
    chiefs.find(({ data }) => data.line === 'technology'),
  ];
  if (page === undefined || words === undefined || cio === undefined || cto === undefined)
    throw new Error('The home page needs its words and both chiefs');
  const { routes } = model;
  const pair = routes.pair(cio.id, cto.id);
  const crew = (line: 'business' | 'technology') =>
    model.roles
      .filter(({ data }) => data.level === 'tactical' && data.line === line)
      .map((node) => ({ ...badge(node), tagline: node.data.tagline }));
  const tactical = model.roles.filter(({ data }) => data.level === 'tactical').length;
  return {
    title: page.data.title,
    heading: page.data.heading ?? page.data.title,
    summary: page.data.summary,
    aliases: page.data.aliases,
    words,
    cio: { ...badge(cio), asks: cio.data.asks },
    cto: { ...badge(cto), asks: cto.data.asks },
    pair,
    crews: [
      { line: 'i', heading: 'Tactical roles that carry out the CIO’s initiatives', roles: crew('business') },
      { line: 't', heading: 'Tactical roles that carry out the CTO’s direction', roles: crew('technology') },
    ],
    ways: [
      {
        href: routes.index('roles'),
        name: 'Read',
        text: words.ways.read,
        links: [
          entryLink(cio),
          entryLink(cto),
          {
            href: routes.index('roles'),
            text: `${numeral(tactical).replace(/^./, (c) => c.toUpperCase())} tactical roles`,
            glyph: 't',
          },
        ],
      },
      {
        href: routes.compare,
        name: 'Compare',
        text: words.ways.compare,
        links: [
          { href: pair, text: 'CIO and CTO, side by side', glyph: 'sp' },
          { href: routes.compare, text: 'All ten roles on one table', glyph: 'i' },
          { href: routes.index('responsibilities'), text: 'Who decides? Every question', glyph: 't' },
        ],
      },
      {
        href: routes.index('anti-patterns'),
        name: 'Diagnose',
        text: words.ways.diagnose,
        links: [
          ...model.antiPatterns.slice(0, 2).map(entryLink),
          { href: routes.index('anti-patterns'), text: 'All of them, drawn', glyph: 'ap' },
        ],
      },
    ],
    changes: latestChanges(model).slice(0, 4),
    changesHref: routes.changes,
  };
}

/** Every change note of every entry, newest first; within a day in the order of the handbook. */
export function latestChanges(model: Model): (HomeView['changes'][number] & { kind: string; first: boolean })[] {
  const kinds = {
    roles: 'Role',
    responsibilities: 'Responsibility',
    'anti-patterns': 'Anti-pattern',
    articles: 'Article',
  } as const;
  return model.entries
    .flatMap((node) =>
      node.data.changes.map(({ date, note, moved }, index) => ({
        date: day(date),
        link: entryLink(node),
        note,
        moved,
        kind: kinds[node.kind],
        first: index === 0,
      })),
    )
    .sort((a, b) => b.date.iso.localeCompare(a.date.iso));
}
