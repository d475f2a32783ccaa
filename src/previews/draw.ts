import type { Preview } from '../model/views/preview.ts';
import { INKS } from './inks.ts';
import { LEFT, RIGHT, drawPicture } from './pictures.ts';
import { glyphs, set, stylesOf, type Styles } from './text.ts';
import type { Typeface } from './typeface.ts';

/** The size link previews have everywhere. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** The name of the site, as its masthead has it. */
export interface Brand {
  name: string;
  tagline: string;
}

/** Draws a preview as SVG, all text as outlines. */
export function drawPreview(typeface: Typeface, { picture, corner }: Preview, brand: Brand): string {
  const styles = stylesOf(typeface);
  return sheet(frame() + drawPicture(styles, picture) + foot(styles, corner, brand));
}

/** An SVG of a preview's size. */
export function sheet(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${content}</svg>`;
}

/** Paper, the band in both inks at the top, and the rule over the foot. */
function frame(): string {
  const band = WIDTH / 2;
  return (
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${INKS.paper}"/>` +
    `<rect width="${band}" height="12" fill="${INKS['i-mark']}"/>` +
    `<rect x="${band}" width="${band}" height="12" fill="${INKS['t-mark']}"/>` +
    `<rect x="${LEFT}" y="542" width="${RIGHT - LEFT}" height="2" fill="${INKS.ink}"/>`
  );
}

/** The name of the site as in its masthead, and in the corner the code or name of the page. */
function foot({ title, text, strong }: Styles, corner: string, { name, tagline }: Brand): string {
  const y = 592;
  const size = 38;
  const [i, t] = [title.cut.outline('I'), title.cut.outline('T')];
  const second = LEFT + (i.advance - i.left - 0.03) * size;
  const third = second + t.advance * size + 10;
  const brand = { ...strong, tracking: -0.015 };
  const last = third + brand.cut.outline(name, brand.tracking).advance * 32 + 11;
  return (
    glyphs(i, size, LEFT - i.left * size, y, INKS['i-mark']) +
    glyphs(t, size, second, y, INKS['t-mark']) +
    set(brand, name, 32, third, y) +
    set({ ...text, ink: INKS['ink-2'] }, tagline, 27, last, y) +
    set({ ...strong, tracking: 0.01, end: true }, corner, 28, RIGHT, y)
  );
}
