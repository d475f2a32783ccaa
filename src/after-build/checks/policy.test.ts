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
  expect(judge(`<script>${THEME}</script><script src="/early.js"></script>${POLICY}`)).toMatchInlineSnapshot();
});

test('asks for one policy on every page', () => {
  expect(judge('<h1>None</h1>', { 'a/index.html': POLICY + POLICY })).toMatchInlineSnapshot();
});

test('names what makes a policy loose', () => {
  expect(judge(meta("default-src 'self'; script-src 'self' 'unsafe-inline' https:"))).toMatchInlineSnapshot();
});

test('names scripts and styles the policy would block', () => {
  const html = `${POLICY}<style>a { color: red }</style></head>
<body><script type="module">alert(1)</script>
<p style="color: red" onclick="alert(2)"><a href=" javascript:alert(3)">Run</a>`;
  expect(judge(html)).toMatchInlineSnapshot();
});

test('names what comes from elsewhere, in style sheets too', () => {
  const html = `${POLICY}<link rel="preconnect" href="//fonts.example"></head><body><img src="https://cdn.example/a.png">`;
  const css = '@import "https://cdn.example/b.css"; a { background: url(data:image/png;base64,AA==) }';
  expect(judge(html, { 'site.css': css })).toMatchInlineSnapshot();
});

test('refuses to send the reader elsewhere', () => {
  expect(judge(`${POLICY}<meta http-equiv="refresh" content="0; url=/b/">`)).toMatchInlineSnapshot();
});
