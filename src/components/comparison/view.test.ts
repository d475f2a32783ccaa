import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, LONGEST, WORDS, readView, settled, writeView, type View, type Vocabulary } from './view.ts';

const vocabulary: Vocabulary = {
  roles: [
    { id: 'cio', code: 'CIO' },
    { id: 'cto', code: 'CTO' },
    { id: 'program-director', code: 'PGD' },
    { id: 'program-manager', code: 'PGM' },
    { id: 'project-director', code: 'PJD' },
    { id: 'project-manager', code: 'PM' },
    { id: 'head-of-development', code: 'HDEV' },
    { id: 'head-of-infrastructure', code: 'HINF' },
    { id: 'head-of-support', code: 'HSUP' },
    { id: 'head-of-product', code: 'HPRD' },
  ],
  topics: [
    'direction-and-value',
    'money-and-priority',
    'technology',
    'delivery',
    'operations',
    'risk',
    'data-and-ai',
    'partners-and-people',
  ],
};
const read = (search: string) => readView(search, vocabulary);
const write = (view: Partial<View>) => writeView({ ...EVERYTHING, ...view }, vocabulary);

describe('A link', () => {
  test('names roles by their codes in lower case', () => {
    expect(write({ roles: ['head-of-product', 'cio'] })).toBe('?roles=hprd,cio');
  });

  test('leaves out what is shown anyway', () => {
    expect(write({})).toBe('');
    expect(write({ roles: vocabulary.roles.map(({ id }) => id), rows: [...vocabulary.topics, WORDS] })).toBe('');
  });

  test('names topics in their order, however they were chosen', () => {
    expect(write({ rows: [WORDS, 'risk', 'delivery'] })).toBe('?rows=delivery,risk,dimensions');
  });

  test('keeps typed signs from ending it early', () => {
    expect(write({ q: 'R&D = 100 %#' })).toBe('?q=R%26D+%3D+100+%25%23');
  });

  test('restores the view it was made from', () => {
    const views = fc.record({
      roles: fc.shuffledSubarray(vocabulary.roles.map(({ id }) => id)),
      rows: fc.subarray([...vocabulary.topics, WORDS]),
      show: fc.constantFrom<View['show'][]>('', 'differences', 'sparring'),
      q: fc.string({ unit: 'grapheme', maxLength: LONGEST }).filter((q) => q.length <= LONGEST),
    });
    fc.assert(
      fc.property(views, (view) => {
        const { view: restored, ignored } = read(write(view));
        expect(restored).toEqual(settled(view, vocabulary));
        expect(ignored).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('stays under 250 characters with forty letters of filter', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'a b e i o s t z 0 9 -'.split(' '), ' '),
      maxLength: LONGEST,
    });
    const views = fc.record({
      roles: fc.shuffledSubarray(vocabulary.roles.map(({ id }) => id)),
      rows: fc.subarray([...vocabulary.topics, WORDS]),
      show: fc.constantFrom<View['show'][]>('', 'differences', 'sparring'),
      q: letters,
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(`/compare/${write(view)}`.length).toBeLessThan(250);
      }),
      { numRuns: 500 },
    );
  });
});

describe('An address', () => {
  test('may name roles by code in any case or by file name', () => {
    expect(read('?roles=CTO,head-of-product,Pm').view.roles).toEqual(['cto', 'head-of-product', 'project-manager']);
  });

  test('that names a role twice means it once', () => {
    expect(read('?roles=cio,cto,cio').view.roles).toEqual(['cio', 'cto']);
  });

  test('that names all roles in their order means everyone', () => {
    expect(read('?roles=cio,cto,pgd,pgm,pjd,pm,hdev,hinf,hsup,hprd').view.roles).toEqual([]);
  });

  test('may bring parameters of others', () => {
    expect(read('?utm_source=mail&fbclid=1')).toEqual({ view: EVERYTHING, ignored: [] });
  });

  test('has its unknown values told apart from those it means', () => {
    const { view, ignored } = read('?roles=cio,ceo&rows=risk,weather&show=all');
    expect(view).toEqual({ ...EVERYTHING, roles: ['cio'], rows: ['risk'] });
    expect(ignored).toEqual([
      { name: 'show', value: 'all' },
      { name: 'roles', value: 'ceo' },
      { name: 'rows', value: 'weather' },
    ]);
  });

  test('with a filter too long to be meant is read without it', () => {
    const { view, ignored } = read(`?q=${'x'.repeat(LONGEST + 1)}`);
    expect(view).toEqual(EVERYTHING);
    expect(ignored).toHaveLength(1);
  });

  test('with anything in it is read without an error', () => {
    const names = fc.constantFrom('roles', 'rows', 'show', 'q', '__proto__', 'constructor');
    const hostile = fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 6 });
    fc.assert(
      fc.property(hostile, (pairs) => {
        const { view } = read(`?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);
        for (const id of view.roles) expect(vocabulary.roles.map((role) => role.id)).toContain(id);
        for (const id of view.rows) expect([...vocabulary.topics, WORDS]).toContain(id);
        expect(['', 'differences', 'sparring']).toContain(view.show);
        expect(view.q.length).toBeLessThanOrEqual(LONGEST);
        expect(read(writeView(view, vocabulary)).view).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });
});
