import { expect, test } from 'vitest';
import { readPage } from './built-page.ts';

test('reads a page into facts', () => {
  const html = `<!doctype html><html lang="en"><head><title> The  CIO </title>
<meta name="description" content="Who answers"><link rel="canonical" href="https://example.org/x/roles/cio/">
<link rel="stylesheet" href="/x/site.css"><link rel="icon" href="/x/icon.svg">
<link rel="preload" href="/x/text.woff2" as="font"><link rel="modulepreload" href="/x/part.js"></head>
<body><h1 id="cio">The <b>CIO</b></h1><a href="#cio">Up</a><svg><title>Ring</title><use xlink:href="#ring"/></svg>
<template><p id="cio"></p></template>
<script>go()</script><script type="application/json">{}</script><script type="module" src="/x/site.js"></script></body></html>`;
  const { tags, ids, references, ...facts } = readPage('roles/cio/index.html', html, '/x/');
  expect(tags.find(({ name }) => name === 'use')?.line).toBe(5);
  expect([...ids]).toEqual([['cio', 1]]);
  expect(references.filter(({ loads }) => loads).map(({ by, href }) => `${by} ${href}`)).toMatchInlineSnapshot(`
    [
      "link stylesheet /x/site.css",
      "link icon /x/icon.svg",
      "link preload /x/text.woff2",
      "link modulepreload /x/part.js",
      "use #ring",
      "script /x/site.js",
    ]
  `);
  expect(facts).toMatchInlineSnapshot(`
    {
      "assets": {
        "css": [
          "/x/site.css",
        ],
        "icons": [
          "/x/icon.svg",
        ],
        "inlineScripts": [
          "go()",
        ],
        "preloads": [
          {
            "as": "font",
            "href": "/x/text.woff2",
          },
        ],
        "scripts": [
          "/x/site.js",
          "/x/part.js",
        ],
      },
      "bytes": 634,
      "canonical": "https://example.org/x/roles/cio/",
      "description": "Who answers",
      "file": "roles/cio/index.html",
      "headings": [
        {
          "level": 1,
          "line": 5,
          "text": "The CIO",
        },
      ],
      "lang": "en",
      "links": [
        {
          "href": "#cio",
          "line": 5,
          "text": "Up",
        },
      ],
      "path": "/x/roles/cio/",
      "redirect": undefined,
      "title": "The CIO",
    }
  `);
});

test('knows the address of a page by its file', () => {
  const path = (file: string) => readPage(file, '', '/x/').path;
  expect(['index.html', 'about/index.html', '404.html'].map(path)).toEqual(['/x/', '/x/about/', '/x/404.html']);
});
