import { z } from 'astro/zod';
import { nearest, show, suggest, type Issue } from '../model/issue.ts';

const FORM = 'correct it; content/README.md shows its form';

/** What a value is, in an author's words, by the schema's. */
const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** The faults a schema finds, in an author's words. `prefix` names the item where a file holds many. */
export function schemaIssues(
  file: string,
  schema: z.ZodType,
  error: z.ZodError,
  value: unknown,
  prefix?: string,
): Issue[] {
  const mistyped = new Set(error.issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join()));
  return error.issues.flatMap((issue): Issue[] => {
    // The length of a value of the wrong type says nothing.
    if (issue.code !== 'invalid_type' && mistyped.has(issue.path.join())) return [];
    const at = [...(prefix === undefined ? [] : [prefix]), ...issue.path.map(String)].join('.');
    const found = valueAt(value, issue.path);
    const say = (found: string | undefined, rule: string, fix: string): Issue[] => [
      { file, ...(at === '' ? {} : { at }), ...(found === undefined ? {} : { found }), rule, fix },
    ];
    const own = schemaAt(schema, issue.path);
    switch (issue.code) {
      case 'unrecognized_keys': {
        const known = own instanceof z.ZodObject ? Object.keys(own.shape) : [];
        return issue.keys.map((key) => ({
          file,
          at: [...(at === '' ? [] : [at]), key].join('.'),
          rule: 'this field is not known',
          fix: instead(key, known),
        }));
      }
      case 'invalid_type':
        return found === undefined && issue.path.length > 0
          ? say(undefined, 'this field is missing', `add it: ${form(own, issue.expected)}`)
          : say(
              found === null || found === undefined ? 'nothing' : show(found),
              `must be ${TYPES[issue.expected] ?? issue.expected}`,
              mend(found, issue.expected),
            );
      case 'invalid_value': {
        const words = issue.values.map(String);
        if (found === undefined) return say(undefined, 'this field is missing', `add it: ${words.join(', ')}`);
        return say(
          found === null ? 'nothing' : show(found),
          `must be one of: ${words.join(', ')}`,
          suggest(typeof found === 'string' ? found : '', words),
        );
      }
      case 'invalid_key': {
        const key = String(issue.path.at(-1));
        const record = schemaAt(schema, issue.path.slice(0, -1));
        return say(
          show(key),
          issue.issues[0]?.message ?? 'this name is not allowed',
          near(key, record instanceof z.ZodRecord ? record.keyType : undefined),
        );
      }
      case 'too_small':
      case 'too_big': {
        const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
        const bound = issue.exact === true ? 'exactly' : issue.code === 'too_small' ? 'at least' : 'at most';
        if (typeof found === 'string')
          return issue.code === 'too_small'
            ? say('""', 'must not be empty', 'write it, or remove the field if it is optional')
            : say(
                `${found.trim().length} characters`,
                `must be ${bound} ${limit} characters`,
                `shorten it by ${found.trim().length - limit}`,
              );
        if (!Array.isArray(found)) return say(show(found), `must be ${bound} ${limit}`, `write ${limit}`);
        const off = Math.abs(found.length - limit);
        return say(
          items(found.length),
          `must be ${bound} ${items(limit)}`,
          issue.code === 'too_small' ? `add ${off} more` : `remove ${off}`,
        );
      }
      case 'invalid_format':
        return say(show(found), wording(issue), near(String(found), own));
      case 'custom': {
        const fix: unknown = issue.params?.fix;
        return say(found === undefined ? undefined : show(found), issue.message, typeof fix === 'string' ? fix : FORM);
      }
      default:
        return say(show(found), issue.message, FORM);
    }
  });
}

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`);

function instead(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  if (meant !== undefined) return `write ${meant}, or remove it`;
  return known.length === 0 ? 'remove it' : `remove it; the fields here are ${known.join(', ')}`;
}

/** What to write where nothing is. */
function form(schema: unknown, expected: string): string {
  if (schema instanceof z.ZodType) {
    const [issue] = schema.safeParse('').error?.issues ?? [];
    const text = issue === undefined ? '' : wording(issue);
    if (expected === 'string' && text.startsWith('must be ')) return text.slice('must be '.length);
  }
  return TYPES[expected] ?? expected;
}

/** How to bring a value to its type. */
function mend(found: unknown, expected: string): string {
  if (found === null || found === undefined) return 'write it, or remove the line';
  if (expected === 'string' && typeof found !== 'object') return `put it in double quotes: "${show(found)}"`;
  if (expected === 'array') return 'write each item on a line of its own, after a hyphen';
  if (expected === 'object' || expected === 'record')
    return 'write its fields, each with a name, a colon, a space and a value';
  if ((expected === 'number' || expected === 'int') && typeof found === 'string' && /^\d+$/.test(found.trim()))
    return `write it without quotation marks: ${found.trim()}`;
  if (expected === 'int' && typeof found === 'number') return `write ${Math.round(found)}`;
  if (expected === 'boolean') return 'write true or false, without quotation marks';
  return FORM;
}

function wording(issue: { message: string; format?: unknown }): string {
  if (issue.format === 'date') return 'must be a day of the calendar, such as 2026-11-24';
  if (issue.format === 'url') return 'must be a whole address, such as https://example.org/page';
  return issue.message;
}

/** The same value in the form its schema asks for, where one can be told. */
function near(found: string, schema: unknown): string {
  const capitals = found.toUpperCase().replace(/[^A-Z0-9.()]/g, '');
  const kebab = found
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\.mdx$/, '')
    .replace(/[^a-z0-9\s_.-]/g, '')
    .replace(/[\s_.-]+/g, '-')
    .replace(/^-|-$/g, '');
  const candidates = [
    found.trim(),
    capitals,
    capitals.replace(/^([A-Z]+)0*(\d+)/, (_, letters: string, digits: string) => letters + digits.padStart(2, '0')),
    kebab,
    found.replace(/^(\d{4})\D+(\d{1,2})\D+(\d{1,2})$/, (_, y: string, m: string, d: string) =>
      [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
    ),
    `https://${found}`,
  ];
  const fits = candidates.find(
    (text) =>
      text !== found &&
      schema instanceof z.ZodType &&
      schema.safeParse(text).success &&
      (!text.startsWith('https:') || /^\w[\w-]*\.[\w.-]+(\/\S*)?$/.test(found)),
  );
  return fits === undefined ? FORM : `write ${fits}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** The schema that judges the value at a path. */
function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  let inner = unwrap(schema);
  for (const key of path) {
    if (inner instanceof z.ZodObject) inner = unwrap((inner.shape as Record<PropertyKey, unknown>)[key]);
    else if (inner instanceof z.ZodArray) inner = unwrap(inner.element);
    else if (inner instanceof z.ZodRecord) inner = unwrap(inner.valueType);
    else return undefined;
  }
  return inner;
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}
