import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { dataSchemas, jsonSchema, type DataName } from '../schemas/data.ts';
import { comparisonCsv } from './data.ts';

const cell = {
  code: 'CIO-R08',
  role: 'CIO',
  row: 'R08',
  rowTitle: 'IT budget',
  rowKind: 'responsibility' as const,
  part: 'accountable' as const,
  text: 'Signs it',
  url: '/compare/#CIO-R08',
};
const comparison = {
  version: 1 as const,
  site: 'https://example.org/',
  license: 'https://creativecommons.org/licenses/by/4.0/' as const,
  roles: [],
  rows: [],
  cells: [cell],
};

test('The comparison as CSV has a head and Windows line ends', () => {
  expect(comparisonCsv(comparison)).toBe(
    'code,role,row,rowTitle,rowKind,part,text,url\r\nCIO-R08,CIO,R08,IT budget,responsibility,accountable,Signs it,/compare/#CIO-R08\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)'])('A text that begins like a formula, %s, is escaped', (text) => {
  const line = comparisonCsv({ ...comparison, cells: [{ ...cell, text }] }).split('\r\n')[1];
  expect(line).toContain(`,'${text},`);
});

test('A text with a comma, a quote and a line break stays one field', () => {
  const text = 'Signs "it",\nand answers';
  expect(comparisonCsv({ ...comparison, cells: [{ ...cell, text }] })).toContain('"Signs ""it"",\nand answers"');
});

test.each(Object.keys(dataSchemas) as DataName[])(
  'The schema of %s is valid JSON Schema and refuses unknown fields',
  (name) => {
    const validate = new Ajv({ strict: false, formats: { uri: true, date: true } }).compile(
      jsonSchema(name, `https://example.org/${name}`),
    );
    expect(validate({ version: 1, surprise: true })).toBe(false);
  },
);

test('The published schema accepts what the comparison holds', () => {
  const validate = new Ajv({ strict: false, formats: { uri: true, date: true } }).compile(
    jsonSchema('comparison', 'https://example.org/comparison'),
  );
  expect(validate(comparison)).toBe(true);
});
