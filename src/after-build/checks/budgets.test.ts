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
  expect(judge({ ...files, 'glossary/index.html': page })).toMatchInlineSnapshot();
});

test('lets the comparison and search be programs', () => {
  const files = { 'search.js': noise(9000) };
  const page = '<script type="module" src="/search.js"></script>';
  expect(judge({ ...files, 'compare/index.html': page, 'search/index.html': page })).toBe('\n0 problems in 0 files');
  expect(judge({ ...files, 'compare/cio-cto/index.html': page })).toContain('compare/cio-cto/index.html');
});

test('names what weighs most in a heavy role page', () => {
  const files = { 'site.css': CSS + noise(12_000), ...FONTS, 'icon.ico': Buffer.alloc(20_000) };
  const page = `<link rel="stylesheet" href="/site.css"><link rel="icon" href="/icon.ico"><p>${noise(16_000)}`;
  expect(judge({ ...files, 'roles/cio/index.html': page })).toMatchInlineSnapshot();
  expect(judge({ ...files, 'articles/a/index.html': page })).toBe('\n0 problems in 0 files');
});

test('names fonts that are too heavy, preloaded too early, or preloaded in italic', () => {
  const files = { 'site.css': CSS, ...FONTS, 'display.woff2': Buffer.alloc(16_000) };
  const preload = PRELOAD + PRELOAD.replace('text', 'italic');
  const page = `<link rel="stylesheet" href="/site.css">${preload}`;
  expect(judge({ ...files, 'index.html': page })).toMatchInlineSnapshot();
});
