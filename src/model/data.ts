import { stringify } from 'csv-stringify/sync';
import type { Data, DataName } from '../schemas/data.ts';
import { compare } from './comparison.ts';
import type { AnyNode, Model } from './graph.ts';
import { roleById } from './views/shared.ts';

/** The handbook for machines: what each file under /data/ holds. @param site address of the site, without a path */
export function dataFiles(model: Model, site: string): { [Name in DataName]: Data<Name> } {
  const file = { version: 1 as const, site, license: 'https://creativecommons.org/licenses/by/4.0/' as const };
  const codeOf = (id: string) => roleById(model, id).code;
  return {
    roles: {
      ...file,
      roles: model.roles.map((node) => {
        const { level, line, reportsTo, sparsWith, asks, horizon, answersFor, notFor, measures, answers } = node.data;
        return {
          ...entry(node),
          level,
          line,
          reportsTo: reportsTo === 'chief-executive' ? reportsTo : codeOf(reportsTo),
          sparsWith: codeOf(sparsWith),
          asks,
          horizon,
          answersFor,
          notFor: notFor.map(({ what, who }) => ({ what, who: codeOf(who) })),
          measures,
          answers: Object.fromEntries(model.dimensions.map((row) => [row.code, answers[row.id] ?? ''])),
        };
      }),
    },
    responsibilities: {
      ...file,
      responsibilities: model.responsibilities.map((node) => {
        const { topic, question, answer, parts, argument, monday } = node.data;
        const all = model.roles.map(({ id, code }) => {
          const cell = parts[id];
          return { role: code, part: cell?.part ?? ('none' as const), reason: cell?.reason ?? null };
        });
        const corner = ({ says, points }: { says: string; points: string[] }) => ({ says, points });
        return {
          ...entry(node),
          topic,
          question,
          answer: `${answer.lead} ${answer.rest}`,
          accountable: all.find(({ part }) => part === 'accountable')?.role ?? '',
          parts: all,
          argument:
            argument === undefined
              ? null
              : { cio: corner(argument.cio), cto: corner(argument.cto), settles: argument.settles },
          monday,
        };
      }),
    },
    'anti-patterns': {
      ...file,
      antiPatterns: model.antiPatterns.map((node) => {
        const { group, symptoms, costs, steps, tolerable, harms } = node.data;
        const harmed = [...model.roles, ...model.responsibilities].filter(
          ({ id }) => harms.roles.includes(id) || harms.responsibilities.includes(id),
        );
        return { ...entry(node), group, symptoms, costs, steps, tolerable, harms: harmed.map(({ code }) => code) };
      }),
    },
    glossary: {
      ...file,
      terms: model.glossary.map(({ id, term, definition, aliases, see }) => ({
        id,
        term,
        url: model.routes.term(id),
        definition,
        aliases,
        see,
      })),
    },
    sources: {
      ...file,
      sources: model.sources.map(({ id, title, author, publisher, year, url, kind }) => ({
        id,
        title,
        author: author ?? null,
        publisher: publisher ?? null,
        year: year ?? null,
        url: url ?? null,
        kind,
        page: model.routes.source(id),
        citedBy: model.entries.filter((node) => worksOf(node).includes(id)).map(({ code }) => code),
      })),
    },
    comparison: { ...file, ...comparison(model) },
  };
}

/** The comparison as a table: a row per cell. Safe to open in a spreadsheet: a text that begins like a formula is escaped. */
export function comparisonCsv(data: Data<'comparison'>): string {
  return stringify(data.cells, {
    header: true,
    columns: ['code', 'role', 'row', 'rowTitle', 'rowKind', 'part', 'text', 'url'],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function comparison(model: Model): Pick<Data<'comparison'>, 'roles' | 'rows' | 'cells'> {
  const { topics, words } = compare(model);
  const marks = topics.flatMap(({ rows }) => rows);
  return {
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

const worksOf = (node: AnyNode) => [
  ...new Set([...node.facts.cites, ...node.data.evidence.map(({ source }) => source)]),
];

function entry(node: AnyNode) {
  const { title, summary, aliases, basis, reviewed, changes } = node.data;
  return {
    code: node.code,
    id: node.id,
    title,
    url: node.href,
    summary,
    aliases,
    basis: basis.kind,
    reviewed,
    version: changes.length,
    sources: worksOf(node),
  };
}
