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
