import { describe, expect, test } from 'vitest';
import { nearest, report, show, suggest } from './issue.ts';

describe('a value found', () => {
  test.each([
    ['a text', 'one', '"one"'],
    ['a number', 7, '7'],
    ['no value at all', undefined, 'nothing'],
    ['a text of two lines', 'one\n  two', '"one two"'],
    ['a group', { part: 'none' }, '{"part":"none"}'],
  ])('%s is shown as the author wrote it, on one line', (_, value, shown) => {
    expect(show(value)).toBe(shown);
  });

  test('a long text is cut to sixty characters and still quoted', () => {
    const shown = show('x'.repeat(100));
    expect(shown).toHaveLength(60);
    expect(shown).toMatch(/^"x+\.\.\."$/);
  });

  test('a text of sixty characters with its quotes is not cut', () => {
    expect(show('x'.repeat(58))).toBe(`"${'x'.repeat(58)}"`);
  });
});

describe('the nearest value', () => {
  test('is the one with the fewest edits', () => {
    expect(nearest('responsable', ['accountable', 'responsible', 'none'])).toBe('responsible');
  });

  test('does not mind capitals', () => {
    expect(nearest('CIO', ['cto', 'cio'])).toBe('cio');
  });

  test('is nothing where none is close enough to be meant', () => {
    expect(nearest('elephant', ['cio', 'cto'])).toBeUndefined();
  });
});

describe('a suggestion', () => {
  test('names the nearest value, and what could be added instead', () => {
    expect(suggest('mony', ['money', 'people'], 'it to topics.yaml')).toBe('write money, or add it to topics.yaml');
  });

  test('names the nearest value alone where nothing can be added', () => {
    expect(suggest('mony', ['money', 'people'])).toBe('write money');
  });

  test('lists what there is where none is near', () => {
    expect(suggest('elephant', ['cio', 'cto'])).toBe('use one of: cio, cto');
  });

  test('counts what it does not list', () => {
    const codes = Array.from({ length: 15 }, (_, index) => `R${index + 10}`);
    expect(suggest('elephant', codes)).toMatch(/R20, R21 and 3 more$/);
  });

  test('says what to add where there is nothing to choose from', () => {
    expect(suggest('x', [], 'the work')).toBe('add the work');
    expect(suggest('x', [])).toBe('remove it');
  });
});

describe('the report', () => {
  const issue = (file: string, rule = 'a rule') => ({ file, rule, fix: 'a fix' });

  test('groups by file in alphabetical order and counts', () => {
    expect(report([issue('b.mdx', 'one'), issue('a.mdx'), issue('b.mdx', 'two')])).toMatchInlineSnapshot(`
      "a.mdx
        a rule. Fix: a fix.
      b.mdx
        one. Fix: a fix.
        two. Fix: a fix.

      3 problems in 2 files"
    `);
  });

  test('names the place and the value where they are known', () => {
    expect(report([{ ...issue('a.mdx'), at: 'line 3', found: '"x"' }])).toMatchInlineSnapshot(`
      "a.mdx
        line 3, found "x": a rule. Fix: a fix.

      1 problem in 1 file"
    `);
  });

  test('counts one problem in the singular', () => {
    expect(report([issue('a.mdx')])).toMatch(/\n1 problem in 1 file$/);
  });
});
