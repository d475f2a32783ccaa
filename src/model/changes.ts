import type { Content } from './content.ts';
import { inOrder } from './graph.ts';
import { KINDS, createRoutes } from './routes.ts';

/** The date of each page's last change, by its address; an address without one is no page of its own. Pages that list entries change with the newest of them. */
export function lastChanges(content: Content, base: string): Map<string, string> {
  const routes = createRoutes(base);
  const dates = new Map<string, string>();
  const newest = (values: readonly string[]) => [...values].sort().at(-1) ?? '';
  const dateOf = (entry: { data: { changes: { date: string }[] } }) =>
    newest(entry.data.changes.map(({ date }) => date));
  for (const kind of KINDS) {
    for (const entry of content[kind]) dates.set(routes.entry(kind, entry.id), dateOf(entry));
    if (content[kind].length > 0) dates.set(routes.index(kind), newest(content[kind].map(dateOf)));
  }
  const roles = [...content.roles].sort(inOrder);
  for (const [index, a] of roles.entries())
    for (const b of roles.slice(index + 1)) dates.set(routes.pair(a.id, b.id), newest([dateOf(a), dateOf(b)]));
  const all = newest([...dates.values()]);
  for (const address of [
    routes.home,
    routes.compare,
    routes.changes,
    routes.sources,
    routes.glossary,
    routes.about,
    routes.linking,
    routes.search,
  ])
    dates.set(address, all);
  // The index of a kind that has no entry yet.
  for (const kind of KINDS) if (content[kind].length === 0) dates.set(routes.index(kind), all);
  return dates;
}
