import { expect, test } from 'vitest';
import { soundContent, soundModel, withEntry } from '../testing.ts';
import { siteView } from './site.ts';

const current = (path: string) =>
  siteView(soundModel({}, '/x/'), path).main.flatMap((link) =>
    link.current === undefined ? [] : [[link.text, link.current]],
  );

test('the page being shown is marked', () => {
  expect(current('/x/roles/')).toEqual([['Roles', 'page']]);
});

test('the part of the site in which the page stands is marked', () => {
  expect(current('/x/roles/cio/')).toEqual([['Roles', 'true']]);
  expect(current('/x/compare/cio-cto/')).toEqual([['Compare', 'true']]);
});

test('nothing is marked on the home page', () => {
  expect(current('/x/')).toEqual([]);
});

test('the site is as of the newest review', () => {
  const roles = withEntry(soundContent().roles, 'cto', { reviewed: '2027-02-01' });
  expect(siteView(soundModel({ roles }), '/').asOf.iso).toBe('2027-02-01');
});

test('errors are reported to the contact, or where the site says how', () => {
  const { settings } = soundContent();
  const contact = 'mailto:us@example.org';
  expect(siteView(soundModel({ settings: { ...settings, contact } }), '/').report).toBe(contact);
  expect(siteView(soundModel(), '/').report).toBe('/about/#errors');
});
