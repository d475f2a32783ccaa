declare module 'smartquotes' {
  /** Turns straight quotes into typographic ones. */
  export default function smartquotes(text: string): string;
}

declare module 'subset-font' {
  /** Cuts a font down to some letters and fixed or narrowed axes. */
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      variationAxes?: Record<string, number | { min: number; max: number }>;
      noLayoutClosure?: boolean;
    },
  ): Promise<Buffer>;
}

declare module 'fontkit' {
  /** A glyph; its outline is in font units, with y upward. */
  export interface Glyph {
    id: number;
    path: { translate(x: number, y: number): Glyph['path']; toSVG(): string; bbox: Box };
  }
  export interface Box {
    minX: number;
    minY: number;
    maxX: number;
    maxY: number;
  }
  export interface Font {
    unitsPerEm: number;
    /** The code points of all its letters. */
    characterSet: number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** Shapes a line: ligatures and kerning as the font has them. */
    layout(text: string): { glyphs: Glyph[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[] };
  }
  export function create(file: Buffer): Font;
}
