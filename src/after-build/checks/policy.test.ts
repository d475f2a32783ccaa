import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { policy } from './policy.ts';

const THEME = "document.documentElement.classList.add('js')";
const HASH = `'sha256-${createHash('sha256').update(THEME).digest('base64')}'`;
const meta = (content: string) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
const POLICY = meta(`default-src 'none'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${HASH}`);

const judge = (html: string, more: Record<string, string> = {}) =>
  report(policy(siteOf({ 'index.html': `<link rel="canonical" href="https://example.org/">${html}`, ...more })));

test('takes a page whose inline script is listed, and whose data is not run', () => {
  const html = `${POLICY}<link rel="stylesheet" href="https://example.org/site.css"></head>
    <body><script>${THEME}</script><script type="application/ld+json">{}</script><script src="/site.js"></script>
    <a href="https://elsewhere.example/">Elsewhere</a><svg><rect fill="red"/></svg>`;
  expect(judge(html, { 'site.css': 'a{src:url(/text.woff2)}' })).toBe('\n0 problems in 0 files');
});

test('lets the theme lines stand before the policy, and nothing else', () => {
  expect(judge(`<script>${THEME}</script><script src="/early.js"></script>${POLICY}`)).toMatchInlineSnapshot(`
    "index.html
      line 1, found "/early.js": No script stands before the policy, because it would run outside it. Fix: move it into <body>.

    1 problem in 1 file"
  `);
});

test('asks for one policy on every page', () => {
  expect(judge('<h1>None</h1>', { 'a/index.html': POLICY + POLICY })).toMatchInlineSnapshot(`
    "a/index.html
      found 2: Every page carries one Content-Security-Policy. Fix: use the layout that writes it.
    index.html
      found 0: Every page carries one Content-Security-Policy. Fix: use the layout that writes it.

    2 problems in 2 files"
  `);
});

test('names what makes a policy loose', () => {
  expect(judge(meta("default-src 'self'; script-src 'self' 'unsafe-inline' https:"))).toMatchInlineSnapshot(`
    "index.html
      found 'self': The policy allows nothing by default: default-src 'none'. Fix: name the directives needed one by one.
      found script-src 'unsafe-inline': The policy allows only this site and hashes. Fix: remove this source.
      found script-src https:: The policy allows only this site and hashes. Fix: remove this source.

    3 problems in 1 file"
  `);
});

test('names scripts and styles the policy would block', () => {
  const html = `${POLICY}<style>a { color: red }</style></head>
<body><script type="module">alert(1)</script>
<p style="color: red" onclick="alert(2)"><a href=" javascript:alert(3)">Run</a>`;
  expect(judge(html)).toMatchInlineSnapshot(`
    "index.html
      line 1, found <style> "a { color: red }": An inline script or style runs only if the policy lists its hash. Fix: insert 'sha256-LHvAPItmcc9l4w10oslyz6Nh8tFuoEH5lssCs9WdKIE=', or make it a file.
      line 2, found <script> "alert(1)": An inline script or style runs only if the policy lists its hash. Fix: insert 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=', or make it a file.
      line 3, found <p style="color: red">: The policy blocks style attributes. Fix: use a class, or an attribute of SVG.
      line 3, found <p onclick="alert(2)">: The policy blocks handlers in attributes and addresses. Fix: listen in a script.
      line 3, found <a href=" javascript:alert(3)">: The policy blocks handlers in attributes and addresses. Fix: listen in a script.

    5 problems in 1 file"
  `);
});

test('names what comes from elsewhere, in style sheets too', () => {
  const html = `${POLICY}<link rel="preconnect" href="//fonts.example"></head><body><img src="https://cdn.example/a.png">`;
  const css = '@import "https://cdn.example/b.css"; a { background: url(data:image/png;base64,AA==) }';
  expect(judge(html, { 'site.css': css })).toMatchInlineSnapshot(`
    "index.html
      line 1, <link preconnect>, found "//fonts.example": Nothing is loaded from another site. Fix: keep a copy in the site, or remove it.
      line 1, <img>, found "https://cdn.example/a.png": Nothing is loaded from another site. Fix: keep a copy in the site, or remove it.
    site.css
      found "https://cdn.example/b.css": Nothing is loaded from another site. Fix: make it a file of the site.
      found "data:image/png;base64,AA==": Nothing is loaded from another site. Fix: make it a file of the site.

    4 problems in 2 files"
  `);
});

test('refuses to send the reader elsewhere after a while', () => {
  expect(judge(`${POLICY}<meta http-equiv="refresh" content="5; url=/b/">`)).toMatchInlineSnapshot(`
    "index.html
      line 1, found <meta content="5; url=/b/">: No page reloads, or sends its reader elsewhere after a while. Fix: show a link instead.

    1 problem in 1 file"
  `);
});
