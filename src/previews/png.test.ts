import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng } from './png.ts';

/** The chunks of a PNG by their type. */
function chunks(png: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    found.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

const row = (...colors: number[][]) => Uint8Array.from(colors.flatMap((color) => [...color, 255]));
const [PAPER, RED] = [
  [248, 247, 242],
  [207, 58, 27],
] as [number[], number[]];

test('a picture has its size and its colors, the most frequent first', () => {
  const png = encodePng(row(RED, PAPER, PAPER, PAPER), 2, 2);
  const parts = chunks(png);
  expect([...parts.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect(parts.get('IHDR')?.readUInt32BE(0)).toBe(2);
  expect([...(parts.get('PLTE') ?? [])]).toEqual([...PAPER, ...RED]);
  expect([...inflateSync(parts.get('IDAT') ?? Buffer.of())]).toEqual([0, 1, 0, 0, 0, 0]);
});

test('a color that the palette has no room for becomes the nearest', () => {
  const many = Array.from({ length: 256 }, (_, value) => [value, 0, 0]);
  const png = encodePng(row(...many, ...many, [7, 1, 0]), 513, 1);
  const parts = chunks(png);
  expect(parts.get('PLTE')).toHaveLength(3 * 256);
  expect(inflateSync(parts.get('IDAT') ?? Buffer.of()).at(-1)).toBe(7);
});
