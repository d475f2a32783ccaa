import { expect, test } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { links } from './links.ts';

const HOME = '<link rel="canonical" href="https://example.org/x/">';
const CIO = '<h2 id="mandate">Mandate</h2><svg><pattern id="ink"></pattern></svg>';

/** The issues of a site with one page about the CIO and the given home page. */
const judge = (body: string, more: Record<string, string> = {}) =>
  report(links(siteOf({ 'index.html': HOME + body, 'roles/cio/index.html': CIO, ...more }, '/x/')));

test('takes every address that leads somewhere, however it is written', () => {
  const body = `<a href="roles/cio/">a</a> <a href="/x/roles/cio/?q=1#mandate">b</a> <a href="#top">c</a> <a href="">d</a>
    <a href="https://example.org/x/roles/cio/#mandate">e</a> <a href="mailto:a@example.org">f</a>
    <a href="https://example.org/beside/">g</a> <a href="https://elsewhere.example/roles/">h</a> <img src="a%20b.svg">`;
  expect(judge(body, { 'a b.svg': '<svg/>' })).toBe('\n0 problems in 0 files');
});

test('names the nearest page, file or id for one that is missing', () => {
  const body = `<a href="/x/roles/coi/">The CIO</a><a href="/x/roles/cio/#mandat">Its mandate</a>
<a href="/x/roles/cio">Without its slash</a><a href="index.html#a">With its file</a><link rel="icon" href="/x/icon.svh">`;
  expect(judge(body, { 'icon.svg': '<svg/>' })).toMatchInlineSnapshot(`
    "index.html
      line 1, link "The CIO", found "/x/roles/coi/": An address of the site leads to a page or a file. Fix: write /x/roles/cio/.
      line 1, link "Its mandate", found "/x/roles/cio/#mandat": What follows # is an id on the page it leads to. Fix: write #mandate, or add the id.
      line 2, link "Without its slash", found "/x/roles/cio": The address of a page ends with a slash. Fix: write /x/roles/cio/.
      line 2, link "With its file", found "index.html#a": The address of a page ends with a slash. Fix: write /x/#a.
      line 2, <link icon>, found "/x/icon.svh": An address of the site leads to a page or a file. Fix: write /x/icon.svg.

    5 problems in 1 file"
  `);
});

test('refuses an address that leaves the base path, or that no browser can read', () => {
  expect(judge('<a href="/roles/cio/">The CIO</a><a href="https://">Nothing</a>')).toMatchInlineSnapshot(`
    "index.html
      line 1, link "The CIO", found "/roles/cio/": An address of the site starts with /x/. Fix: write /x/roles/cio/.
      line 1, link "Nothing", found "https://": An address must be one a browser can read. Fix: correct its spelling.

    2 problems in 1 file"
  `);
});

test('follows what drawings, sets of images and style sheets name', () => {
  const body = `<svg><use href="#ring"/><rect fill="url(#ink)"/></svg><img srcset="/x/a.png 1x, /x/b.png 2x" alt="">`;
  const more = { 'a.png': '', 'styles/site.css': '@font-face{src:url(../fonts/text.woff2)} a{fill:url(#ink)}' };
  expect(judge(body, more)).toMatchInlineSnapshot(`
    "index.html
      line 1, <use>, found "#ring": What follows # is an id on the page it leads to. Fix: add the id to index.html, or remove the part after #.
      line 1, <rect>, found "#ink": What follows # is an id on the page it leads to. Fix: add the id to index.html, or remove the part after #.
      line 1, <img>, found "/x/b.png": An address of the site leads to a page or a file. Fix: write /x/a.png.
    styles/site.css
      found "../fonts/text.woff2": An address of the site leads to a page or a file. Fix: remove it, or add what it should lead to.

    4 problems in 2 files"
  `);
});
