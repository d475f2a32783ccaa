import { expect, test } from 'vitest';
import { assembleSite } from './built-site.ts';
import { extended, lost, published, readRegister, unregistered, writeRegister, type Register } from './register.ts';

const page = (main: string) =>
  `<!doctype html><html lang="en"><head><title>T</title><link rel="canonical" href="https://example.org/x/"></head><body><main id="main">${main}</main></body></html>`;
const away = (to: string) =>
  `<!doctype html><html lang="en"><head><title>T</title><meta http-equiv="refresh" content="0; url=${to}"></head><body></body></html>`;
const site = (files: Record<string, string>) =>
  assembleSite(new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)])), '/x/');

const first = {
  'index.html': page('<h1>Home</h1>'),
  'roles/cio/index.html': page('<h2 id="mandate">Mandate</h2><h2 id="failing">Failing</h2><input id="pick1">'),
  'c/CIO/index.html': away('/x/roles/cio/'),
  'c/cio/index.html': away('/x/roles/cio/'),
  'data/roles.json': '{}',
  '_astro/a.js': '',
};
const register: Register = { ...published(site(first)), gone: [] };

test('pages, their places, codes and files are published; controls and passing files are not', () => {
  expect(register).toEqual({
    pages: { '/': [], '/roles/cio/': ['mandate', 'failing'] },
    codes: ['CIO'],
    files: ['/data/roles.json'],
    gone: [],
  });
});

test('a site that keeps its promises has lost nothing, and registers nothing new', () => {
  expect(lost(register, site(first))).toEqual([]);
  expect(unregistered(register, site(first))).toEqual([]);
});

test('a page, a place, a code and a file that are gone are each named, with a way to mend it', () => {
  const later = site({
    'index.html': page('<h1>Home</h1>'),
    'roles/cio/index.html': page('<h2 id="failing">Failing</h2>'),
  });
  expect(lost(register, later).map(({ found }) => found)).toEqual([
    '/roles/cio/#mandate',
    '/c/CIO/',
    '/data/roles.json',
  ]);
  const without = site({ 'index.html': first['index.html'] });
  expect(lost(register, without)[0]).toMatchObject({ found: '/roles/cio/' });
  expect(lost(register, without).every(({ fix }) => fix.length > 10)).toBe(true);
});

test('a page that moved is kept by a redirect, if the places came along', () => {
  const moved = {
    ...first,
    'roles/cio/index.html': away('/x/roles/chief/'),
    'roles/chief/index.html': first['roles/cio/index.html'],
    'c/CIO/index.html': away('/x/roles/chief/'),
  };
  expect(lost(register, site(moved))).toEqual([]);
  const poorer = { ...moved, 'roles/chief/index.html': page('<h2 id="mandate">Mandate</h2>') };
  expect(lost(register, site(poorer)).map(({ found }) => found)).toEqual(['/roles/cio/#failing']);
});

test('what is given up needs a reason', () => {
  const without = site({ ...first, 'roles/cio/index.html': page('<h2 id="mandate">Mandate</h2>') });
  const gone = (reason: string) => [{ address: '/roles/cio/#failing', reason }];
  expect(lost({ ...register, gone: gone('The section was merged into "Mandate".') }, without)).toEqual([]);
  expect(lost({ ...register, gone: gone('') }, without)[0]?.rule).toBe('An address is given up for a reason');
});

test('what is new is named until it is registered, and registering takes nothing out', () => {
  const grown = site({ ...first, 'roles/cto/index.html': page('<h2 id="mandate">Mandate</h2>') });
  expect(unregistered(register, grown).map(({ found }) => found)).toEqual(['/roles/cto/']);
  const shrunk = extended(register, site({ 'index.html': first['index.html'] }));
  expect(shrunk).toEqual(register);
  expect(unregistered(extended(register, grown), grown)).toEqual([]);
});

test('the register is read as it was written', () => {
  const gone = [{ address: '/roles/x/', reason: 'It was never more than a draft.' }];
  expect(readRegister(writeRegister({ ...register, gone }))).toEqual({ ...register, gone });
});
