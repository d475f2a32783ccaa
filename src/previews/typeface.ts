import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

/** A line of text as outlines. Measures are in em. */
export interface Outline {
  /** The path, in units of which `perEm` make an em, with y upward. */
  d: string;
  perEm: number;
  /** From the first letter's origin to where a next one would begin. */
  advance: number;
  /** What is inked: its left and right end, from the origin. */
  left: number;
  right: number;
}

/** One cut of the typeface. */
export interface Cut {
  outline: (text: string, tracking?: number) => Outline;
  /** The letters it cannot draw. */
  lacks: (text: string) => string[];
}

/** The cuts pictures are set in: reading, the same stressed, and titles. */
export interface Typeface {
  text: Cut;
  strong: Cut;
  display: Cut;
}

const FONTS = 'src/assets/fonts';

/**
 * Reads the site's own fonts. Text in pictures becomes outlines, so that no host's fonts can get in.
 * @param root the project's folder
 */
export async function loadTypeface(root = process.cwd()): Promise<Typeface> {
  const read = (name: string) => readFile(join(root, FONTS, `newsreader-${name}.woff2`));
  const [text, display] = await Promise.all([read('text'), read('display')]);
  const letters = String.fromCodePoint(...create(text).characterSet);
  const weight = async (wght: number) =>
    cutOf(create(await subsetFont(text, letters, { targetFormat: 'truetype', variationAxes: { wght } })));
  return { text: await weight(400), strong: await weight(700), display: cutOf(create(display)) };
}

function cutOf(font: Font): Cut {
  const perEm = font.unitsPerEm;
  const known = new Map<string, Outline>();
  return {
    lacks: (text) => Array.from(text).filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
    outline: (text, tracking = 0) => {
      const key = `${tracking} ${text}`;
      const outline = known.get(key) ?? shape(font, text, tracking * perEm);
      known.set(key, outline);
      return outline;
    },
  };
}

function shape(font: Font, text: string, tracking: number): Outline {
  const { glyphs, positions } = font.layout(text);
  const perEm = font.unitsPerEm;
  let x = 0;
  let [left, right] = [Infinity, -Infinity];
  const parts = glyphs.map(({ path }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const placed = path.translate(x + xOffset, yOffset);
    const { minX, maxX } = placed.bbox;
    if (minX < maxX) [left, right] = [Math.min(left, minX), Math.max(right, maxX)];
    x += xAdvance + tracking;
    return placed.toSVG();
  });
  return { d: parts.join(''), perEm, advance: (x - tracking) / perEm, left: left / perEm, right: right / perEm };
}
