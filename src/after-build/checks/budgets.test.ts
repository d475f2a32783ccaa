import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { budgets } from './budgets.ts';

const judge = (files: Record<string, string | Buffer>) => report(budgets(siteOf(files)));

/** Text that compresses to about three quarters of its length, the same each time. */
function noise(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i += 1) text += createHash('sha512').update(String(i)).digest('base64');
  return text.slice(0, length);
}

const CSS = `@font-face { font-family: Text; src: url(text.woff2) }
  @font-face { font-family: Text; font-style: italic; src: url(italic.woff2) }`;
const FONTS = { 'text.woff2': Buffer.alloc(26_000), 'italic.woff2': Buffer.alloc(15_000) };
const PRELOAD = '<link rel="preload" as="font" href="/text.woff2">';

test('takes a role page that keeps every promise', () => {
  const page = `<link rel="stylesheet" href="/site.css">${PRELOAD}<link rel="icon" href="/icon.svg"><script src="/site.js"></script>`;
  const files = { 'icon.svg': '<svg/>', 'site.css': CSS, 'site.js': 'start()', ...FONTS };
  expect(judge({ ...files, 'roles/cio/index.html': page })).toBe('\n0 problems in 0 files');
});

test('counts inline scripts and static imports, and not what waits for the reader', () => {
  const files = {
    'site.js': `import{a}from"./part.js";import("./dialog.js");/*${noise(800)}*/`,
    'part.js': `export*from"./deep.js";/*${noise(800)}*/`,
    'deep.js': `/*${noise(800)}*/`,
    'dialog.js': noise(9000),
  };
  const page = `<script>/*${noise(800)}*/</script><script type="module" src="/site.js"></script>`;
  expect(judge({ ...files, 'glossary/index.html': page })).toMatchInlineSnapshot(`
    "glossary/index.html
      found 2,612 bytes: A page to read runs at most 2 KB of JavaScript before its reader acts. Fix: save 612; most weigh site.js (683), part.js (661), inline script (634).

    1 problem in 1 file"
  `);
});

test('lets search and the page for what is missing be programs', () => {
  const files = { 'search.js': noise(19_000) };
  const page = '<script type="module" src="/search.js"></script>';
  expect(judge({ ...files, '404.html': page, 'search/index.html': page })).toBe('\n0 problems in 0 files');
});

test('lets "Who decides?" run 3 KB, and the questions under it 2', () => {
  const page = '<script type="module" src="/decisions.js"></script>';
  const at = (file: string, length: number) => judge({ 'decisions.js': noise(length), [file]: page });
  expect(at('responsibilities/index.html', 3800)).toBe('\n0 problems in 0 files');
  expect(at('responsibilities/index.html', 4200)).toContain('"Who decides?" runs at most 3 KB of JavaScript');
  expect(at('responsibilities/it-budget/index.html', 3800)).toContain('A page to read runs at most 2 KB');
  expect(at('roles/index.html', 3800)).toContain('A page to read runs at most 2 KB');
});

test('lets the comparison run 8 KB, and a pair 2', () => {
  const page = '<script type="module" src="/compare.js"></script>';
  const at = (file: string, length: number) => judge({ 'compare.js': noise(length), [file]: page });
  expect(at('compare/index.html', 10_000)).toBe('\n0 problems in 0 files');
  expect(at('compare/index.html', 11_000)).toContain('The comparison runs at most 8 KB of JavaScript');
  expect(at('compare/cio-cto/index.html', 10_000)).toContain('A page to read runs at most 2 KB');
});

test('names what weighs most in a heavy role page', () => {
  const files = { 'site.css': CSS + noise(12_000), ...FONTS, 'icon.ico': Buffer.alloc(20_000) };
  const page = `<link rel="stylesheet" href="/site.css"><link rel="icon" href="/icon.ico"><p>${noise(16_000)}`;
  expect(judge({ ...files, 'roles/cio/index.html': page })).toMatchInlineSnapshot(`
    "roles/cio/index.html
      found 21,056 bytes: HTML and CSS of a role page weigh at most 20 KB. Fix: save 1,056; most weigh roles/cio/index.html (12,001), site.css (9,055).
      found 82,056 bytes: A role page with all it may fetch weighs at most 75 KB. Fix: save 7,056; most weigh text.woff2 (26,000), icon.ico (20,000), italic.woff2 (15,000).

    2 problems in 1 file"
  `);
  expect(judge({ ...files, 'articles/a/index.html': page })).toBe('\n0 problems in 0 files');
});

test('names fonts that are too heavy, preloaded too early, or preloaded in italic', () => {
  const files = { 'site.css': CSS, ...FONTS, 'display.woff2': Buffer.alloc(16_000) };
  const preload = PRELOAD + PRELOAD.replace('text', 'italic');
  const page = `<link rel="stylesheet" href="/site.css">${preload}`;
  expect(judge({ ...files, 'index.html': page })).toMatchInlineSnapshot(`
    "all pages
      found 57,000 bytes: All fonts together weigh at most 56 KB. Fix: save 1,000; most weigh text.woff2 (26,000), display.woff2 (16,000), italic.woff2 (15,000).
    index.html
      found 41,000 bytes: Preloaded fonts weigh at most 40 KB. Fix: save 1,000; most weigh text.woff2 (26,000), italic.woff2 (15,000).
      found italic.woff2: The italic is never preloaded: the first screen may not need it. Fix: remove its <link rel="preload">.

    3 problems in 2 files"
  `);
});
