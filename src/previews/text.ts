import { INKS } from './inks.ts';
import type { Setting } from './lines.ts';
import type { Cut, Outline, Typeface } from './typeface.ts';

/** How a text is set. */
export interface Style {
  cut: Cut;
  ink: string;
  /** Space added after each letter, in em. */
  tracking?: number;
  /** From line to line, as a share of the size. */
  leading: number;
  /** Flush right, with the right end of its ink where it is put. */
  end?: boolean;
}

/** The styles of all pictures. */
export interface Styles {
  title: Style;
  text: Style;
  strong: Style;
  label: Style;
}

/** Height of capitals, of an em: in titles, and in text. */
export const CAP = 0.715;
export const TEXT_CAP = 0.67;

/** The styles in the cuts of a typeface. */
export function stylesOf({ text, strong, display }: Typeface): Styles {
  return {
    title: { cut: display, ink: INKS.ink, tracking: -0.018, leading: 1 },
    text: { cut: text, ink: INKS.ink, leading: 1.27 },
    strong: { cut: strong, ink: INKS.ink, leading: 1.27 },
    label: { cut: strong, ink: INKS['ink-2'], leading: 1 },
  };
}

/** Lines under one another; the first stands on `y`. */
export function block(style: Style, { size, lines }: Setting, x: number, y: number): string {
  return lines.map((line, index) => set(style, line, size, x, y + index * size * style.leading)).join('');
}

/** One line. It stands on the margin with its ink, not with the space beside it. */
export function set({ cut, ink, tracking, end }: Style, text: string, size: number, x: number, y: number): string {
  if (text === '') return '';
  const line = cut.outline(text, tracking);
  return glyphs(line, size, x - (end ? line.right : line.left) * size, y, ink);
}

/** Outlines with their origin at a point. */
export function glyphs({ d, perEm }: Outline, size: number, x: number, y: number, ink: string, more = ''): string {
  const scale = size / perEm;
  return `<path transform="translate(${round(x)} ${round(y)}) scale(${scale} ${-scale})" fill="${ink}" d="${d}" ${more}/>`;
}

const round = (value: number) => Math.round(value * 100) / 100;
