import { describe, expect, test } from 'vitest';
import { matches, meaning, stem, subject, words } from './words.ts';

describe('Words', () => {
  test('are compared in lower case, without punctuation, accents and possessives', () => {
    expect(words('The CIO’s go-live: “résumé”, R&D')).toEqual(['the', 'cio', 'go', 'live', 'resume', 'r', 'd']);
  });

  test.each([
    ['programme director', 'program director'],
    ['benefits realisation', 'benefits realization'],
    ['organisations', 'organizations'],
    ['prioritised', 'prioritized'],
    ['data centre', 'data center'],
    ['service catalogue', 'service catalog'],
    ['behaviour', 'behavior'],
  ])('%s is read as %s', (british, american) => {
    expect(words(british).join(' ')).toBe(american);
  });

  test.each(['promise', 'enterprise', 'supervised', 'raise', 'four', 'hours', 'exercise'])(
    '%s is spelled alike on both sides of the ocean',
    (word) => {
      expect(words(word)).toEqual([word]);
    },
  );

  test('without meaning are dropped, unless all are', () => {
    expect(meaning('who is responsible for a budget')).toEqual(['responsible', 'budget']);
    expect(meaning('who is it for')).toEqual(['it']);
    expect(meaning('why')).toEqual(['why']);
  });

  test('that only ask are left out of the subject, unless nothing else is said', () => {
    expect(subject(['responsible', 'budget'])).toEqual(['budget']);
    expect(subject(['responsible'])).toEqual(['responsible']);
  });

  test.each([
    ['contract', 'contracts'],
    ['decide', 'deciding'],
    ['report', 'reports'],
    ['policy', 'policies'],
    ['prioritize', 'prioritization'],
  ])('%s and %s are one word', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  test('match from their beginning, because a reader may still be typing', () => {
    expect(matches('archit', 'architecture')).toBe(true);
    expect(matches('orchid', 'or')).toBe(false);
    expect(matches('buget', 'budget')).toBe(false);
  });

  test.each([
    ['realis', 'realization'],
    ['realisat', 'realization'],
    ['prioritisin', 'prioritizing'],
    ['behaviou', 'behavior'],
    ['programm', 'program'],
  ])('half typed in British spelling, as %s, match %s', (half, whole) => {
    expect(words(half).every((word) => matches(word, whole))).toBe(true);
  });
});
