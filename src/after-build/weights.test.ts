import { expect, test } from 'vitest';
import { siteOf } from './testing.ts';
import { staticImports } from './weights.ts';
import { weightTable } from './report.ts';

test('finds the modules a module imports as it loads', () => {
  const code = `import{a as b,c}from"./one.js";import d,{e}from'./two.js';import*as f from "./three.js";import"./four.js";
    import { g } from './five.js'
    export{h}from"./six.js";export*from"./seven.js";const i=1;export{i};import("./later.js");import(\`./later.js\`);
    const text="important from";let x=await import("./later.js")`;
  expect(staticImports(code)).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((m) => `./${m}.js`));
});

test('shows the fonts and the heaviest page of each kind', () => {
  const page = (text: string) => `<link rel="stylesheet" href="/site.css"><link rel="icon" href="/a.ico"><p>${text}`;
  const site = siteOf({
    'index.html': page(''),
    'roles/cio/index.html': page('The CIO answers for information.'),
    'roles/cto/index.html': page(''),
    'site.css': '@font-face{src:url(text.woff2)}',
    'text.woff2': Buffer.alloc(20_000),
    'display.woff2': Buffer.alloc(9000),
    'a.ico': Buffer.alloc(600),
  });
  expect(`\n${weightTable(site)}\n`).toMatchInlineSnapshot(`
    "
    Bytes as sent (brotli 11)

    text.woff2     20,000
    display.woff2   9,000
    all fonts      29,000

    heaviest page  HTML  CSS  script   fonts   total
    role             66   35       0  20,000  20,701  /roles/cio/
    home             46   35       0  20,000  20,681  /
    "
  `);
});
