import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentIssues } from '../integrations/content-check.ts';
import { report } from '../model/issue.ts';
import { soundContent, textOf } from '../model/testing.ts';
import { readContent } from './read-content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
/** JSON is YAML, so the fields of a sound entry need no writer of their own. */
const fields = (data: object) =>
  Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n');
const entry = (data: object, body: string) => `---\n${fields(data)}\n---\n\n${body}\n`;

/** A sound handbook on disk; then the files of the case. */
function writeAll(files: Record<string, string | undefined> = {}): void {
  const content = soundContent();
  for (const kind of ['roles', 'responsibilities', 'anti-patterns', 'articles', 'pages'] as const)
    for (const { file, data, body } of content[kind]) write(file, entry(data, body));
  for (const name of ['dimensions', 'topics', 'groups', 'glossary', 'sources', 'pairs'] as const)
    write(`content/${name}.yaml`, JSON.stringify(content[name]));
  write('content/settings.yaml', fields(content.settings));
  for (const [path, text] of Object.entries(files))
    if (text === undefined) rmSync(join(root, path));
    else write(path, text);
}

const tell = (files: Record<string, string | undefined>) => {
  writeAll(files);
  return report(readContent(root).issues);
};

/** What is said about an article with these lines as its front matter. */
const front = (yaml: string) =>
  tell({ 'content/articles/sparring-partners.mdx': `---\n${yaml}\n---\n\n${textOf('articles')}\n` });
/** What is said about a sound article, on whose lines some text is put in. */
const inArticle = (text: string) => {
  const [article] = soundContent().articles;
  return tell({ 'content/articles/sparring-partners.mdx': entry(article?.data ?? {}, textOf('articles', text)) });
};
const inRow = (data: object, body = textOf('responsibilities')) => {
  const [row] = soundContent().responsibilities;
  return tell({ 'content/responsibilities/it-budget.mdx': entry({ ...row?.data, ...data }, body) });
};
const inPattern = (data: object, body = textOf('anti-patterns')) => {
  const [pattern] = soundContent()['anti-patterns'];
  return tell({ 'content/anti-patterns/double-hat.mdx': entry({ ...pattern?.data, ...data }, body) });
};
const without = (key: string) => {
  const [row] = soundContent().responsibilities;
  return tell({
    'content/responsibilities/it-budget.mdx': entry(
      Object.fromEntries(Object.entries(row?.data ?? {}).filter(([name]) => name !== key)),
      textOf('responsibilities'),
    ),
  });
};
const side = (points: number) => ({ says: 'x', short: 'x', points: Array.from({ length: points }, () => 'x') });
const swap = (text: string, a: string, b: string) =>
  text
    .replaceAll(`section ${a} {#${a}}`, '@')
    .replaceAll(`section ${b} {#${b}}`, `section ${a} {#${a}}`)
    .replaceAll('@', `section ${b} {#${b}}`);
const SOUND = '\n0 problems in 0 files';
const MEGABYTE = 'x'.repeat(1_048_576);

describe('a sound handbook', () => {
  test('is read without a word', () => {
    expect(tell({})).toBe(SOUND);
    expect(contentIssues(root)).toEqual([]);
  });

  test('may have byte-order marks and CRLF line ends', () => {
    writeAll();
    const before = readContent(root).content;
    const [role] = soundContent().roles;
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    write('content/roles/cio.mdx', windows(entry(role?.data ?? {}, role?.body ?? '')));
    write(
      'content/topics.yaml',
      windows(
        soundContent()
          .topics.map((topic) => `- ${fields(topic).replaceAll('\n', '\n  ')}`)
          .join('\n'),
      ),
    );
    write('content/settings.yaml', windows(fields(soundContent().settings)));
    expect(contentIssues(root)).toEqual([]);
    expect(readContent(root).content).toEqual(before);
  });

  test('tells on which line of the file a text begins', () => {
    writeAll({ 'content/pages/about.mdx': '---\ntitle: About\nsummary: What it is.\n---\n## One {#one}\n' });
    expect(readContent(root).content.pages.find(({ id }) => id === 'about')?.bodyStart).toBe(4);
  });

  test('may hold a README beside its entries', () => {
    expect(tell({ 'content/roles/README.md': '# Roles' })).toBe(SOUND);
  });

  test('reads an item of a list that is sound beside one that is not', () => {
    writeAll({ 'content/topics.yaml': '- { id: money, name: Money }\n- { id: running }' });
    expect(readContent(root).content.topics).toEqual([{ id: 'money', name: 'Money' }]);
  });
});

describe('YAML at fault', () => {
  test('a colon and a space in a text get quotes', () => {
    expect(front('title: a: b: c')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: a: b: c": a text with a colon and a space in it stands in double quotes. Fix: write title: "a: b: c".

      1 problem in 1 file"
    `);
  });

  test('several faults in one file are each told with their line', () => {
    expect(front('title: a: b\ncode: A01\nsummary: @home\nline: x\nline: y')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: a: b": a text with a colon and a space in it stands in double quotes. Fix: write title: "a: b".
        line 4, found "summary: @home": a text that begins with @ stands in double quotes. Fix: put the whole text in double quotes.
        line 6, found "line: y": a field stands only once. Fix: remove one of the two, or correct its name.

      3 problems in 1 file"
    `);
  });

  test('a tab is no indentation', () => {
    expect(front('title: x\naliases:\n\t- one')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 4, found "- one": a line is indented by spaces, not by a tab. Fix: write two spaces for each tab.

      1 problem in 1 file"
    `);
  });

  test('a field that stands twice is told at the second', () => {
    expect(front('title: One\ncode: A01\ntitle: Two')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 4, found "title: Two": a field stands only once. Fix: remove one of the two, or correct its name.

      1 problem in 1 file"
    `);
  });

  test('an unclosed quotation is told where it begins', () => {
    expect(front('code: A01\ntitle: "One\nsummary: Two')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 3, found "title: "One": a text that begins with a quotation mark ends with the same one. Fix: add the closing mark; inside double quotes write \\" for a quotation mark.

      1 problem in 1 file"
    `);
  });

  test('an unclosed single quotation is told where it begins', () => {
    expect(front("code: A01\ntitle: 'One\nsummary: Two")).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 3, found "title: 'One": a text that begins with a quotation mark ends with the same one. Fix: add the closing mark; inside double quotes write \\" for a quotation mark.

      1 problem in 1 file"
    `);
  });

  test('words after a closing quotation mark are told', () => {
    expect(front('title: "One" and two')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: "One" and two": nothing follows the closing quotation mark of a text. Fix: put the whole text in double quotes, with \\" for each quotation mark inside.

      1 problem in 1 file"
    `);
  });

  test('an apostrophe within single quotes is told', () => {
    expect(front("title: 'it's one'")).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: 'it's one'": nothing follows the closing quotation mark of a text. Fix: put the whole text in double quotes, with \\" for each quotation mark inside.

      1 problem in 1 file"
    `);
  });

  test('an unclosed list is told where it begins', () => {
    expect(front('code: A01\naliases: [one, two\ntitle: One')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 3, found "aliases: [one, two": a list that begins with [ ends with ]. Fix: add the closing bracket.

      1 problem in 1 file"
    `);
  });

  test('an unclosed group is told where it begins', () => {
    expect(front('code: A01\nbasis: { kind: practice\ntitle: One')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 3, found "basis: { kind: practice": a group of fields that begins with { ends with }. Fix: add the closing brace.

      1 problem in 1 file"
    `);
  });

  test('a text that begins with an asterisk gets quotes', () => {
    expect(front('title: *One* of two')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: *One* of two": a text that begins with * stands in double quotes. Fix: put the whole text in double quotes.

      1 problem in 1 file"
    `);
  });

  test('a text that begins with an asterisk alone gets quotes', () => {
    expect(front('title: *one')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: *one": a text that begins with * stands in double quotes. Fix: put the whole text in double quotes.

      1 problem in 1 file"
    `);
  });

  test('a text that begins with an ampersand gets quotes', () => {
    expect(front('title: &one two')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: &one two": a text that begins with & stands in double quotes. Fix: put the whole text in double quotes.

      1 problem in 1 file"
    `);
  });

  test('a text that begins with an exclamation mark gets quotes', () => {
    expect(front('title: !one two')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: !one two": a text that begins with ! stands in double quotes. Fix: put the whole text in double quotes.

      1 problem in 1 file"
    `);
  });

  test('a text that begins with a percent sign gets quotes', () => {
    expect(front('title: %one')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: %one": a text that begins with % stands in double quotes. Fix: put the whole text in double quotes.

      1 problem in 1 file"
    `);
  });

  test('a text that begins with a backtick gets quotes', () => {
    expect(front('title: `one`')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: \`one\`": a text that begins with \` stands in double quotes. Fix: put the whole text in double quotes.

      1 problem in 1 file"
    `);
  });

  test('a field with a value has no fields below it', () => {
    expect(front('title: One\n  more: two')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: One": a field has either a value or fields of its own below it. Fix: remove the value, or indent the next line like this one.

      1 problem in 1 file"
    `);
  });

  test('a field in the wrong column is told', () => {
    expect(front('basis:\n    kind: practice\n  note: x')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 4, found "note: x": the fields of a group begin in the same column. Fix: indent this line like the ones above it.

      1 problem in 1 file"
    `);
  });

  test('a list item in the wrong column is told', () => {
    expect(front('aliases:\n  - one\n - two')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 4, found "- two": the items of a list begin in the same column. Fix: indent this line like the items above it.

      1 problem in 1 file"
    `);
  });

  test('a list on the line of its field is told', () => {
    expect(front('aliases: - one')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "aliases: - one": a list begins on the line below its field. Fix: move the hyphen to a line of its own.

      1 problem in 1 file"
    `);
  });

  test('a missing space after a colon is told', () => {
    expect(front('title:One\ncode: A01')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title:One": a field is a name, a colon, a space and a value. Fix: write it so; a line that continues a text is indented below it.

      1 problem in 1 file"
    `);
  });

  test('a line that is no field is told', () => {
    expect(front('just words\ntitle: One')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "just words": a field is a name, a colon, a space and a value. Fix: write it so; a line that continues a text is indented below it.

      1 problem in 1 file"
    `);
  });

  test('a backslash in double quotes is told', () => {
    expect(front('title: "C:\\dir"')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found "title: "C:\\dir"": in double quotes a backslash has a meaning of its own. Fix: write it twice, or use single quotes.

      1 problem in 1 file"
    `);
  });

  test('a line of a megabyte is told, and not printed', () => {
    expect(front(`title: ${MEGABYTE}`)).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 2, found 1048583 characters: a line holds at most 20000 characters. Fix: shorten it, or remove what was pasted by mistake.

      1 problem in 1 file"
    `);
  });

  test('front matter that is a list is told', () => {
    expect(front('- title: One')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        found [{"title":"One"}]: must be a group of fields. Fix: write its fields, each with a name, a colon, a space and a value.

      1 problem in 1 file"
    `);
  });
});

describe('fields at fault', () => {
  test('an unknown field names the nearest', () => {
    expect(inRow({ sumary: 'x' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        sumary: this field is not known. Fix: write summary, or remove it.

      1 problem in 1 file"
    `);
  });

  test('an unknown field that resembles none names those there are', () => {
    expect(inPattern({ tolerable: { if: 'a', guard: 'b', review: 'c', end: 'd', xylophone: 'e' } }))
      .toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        tolerable.xylophone: this field is not known. Fix: remove it; the fields here are if, guard, review, end.

      1 problem in 1 file"
    `);
  });

  test('an unknown nested field names the nearest', () => {
    expect(inRow({ answer: { lead: 'a', rest: 'b', leed: 'c' } })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        answer.leed: this field is not known. Fix: write lead, or remove it.

      1 problem in 1 file"
    `);
  });

  test('a missing code tells its form', () => {
    expect(without('code')).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        code: this field is missing. Fix: add it: R and two digits, such as R08.

      1 problem in 1 file"
    `);
  });

  test('a missing date tells its form', () => {
    expect(without('reviewed')).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        reviewed: this field is missing. Fix: add it: a day of the calendar, such as 2026-11-24.

      1 problem in 1 file"
    `);
  });

  test('a missing answer is told', () => {
    expect(without('answer')).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        answer: this field is missing. Fix: add it: a group of fields.

      1 problem in 1 file"
    `);
  });

  test('a missing list is told', () => {
    expect(without('monday')).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        monday: this field is missing. Fix: add it: a list.

      1 problem in 1 file"
    `);
  });

  test('a missing choice names the choices', () => {
    expect(inRow({ basis: { note: 'x' } })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        basis.kind: this field is missing. Fix: add it: sourced, practice, opinion.

      1 problem in 1 file"
    `);
  });

  test('a code in the wrong form gets the right one', () => {
    expect(inRow({ code: 'r8' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        code, found "r8": must be R and two digits, such as R08. Fix: write R08.

      1 problem in 1 file"
    `);
  });

  test('a code of another kind tells its form', () => {
    expect(inRow({ code: 'budget' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        code, found "budget": must be R and two digits, such as R08. Fix: correct it; content/README.md shows its form.

      1 problem in 1 file"
    `);
  });

  test('a number for a text gets quotes', () => {
    expect(inRow({ title: 2026 })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        title, found 2026: must be text. Fix: put it in double quotes: "2026".

      1 problem in 1 file"
    `);
  });

  test('a text for a list is told', () => {
    expect(inRow({ aliases: 'one' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        aliases, found "one": must be a list. Fix: write each item on a line of its own, after a hyphen.

      1 problem in 1 file"
    `);
  });

  test('a text for a group of fields is told', () => {
    expect(inRow({ basis: 'practice' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        basis, found "practice": must be a group of fields. Fix: write its fields, each with a name, a colon, a space and a value.

      1 problem in 1 file"
    `);
  });

  test('a list of the wrong type is told once', () => {
    expect(inRow({ monday: 'Who?' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        monday, found "Who?": must be a list. Fix: write each item on a line of its own, after a hyphen.

      1 problem in 1 file"
    `);
  });

  test('a word for yes or no is told', () => {
    expect(inRow({ changes: [{ date: '2026-11-24', note: 'x', moved: 'yes' }] })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        changes.0.moved, found "yes": must be true or false. Fix: write true or false, without quotation marks.

      1 problem in 1 file"
    `);
  });

  test('a quoted number loses its quotes', () => {
    expect(inRow({ order: '3' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        order, found "3": must be a number. Fix: write it without quotation marks: 3.

      1 problem in 1 file"
    `);
  });

  test('half an order is rounded', () => {
    expect(inRow({ order: 2.5 })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        order, found 2.5: must be a whole number. Fix: write 3.

      1 problem in 1 file"
    `);
  });

  test('a text that is too long tells by how much', () => {
    expect(inRow({ summary: 'x'.repeat(163) })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        summary, found 163 characters: must be at most 160 characters. Fix: shorten it by 3.

      1 problem in 1 file"
    `);
  });

  test('an empty text is told', () => {
    expect(inRow({ title: ' ' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        title, found "": must not be empty. Fix: write it, or remove the field if it is optional.

      1 problem in 1 file"
    `);
  });

  test('an empty list item is told', () => {
    expect(inRow({ aliases: ['one', null] })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        aliases.1, found nothing: must be text. Fix: write it, or remove the line.

      1 problem in 1 file"
    `);
  });

  test('too few items tell how many more', () => {
    expect(inRow({ monday: ['Who?'] })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        monday, found 1 item: must be at least 3 items. Fix: add 2 more.

      1 problem in 1 file"
    `);
  });

  test('too many items tell how many fewer', () => {
    expect(inRow({ monday: ['a', 'b', 'c', 'd', 'e', 'f'] })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        monday, found 6 items: must be at most 5 items. Fix: remove 1.

      1 problem in 1 file"
    `);
  });

  test('a wrong number of items tells the right one', () => {
    expect(inRow({ argument: { cio: side(3), cto: side(2), settles: 'x' } })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        argument.cto.points, found 2 items: must be exactly 3 items. Fix: add 1 more.

      1 problem in 1 file"
    `);
  });

  test('a weight beyond the scale gets the nearest', () => {
    expect(inPattern({ symptoms: [1, 2, 9].map((weight, n) => ({ code: `AP01.${n + 1}`, text: 'x', weight })) }))
      .toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        symptoms.2.weight, found 9: must be at most 3. Fix: write 3.

      1 problem in 1 file"
    `);
  });

  test('an unknown choice names the nearest', () => {
    expect(inRow({ basis: { kind: 'sourcd', note: 'x' } })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        basis.kind, found "sourcd": must be one of: sourced, practice, opinion. Fix: write sourced.

      1 problem in 1 file"
    `);
  });

  test('an unknown part names the nearest', () => {
    expect(inRow({ parts: { cio: { part: 'acountable', reason: 'x' } } })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        parts.cio.part, found "acountable": must be one of: accountable, responsible, consulted, informed, none. Fix: write accountable.

      1 problem in 1 file"
    `);
  });

  test('a part without a reason is told', () => {
    expect(inRow({ parts: { cio: { part: 'consulted' } } })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        parts.cio.reason: a part needs a reason. Fix: add the reason, or write part: none.

      1 problem in 1 file"
    `);
  });

  test('a reason without a part is told', () => {
    expect(inRow({ parts: { cio: { part: 'none', reason: 'x' } } })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        parts.cio.reason, found "x": a role without a part carries no reason. Fix: remove the reason, or give the role its part.

      1 problem in 1 file"
    `);
  });

  test("a role's name in capitals gets its file name", () => {
    expect(inRow({ parts: { CIO: { part: 'none' } } })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        parts.CIO, found "CIO": must be a file name in kebab case, such as it-budget. Fix: write cio.

      1 problem in 1 file"
    `);
  });

  test('a title for a file name gets the file name', () => {
    expect(inRow({ topic: 'Money and Priority' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        topic, found "Money and Priority": must be a file name in kebab case, such as it-budget. Fix: write money-and-priority.

      1 problem in 1 file"
    `);
  });

  test('a day that does not exist is told', () => {
    expect(inRow({ reviewed: '2026-02-30' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        reviewed, found "2026-02-30": must be a day of the calendar, such as 2026-11-24. Fix: correct it; content/README.md shows its form.

      1 problem in 1 file"
    `);
  });

  test('a day without zeros gets them', () => {
    expect(inRow({ reviewed: '2026-1-5' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        reviewed, found "2026-1-5": must be a day of the calendar, such as 2026-11-24. Fix: write 2026-01-05.

      1 problem in 1 file"
    `);
  });

  test('a day that is no day is told', () => {
    expect(inRow({ reviewed: 'soon' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        reviewed, found "soon": must be a day of the calendar, such as 2026-11-24. Fix: correct it; content/README.md shows its form.

      1 problem in 1 file"
    `);
  });
});

describe('texts at fault', () => {
  test('an unclosed component is told on its line of the file', () => {
    expect(inArticle('Fine.\n\nAlso fine.\n\n<Scene>Once upon a time.')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 19, found "<Scene>Once upon a time.": <Scene> is never closed. Fix: add </Scene> in the same paragraph, or write <Scene />.

      1 problem in 1 file"
    `);
  });

  test("a component closed by another's tag is told", () => {
    expect(inArticle('<Scene>\n\nOnce.\n\n</Note>')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 19, found "</Note>": </Note> stands where <Scene> is still open. Fix: write </Scene>, or close <Scene> before it.

      1 problem in 1 file"
    `);
  });

  test('a closing tag without an opening one is told', () => {
    expect(inArticle('Once.</Scene>')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found "Once.</Scene>": </Scene> closes nothing. Fix: add <Scene> before it, or remove it.

      1 problem in 1 file"
    `);
  });

  test('a stray brace is told', () => {
    expect(inArticle('A set { of things.')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found "A set { of things.": a brace is opened and never closed. Fix: remove the brace; the text holds no code.

      1 problem in 1 file"
    `);
  });

  test('a less-than sign before a word is told', () => {
    expect(inArticle('Fewer than <ten people.')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found "Fewer than <ten people.": a "<" begins a component, and this one is not whole. Fix: write it as <Cite id="key-in-sources" />, or say "less than" in words.

      1 problem in 1 file"
    `);
  });

  test('a comment is told', () => {
    expect(inArticle('<!-- later -->')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found "<!-- later -->": a text holds no comments. Fix: remove it.

      1 problem in 1 file"
    `);
  });

  test('an unknown component names the nearest', () => {
    expect(inArticle('<Sceen>Once.</Sceen>')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found <Sceen>: a text of this kind may use <Cite>, <Note>, <Scene>, <Pull>, <SoundCircuit>. Fix: write <Scene>.

      1 problem in 1 file"
    `);
  });

  test('an unknown component that resembles none names those there are', () => {
    expect(inArticle('<iframe />')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found <iframe>: a text of this kind may use <Cite>, <Note>, <Scene>, <Pull>, <SoundCircuit>. Fix: use one of these, or plain Markdown.

      1 problem in 1 file"
    `);
  });

  test('a component of another kind is told', () => {
    expect(inArticle('<Measures />')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found <Measures>: a text of this kind may use <Cite>, <Note>, <Scene>, <Pull>, <SoundCircuit>. Fix: use one of these, or plain Markdown.

      1 problem in 1 file"
    `);
  });

  test('an attribute that is not known is told', () => {
    expect(inArticle('<Note source="study-2020">Once.</Note>')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found source: <Note> takes only id. Fix: remove it, or correct its spelling.

      1 problem in 1 file"
    `);
  });

  test('a citation without a source is told', () => {
    expect(inArticle('So it is.<Cite />')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found <Cite> without a source: a citation names a source. Fix: write <Cite id="key-in-sources" />.

      1 problem in 1 file"
    `);
  });

  test('a code expression is told', () => {
    expect(inArticle('Two is {1 + 1}.')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found "{1 + 1}": texts hold no code. Fix: write it in words, or remove the braces.

      1 problem in 1 file"
    `);
  });

  test('an import is told', () => {
    expect(inArticle("import x from 'y'")).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found "import x from 'y'": texts hold no code. Fix: write it in words.

      1 problem in 1 file"
    `);
  });

  test('an external link is told', () => {
    expect(inArticle('See [the study](https://example.org/study).')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found "https://example.org/study": a text links to works through sources.yaml. Fix: cite the work: <Cite id="key-in-sources" />.

      1 problem in 1 file"
    `);
  });

  test('an external link by reference is told', () => {
    expect(inArticle('See [the study][1].\n\n[1]: https://example.org/study')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 17, found "https://example.org/study": a text links to works through sources.yaml. Fix: cite the work: <Cite id="key-in-sources" />.

      1 problem in 1 file"
    `);
  });

  test('a link without a slash is told', () => {
    expect(inArticle('See [the CIO](roles/cio/).')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found "roles/cio/": a link is an address of this site and begins with a slash. Fix: write /roles/cio/.

      1 problem in 1 file"
    `);
  });

  test('a first-level heading is told', () => {
    expect(inArticle('# The title')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found "The title": the title is the only first-level heading. Fix: start sections with two number signs.

      1 problem in 1 file"
    `);
  });

  test('a heading without an address is told with one', () => {
    expect(inArticle('x\n\n## Who decides it?')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 17, found "Who decides it?": a section has an address of its own. Fix: write ## Who decides it? {#who-decides}.

      1 problem in 1 file"
    `);
  });

  test('an address in capitals is told with the right one', () => {
    expect(inArticle('x\n\n## Who decides? {#WhoDecides}')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 17, found "WhoDecides": the address of a section is lower case with single hyphens. Fix: write {#who-decides}.

      1 problem in 1 file"
    `);
  });

  test('an address that stands twice is told', () => {
    expect(inArticle('x\n\n## Again {#first}')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 17, found "first": two sections have the same address. Fix: give one of them another.

      1 problem in 1 file"
    `);
  });

  test('a note of more than forty words tells by how many', () => {
    expect(inArticle(`So.<Cite id="study-2020" />\n\n<Note id="study-2020">${'word '.repeat(43)}</Note>`))
      .toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 17, found 43 words: a margin note has at most 40 words. Fix: shorten it by 3.

      1 problem in 1 file"
    `);
  });

  test('a note before its citation is told', () => {
    expect(inArticle('So.\n\n<Note id="study-2020">Why.</Note>')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 17, found "study-2020": a note stands after the paragraph that cites its source. Fix: add <Cite id="study-2020" /> to the paragraph before.

      1 problem in 1 file"
    `);
  });

  test('a note with a misspelled key names the nearest citation', () => {
    expect(inArticle('So.<Cite id="study-2020" />\n\n<Note id="study-202">Why.</Note>')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 17, found "study-202": a note stands after the paragraph that cites its source. Fix: write study-2020, or add <Cite id="study-202" /> to the paragraph before.

      1 problem in 1 file"
    `);
  });

  test('a line of a megabyte is told, and not printed', () => {
    expect(inArticle(MEGABYTE)).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found 1048576 characters: a line holds at most 20000 characters. Fix: break the paragraph, or remove what was pasted by mistake.

      1 problem in 1 file"
    `);
  });

  test('a text of thousands of levels is told', () => {
    expect(inArticle('> '.repeat(4_000) + 'x')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        the text is nested too deeply. Fix: remove levels.

      1 problem in 1 file"
    `);
  });

  test('a missing component is told with its section', () => {
    expect(inRow({}, textOf('responsibilities').replace('<Monday />', ''))).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        found no <Monday />: <Monday /> stands once in the text. Fix: add it to the section monday.

      1 problem in 1 file"
    `);
  });

  test('a misspelled component is not missed besides', () => {
    expect(inRow({}, textOf('responsibilities').replace('<Monday />', '<Mondey />'))).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        line 37, found <Mondey>: a text of this kind may use <Cite>, <Note>, <Scene>, <Failures>, <Monday>. Fix: write <Monday>.

      1 problem in 1 file"
    `);
  });

  test('a component that stands twice is told', () => {
    expect(inRow({}, textOf('responsibilities').replace('<Monday />', '<Monday />\n\n<Monday />')))
      .toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        found 2 times: <Monday /> stands once in the text. Fix: keep the one in the section monday.

      1 problem in 1 file"
    `);
  });

  test('a component in another section is told', () => {
    expect(
      inRow({}, textOf('responsibilities', '<Monday />').replace(/<Monday \/>(?=\n\n## The section evidence)/, '')),
    ).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        line 21, found in the section why: <Monday> stands in the section monday. Fix: move it there.

      1 problem in 1 file"
    `);
  });

  test('sections in the wrong order are told with the move', () => {
    expect(inRow({}, swap(textOf('responsibilities'), 'why', 'others'))).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        line 19, found others, why, fails, monday, evidence: its sections are why, others, fails, monday, evidence, in this order. Fix: move why to the front.

      1 problem in 1 file"
    `);
  });

  test('a misspelled address of a section names the right one', () => {
    expect(inRow({}, textOf('responsibilities').replace('{#others}', '{#other}'))).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        line 23, found why, other, fails, monday, evidence: its sections are why, others, fails, monday, evidence, in this order. Fix: write {#others} for {#other}.

      1 problem in 1 file"
    `);
  });

  test('a missing section is told', () => {
    expect(inRow({}, textOf('responsibilities').replace(/## The section others[\s\S]*?(?=##)/, '')))
      .toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        found why, fails, monday, evidence: its sections are why, others, fails, monday, evidence, in this order. Fix: add others.

      1 problem in 1 file"
    `);
  });

  test('a section too many is told', () => {
    expect(inRow({}, `${textOf('responsibilities')}\n\n## More {#xyz}\n\nx`)).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        line 43, found why, others, fails, monday, evidence, xyz: its sections are why, others, fails, monday, evidence, in this order. Fix: remove xyz.

      1 problem in 1 file"
    `);
  });

  test('an article of two sections is told', () => {
    expect(
      tell({
        'content/articles/sparring-partners.mdx': entry(
          soundContent().articles[0]?.data ?? {},
          '## A {#a}\n\nx\n\n## B {#b}\n\nx',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        found 2 sections: an article has at least 3. Fix: divide it with headings: ## A name {#address}.

      1 problem in 1 file"
    `);
  });
});

describe('files at fault', () => {
  test('an empty file is told', () => {
    expect(tell({ 'content/roles/cio.mdx': '' })).toMatchInlineSnapshot(`
      "content/roles/cio.mdx
        found an empty file: an entry has front matter and a text. Fix: write both, or remove the file.

      1 problem in 1 file"
    `);
  });

  test('a file of blank lines is told', () => {
    expect(tell({ 'content/roles/cio.mdx': '\n \n' })).toMatchInlineSnapshot(`
      "content/roles/cio.mdx
        found an empty file: an entry has front matter and a text. Fix: write both, or remove the file.

      1 problem in 1 file"
    `);
  });

  test('missing front matter is told', () => {
    expect(tell({ 'content/roles/cio.mdx': '## Mandate {#mandate}\n\nx' })).toMatchInlineSnapshot(`
      "content/roles/cio.mdx
        line 1, found "## Mandate {#mandate}": a file begins with its front matter. Fix: put the fields at the top, between two lines of three hyphens.

      1 problem in 1 file"
    `);
  });

  test('front matter that never ends is told', () => {
    expect(tell({ 'content/roles/cio.mdx': '---\ncode: CIO\n\n## Mandate {#mandate}' })).toMatchInlineSnapshot(`
      "content/roles/cio.mdx
        line 1, found "---": front matter ends with a line of three hyphens. Fix: add --- on a line below the last field.

      1 problem in 1 file"
    `);
  });

  test('three hyphens at the end of a value do not end the front matter', () => {
    expect(tell({ 'content/pages/about.mdx': '---\ntitle: About---\nsumary: x\n---\n' })).toMatchInlineSnapshot(`
      "content/pages/about.mdx
        summary: this field is missing. Fix: add it: text.
        sumary: this field is not known. Fix: write summary, or remove it.

      2 problems in 1 file"
    `);
  });

  test('empty front matter misses every field', () => {
    expect(tell({ 'content/pages/about.mdx': '---\n---\nx' })).toMatchInlineSnapshot(`
      "content/pages/about.mdx
        title: this field is missing. Fix: add it: text.
        summary: this field is missing. Fix: add it: text.

      2 problems in 1 file"
    `);
  });

  test('a file name with capitals gets the right one', () => {
    expect(tell({ 'content/pages/AboutUs.mdx': '---\ntitle: About us\nsummary: x\n---\n' })).toMatchInlineSnapshot(`
      "content/pages/AboutUs.mdx
        found AboutUs.mdx: a file name is lower case with single hyphens, because it becomes the address. Fix: rename it to about-us.mdx.

      1 problem in 1 file"
    `);
  });

  test('a file that is no MDX is told', () => {
    expect(tell({ 'content/roles/cfo.md': 'x' })).toMatchInlineSnapshot(`
      "content/roles/cfo.md
        found cfo.md: entries are MDX files. Fix: rename it to cfo.mdx, or move it elsewhere.

      1 problem in 1 file"
    `);
  });

  test('a folder among entries is told', () => {
    expect(tell({ 'content/roles/old/cfo.mdx': 'x' })).toMatchInlineSnapshot(`
      "content/roles/old
        found a folder: each entry is one file, in no folder of its own. Fix: move its files to content/roles.

      1 problem in 1 file"
    `);
  });

  test('a missing list is told', () => {
    expect(tell({ 'content/topics.yaml': undefined })).toMatchInlineSnapshot(`
      "content/topics.yaml
        this file is part of the handbook. Fix: restore it; it may hold an empty list: [].

      1 problem in 1 file"
    `);
  });

  test('an empty list file is told', () => {
    expect(tell({ 'content/topics.yaml': '# nothing yet' })).toMatchInlineSnapshot(`
      "content/topics.yaml
        found an empty file: this file holds a list. Fix: begin each item with a hyphen; an empty list is written [].

      1 problem in 1 file"
    `);
  });

  test('a list file that holds no list is told', () => {
    expect(tell({ 'content/topics.yaml': 'money: Money' })).toMatchInlineSnapshot(`
      "content/topics.yaml
        found {"money":"Money"}: this file holds a list. Fix: begin each item with a hyphen; an empty list is written [].

      1 problem in 1 file"
    `);
  });

  test('an item of a list is named by its id, else by its place', () => {
    expect(tell({ 'content/topics.yaml': '- { id: money, nam: Money }\n- name: Running\n- just words\n-' }))
      .toMatchInlineSnapshot(`
      "content/topics.yaml
        money.name: this field is missing. Fix: add it: text.
        money.nam: this field is not known. Fix: write name, or remove it.
        item 2.id: this field is missing. Fix: add it: a file name in kebab case, such as it-budget.
        item 3, found "just words": must be a group of fields. Fix: write its fields, each with a name, a colon, a space and a value.
        item 4, found nothing: must be a group of fields. Fix: write it, or remove the line.

      5 problems in 1 file"
    `);
  });

  test('an id in a list gets its right form', () => {
    expect(tell({ 'content/topics.yaml': '- { id: Money Talks, name: Money }' })).toMatchInlineSnapshot(`
      "content/topics.yaml
        Money Talks.id, found "Money Talks": must be a file name in kebab case, such as it-budget. Fix: write money-talks.

      1 problem in 1 file"
    `);
  });

  test('an address without its scheme gets one', () => {
    expect(
      tell({
        'content/sources.yaml': '- { id: a, title: A, kind: law, short: A, read: 2026-11-20, url: example.org/a }',
      }),
    ).toMatchInlineSnapshot(`
      "content/sources.yaml
        a.url, found "example.org/a": must be a whole address, such as https://example.org/page. Fix: write https://example.org/a.

      1 problem in 1 file"
    `);
  });

  test('a line of a megabyte in a list is told', () => {
    expect(tell({ 'content/topics.yaml': `- { id: money, name: ${MEGABYTE} }` })).toMatchInlineSnapshot(`
      "content/topics.yaml
        line 1, found 1048599 characters: a line holds at most 20000 characters. Fix: shorten it, or remove what was pasted by mistake.

      1 problem in 1 file"
    `);
  });

  test('settings with a fault are told', () => {
    expect(
      tell({
        'content/settings.yaml':
          'name: A handbook\ntagline: of two\nonwer: Somebody\ncolophon: x\ninvitation: x\naddress: example.org',
      }),
    ).toMatchInlineSnapshot(`
      "content/settings.yaml
        owner: this field is missing. Fix: add it: text.
        address, found "example.org": must be a whole address, such as https://example.org/page. Fix: write https://example.org.
        onwer: this field is not known. Fix: write owner, or remove it.

      3 problems in 1 file"
    `);
  });

  test('missing settings are told', () => {
    expect(tell({ 'content/settings.yaml': undefined })).toMatchInlineSnapshot(`
      "content/settings.yaml
        the site needs its name, owner and address. Fix: restore the file.

      1 problem in 1 file"
    `);
  });

  test('a folder without content is told file by file', () => {
    expect(readContent(root).issues.map(({ file }) => file)).toEqual([
      'content/settings.yaml',
      ...['dimensions', 'topics', 'groups', 'glossary', 'sources', 'pairs'].map((name) => `content/${name}.yaml`),
    ]);
  });
});

describe('one run', () => {
  test('names all three of three broken files, and no echo of them', () => {
    const [row] = soundContent().responsibilities;
    writeAll({
      'content/roles/cto.mdx': '---\ntitle: a: b\n---\n',
      'content/articles/sparring-partners.mdx': entry(
        soundContent().articles[0]?.data ?? {},
        textOf('articles', '<Scene>Once.'),
      ),
      'content/responsibilities/it-budget.mdx': entry(
        {
          ...row?.data,
          parts: { ...row?.data.parts, cto: { part: 'accountable', reason: 'x' }, ceo: { part: 'none' } },
        },
        textOf('responsibilities'),
      ),
    });
    expect(report(contentIssues(root))).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 15, found "<Scene>Once.": <Scene> is never closed. Fix: add </Scene> in the same paragraph, or write <Scene />.
      content/responsibilities/it-budget.mdx
        parts.ceo, found "ceo": there is no such entry in content/roles. Fix: write cio, or add content/roles/ceo.mdx.
        parts, found "cio and cto": exactly one role is accountable, and here 2 are. Fix: keep one; make the others responsible.
        parts: at least one other role is responsible, and nobody is. Fix: name who does the work.
      content/roles/cto.mdx
        line 2, found "title: a: b": a text with a colon and a space in it stands in double quotes. Fix: write title: "a: b".
        found no <Particulars />: <Particulars /> stands once in the text. Fix: add it to the section mandate.
        found no <AnswersFor />: <AnswersFor /> stands once in the text. Fix: add it to the section answers.
        found no <Positions />: <Positions /> stands once in the text. Fix: add it to the section sparring.
        found no <Measures />: <Measures /> stands once in the text. Fix: add it to the section measures.
        found no sections: its sections are mandate, answers, alone, sparring, measures, failing, first-90-days, chairs, views, in this order. Fix: add mandate, add answers, add alone, add sparring, add measures, add failing, add first-90-days, add chairs, add views.

      10 problems in 3 files"
    `);
  });
});
