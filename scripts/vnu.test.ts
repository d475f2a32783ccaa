import { expect, test } from 'vitest';
import { report } from '../src/model/issue.ts';
import { vnuIssues } from './vnu.ts';

test('words what the Nu HTML Checker found as issues of the site', () => {
  const found = {
    type: 'error',
    url: 'file:/site/dist/roles/cio/index.html',
    lastLine: 3,
    extract: 'n">\n<meta content="CIO"><meta',
    message: 'Element “meta” is missing one or more of the following attributes: “name”.',
  };
  expect(report(vnuIssues(JSON.stringify({ messages: [found] }), '/site/dist'))).toMatchInlineSnapshot(`
    "roles/cio/index.html
      line 3, found n"> <meta content="CIO"><meta: Element “meta” is missing one or more of the following attributes: “name”. Fix: correct the markup.

    1 problem in 1 file"
  `);
});

test('takes an answer without messages as all well', () => {
  expect(vnuIssues('{"messages":[]}', '/site/dist')).toEqual([]);
});
