import { describe, expect, test } from 'vitest';
import { soundContent, soundModel, withEntry } from '../testing.ts';
import { homeView, latestChanges } from './home.ts';

const note = (date: string, text: string, moved = false) => ({ date, note: text, moved });

describe('the latest changes', () => {
  const model = soundModel({
    roles: withEntry(soundContent().roles, 'cto', {
      changes: [note('2026-11-24', 'Published.'), note('2027-02-01', 'Answer moved.', true)],
    }),
    articles: withEntry(soundContent().articles, 'sparring-partners', { changes: [note('2027-01-15', 'Published.')] }),
  });
  const changes = latestChanges(model);

  test('stand newest first, and within a day in the order of the handbook', () => {
    expect(changes.map(({ date, link }) => `${date.iso} ${link.code ?? ''}`)).toEqual([
      '2027-02-01 CTO',
      '2027-01-15 A01',
      '2026-11-24 CIO',
      '2026-11-24 CTO',
      '2026-11-24 HSUP',
      '2026-11-24 HPRO',
      '2026-11-24 R01',
      '2026-11-24 R02',
      '2026-11-24 AP01',
    ]);
  });

  test('tell a publication from a later change', () => {
    expect(changes.slice(0, 3).map(({ first }) => first)).toEqual([false, true, true]);
  });

  test('say where an answer moved', () => {
    expect(changes.filter(({ moved }) => moved).map(({ note: text }) => text)).toEqual(['Answer moved.']);
  });

  test('on the home page are the first four', () => {
    expect(homeView(model).changes).toEqual(changes.slice(0, 4));
  });
});

describe('the home page', () => {
  const view = homeView(soundModel());

  test('shows both chiefs, whatever the order of the files', () => {
    const reversed = homeView(soundModel({ roles: soundContent().roles.reverse() }));
    expect([reversed.cio.code, reversed.cto.code]).toEqual(['CIO', 'CTO']);
  });

  test('shows the crew of each line', () => {
    expect(view.crews.map(({ line, roles }) => [line, roles.map(({ code }) => code)])).toEqual([
      ['i', ['HPRO']],
      ['t', ['HSUP']],
    ]);
  });

  test('counts the tactical roles in words', () => {
    expect(view.ways[0]?.links.at(-1)?.text).toBe('Two tactical roles');
  });

  test('can not be drawn without its words', () => {
    const pages = soundContent().pages.filter(({ id }) => id !== 'home');
    expect(() => homeView(soundModel({ pages }))).toThrow('The home page needs its words and both chiefs');
  });
});
