import { describe, expect, test } from 'vitest';
import { glossOf, marksOf, termsIn } from './terms.ts';

const term = (id: string, term: string, marks?: string[]) => ({
  id,
  term,
  definition: 'A thing. It has more to say.',
  aliases: [],
  see: [],
  ...(marks === undefined ? {} : { marks }),
});
const glossary = [
  term('raci', 'RACI'),
  term('cio', 'CIO (Chief Information Officer)'),
  term('program', 'Program'),
  term('program-charter', 'Program charter'),
  term('informed', 'Informed', []),
  term('go-live', 'Go-live'),
];
const found = (body: string, own = 'nothing') => termsIn(body, glossary, own);

describe('the terms of a text', () => {
  test('are listed in the order of their first use', () => {
    expect(found('The go-live, then the program, then another go-live.')).toEqual(['go-live', 'program']);
  });
  test('are found in the plural, and in any case where they are words', () => {
    expect(found('Programs end.')).toEqual(['program']);
  });
  test('are found as whole words alone', () => {
    expect(found('A programmer on a pre-program list.')).toEqual([]);
  });
  test('keep their case where they are acronyms', () => {
    expect(found('A raci is no RACI.')).toEqual(['raci']);
    expect(found('A raci is nothing.')).toEqual([]);
  });
  test('are known by both names of "Acronym (Name)"', () => {
    expect(found('The chief information officer signs.')).toEqual(['cio']);
    expect(found('The CIO signs.')).toEqual(['cio']);
  });
  test('are the longer one where two begin at the same place', () => {
    expect(found('Write a program charter.')).toEqual(['program-charter']);
  });
  test('leave headings, links and margin notes alone', () => {
    expect(found('## The program {#program}\n\n[RACI](/roles/cio/)\n\n<Note>A go-live.</Note>')).toEqual([]);
  });
  test('count a link that an author made as the first use', () => {
    expect(found('A [program](/glossary/#program) and a program.')).toEqual(['program']);
  });
  test('leave out the word the page is about', () => {
    expect(found('The go-live of a program.', 'go-live')).toEqual(['program']);
  });
  test('leave out terms that nothing marks', () => {
    expect(found('He is informed.')).toEqual([]);
  });
  test('are none in a text that can not be read', () => {
    expect(found('<Note>')).toEqual([]);
  });
});

test('The words of a term are its own, or those its author names', () => {
  expect(marksOf({ term: 'RACI' })).toEqual(['RACI']);
  expect(marksOf({ term: 'CIO (Chief Information Officer)' })).toEqual(['CIO', 'Chief Information Officer']);
  expect(marksOf({ term: 'DORA', marks: ['Digital Operational Resilience Act'] })).toEqual([
    'Digital Operational Resilience Act',
  ]);
});

test('The gloss of a term is the first sentence of its definition', () => {
  expect(glossOf({ definition: 'A thing. It has more to say.' })).toBe('A thing.');
  expect(glossOf({ definition: 'A single sentence' })).toBe('A single sentence');
});
