import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qrPath } from './qr.ts';

const address = 'https://sparring-partners.example/roles/cio/';

/** The modules a path darkens, in rows. */
function darkened(d: string, size: number) {
  const rows = Array.from({ length: size }, () => Array<number>(size).fill(0));
  let x = 0;
  let y = 0;
  for (const [, command, first, second] of d.matchAll(/([Mmh])(\d+)(?: (\d+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)];
    else if (command === 'm') x += Number(first);
    else for (const end = x + Number(first); x < end; x++) (rows[y] ??= [])[x] = 1;
  }
  return rows;
}

test('The strokes darken the modules of the code and no others', () => {
  const { size, d } = qrPath(address);
  const { modules } = create(address, { errorCorrectionLevel: 'L' });
  expect(size).toBe(modules.size);
  expect(darkened(d, size).flat()).toEqual(Array.from(modules.data));
});

test('The corner a phone looks for is seven modules wide', () => {
  expect(qrPath(address).d).toMatch(/^M0 0h7m/);
});

test('A run is one stroke, so the drawing stays small', () => {
  expect(qrPath(address).d.length).toBeLessThan(2000);
});
