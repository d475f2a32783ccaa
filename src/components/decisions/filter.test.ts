import { describe, expect, test } from 'vitest';
import { words } from '../search/words.ts';
import { fits, wanted } from './filter.ts';

const question = words('R09 Who decides which IT initiatives come first? Portfolio priority, project prioritization');
const left = (typed: string) => fits(wanted(typed), question);

describe('a question', () => {
  test.each(['portfolio', 'IT initiatives', 'priority project', 'R09'])(
    'that has every word of "%s" is left',
    (typed) => {
      expect(left(typed)).toBe(true);
    },
  );

  test('that lacks one of the words is not', () => {
    expect(left('portfolio budget')).toBe(false);
  });

  test.each(['prioritisation', 'prioritising', 'initiative', 'projects'])(
    'is found by "%s", in another spelling or with another ending',
    (typed) => {
      expect(left(typed)).toBe(true);
    },
  );

  test.each(['port', 'prioritis', 'init', 'p'])('is found by half of a word: "%s"', (typed) => {
    expect(left(typed)).toBe(true);
  });

  test('is found by its subject, whatever is asked about it', () => {
    expect(left('who owns the portfolio')).toBe(true);
    expect(left('Who approves initiatives?')).toBe(true);
  });

  test.each(['', '   ', '?!'])('is left where "%s" names nothing', (typed) => {
    expect(left(typed)).toBe(true);
  });

  test('is not found by markup', () => {
    expect(left('<img src=x onerror=alert(1)>')).toBe(false);
  });
});
