// Makes the three font files of the site from the package @fontsource-variable/newsreader.
// Run it by hand when content/ uses a new accented letter: npm run fonts. Its output is committed, the same bytes each time.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const FOLDER = 'src/assets/fonts';
const PACKAGE = 'node_modules/@fontsource-variable/newsreader/files';

/** In bytes: all three files, and the two that every page preloads. */
const LIMITS = { together: 56_000, preloaded: 40_000 };

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));

/** Signs of ASCII that neither headings nor emphasis use. */
const SYMBOLS = /[#$*+<=>@[\\\]^_`{|}~]/g;

/** Newsreader has no arrows: ← and → come from the fallback. */
const SIGNS = '\u00a0§©·×–—‘’“”…';

const FILES = [
  { name: 'newsreader-text', style: 'normal', axes: { wght: { min: 400, max: 700 }, opsz: 20 }, symbols: true },
  { name: 'newsreader-display', style: 'normal', axes: { wght: 600, opsz: 72 }, symbols: false },
  { name: 'newsreader-italic', style: 'italic', axes: { wght: 400, opsz: 20 }, symbols: false },
] as const;

const accented = accentedLetters();
// The package keeps these in a second file, which the site does without.
const missing = accented.filter((letter) => letter > 'ÿ' && !'ıŒœ'.includes(letter));
if (missing.length > 0) console.warn(`Drawn in the fallback, as the latin file lacks them: ${missing.join(' ')}`);

const all = ASCII + SIGNS + accented.join('');
const sizes = [];
for (const { name, style, axes, symbols } of FILES) {
  const letters = symbols ? all : all.replace(SYMBOLS, '');
  const source = readFileSync(`${PACKAGE}/newsreader-latin-standard-${style}.woff2`);
  const subset = await subsetFont(source, letters, { targetFormat: 'truetype', variationAxes: axes });
  removeSpaceKerning(subset);
  const font = await subsetFont(subset, letters, { targetFormat: 'woff2' });
  writeFileSync(`${FOLDER}/${name}.woff2`, font);
  sizes.push(font.length);
  console.log(`${name.padEnd(18)} ${font.length} bytes`);
}

const [text = 0, display = 0, italic = 0] = sizes;
console.log(
  `${'together'.padEnd(18)} ${text + display + italic} bytes, preloaded ${text + display}, accented: ${accented.join('')}`,
);
if (text + display > LIMITS.preloaded || text + display + italic > LIMITS.together) {
  console.error(`Too large: at most ${LIMITS.together} bytes together, ${LIMITS.preloaded} preloaded.`);
  process.exitCode = 1;
}

/** The accented letters in use, in the order of their code points. */
function accentedLetters(): string[] {
  const words = globSync('content/**/*.{mdx,yaml}').map((path) => readFileSync(path, 'utf8').normalize('NFC'));
  return [...new Set(words.join('').match(/[^\p{ASCII}\P{L}]/gu))].sort();
}

/**
 * Sets every kern pair that touches a space to zero, in place: the face tightens "V A" so far that words fuse.
 * Walks the pair adjustments of GPOS: https://learn.microsoft.com/typography/opentype/spec/gpos
 */
function removeSpaceKerning(font: Buffer): void {
  const u16 = (at: number) => font.readUInt16BE(at);
  const u32 = (at: number) => font.readUInt32BE(at);
  /** The offset of each record in a list of `count`, `size` bytes apart. */
  const records = (from: number, count: number, size: number) =>
    Array.from({ length: count }, (_, index) => from + index * size);

  const tables = new Map(records(12, u16(4), 16).map((at) => [font.toString('latin1', at, at + 4), u32(at + 8)]));
  const table = (tag: string) => tables.get(tag) ?? fail(`no table ${tag}`);

  const glyphs = Array.from({ length: u16(table('maxp') + 4) }, (_, glyph) => glyph);
  const outline = (glyph: number) =>
    u16(table('head') + 50) ? u32(table('loca') + glyph * 4) : u16(table('loca') + glyph * 2);
  /** The space and the no-break space: the only glyphs that draw nothing, apart from the first, which stands for none. */
  const spaces = new Set(glyphs.filter((glyph) => glyph > 0 && outline(glyph) === outline(glyph + 1)));
  if (spaces.size !== 2) fail(`${spaces.size} glyphs draw nothing, not two`);

  const list = table('GPOS') + u16(table('GPOS') + 8);
  for (const lookup of records(list + 2, u16(list), 2).map((at) => list + u16(at))) {
    for (const subtable of records(lookup + 6, u16(lookup + 4), 2).map((at) => lookup + u16(at))) {
      const extended = u16(lookup) === 9;
      const type = extended ? u16(subtable + 2) : u16(lookup);
      if (type === 2) loosen(extended ? subtable + u32(subtable + 4) : subtable);
    }
  }

  function loosen(at: number): void {
    const firsts = covered(at + u16(at + 2));
    const [first, second] = [valueSize(u16(at + 4)), valueSize(u16(at + 6))];
    const size = first + second;
    if (u16(at) === 1) {
      const sets = records(at + 10, u16(at + 8), 2).map((set) => at + u16(set));
      for (const [index, set] of sets.entries()) {
        for (const pair of records(set + 2, u16(set), 2 + size)) {
          if (spaces.has(firsts[index] ?? 0) || spaces.has(u16(pair))) font.fill(0, pair + 2, pair + 2 + size);
        }
      }
      return;
    }
    const [rows, columns] = [classes(at + u16(at + 8)), classes(at + u16(at + 10))];
    const [height, width] = [u16(at + 12), u16(at + 14)];
    const row = ownClass(rows, firsts);
    const column = ownClass(columns, glyphs);
    for (const y of records(0, height, 1)) {
      for (const x of records(0, width, 1)) {
        if (y !== row && x !== column) continue;
        const value = at + 16 + (y * width + x) * size;
        font.fill(0, value, value + size);
      }
    }
  }

  /** The class that holds the spaces, if it holds nothing else. */
  function ownClass(classOf: Map<number, number>, among: number[]): number | undefined {
    const numbers = new Set(among.filter((glyph) => spaces.has(glyph)).map((glyph) => classOf.get(glyph) ?? 0));
    const [number] = numbers;
    const shared = among.some((glyph) => !spaces.has(glyph) && numbers.has(classOf.get(glyph) ?? 0));
    return numbers.size > 1 || shared ? fail('a space shares its kerning class') : number;
  }

  function covered(at: number): number[] {
    if (u16(at) === 1) return records(at + 4, u16(at + 2), 2).map(u16);
    return ranges(at).flatMap(([from, to]) => glyphs.slice(from, to + 1));
  }

  function classes(at: number): Map<number, number> {
    if (u16(at) === 1)
      return new Map(records(at + 6, u16(at + 4), 2).map((entry, index) => [u16(at + 2) + index, u16(entry)]));
    return new Map(
      ranges(at).flatMap(([from, to, number]) => glyphs.slice(from, to + 1).map((glyph) => [glyph, number] as const)),
    );
  }

  function ranges(at: number) {
    return records(at + 4, u16(at + 2), 6).map((range) => [u16(range), u16(range + 2), u16(range + 4)] as const);
  }

  /** Two bytes for each bit set in a value format. */
  function valueSize(format: number): number {
    return 2 * format.toString(2).replaceAll('0', '').length;
  }
}

function fail(reason: string): never {
  throw new Error(`This is not the Newsreader this script knows: ${reason}.`);
}
