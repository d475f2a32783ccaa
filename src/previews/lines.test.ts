import { expect, test } from 'vitest';
import { fit, measureIn, wrap } from './lines.ts';
import type { Cut } from './typeface.ts';

/** A cut in which every letter is half an em wide. */
const cut: Cut = {
  lacks: () => [],
  outline: (text, tracking = 0) => {
    const advance = Math.max(0, text.length * (0.5 + tracking) - tracking);
    return { d: '', perEm: 1, advance, left: 0, right: advance };
  },
};
const style = { cut, ink: '#000', leading: 1 };
const half = (line: string) => line.length / 2;

test('a line ends before the word that would pass the width', () => {
  expect(wrap('one two three four', 4, half)).toEqual(['one two', 'three', 'four']);
});

test('a word wider than the line stands alone', () => {
  expect(wrap('a responsibility is', 4, half)).toEqual(['a', 'responsibility', 'is']);
});

test('a line is as wide as its words and the spaces between them', () => {
  expect(measureIn({ cut })('two words')).toBeCloseTo(4.5);
  expect(measureIn({ cut, tracking: 0.1 })('two words')).toBeCloseTo(5.3);
});

test('a text that fits keeps its size, and its lines are about equally long', () => {
  const setting = fit(style, 'one two three four five six', { width: 100, lines: 2, size: 10 });
  expect(setting).toEqual({ size: 10, lines: ['one two three', 'four five six'] });
});

test('a text can be broken into more lines than it needs', () => {
  const setting = fit(style, 'one two three four five six', { width: 200, lines: 3, size: 10, all: true });
  expect(setting.lines).toEqual(['one two', 'three four', 'five six']);
});

test('a text that does not fit gets smaller until it does', () => {
  const { size, lines } = fit(style, 'one two three four five six', { width: 100, lines: 1, size: 10 });
  expect(lines).toEqual(['one two three four five six']);
  expect(size * 13.5).toBeLessThanOrEqual(100);
  expect(fit(style, 'responsibilities', { width: 40, lines: 1, size: 10 }).size).toBeLessThanOrEqual(5);
});
