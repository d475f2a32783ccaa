import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';
import { readBody } from '../model/body.ts';
import { LISTS, type Content, type Entry } from '../model/content.ts';
import { show, suggest, type Issue } from '../model/issue.ts';
import type { Kind } from '../model/routes.ts';
import { entrySchemas, listSchemas, settings as settingsSchema } from '../schemas/index.ts';
import { ID_PATTERN } from '../schemas/limits.ts';

/**
 * Reads every file of `content/` and judges each by its schema, all faults at once. Astro stops at the first
 * invalid entry and meets MDX faults one at a time, so this reader goes first.
 * @param root the project's folder
 */
export function readContent(root: string): { content: Content; issues: Issue[] } {
  const issues: Issue[] = [];
  const read = (path: string) =>
    readFileSync(join(root, path), 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
  const exists = (path: string) => readdirSync(join(root, 'content')).includes(path);

  const entries = <K extends keyof typeof entrySchemas>(folder: K) => {
    const found: Entry<z.infer<(typeof entrySchemas)[K]>>[] = [];
    if (!exists(folder)) return found;
    for (const name of readdirSync(join(root, 'content', folder)).sort()) {
      const file = `content/${folder}/${name}`;
      if (!name.endsWith('.mdx')) {
        if (name !== 'README.md' && !name.startsWith('.'))
          issues.push({
            file,
            found: name,
            rule: 'entries are MDX files',
            fix: 'rename it to end in .mdx, or move it elsewhere',
          });
        continue;
      }
      const id = name.slice(0, -'.mdx'.length);
      if (!ID_PATTERN.test(id))
        issues.push({
          file,
          found: name,
          rule: 'a file name is lower case with single hyphens, because it becomes the address',
          fix: 'rename it, such as it-budget.mdx',
        });
      const entry = readEntry(file, read(file), folder, entrySchemas[folder]);
      issues.push(...entry.issues);
      if (entry.data !== undefined)
        found.push({
          id,
          file,
          data: entry.data as z.infer<(typeof entrySchemas)[K]>,
          body: entry.body,
          bodyStart: entry.bodyStart,
        });
    }
    return found;
  };

  const list = (name: keyof typeof listSchemas): unknown[] => {
    const file = `content/${name}.yaml`;
    if (!exists(`${name}.yaml`)) {
      issues.push({
        file,
        rule: 'this file is part of the handbook',
        fix: 'restore it; it may hold an empty list: []',
      });
      return [];
    }
    const parsed = readYaml(file, read(file), 0);
    issues.push(...parsed.issues);
    if (parsed.issues.length > 0) return [];
    if (!Array.isArray(parsed.value)) {
      issues.push({
        file,
        found: show(parsed.value),
        rule: 'this file holds a list',
        fix: 'start each item with a hyphen',
      });
      return [];
    }
    return parsed.value.flatMap((item: unknown, index) => {
      const result = listSchemas[name].safeParse(item);
      if (result.success) return [result.data];
      const id = (item as { id?: unknown } | null)?.id;
      issues.push(...schemaIssues(file, result.error, item, typeof id === 'string' ? id : `item ${index + 1}`));
      return [];
    });
  };

  const file = 'content/settings.yaml';
  let settings: Content['settings'] = {
    name: '',
    tagline: '',
    owner: '',
    address: 'https://sparring-partners.example',
  };
  if (exists('settings.yaml')) {
    const parsed = readYaml(file, read(file), 0);
    issues.push(...parsed.issues);
    if (parsed.issues.length === 0) {
      const result = settingsSchema.safeParse(parsed.value);
      if (result.success) settings = result.data;
      else issues.push(...schemaIssues(file, result.error, parsed.value));
    }
  } else issues.push({ file, rule: 'the site needs its name, owner and address', fix: 'restore the file' });

  const content = {
    roles: entries('roles'),
    responsibilities: entries('responsibilities'),
    'anti-patterns': entries('anti-patterns'),
    articles: entries('articles'),
    pages: entries('pages'),
    ...Object.fromEntries(LISTS.map((name) => [name, list(name)])),
    settings,
  } as Content;
  return { content, issues };
}

/** One MDX file: front matter by its schema, text by its form. `data` is missing where the front matter is at fault. */
export function readEntry(
  file: string,
  source: string,
  kind: Kind | 'pages',
  schema: z.ZodType,
): { data?: unknown; body: string; bodyStart: number; issues: Issue[] } {
  if (source.trim() === '')
    return {
      body: '',
      bodyStart: 0,
      issues: [
        {
          file,
          found: 'an empty file',
          rule: 'an entry has front matter and a text',
          fix: 'write both, or remove the file',
        },
      ],
    };
  const match = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(source);
  if (match === null)
    return {
      body: '',
      bodyStart: 0,
      issues: [
        {
          file,
          at: 'line 1',
          found: show(source.split('\n')[0]),
          rule: 'a file begins with its front matter',
          fix: 'put the fields between two lines of three hyphens',
        },
      ],
    };

  const [head, yaml = ''] = match;
  const body = source.slice(head.length);
  const bodyStart = head.split('\n').length - 1;
  const facts = readBody(body, kind);
  const issues: Issue[] = facts.problems.map(({ line, ...problem }) => ({
    file,
    ...(line === undefined ? {} : { at: `line ${line + bodyStart}` }),
    ...problem,
  }));

  const parsed = readYaml(file, yaml, 1);
  if (parsed.issues.length > 0) return { body, bodyStart, issues: [...parsed.issues, ...issues] };
  const result = schema.safeParse(parsed.value ?? {});
  if (result.success) return { data: result.data, body, bodyStart, issues };
  return { body, bodyStart, issues: [...schemaIssues(file, result.error, parsed.value), ...issues] };
}

/** Parses YAML; `offset` is the number of lines before it in its file. */
function readYaml(file: string, source: string, offset: number): { value?: unknown; issues: Issue[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const issues = document.errors.map((error): Issue => {
    const line = lineCounter.linePos(error.pos[0]).line;
    return {
      file,
      at: `line ${line + offset}`,
      found: show((source.split('\n')[line - 1] ?? '').trim()),
      rule: `the YAML can't be read: ${error.message.split('\n')[0]?.replace(/\.$/, '')}`,
      fix: 'check the indentation, and put text with a colon or a leading sign in double quotes',
    };
  });
  return issues.length > 0 ? { issues } : { value: document.toJS() as unknown, issues };
}

/** Faults of a schema in an author's words. */
function schemaIssues(file: string, error: z.ZodError, value: unknown, prefix?: string): Issue[] {
  return error.issues.flatMap((issue): Issue[] => {
    const path = issue.path.map(String);
    const at = [...(prefix === undefined ? [] : [prefix]), ...path].join('.') || undefined;
    const found = issue.path.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      value,
    );
    const base = { file, ...(at === undefined ? {} : { at }) };
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          file,
          at: [...(at === undefined ? [] : [at]), key].join('.'),
          rule: 'this field is not known',
          fix: `remove it, or correct its spelling; content/README.md lists the fields`,
        }));
      case 'too_big':
        return [
          typeof found === 'string'
            ? {
                ...base,
                found: `${found.length} characters`,
                rule: `at most ${issue.maximum} characters`,
                fix: `shorten it by ${found.length - Number(issue.maximum)}`,
              }
            : { ...base, found: size(found), rule: `at most ${issue.maximum}`, fix: 'remove the weakest' },
        ];
      case 'too_small':
        return [
          typeof found === 'string'
            ? {
                ...base,
                found: '""',
                rule: 'must not be empty',
                fix: 'write it, or remove the field if it is optional',
              }
            : { ...base, found: size(found), rule: `at least ${issue.minimum}`, fix: 'add what is missing' },
        ];
      case 'invalid_value':
        return [
          found === undefined
            ? { ...base, rule: `this field is missing; it is one of: ${issue.values.join(', ')}`, fix: 'add it' }
            : {
                ...base,
                found: show(found),
                rule: `must be one of: ${issue.values.join(', ')}`,
                fix: suggest(typeof found === 'string' ? found : show(found), issue.values.map(String), 'nothing else'),
              },
        ];
      case 'invalid_type':
        return [
          found === undefined
            ? {
                ...base,
                rule: 'this field is missing',
                fix: `add it: ${issue.expected === 'array' ? 'a list' : issue.expected === 'object' || issue.expected === 'record' ? 'a group of fields' : `a ${issue.expected}`}`,
              }
            : {
                ...base,
                found: show(found),
                rule: `must be ${issue.expected === 'array' ? 'a list' : `a ${issue.expected}`}`,
                fix: 'correct it; content/README.md shows its form',
              },
        ];
      default:
        return [
          {
            ...base,
            ...(found === undefined ? {} : { found: show(found) }),
            rule: issue.message,
            fix: 'correct it; content/README.md shows its form',
          },
        ];
    }
  });
}

const size = (value: unknown) => (Array.isArray(value) ? `${value.length} items` : show(value));
