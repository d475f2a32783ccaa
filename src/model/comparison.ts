import type { Model, ResponsibilityNode } from './graph.ts';
import { badge, cellOf, type Badge, type Cell } from './views/shared.ts';

/** A row of marks: one responsibility against every role. */
export interface MarkRow {
  code: string;
  id: string;
  title: string;
  question: string;
  href: string;
  aliases: string[];
  /** What a filter looks in besides the name: question and aliases. */
  find: string;
  /** True where the two chiefs argue it. */
  argued: boolean;
  cells: Cell[];
  accountable: Cell;
}

/** A row of words: one dimension answered by every role. */
export interface WordRow {
  code: string;
  id: string;
  name: string;
  question: string;
  aliases: string[];
  /** What a filter looks in besides the name: question and aliases. */
  find: string;
  cells: { code: string; role: Badge; text: string }[];
}

export interface Comparison {
  roles: Badge[];
  /** Topics that have a row, in order. */
  topics: { id: string; name: string; rows: MarkRow[] }[];
  words: WordRow[];
}

export function markRow(model: Model, row: ResponsibilityNode): MarkRow {
  const cells = model.roles.map((role) => cellOf(model, role, row));
  const accountable = cells.find(({ part }) => part === 'accountable');
  if (accountable === undefined) throw new Error(`${row.code} has nobody accountable`);
  const { code, title, question, aliases, argument } = row.data;
  return {
    code,
    id: row.id,
    title,
    question,
    href: row.href,
    aliases,
    find: find(question, aliases),
    argued: argument !== undefined,
    cells,
    accountable,
  };
}

/** Every role against every row, ready to print. */
export function compare(model: Model): Comparison {
  return {
    roles: model.roles.map(badge),
    topics: model.topics
      .map(({ id, name }) => ({
        id,
        name,
        rows: model.responsibilities.filter(({ data }) => data.topic === id).map((row) => markRow(model, row)),
      }))
      .filter(({ rows }) => rows.length > 0),
    words: model.dimensions.map((dimension) => ({
      ...dimension,
      find: find(dimension.question, dimension.aliases),
      cells: model.roles.map((role) => ({
        code: `${role.code}-${dimension.code}`,
        role: badge(role),
        text: role.data.answers[dimension.id] ?? '',
      })),
    })),
  };
}

const find = (question: string, aliases: readonly string[]) => [question, ...aliases].join(' ');
