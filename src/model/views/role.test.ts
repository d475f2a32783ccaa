import { expect, test } from 'vitest';
import type { Model } from '../graph.ts';
import { soundContent, soundModel, withEntry } from '../testing.ts';
import { roleView } from './role.ts';
import { roleById } from './shared.ts';

const view = (id: string, model: Model = soundModel()) => roleView(model, roleById(model, id));

test('a chief reports to nobody who has a page', () => {
  expect(view('cio')).not.toHaveProperty('reportsTo');
});

test('a tactical role reports to its boss', () => {
  expect(view('head-of-support').reportsTo?.code).toBe('CTO');
});

test('a role is carried out by those who report to it', () => {
  expect(view('cto').carriedOutBy.map(({ code }) => code)).toEqual(['HSUP']);
});

test('a role leads to the page of it and its counterpart, from both ends', () => {
  expect(view('cio').pair).toBe('/compare/cio-cto/');
  expect(view('cto').pair).toBe('/compare/cio-cto/');
});

test('a role lists the rows it is accountable for and counts its other parts', () => {
  const { accountable, otherParts } = view('cto');
  expect(accountable).toEqual([{ href: '/responsibilities/go-live/', text: 'Go-live', code: 'R02' }]);
  expect(otherParts).toBe(1);
});

test('what a role does not answer for names who does', () => {
  expect(view('cio').notFor.map(({ who }) => who.short)).toEqual(['CTO', 'CTO', 'CTO']);
});

test('a role is related to its boss, its counterpart and its crew', () => {
  expect(view('cto').related.roles.map(({ code }) => code)).toEqual(['CIO', 'HSUP']);
  expect(view('head-of-support').related.roles.map(({ code }) => code)).toEqual(['CTO', 'HPRO']);
});

test('a boss who is the counterpart as well is related once', () => {
  const model = soundModel({ roles: withEntry(soundContent().roles, 'head-of-support', { sparsWith: 'cto' }) });
  expect(view('head-of-support', model).related.roles.map(({ code }) => code)).toEqual(['CTO']);
});

test('a role is related to the anti-patterns that harm it and the articles about it', () => {
  expect(view('cio').related.antiPatterns.map(({ code }) => code)).toEqual(['AP01']);
  expect(view('cio').related.articles.map(({ code }) => code)).toEqual(['A01']);
  expect(view('cto').related).toMatchObject({ antiPatterns: [], articles: [] });
});
