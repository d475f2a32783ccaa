import { describe, expect, test } from 'vitest';
import { ask, sayAnswer } from './query.ts';
import { vocabulary } from './testing.ts';

const pins = (query: string) => ask(vocabulary, query).pins.map(({ target }) => target.href);
const answer = (query: string) => {
  const found = ask(vocabulary, query).answer;
  return found === undefined ? undefined : `${found.code} ${sayAnswer(found)}`;
};

describe('A code', () => {
  test.each(['R08', 'r08', ' r8 ', 'R-08'])('is recognized as %j', (code) => {
    expect(pins(code)).toEqual(['/x/responsibilities/it-budget/']);
  });

  test('of a symptom leads to it', () => {
    expect(pins('ap01.2')).toEqual(['/x/anti-patterns/double-hat/#AP01.2']);
    expect(ask(vocabulary, 'ap01.2').words).toEqual(['ap01']);
  });

  test.each(['CTO-R13', 'cto-r13', 'CTO R13'])(
    'of a cell, as in %s, gives its answer, then its row and its role',
    (code) => {
      expect(answer(code)).toBe('CTO-R13 Architecture: the CTO is accountable');
      expect(pins(code)).toEqual(['/x/responsibilities/architecture/', '/x/roles/cto/']);
      expect(ask(vocabulary, code).words).toEqual(['cto', 'architecture']);
    },
  );

  test('of a role comes first and leaves the search to its word', () => {
    expect(pins('cio')[0]).toBe('/x/roles/cio/');
    expect(ask(vocabulary, 'cio').words).toEqual(['cio']);
  });

  test('that nothing has is a word like any other', () => {
    expect(ask(vocabulary, 'R99')).toMatchObject({ words: ['r99'], isCode: false, pins: [] });
  });
});

describe('A name', () => {
  test('that is a title comes first, an entry before a term', () => {
    expect(pins('Architecture')).toEqual(['/x/responsibilities/architecture/', '/x/glossary/#architecture']);
  });

  test('that is a question or its subject finds the same page', () => {
    for (const query of ['Who decides the IT budget?', 'the IT budget', 'who owns the IT budget', 'IT budget owner'])
      expect(pins(query)[0]).toBe('/x/responsibilities/it-budget/');
  });

  test('that is an alias finds its page, and says which alias', () => {
    expect(ask(vocabulary, 'vp engineering').pins).toMatchObject([
      { target: { href: '/x/roles/head-of-development/' }, alias: 'VP Engineering' },
    ]);
  });

  test('counts in its order: who reports to whom matters', () => {
    expect(pins('CTO reports to CIO')[0]).toBe('/x/anti-patterns/subordinate-cto/');
  });

  test('in British spelling finds the American page', () => {
    expect(pins('programme director')[0]).toBe('/x/roles/program-director/');
  });

  test('that two pages share is more that of the page whose title has one of its words', () => {
    expect(pins('fractional CTO')).toEqual(['/x/articles/fractional-and-interim/', '/x/glossary/#fractional-cto']);
  });

  test('most of which is filler is not its one meaningful word', () => {
    expect(pins('RACI')).toEqual(['/x/glossary/#raci']);
  });
});

describe('Two roles', () => {
  test.each(['CIO vs CTO', 'difference between CTO and CIO', 'chief information officer or chief technology officer'])(
    'in %j name their pair',
    (query) => {
      expect(pins(query)[0]).toBe('/x/compare/cio-cto/');
    },
  );

  test('and something else do not', () => {
    expect(pins('CTO reports to CIO')).not.toContain('/x/compare/cio-cto/');
  });
});

describe('A role and a row', () => {
  test.each([
    ['cio budget', 'CIO-R08 IT budget: the CIO is accountable'],
    ['budget of the Program Director', 'PGD-R08 IT budget: the Program Director is responsible'],
    ['vp engineering budget', 'HDEV-R08 IT budget: the Head of Development has no part'],
    ['what does the CTO report', 'CTO-D03 Reports to: the CTO'],
  ])('as in %j give the answer of their cell', (query, expected) => {
    expect(answer(query)).toBe(expected);
  });

  test('that could be two rows give the one the role answers for', () => {
    expect(answer('cto strategy')).toBe('CTO-R02 Technology strategy: the CTO is accountable');
    expect(answer('head of development strategy')).toBeUndefined();
  });

  test('without the role give whoever is accountable, where the query asks who', () => {
    expect(answer('who decides architecture')).toBe('CTO-R13 Architecture: the CTO is accountable');
    expect(answer('accountable budget')).toBe('CIO-R08 IT budget: the CIO is accountable');
  });

  test('without a role give it too where the query is the name of a decision', () => {
    expect(answer('architecture')).toBe('CTO-R13 Architecture: the CTO is accountable');
    expect(answer('budget')).toBe('CIO-R08 IT budget: the CIO is accountable');
    expect(answer('launch decision')).toBe('CTO-R23 Go-live: the CTO is accountable');
  });

  test('are not seen in a word that only belongs to the name of a decision', () => {
    expect(answer('information')).toBeUndefined();
  });
});

describe('A half-typed word', () => {
  test.each([
    ['vp enginee', '/x/roles/head-of-development/'],
    ['it direct', '/x/roles/cio/'],
    ['dual rol', '/x/anti-patterns/double-hat/'],
    ['CIO vs chief technology off', '/x/compare/cio-cto/'],
  ])('as in %j finds the page whose name it begins', (query, expected) => {
    expect(pins(query)[0]).toBe(expected);
  });

  test('is finished as names go on after the word before it', () => {
    expect(ask(vocabulary, 'program dire').finished?.words).toEqual(['program', 'director']);
    expect(ask(vocabulary, 'archi').finished?.words).toEqual(['architecture']);
  });

  test('in the middle of a British ending is finished too', () => {
    expect(ask(vocabulary, 'realis').finished?.words).toEqual(['realization']);
  });

  test('gives the answer its decision would', () => {
    expect(answer('cio budg')).toBe('CIO-R08 IT budget: the CIO is accountable');
  });

  test('of two letters, or one that is whole, is left alone', () => {
    expect(ask(vocabulary, 'it').finished).toBeUndefined();
    expect(ask(vocabulary, 'budget').finished).toBeUndefined();
  });
});

describe('A long question', () => {
  test('resembles the page whose names have most of its words', () => {
    expect(ask(vocabulary, 'should an interim executive be the programme director').alike[0]?.target.name).toBe(
      'Program Director',
    );
  });

  test('of words that belong to different pages resembles none', () => {
    expect(ask(vocabulary, 'launch conflict').alike).toEqual([]);
  });
});

test('A pasted page asks with its first words alone', () => {
  expect(ask(vocabulary, 'budget '.repeat(500)).words).toHaveLength(12);
});
