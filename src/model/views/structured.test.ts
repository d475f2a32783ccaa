import { expect, test } from 'vitest';
import { soundModel } from '../testing.ts';
import { printed, structured } from './structured.ts';

const SITE = 'https://example.org';
const model = soundModel();
const things = (path: string) => structured(model, path, SITE)?.['@graph'] as Record<string, unknown>[] | undefined;
const of = (path: string, type: string) => things(path)?.find((thing) => thing['@type'] === type);

test('a role and an anti-pattern are terms of a set, with their other names', () => {
  for (const node of [...model.roles, ...model.antiPatterns]) {
    const term = of(node.href, 'DefinedTerm');
    expect(term).toMatchObject({ name: node.data.title, termCode: node.code, alternateName: node.data.aliases });
    expect(term?.['inDefinedTermSet']).toBe(`${SITE}${model.routes.index(node.kind)}`);
    expect(of(model.routes.index(node.kind), 'DefinedTermSet')).toBeDefined();
  }
});

test('a responsibility and an article are articles with their dates', () => {
  for (const { href, data } of [...model.responsibilities, ...model.articles])
    expect(of(href, 'Article')).toMatchObject({ headline: data.title, dateModified: data.reviewed });
});

test('the glossary is a set of all its terms', () => {
  const set = of(model.routes.glossary, 'DefinedTermSet');
  expect(set?.['hasDefinedTerm']).toHaveLength(model.glossary.length);
});

test('the comparison is data that can be downloaded', () => {
  const data = of(model.routes.compare, 'Dataset');
  expect(JSON.stringify(data?.['distribution'])).toContain(`${SITE}/data/comparison.csv`);
});

test('crumbs lead from the handbook to the page', () => {
  const list = of('/roles/cio/', 'BreadcrumbList')?.['itemListElement'] as { item: string; position: number }[];
  expect(list.map(({ item }) => item)).toEqual([`${SITE}/`, `${SITE}/roles/`, `${SITE}/roles/cio/`]);
  expect(list.map(({ position }) => position)).toEqual([1, 2, 3]);
});

test('no text ends the element it stands in', () => {
  expect(printed({ a: '</script><b>' })).toBe('{"a":"\\u003c/script>\\u003cb>"}');
});
