import { markRow } from '../comparison.ts';
import type { Model, RoleNode } from '../graph.ts';
import { badge, entryLink, entryView, roleById, type Badge, type EntryLink, type EntryView } from './shared.ts';

export interface RoleView extends EntryView {
  role: Badge;
  asks: string;
  mandate: string;
  level: string;
  reportsTo?: Badge;
  counterpart: Badge;
  /** The page of the pair. */
  pair: string;
  carriedOutBy: Badge[];
  horizon: string;
  answersFor: string[];
  notFor: { what: string; who: Badge }[];
  positions: { question: string; own: string; theirs: string }[];
  measures: { measure: string; shows: string; look: string }[];
  /** Rows it is accountable for, and how many rows it has any other part in. */
  accountable: EntryLink[];
  otherParts: number;
  related: { roles: EntryLink[]; antiPatterns: EntryLink[]; articles: EntryLink[] };
}

export function roleView(model: Model, node: RoleNode): RoleView {
  const { data } = node;
  const counterpart = badge(roleById(model, data.sparsWith));
  const reports = model.roles.filter((role) => role.data.reportsTo === node.id);
  const rows = model.responsibilities.map((row) => markRow(model, row));
  const own = rows.filter((row) => row.accountable.role.id === node.id);
  const parts = rows.filter((row) => row.cells.some((cell) => cell.role.id === node.id && cell.part !== 'none'));
  const boss = data.reportsTo === 'chief-executive' ? undefined : roleById(model, data.reportsTo);
  // A boss or one of the crew may be the counterpart as well.
  const near = new Set([...(boss === undefined ? [] : [boss]), roleById(model, data.sparsWith), ...reports]);
  return {
    ...entryView(model, node, model.roles, [
      { id: 'related', label: 'Related' },
      { id: 'sources', label: 'Sources' },
      { id: 'history', label: 'History' },
    ]),
    role: badge(node),
    asks: data.asks,
    mandate: data.summary,
    level: data.level === 'strategic' ? 'Strategic' : 'Tactical',
    ...(boss === undefined ? {} : { reportsTo: badge(boss) }),
    counterpart,
    pair: pairAddress(model, node, roleById(model, data.sparsWith)),
    carriedOutBy: reports.map(badge),
    horizon: data.horizon,
    answersFor: data.answersFor,
    notFor: data.notFor.map(({ what, who }) => ({ what, who: badge(roleById(model, who)) })),
    positions: data.positions,
    measures: data.measures,
    accountable: own.map((row) => ({ href: row.href, text: row.title, code: row.code })),
    otherParts: parts.length - own.length,
    related: {
      roles: [...near].map(entryLink),
      antiPatterns: model.antiPatterns.filter((pattern) => pattern.data.harms.roles.includes(node.id)).map(entryLink),
      articles: model.articles.filter((article) => article.data.about.includes(node.code)).map(entryLink),
    },
  };
}

/** The page of two roles, whichever is named first. */
export function pairAddress(model: Model, a: RoleNode, b: RoleNode): string {
  const [first, second] = model.roles.indexOf(a) < model.roles.indexOf(b) ? [a, b] : [b, a];
  return model.routes.pair(first.id, second.id);
}
