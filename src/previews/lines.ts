import type { Style } from './text.ts';

/** A text broken into lines at a size. */
export interface Setting {
  size: number;
  lines: string[];
}

/** The room there is for a text. */
export interface Room {
  width: number;
  /** At most this many lines. */
  lines: number;
  /** The size it would like; it gets smaller until the text fits. */
  size: number;
  /** Break the text into all these lines, though it needs fewer. */
  all?: boolean;
}

/** By how much a text that doesn't fit is set smaller. */
const STEP = 2;

/** Breaks a text into as few lines as its width needs, as equally long as can be, at the largest size that fits. */
export function fit(style: Style, text: string, { width, lines: most, size, all = false }: Room): Setting {
  const measure = measureIn(style);
  for (let at = size; ; at = Math.max(at - STEP, at / 2)) {
    const lines = wrap(text, width / at, measure);
    if (lines.length > most || lines.some((line) => measure(line) * at > width)) continue;
    return { size: at, lines: balance(text, lines, all ? most : lines.length, measure) };
  }
}

/** The width of a line in em. Nothing is kerned with a space, so words can be measured once and added up. */
export function measureIn({ cut, tracking = 0 }: Pick<Style, 'cut' | 'tracking'>): (line: string) => number {
  const advance = (text: string) => cut.outline(text, tracking).advance;
  const space = advance(' ') + 2 * tracking;
  return (line) => line.split(' ').reduce((sum, word) => sum + space + advance(word), -space);
}

/** Breaks a text where a word would pass the width. A word wider than that has its own line. */
export function wrap(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line === undefined || measure(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Some lines, as equally long as can be: in the narrowest width that needs no more, so that no word is left alone. */
function balance(text: string, lines: string[], most: number, measure: (line: string) => number): string[] {
  const widest = Math.max(...lines.map(measure));
  // Lines can be no shorter than their share of the whole.
  for (let width = measure(text) / most; width < widest; width += widest / 100) {
    const broken = wrap(text, width, measure);
    if (broken.length <= most && broken.every((line) => measure(line) <= width)) return broken;
  }
  return lines;
}
