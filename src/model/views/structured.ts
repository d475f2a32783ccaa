import type { Article, DefinedTerm, DefinedTermSet, Graph, ListItem, Thing } from 'schema-dts';
import type { AnyNode, Model } from '../graph.ts';
import { KINDS, type Kind } from '../routes.ts';
import { KIND_NAMES, badge } from './shared.ts';
import { asOf } from './site.ts';

const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * What a page says of itself to machines, in the words of schema.org; the types are those of its vocabulary.
 * @param path the page's address, without the site
 * @param site address of the site, without a path
 * @returns nothing for pages about which there is nothing to say
 */
export function structured(model: Model, path: string, site: string): Graph | undefined {
  const { routes } = model;
  const whole = (href: string) => new URL(href, site).href;
  const crumbs = (...items: (readonly [href: string, name: string])[]): Thing => ({
    '@type': 'BreadcrumbList',
    itemListElement: [[routes.home, 'Handbook'] as const, ...items].map(([href, name], index): ListItem => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: whole(href),
    })),
  });
  const index = (kind: Kind) => [routes.index(kind), KIND_NAMES[kind].many] as const;
  const graph = (...things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

  const entry = model.entries.find(({ href }) => href === path);
  if (entry !== undefined) {
    const isTerm = entry.kind === 'roles' || entry.kind === 'anti-patterns';
    const self = isTerm ? term(entry, routes.index(entry.kind)) : article(entry);
    return graph(self, crumbs(index(entry.kind), [path, entry.data.title]));
  }
  const kind = KINDS.find((each) => routes.index(each) === path);
  if (kind === 'roles' || kind === 'anti-patterns') {
    const members = model.entries.filter((each) => each.kind === kind);
    return graph(
      set(path, `${KIND_NAMES[kind].many} of ${model.settings.name}`, members.map(reference)),
      crumbs(index(kind)),
    );
  }
  if (kind !== undefined) return graph(crumbs(index(kind)));
  if (path === routes.glossary)
    return graph(
      set(
        path,
        `Glossary of ${model.settings.name}`,
        model.glossary.map(({ id, term: name }) => ({ '@type': 'DefinedTerm', name, url: whole(routes.term(id)) })),
      ),
      crumbs([path, 'Glossary']),
    );
  if (path === routes.compare)
    return graph(
      {
        '@type': 'Dataset',
        name: 'Who does what: ten roles against every responsibility',
        description:
          'For each responsibility of the CIO, the CTO and eight tactical roles: who is accountable, responsible, consulted or informed, with a reason for every part.',
        url: whole(path),
        license: LICENSE,
        dateModified: asOf(model).iso,
        creator: { '@type': 'Organization', name: model.settings.owner },
        distribution: [
          ['comparison.csv', 'text/csv'],
          ['comparison.json', 'application/json'],
        ].map(([file = '', encodingFormat = '']) => ({
          '@type': 'DataDownload',
          encodingFormat,
          contentUrl: whole(routes.data(file)),
        })),
      },
      crumbs([path, 'Compare']),
    );
  for (const [at, a] of model.roles.entries())
    for (const b of model.roles.slice(at + 1))
      if (routes.pair(a.id, b.id) === path)
        return graph(crumbs([routes.compare, 'Compare'], [path, `${badge(a).short} and ${badge(b).short}`]));
  return undefined;

  function reference(node: AnyNode): DefinedTerm {
    return { '@type': 'DefinedTerm', name: node.data.title, termCode: node.code, url: whole(node.href) };
  }
  function term(node: AnyNode, home: string): DefinedTerm {
    return {
      ...reference(node),
      description: node.data.summary,
      alternateName: node.data.aliases,
      inDefinedTermSet: whole(home),
    };
  }
  function set(url: string, name: string, hasDefinedTerm: DefinedTerm[]): DefinedTermSet {
    return { '@type': 'DefinedTermSet', name, url: whole(url), license: LICENSE, hasDefinedTerm };
  }
  function article({ data, href }: AnyNode): Article {
    return {
      '@type': 'Article',
      headline: data.title,
      description: data.summary,
      url: whole(href),
      ...(data.changes[0] && { datePublished: data.changes[0].date }),
      dateModified: data.reviewed,
      author: { '@type': 'Organization', name: model.settings.owner },
      license: LICENSE,
    };
  }
}

/** JSON that can stand in a page: no text in it ends the script element. */
export const printed = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');
