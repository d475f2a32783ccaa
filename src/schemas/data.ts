import { z } from 'astro/zod';
import { day, id } from './entry.ts';
import { part } from './responsibility.ts';

// What the data files under /data/ hold. Version 1 only ever gains fields; a change that breaks readers is version 2.

const code = z.string().meta({ description: 'Permanent code, such as CIO, R08, AP01 or CIO-R08' });
const url = z.string().meta({ description: 'Address on the site, from its root' });
const level = z.enum(['strategic', 'tactical']);
const line = z.enum(['business', 'technology']);

/** Fields on top of every data file. */
const file = {
  version: z.literal(1),
  site: z.url().meta({ description: 'The site these addresses belong to' }),
  license: z.literal('https://creativecommons.org/licenses/by/4.0/'),
};

const entry = {
  code,
  id: id.meta({ description: 'File name; the last part of the address' }),
  title: z.string(),
  url,
  summary: z.string(),
  aliases: z.array(z.string()),
  basis: z.enum(['sourced', 'practice', 'opinion']),
  reviewed: day.meta({ format: 'date', type: 'string' }),
  version: z.number().int().min(1).meta({ description: 'The number of its change notes' }),
  sources: z.array(id).meta({ description: 'Keys of the works it cites; see sources.json' }),
};

const role = z.strictObject({
  ...entry,
  level,
  line,
  reportsTo: z.string().meta({ description: "A role's code, or chief-executive" }),
  sparsWith: code,
  asks: z.string(),
  horizon: z.string(),
  answersFor: z.array(z.string()),
  notFor: z.array(z.strictObject({ what: z.string(), who: code })),
  measures: z.array(z.strictObject({ measure: z.string(), shows: z.string(), look: z.string() })),
  answers: z.record(z.string(), z.string()).meta({ description: "One answer per dimension, by the dimension's code" }),
});

const corner = z.strictObject({ says: z.string(), points: z.array(z.string()) });

const responsibility = z.strictObject({
  ...entry,
  topic: z.string(),
  question: z.string(),
  answer: z.string(),
  accountable: code,
  parts: z.array(z.strictObject({ role: code, part, reason: z.string().nullable() })),
  argument: z.strictObject({ cio: corner, cto: corner, settles: z.string() }).nullable(),
  monday: z.array(z.string()),
});

const antiPattern = z.strictObject({
  ...entry,
  group: z.string(),
  symptoms: z.array(z.strictObject({ code, text: z.string(), weight: z.number().int().min(1).max(3) })),
  costs: z.array(z.strictObject({ what: z.string(), shows: z.string(), pays: z.string() })),
  steps: z.array(z.strictObject({ do: z.string(), how: z.string(), owner: z.string() })),
  tolerable: z.strictObject({ if: z.string(), guard: z.string(), review: z.string(), end: z.string() }),
  harms: z.array(code),
});

const term = z.strictObject({
  id,
  term: z.string(),
  url,
  definition: z.string(),
  aliases: z.array(z.string()),
  see: z.array(code),
});

const source = z.strictObject({
  id,
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  year: z.number().int().nullable(),
  url: z.url().nullable(),
  kind: z.string(),
  page: url,
  citedBy: z.array(code),
});

/** The shape of each data file, by its name. */
export const dataSchemas = {
  roles: z.strictObject({ ...file, roles: z.array(role) }),
  responsibilities: z.strictObject({ ...file, responsibilities: z.array(responsibility) }),
  'anti-patterns': z.strictObject({ ...file, antiPatterns: z.array(antiPattern) }),
  glossary: z.strictObject({ ...file, terms: z.array(term) }),
  sources: z.strictObject({ ...file, sources: z.array(source) }),
  comparison: z.strictObject({
    ...file,
    roles: z.array(z.strictObject({ code, id, title: z.string(), level, line, url })),
    rows: z.array(
      z.strictObject({
        code,
        id,
        title: z.string(),
        kind: z.enum(['responsibility', 'dimension']),
        question: z.string(),
        url,
      }),
    ),
    cells: z.array(
      z.strictObject({
        code,
        role: code,
        row: code,
        rowTitle: z.string(),
        rowKind: z.enum(['responsibility', 'dimension']),
        part: part.nullable().meta({ description: 'Null in a row of words' }),
        text: z.string().meta({ description: 'The reason of the part, or the answer; empty without a part' }),
        url,
      }),
    ),
  }),
} as const;

export type DataName = keyof typeof dataSchemas;
export type Data<Name extends DataName> = z.infer<(typeof dataSchemas)[Name]>;

/** The JSON Schema published beside a data file. @param address where it is published */
export function jsonSchema(name: DataName, address: string): object {
  return { ...z.toJSONSchema(dataSchemas[name], { io: 'output', unrepresentable: 'any' }), $id: address };
}
