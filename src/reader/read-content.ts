import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { readBody } from '../model/body.ts';
import { LISTS, type Content, type Entry } from '../model/content.ts';
import { show, type Issue } from '../model/issue.ts';
import type { Kind } from '../model/routes.ts';
import { entrySchemas, listSchemas, settings as settingsSchema } from '../schemas/index.ts';
import { ID_PATTERN, LINE_MAX } from '../schemas/limits.ts';
import { readYaml } from './read-yaml.ts';
import { schemaIssues } from './schema-issues.ts';

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
  const present = names(join(root, 'content'));
  const exists = (path: string) => present.includes(path);

  const entries = <K extends keyof typeof entrySchemas>(folder: K) => {
    const found: Entry<z.infer<(typeof entrySchemas)[K]>>[] = [];
    if (!exists(folder)) return found;
    for (const name of names(join(root, 'content', folder))) {
      const file = `content/${folder}/${name}`;
      if (statSync(join(root, file)).isDirectory()) {
        issues.push({
          file,
          found: 'a folder',
          rule: 'each entry is one file, in no folder of its own',
          fix: `move its files to content/${folder}`,
        });
        continue;
      }
      if (!name.endsWith('.mdx')) {
        if (name !== 'README.md' && !name.startsWith('.'))
          issues.push({
            file,
            found: name,
            rule: 'entries are MDX files',
            fix: `rename it to ${name.replace(/(\.[^.]*)?$/, '.mdx')}, or move it elsewhere`,
          });
        continue;
      }
      const id = name.slice(0, -'.mdx'.length);
      if (!ID_PATTERN.test(id))
        issues.push({
          file,
          found: name,
          rule: 'a file name is lower case with single hyphens, because it becomes the address',
          fix: `rename it to ${kebab(id)}.mdx`,
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
    const parsed = parse(file, read(file));
    issues.push(...parsed.issues);
    if (parsed.issues.length > 0) return [];
    if (!Array.isArray(parsed.value)) {
      issues.push({
        file,
        found: parsed.value === null ? 'an empty file' : show(parsed.value),
        rule: 'this file holds a list',
        fix: 'begin each item with a hyphen; an empty list is written []',
      });
      return [];
    }
    return parsed.value.flatMap((item: unknown, index) => {
      const result = listSchemas[name].safeParse(item);
      if (result.success) return [result.data];
      const id = (item as { id?: unknown } | null)?.id;
      issues.push(
        ...schemaIssues(file, listSchemas[name], result.error, item, typeof id === 'string' ? id : `item ${index + 1}`),
      );
      return [];
    });
  };

  const file = 'content/settings.yaml';
  let settings: Content['settings'] = {
    name: '',
    tagline: '',
    owner: '',
    colophon: '',
    invitation: '',
    address: 'https://sparring-partners.example',
  };
  if (exists('settings.yaml')) {
    const parsed = parse(file, read(file));
    issues.push(...parsed.issues);
    if (parsed.issues.length === 0) {
      const result = settingsSchema.safeParse(parsed.value);
      if (result.success) settings = result.data;
      else issues.push(...schemaIssues(file, settingsSchema, result.error, parsed.value));
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
  const unread = (issue: Omit<Issue, 'file'>) => ({ body: '', bodyStart: 0, issues: [{ file, ...issue }] });
  if (source.trim() === '')
    return unread({
      found: 'an empty file',
      rule: 'an entry has front matter and a text',
      fix: 'write both, or remove the file',
    });
  const first = show(source.split('\n', 1)[0]);
  const match = /^---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/.exec(source);
  if (match === null)
    return unread({
      at: 'line 1',
      found: first,
      ...(/^---[ \t]*\n/.test(source)
        ? { rule: 'front matter ends with a line of three hyphens', fix: 'add --- on a line below the last field' }
        : {
            rule: 'a file begins with its front matter',
            fix: 'put the fields at the top, between two lines of three hyphens',
          }),
    });

  const [head, yaml = ''] = match;
  const body = source.slice(head.length);
  const bodyStart = head.split('\n').length - 1;
  const facts = readBody(body, kind);
  const issues: Issue[] = facts.problems.map(({ line, ...problem }) => ({
    file,
    ...(line === undefined ? {} : { at: `line ${line + bodyStart}` }),
    ...problem,
  }));

  const parsed = parse(file, yaml, 1);
  if (parsed.issues.length > 0) return { body, bodyStart, issues: [...parsed.issues, ...issues] };
  const value = parsed.value ?? {};
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, body, bodyStart, issues };
  return { body, bodyStart, issues: [...schemaIssues(file, schema, result.error, value), ...issues] };
}

/** YAML whose lines are short enough to be meant. */
function parse(file: string, source: string, offset = 0): { value?: unknown; issues: Issue[] } {
  const issues = source.split('\n').flatMap((line, index): Issue[] => {
    const at = `line ${index + 1 + offset}`;
    return line.length > LINE_MAX
      ? [
          {
            file,
            at,
            found: `${line.length} characters`,
            rule: `a line holds at most ${LINE_MAX} characters`,
            fix: 'shorten it, or remove what was pasted by mistake',
          },
        ]
      : [];
  });
  return issues.length > 0 ? { issues } : readYaml(file, source, offset);
}

/** What a folder holds, in order of name; nothing where there is no such folder. */
function names(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder).sort() : [];
}

const kebab = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'a-name';
