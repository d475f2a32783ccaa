import type { Model } from '../graph.ts';
import { day, type Day, type EntryLink } from './shared.ts';

/** What stands around every page. */
export interface SiteView {
  name: string;
  tagline: string;
  owner: string;
  colophon: string;
  invitation: string;
  home: string;
  search: string;
  main: (EntryLink & { current?: 'page' | 'true' })[];
  reference: (EntryLink & { current?: 'page' | 'true' })[];
  lists: { name: string; links: EntryLink[] }[];
  /** The newest review of any entry. */
  asOf: Day;
  report: string;
  license: string;
}

/** @param path the address of the page being shown */
export function siteView(model: Model, path: string): SiteView {
  const { routes, settings } = model;
  const current = (href: string) =>
    path === href
      ? { current: 'page' as const }
      : path.startsWith(href) && href !== routes.home
        ? { current: 'true' as const }
        : {};
  const link = (href: string, text: string) => ({ href, text, ...current(href) });
  const pair = model.roles.filter(({ data }) => data.level === 'strategic').map(({ id }) => id);
  const [first, second] = pair;
  return {
    name: settings.name,
    tagline: settings.tagline,
    owner: settings.owner,
    colophon: settings.colophon,
    invitation: settings.invitation,
    home: routes.home,
    search: routes.search,
    main: [
      link(routes.index('roles'), 'Roles'),
      link(routes.index('responsibilities'), 'Responsibilities'),
      link(routes.index('anti-patterns'), 'Anti-patterns'),
      link(routes.compare, 'Compare'),
      link(routes.index('articles'), 'Articles'),
    ],
    reference: [
      link(routes.glossary, 'Glossary'),
      link(routes.sources, 'Sources'),
      link(routes.changes, 'Changes'),
      link(routes.linking, 'Linking to us'),
      link(routes.about, 'About'),
    ],
    lists: [
      {
        name: 'Read',
        links: [
          link(routes.index('roles'), 'Roles'),
          link(routes.index('responsibilities'), 'Responsibilities'),
          link(routes.index('anti-patterns'), 'Anti-patterns'),
          link(routes.index('articles'), 'Articles'),
          link(routes.glossary, 'Glossary'),
        ],
      },
      {
        name: 'Use',
        links: [
          link(routes.compare, 'Compare ten roles'),
          ...(first !== undefined && second !== undefined
            ? [link(routes.pair(first, second), 'CIO and CTO, side by side')]
            : []),
          link(routes.search, 'Search'),
        ],
      },
      {
        name: 'Check',
        links: [
          link(routes.sources, 'Sources'),
          link(routes.changes, 'Changes'),
          link(routes.linking, 'Linking to us'),
          link(`${routes.linking}#data`, 'Data: CSV, JSON'),
          link(routes.about, 'About'),
        ],
      },
    ],
    asOf: asOf(model),
    report: settings.contact ?? `${routes.about}#errors`,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
}

/** The newest review of any entry. */
export const asOf = (model: Model): Day =>
  day(
    model.entries
      .map(({ data }) => data.reviewed)
      .sort()
      .at(-1) ?? '2026-11-24',
  );
