import { Feed } from 'feed';
import type { AnyNode, Model } from '../graph.ts';
import { allPages } from './indexes.ts';
import { numeral } from './shared.ts';

/** `/roles/cio.md` for `/roles/cio/`, and `index.md` for the home page. Fragments stay. */
export function markdownAddress(href: string, home: string): string {
  const [page = '', fragment] = href.split('#');
  const file = page === home ? `${home}index.md` : page.replace(/\/$/, '.md');
  return fragment === undefined ? file : `${file}#${fragment}`;
}

/**
 * The handbook in outline, for language models (llmstxt.org).
 * @param site address of the site, without a path
 */
export function llmsTxt(model: Model, site: string): string {
  const { settings, routes } = model;
  const whole = (href: string) => new URL(href, site).href;
  const link = (href: string, text: string, note?: string) =>
    `- [${text}](${whole(markdownAddress(href, routes.home))})${note === undefined ? '' : `: ${note}`}`;
  const summaries = new Map(model.entries.map(({ href, data }) => [href, data.summary]));
  const sections = allPages(model).map(({ heading, links }) =>
    [`## ${heading}`, '', ...links.map(({ href, text }) => link(href, text, summaries.get(href)))].join('\n'),
  );
  const data = ['roles', 'responsibilities', 'anti-patterns', 'glossary', 'sources', 'comparison'].map(
    (name) => `- [${name}.json](${whole(routes.data(`${name}.json`))})`,
  );
  return `${[
    `# ${settings.name}`,
    `> Who answers for what between the Chief Information Officer and the Chief Technology Officer: ${numeral(model.roles.length)} roles, ${model.responsibilities.length} responsibilities with one accountable role each, ${model.antiPatterns.length} anti-patterns, and the sources for and against.`,
    'The CIO answers for the value the business gets from information systems, the CTO for the efficacy of the technology. Every page says its basis and its date; every row and cell has a code, such as CIO-R08, and an address that stays. Please cite the address of the page. Text under CC BY 4.0.',
    ...sections,
    ['## Data', '', ...data, `- [Everything in one file](${whole(routes.at('/llms-full.txt'))})`].join('\n'),
  ].join('\n\n')}\n`;
}

/**
 * The change notes as an Atom feed, newest first.
 * @param entry the entry whose notes are meant; without it, those of all
 * @param site address of the site, without a path
 */
export function atom(model: Model, site: string, entry?: AnyNode): string {
  const { settings, routes } = model;
  const whole = (href: string) => new URL(href, site).href;
  const page = whole(entry?.href ?? routes.changes);
  const notes = (entry === undefined ? model.entries : [entry])
    .flatMap((node) =>
      node.data.changes.map(({ date, note, moved }, index) => ({ node, date, note, moved, version: index + 1 })),
    )
    .sort((a, b) => b.date.localeCompare(a.date) || a.node.code.localeCompare(b.node.code) || b.version - a.version);
  const feed = new Feed({
    id: page,
    title: entry === undefined ? `${settings.name}: changes` : `${entry.data.title}: changes`,
    description: settings.tagline,
    link: page,
    feedLinks: { atom: whole(feedAddress(model, entry)) },
    updated: new Date(`${notes[0]?.date ?? '2026-11-24'}T00:00:00Z`),
    copyright: 'CC BY 4.0',
    generator: settings.name,
    author: { name: settings.owner },
  });
  for (const { node, date, note, moved, version } of notes)
    feed.addItem({
      id: whole(`${node.href}#v${version}`),
      title: `${node.data.title} (${node.code}), version ${version}${moved ? ': answer moved' : ''}`,
      link: whole(`${node.href}#history`),
      date: new Date(`${date}T00:00:00Z`),
      description: note,
    });
  return feed.atom1();
}

/** Where the feed of all changes is, or that of one entry. */
export const feedAddress = (model: Model, entry?: AnyNode) =>
  entry === undefined ? model.routes.at('/feed.xml') : `${entry.href}feed.xml`;

/** The entries that have a feed of their own: roles and anti-patterns. */
export const fed = (model: Model): AnyNode[] => [...model.roles, ...model.antiPatterns];
