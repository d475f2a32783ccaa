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
  expect(judge({ version: 2, colour: 'red' })).toMatchInlineSnapshot(`
    "data/roles.json
      the whole file, found {"version":2,"colour":"red"}: It must NOT have additional properties: colour. Fix: change the data or data/schema/roles.schema.json.
      /version, found 2: It must be equal to constant. Fix: change the data or data/schema/roles.schema.json.

    2 problems in 1 file"
  `);
});

test('names an address that leads nowhere', () => {
  expect(judge({ version: 1, url: '/#coi' })).toMatchInlineSnapshot(`
    "data/roles.json
      /url, found "/#coi": What follows # is an id on the page it leads to. Fix: write #cio, or add the id.

    1 problem in 1 file"
  `);
});

test('asks for the schema of every data file', () => {
  expect(judge({ version: 1 }, null)).toMatchInlineSnapshot(`
    "data/roles.json
      found no schema: Every data file has a schema. Fix: publish data/schema/roles.schema.json.

    1 problem in 1 file"
  `);
});

test('names a file that is no JSON, and a schema that is none', () => {
  expect(judge('{ "version": ')).toMatchInlineSnapshot(`
    "data/roles.json
      found Unexpected end of JSON input: A data file is JSON. Fix: mend what writes it.

    1 problem in 1 file"
  `);
  expect(judge({ version: 1 }, { type: 'text' })).toMatchInlineSnapshot(`
    "data/schema/roles.schema.json
      found schema is invalid: data/type must be equal to one of the allowed values, data/type must be array, data/type must match a schema in anyOf: A schema is a JSON Schema of draft 2020-12. Fix: mend what writes it.

    1 problem in 1 file"
  `);
});
