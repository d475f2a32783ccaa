import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { parse as parseHtml } from 'parse5';
import { describe, expect, test } from 'vitest';
import { toCsv, toHtml, toMarkdown, type Sheet } from './take-away.ts';

const sheet: Sheet = {
  title: 'Two roles against one responsibility',
  link: 'https://example.org/compare/?roles=cio,cto&q=budget',
  date: 'As of 24 November 2026',
  tables: [
    {
      roles: ['CIO', 'CTO'],
      rows: [
        {
          group: 'Money and priority',
          code: 'R08',
          name: 'IT budget',
          link: 'https://example.org/compare/#R08',
          cells: [
            { code: 'CIO-R08', text: 'Accountable', link: 'https://example.org/compare/#CIO-R08' },
            { code: 'CTO-R08', text: 'Responsible', link: 'https://example.org/compare/#CTO-R08' },
          ],
        },
      ],
    },
  ],
};
/** The sheet with one text in place of every text that could come from outside. */
const filled = (text: string): Sheet => ({
  ...sheet,
  title: text,
  tables: [
    {
      roles: [text],
      rows: [{ code: 'R08', name: text, link: sheet.link, cells: [{ code: 'CIO-R08', text, link: sheet.link }] }],
    },
  ],
});

test.each([
  ['HTML', toHtml],
  ['Markdown', toMarkdown],
  ['CSV', toCsv],
])('%s carries the link, the date and the codes', (_, write) => {
  const text = write(sheet).replaceAll('&amp;', '&');
  expect(text).toContain(sheet.link);
  expect(text).toContain(sheet.date);
  expect(text).toContain('R08');
  expect(text).toContain('https://example.org/compare/#CTO-R08');
});

describe('HTML', () => {
  test('is one table with heads of columns and rows', () => {
    const html = toHtml(sheet);
    expect(html.match(/<table/g)).toHaveLength(1);
    expect(html.match(/scope="col"/g)).toHaveLength(4);
    expect(html.match(/scope="row"/g)).toHaveLength(1);
  });

  test('never lets a text become markup', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', '&', "'", 'a', '=', '/', 'img onerror') }),
        (text) => {
          const names = new Set<string>();
          const walk = (node: { nodeName: string; childNodes?: unknown[] }) => {
            names.add(node.nodeName);
            for (const child of node.childNodes ?? []) walk(child as Parameters<typeof walk>[0]);
          };
          walk(parseHtml(toHtml(filled(text))));
          expect([...names].filter((name) => /img|script|\//.test(name))).toEqual([]);
        },
      ),
    );
  });
});

describe('Markdown', () => {
  test('is a table whose bars are only its own', () => {
    const lines = toMarkdown(filled('a | b\n[c](d)'))
      .split('\n')
      .filter((line) => line.startsWith('|'));
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(4);
  });
});

describe('CSV', () => {
  test('has a line per cell and ends lines as RFC 4180 asks', () => {
    const text = toCsv(sheet);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('quotes and escapes as a well-kept library does', () => {
    const unit = fc.constantFrom('=', '+', '-', '@', '"', ',', '\r\n', 'a', ' ', '\t', '1');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        const line = ['CIO-R08', text, 'R08', text, text, sheet.link, sheet.date, sheet.link];
        const expected = stringify([line], { record_delimiter: 'windows', escape_formulas: true });
        expect(toCsv(filled(text)).replace(/^[^\r]*\r\n/, '')).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
