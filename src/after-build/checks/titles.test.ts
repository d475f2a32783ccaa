import { expect, test } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { titles } from './titles.ts';

const page = (title: string, body: string) =>
  `<html lang="en"><head><title>${title}</title><meta name="description" content="All about ${title}"></head>${body}`;

test('takes pages with titles of their own and headings in order', () => {
  const site = siteOf({
    'index.html': page(
      'Home',
      '<svg><title>A drawing</title></svg><h1>Home</h1><h2>Roles</h2><h3>CIO</h3><h2>More</h2>',
    ),
    '404.html': page('Home', '<h1>Nothing here</h1>'),
    'old/index.html': '<html lang="en"><title>Home</title><meta http-equiv="refresh" content="0; url=/">',
  });
  expect(titles(site)).toEqual([]);
});

test('names what a page does not say of itself', () => {
  const site = siteOf({ 'index.html': '<title> </title><h1>Home</h1><svg><title>A drawing</title></svg>' });
  expect(report(titles(site))).toMatchInlineSnapshot(`
    "index.html
      Every page has a lang. Fix: give it to the layout of the page.
      Every page has a title. Fix: give it to the layout of the page.
      Every page has a description. Fix: give it to the layout of the page.

    3 problems in 1 file"
  `);
});

test('names the other page with the same title and description', () => {
  const site = siteOf({ 'a/index.html': page('CIO', '<h1>A</h1>'), 'b/index.html': page('CIO', '<h1>B</h1>') });
  expect(report(titles(site))).toMatchInlineSnapshot(`
    "b/index.html
      found "CIO": No two pages share a title. Fix: say how it differs from a/index.html.
      found "All about CIO": No two pages share a description. Fix: say how it differs from a/index.html.

    2 problems in 1 file"
  `);
});

test('names headings that are empty, too many, or skip a level', () => {
  const site = siteOf({
    'a/index.html': page('A', '<h2>Menu</h2><h1>A</h1><h3>Too deep</h3>'),
    'b/index.html': page('B', '<h1>B</h1><h2> </h2><h1>Again</h1>'),
    'c/index.html': page('C', '<p>No heading'),
  });
  expect(report(titles(site))).toMatchInlineSnapshot(`
    "a/index.html
      line 1, found <h2> "Menu" as the first heading: Headings skip no level. Fix: make it <h1>.
      line 1, found <h3> "Too deep" after <h1>: Headings skip no level. Fix: make it <h2>.
    b/index.html
      found "B", "Again": A page has one <h1>. Fix: make it the title of what the page is about.
      line 1, found <h2>: A heading has text. Fix: add it, or remove the heading.
    c/index.html
      found none: A page has one <h1>. Fix: make it the title of what the page is about.

    5 problems in 3 files"
  `);
});
