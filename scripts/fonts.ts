// Makes the three font files of the site from the package @fontsource-variable/newsreader.
// Run it by hand after a change of letters in use: npm run fonts. Its output is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const FOLDER = new URL('../src/assets/fonts/', import.meta.url);
const PACKAGE = new URL('../node_modules/@fontsource-variable/newsreader/files/', import.meta.url);

/** ASCII, typographic marks, arrows and the few accented letters in use. */
const LETTERS =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') +
  '\u00a0§©·×–—‘’“”…←→áäåéèöøüçñÄÖÜßłńśżó';

const source = (style: 'normal' | 'italic') =>
  readFileSync(new URL(`newsreader-latin-standard-${style}.woff2`, PACKAGE));

const files = [
  { name: 'newsreader-text', style: 'normal', axes: { wght: { min: 400, max: 700 }, opsz: 20 } },
  { name: 'newsreader-display', style: 'normal', axes: { wght: 600, opsz: 72 } },
  { name: 'newsreader-italic', style: 'italic', axes: { wght: 400, opsz: 20 } },
] as const;

let total = 0;
for (const { name, style, axes } of files) {
  const font = await subsetFont(source(style), LETTERS, { targetFormat: 'woff2', variationAxes: axes });
  writeFileSync(new URL(`${name}.woff2`, FOLDER), font);
  total += font.length;
  console.log(`${name}.woff2  ${(font.length / 1000).toFixed(1)} kB`);
}
console.log(`together        ${(total / 1000).toFixed(1)} kB`);
