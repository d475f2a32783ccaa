import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { createModel } from '../model/graph.ts';
import { previews } from '../model/views/preview.ts';
import { readContent } from '../reader/read-content.ts';
import { HEIGHT, WIDTH, drawPreview, sheet } from './draw.ts';
import { RENDERER, keptPictureOf, pictureOf, render } from './picture.ts';
import { drawPicture } from './pictures.ts';
import { BRAND, SAMPLES } from './samples.ts';
import { stylesOf } from './text.ts';
import { loadTypeface } from './typeface.ts';

const typeface = await loadTypeface();
const styles = stylesOf(typeface);
const ours = previews(createModel(readContent('.').content));

/** Share of the pixels that may differ, by more than the palette's rounding. */
const TOLERANCE = 0.001;
const ROUNDING = 24;

test.each(Object.entries(SAMPLES))('the picture of a %s looks as it did', async (kind, sample) => {
  const svg = drawPreview(typeface, sample, BRAND);
  const file = new URL(`reference/${kind}.png`, import.meta.url);
  if (!existsSync(file)) {
    writeFileSync(file, await pictureOf(svg));
    throw new Error(`There was no reference/${kind}.png. It is drawn now: look at it, and commit it.`);
  }
  const reference = `data:image/png;base64,${readFileSync(file, 'base64')}`;
  const [now, then] = await Promise.all([
    render(svg),
    render(sheet(`<image width="${WIDTH}" height="${HEIGHT}" href="${reference}"/>`)),
  ]);
  const differing = now.pixels.reduce(
    (count, value, at) => count + Number(Math.abs(value - (then.pixels[at] ?? 0)) > ROUNDING),
    0,
  );
  // Delete the reference to have it drawn anew.
  expect(differing / now.pixels.length).toBeLessThan(TOLERANCE);
});

test.each(ours)('$image keeps its margins, and its smallest text can be read', ({ picture }) => {
  const drawn = drawPicture(styles, picture);
  const box = new Resvg(sheet(drawn)).getBBox();
  expect(box?.x).toBeGreaterThan(60);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(WIDTH - 60);
  expect(box?.y).toBeGreaterThan(32);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(530);
  const { perEm } = typeface.text.outline('x');
  const sizes = [...drawn.matchAll(/scale\(([\d.]+) -/g)].map(([, scale]) => Number(scale) * perEm);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(26);
});

test('the typeface has every letter the pictures need', () => {
  const words = ours.flatMap(({ picture, corner }) => [
    corner,
    ...Object.entries(picture).flatMap(([key, value]) => (key !== 'kind' && typeof value === 'string' ? [value] : [])),
  ]);
  const { text, strong, display } = typeface;
  expect([text, strong, display].flatMap((cut) => cut.lacks(words.join('')))).toEqual([]);
});

test('signs of markup in a text are outlines like any other', async () => {
  const { pixels } = await render(drawPreview(typeface, { ...SAMPLES.article, corner: '<b>"&\'' }, BRAND));
  expect(pixels).toHaveLength(4 * WIDTH * HEIGHT);
});

test('a picture rendered before is taken from its folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'previews-'));
  const svg = sheet('<rect width="9" height="9"/>');
  const first = await keptPictureOf(svg, folder);
  const [kept = ''] = readdirSync(folder);
  expect(readFileSync(join(folder, kept)).equals(first)).toBe(true);
  writeFileSync(join(folder, kept), 'kept');
  expect(String(await keptPictureOf(svg, folder))).toBe('kept');
});

test('kept pictures are named after the renderer in use', () => {
  const { version } = JSON.parse(readFileSync('node_modules/@resvg/resvg-js/package.json', 'utf8')) as {
    version: string;
  };
  expect(RENDERER).toContain(`resvg ${version},`);
});
