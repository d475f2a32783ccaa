import type { Model } from '../graph.ts';
import { allPages } from './indexes.ts';
import { KIND_NAMES, type EntryLink } from './shared.ts';
import { KINDS } from '../routes.ts';

/** Ways in for readers whose address leads nowhere, and every address with its name to find the nearest among. */
export function notFoundLinks(model: Model): { indexes: EntryLink[]; addresses: [string, string][] } {
  const { routes } = model;
  const indexes = [
    { href: routes.home, text: model.settings.name },
    ...KINDS.map((kind) => ({ href: routes.index(kind), text: KIND_NAMES[kind].many })),
    { href: routes.compare, text: 'Compare ten roles' },
    { href: routes.search, text: 'Search, and a list of every page' },
  ];
  const pages = allPages(model).flatMap(({ links }) => links);
  return { indexes, addresses: [...indexes, ...pages].map(({ href, text }): [string, string] => [href, text]) };
}
