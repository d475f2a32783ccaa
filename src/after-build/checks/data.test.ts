import { expect, test } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { data } from './data.ts';

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: { version: { const: 1 }, url: { type: 'string', format: 'uri-reference' }, on: { format: 'date' } },
  required: ['version'],
  additionalProperties: false,
};

const judge = (value: unknown, schema: unknown = SCHEMA) =>
  report(
    data(
      siteOf({
        'index.html': '<h1 id="cio">Home</h1>',
        'data/roles.json': typeof value === 'string' ? value : JSON.stringify(value),
        ...(schema !== null && { 'data/schema/roles.schema.json': JSON.stringify(schema) }),
      }),
    ),
  );

test('takes data that agrees with its schema and names pages that exist', () => {
  expect(judge({ version: 1, url: '/#cio', on: '2026-11-24' })).toBe('\n0 problems in 0 files');
});

test('names the place and the value that does not agree', () => {
  expect(judge({ version: 2, colour: 'red' })).toMatchInlineSnapshot();
});

test('names an address that leads nowhere', () => {
  expect(judge({ version: 1, url: '/#coi' })).toMatchInlineSnapshot();
});

test('asks for the schema of every data file', () => {
  expect(judge({ version: 1 }, null)).toMatchInlineSnapshot();
});

test('names a file that is no JSON, and a schema that is none', () => {
  expect(judge('{ "version": ')).toMatchInlineSnapshot();
  expect(judge({ version: 1 }, { type: 'text' })).toMatchInlineSnapshot();
});
