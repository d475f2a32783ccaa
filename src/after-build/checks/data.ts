import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { type Issue, show } from '../../model/issue.ts';
import { faultOf } from '../addresses.ts';
import type { BuiltSite } from '../built-site.ts';

const DATA = 'data/';
const SCHEMAS = 'data/schema/';

/** Every JSON file under `/data/` has a schema under `/data/schema/`, agrees with it, and names addresses that exist. */
export function data(site: BuiltSite): Issue[] {
  // Formats come with patterns that say the same. What Ajv logs are remarks on style; faults it throws.
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false, logger: false });
  return dataFiles(site).flatMap((file) => {
    const schema = schemaOf(file);
    try {
      const value = parse(site, file);
      return [...validate(ajv, site, file, schema, value), ...addresses(site, file, value)];
    } catch (error) {
      return [broken(error instanceof Unreadable ? error.file : schema, error)];
    }
  });
}

/** The data files of a site. */
export function dataFiles(site: BuiltSite): string[] {
  return [...site.files.keys()].filter(
    (file) => file.startsWith(DATA) && !file.startsWith(SCHEMAS) && file.endsWith('.json'),
  );
}

/** `data/comparison.json` is described by `data/schema/comparison.schema.json`. */
function schemaOf(file: string): string {
  return SCHEMAS + file.slice(DATA.length).replace(/\.json$/, '.schema.json');
}

function validate(ajv: Ajv2020, site: BuiltSite, file: string, schema: string, value: unknown): Issue[] {
  if (!site.files.has(schema))
    return [{ file, found: 'no schema', rule: 'Every data file has a schema', fix: `publish ${schema}` }];
  const agrees = ajv.compile(parse(site, schema) as object);
  if (agrees(value)) return [];
  return (agrees.errors ?? []).map((error) => ({
    file,
    at: error.instancePath === '' ? 'the whole file' : error.instancePath,
    found: show(at(value, error.instancePath)),
    rule: `It ${wording(error)}`,
    fix: `change the data or ${schema}`,
  }));
}

/** In `must NOT have additional properties` and the like the name itself is missing. */
function wording({ message = 'does not agree with its schema', params }: ErrorObject): string {
  const [name] = Object.values(params as Record<string, unknown>);
  return message.includes('propert') && typeof name === 'string' && !message.includes(name)
    ? `${message}: ${name}`
    : message;
}

/** The value at a JSON pointer. */
function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((within, part) => (within as Record<string, unknown>)[part], value);
}

/** Other programs follow these addresses as readers follow links. */
function addresses(site: BuiltSite, file: string, value: unknown, pointer = ''): Issue[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, part]) => {
    const at = `${pointer}/${key}`;
    if (key !== 'url' || typeof part !== 'string') return addresses(site, file, part, at);
    const fault = faultOf(site, part, site.base + file);
    return fault === undefined ? [] : [{ file, at, found: show(part), ...fault }];
  });
}

/** A file that is no JSON. */
class Unreadable extends Error {
  file: string;
  constructor(file: string, { message }: Error) {
    super(message);
    this.file = file;
  }
}

function parse(site: BuiltSite, file: string): unknown {
  try {
    return JSON.parse(String(site.files.get(file)));
  } catch (error) {
    throw new Unreadable(file, error as Error);
  }
}

function broken(file: string, error: unknown): Issue {
  return {
    file,
    found: error instanceof Error ? error.message : String(error),
    rule: file.startsWith(SCHEMAS) ? 'A schema is a JSON Schema of draft 2020-12' : 'A data file is JSON',
    fix: 'mend what writes it',
  };
}
