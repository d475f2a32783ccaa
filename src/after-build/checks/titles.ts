import { type Issue, show } from '../../model/issue.ts';
import type { BuiltPage } from '../built-page.ts';
import { type BuiltSite, MISSING } from '../built-site.ts';

/** Every page says its language, title and description, has one main heading, and skips no level below it. */
export function titles(site: BuiltSite): Issue[] {
  const pages = [...site.pages.values()];
  // A redirect is not read, only passed through.
  const read = pages.filter(({ redirect }) => redirect === undefined);
  const known = read.filter(({ file }) => file !== MISSING);
  return [
    ...pages.flatMap((page) => present(page, 'lang', 'title')),
    ...read.flatMap((page) => [...present(page, 'description'), ...oneMainHeading(page), ...levels(page)]),
    ...unique(known, 'title'),
    ...unique(known, 'description'),
  ];
}

function present(page: BuiltPage, ...facts: ('lang' | 'title' | 'description')[]): Issue[] {
  const { file } = page;
  return facts
    .filter((fact) => !page[fact])
    .map((fact) => ({ file, rule: `Every page has a ${fact}`, fix: 'give it to the layout of the page' }));
}

/** In lists of results and in the browser's tabs two pages must be told apart. */
function unique(pages: readonly BuiltPage[], fact: 'title' | 'description'): Issue[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ file, [fact]: text }) => {
    if (!text) return [];
    const other = first.get(text);
    if (other === undefined) first.set(text, file);
    const rule = `No two pages share a ${fact}`;
    return other === undefined ? [] : [{ file, found: show(text), rule, fix: `say how it differs from ${other}` }];
  });
}

function oneMainHeading({ file, headings }: BuiltPage): Issue[] {
  const main = headings.filter(({ level }) => level === 1);
  if (main.length === 1) return [];
  const found = main.length === 0 ? 'none' : main.map(({ text }) => show(text)).join(', ');
  return [{ file, found, rule: 'A page has one <h1>', fix: 'make it the title of what the page is about' }];
}

function levels({ file, headings }: BuiltPage): Issue[] {
  return headings.flatMap(({ level, text, line }, i) => {
    const at = `line ${line}`;
    if (text === '')
      return [{ file, at, found: `<h${level}>`, rule: 'A heading has text', fix: 'add it, or remove the heading' }];
    const above = headings[i - 1]?.level ?? 0;
    if (level <= above + 1) return [];
    const after = above === 0 ? 'as the first heading' : `after <h${above}>`;
    const found = `<h${level}> ${show(text)} ${after}`;
    return [{ file, at, found, rule: 'Headings skip no level', fix: `make it <h${above + 1}>` }];
  });
}
