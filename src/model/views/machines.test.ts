import { expect, test } from 'vitest';
import { soundModel } from '../testing.ts';
import { atom, fed, feedAddress, llmsTxt, markdownAddress } from './machines.ts';

const SITE = 'https://example.org';
const model = soundModel();

test('a page in Markdown stands beside the page, and a place in it keeps its name', () => {
  expect(markdownAddress('/x/roles/cio/', '/x/')).toBe('/x/roles/cio.md');
  expect(markdownAddress('/x/', '/x/')).toBe('/x/index.md');
  expect(markdownAddress('/x/compare/#R08', '/x/')).toBe('/x/compare.md#R08');
});

test('the outline begins with a title and a summary, and names every entry with its sentence', () => {
  const text = llmsTxt(model, SITE);
  expect(text).toMatch(/^# .+\n\n> .+\n/);
  for (const { href, data } of model.entries) {
    expect(text).toContain(`(${SITE}${href.replace(/\/$/, '.md')})`);
    expect(text).toContain(data.summary);
  }
});

test('the feed of all changes holds every note, the newest first', () => {
  const text = atom(model, SITE);
  const notes = model.entries.flatMap(({ data }) => data.changes);
  expect(text.match(/<entry>/g)).toHaveLength(notes.length);
  const dates = [...text.matchAll(/<updated>([^<]+)<\/updated>/g)].slice(1).map(([, date = '']) => date);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(text).toContain(`${SITE}/feed.xml`);
});

test('roles and anti-patterns have feeds of their own, with their own notes alone', () => {
  const [role] = fed(model);
  if (!role) throw new Error('The sound model has no role');
  const text = atom(model, SITE, role);
  expect(text.match(/<entry>/g)).toHaveLength(role.data.changes.length);
  expect(feedAddress(model, role)).toBe(`${role.href}feed.xml`);
  expect(fed(model)).toHaveLength(model.roles.length + model.antiPatterns.length);
});

test('each version of an entry has an id of its own', () => {
  const ids = [...atom(model, SITE).matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
