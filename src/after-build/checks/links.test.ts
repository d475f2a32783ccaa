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
<a href="/x/roles/cio">Without its slash</a><link rel="icon" href="/x/icon.svh">`;
  expect(judge(body, { 'icon.svg': '<svg/>' })).toMatchInlineSnapshot();
});

test('refuses an address that leaves the base path, or that no browser can read', () => {
  expect(judge('<a href="/roles/cio/">The CIO</a><a href="https://">Nothing</a>')).toMatchInlineSnapshot();
});

test('follows what drawings, sets of images and style sheets name', () => {
  const body = `<svg><use href="#ring"/><rect fill="url(#ink)"/></svg><img srcset="/x/a.png 1x, /x/b.png 2x" alt="">`;
  const more = { 'a.png': '', 'styles/site.css': '@font-face{src:url(../fonts/text.woff2)} a{fill:url(#ink)}' };
  expect(judge(body, more)).toMatchInlineSnapshot();
});
