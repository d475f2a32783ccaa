import { compare } from './comparison.ts';
import type { Part } from './content.ts';
import type { Model } from './graph.ts';

/** The comparison for machines: every role, every row and every cell, each with its code and address. */
export interface ComparisonData {
  version: 1;
  roles: {
    code: string;
    id: string;
    title: string;
    level: 'strategic' | 'tactical';
    line: 'business' | 'technology';
    url: string;
  }[];
  rows: { code: string; id: string; title: string; kind: RowKind; question: string; url: string }[];
  cells: {
    code: string;
    role: string;
    row: string;
    rowTitle: string;
    rowKind: RowKind;
    /** The role's part in a responsibility; a dimension has none. */
    part: Part | null;
    /** The reason of the part, or the answer. Empty where the role has no part. */
    text: string;
    url: string;
  }[];
}

type RowKind = 'responsibility' | 'dimension';

/** What `/data/comparison.json` holds. */
export function comparisonData(model: Model): ComparisonData {
  const { topics, words } = compare(model);
  const marks = topics.flatMap(({ rows }) => rows);
  return {
    version: 1,
    roles: model.roles.map(({ code, id, href, data: { title, level, line } }) => ({
      code,
      id,
      title,
      level,
      line,
      url: href,
    })),
    rows: [
      ...words.map(({ code, id, name, question }) => ({
        code,
        id,
        title: name,
        kind: 'dimension' as const,
        question,
        url: model.routes.cell(code),
      })),
      ...marks.map(({ code, id, title, question, href }) => ({
        code,
        id,
        title,
        kind: 'responsibility' as const,
        question,
        url: href,
      })),
    ],
    cells: [
      ...words.flatMap((row) =>
        row.cells.map(({ code, role, text }) => ({
          code,
          role: role.code,
          row: row.code,
          rowTitle: row.name,
          rowKind: 'dimension' as const,
          part: null,
          text,
          url: model.routes.cell(code),
        })),
      ),
      ...marks.flatMap((row) =>
        row.cells.map(({ code, role, part, reason = '', href }) => ({
          code,
          role: role.code,
          row: row.code,
          rowTitle: row.title,
          rowKind: 'responsibility' as const,
          part,
          text: reason,
          url: href,
        })),
      ),
    ],
  };
}
