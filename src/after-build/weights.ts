import { brotliCompressSync, constants } from 'node:zlib';
import { fileAt } from './addresses.ts';
import type { BuiltPage } from './built-page.ts';
import type { BuiltSite } from './built-site.ts';
import { fontFaces } from './style-sheet.ts';

/** The types a page's weight is told by. */
export const TYPES = ['html', 'css', 'js', 'icon', 'font'] as const;
export type PartType = (typeof TYPES)[number];

/** One file of what a page makes the browser fetch. */
export interface Part {
  type: PartType;
  file: string;
  bytes: number;
}

/** A font of the site as a page knows it. */
export interface Font {
  file: string;
  italic: boolean;
}

/** Weighs files as they are sent: text compressed with brotli at its best, the rest as it is. */
export interface Scale {
  file: (file: string) => number;
  text: (text: string) => number;
  /** All a page may fetch as it opens: its one icon, every font its styles offer, scripts with their static imports. */
  page: (page: BuiltPage) => Part[];
}

const COMPRESSED = /\.(?:html|css|js|mjs|svg|json|xml|txt)$/;

/** A scale for a site; it weighs each file once. */
export function createScale(site: BuiltSite): Scale {
  const weighed = new Map<string, number>();
  const scale: Scale = {
    text: (text) => packed(Buffer.from(text)),
    file: (file) => {
      const content = site.files.get(file) ?? Buffer.of();
      const bytes = weighed.get(file) ?? (COMPRESSED.test(file) ? packed(content) : content.length);
      weighed.set(file, bytes);
      return bytes;
    },
    page: (page) => {
      const { css, icons } = page.assets;
      const part = (type: PartType) => (file: string) => ({ type, file, bytes: scale.file(file) });
      const choice = filesAt(site, icons, page.path).map(part('icon'));
      return [
        part('html')(page.file),
        ...filesAt(site, css, page.path).map(part('css')),
        ...scriptsOf(site, page).map(part('js')),
        // A browser takes one of them; which one is its own affair, so the heaviest counts.
        ...choice.sort((a, b) => b.bytes - a.bytes).slice(0, 1),
        ...fontsOf(site, page).map(({ file }) => part('font')(file)),
      ];
    },
  };
  return scale;
}

/** The sum of some parts. */
export function sum(parts: readonly Part[], ...types: PartType[]): number {
  return parts.reduce((total, { type, bytes }) => total + (types.includes(type) ? bytes : 0), 0);
}

/** The files that are fonts. */
export function fontFiles(files: ReadonlyMap<string, Buffer>): string[] {
  return [...files.keys()].filter((file) => /\.(?:woff2?|ttf|otf)$/.test(file));
}

/** The fonts the style sheets of a page offer. */
export function fontsOf(site: BuiltSite, page: BuiltPage): Font[] {
  return filesAt(site, page.assets.css, page.path).flatMap((sheet) =>
    fontFaces(String(site.files.get(sheet))).flatMap(({ url, italic }) =>
      filesAt(site, [url], site.base + sheet).map((file) => ({ file, italic })),
    ),
  );
}

/** The scripts a page runs before its reader acts: those it names, and what they import at once. */
export function scriptsOf(site: BuiltSite, page: BuiltPage): string[] {
  const found = new Set(filesAt(site, page.assets.scripts, page.path));
  // A set yields what is added while it is walked.
  for (const file of found) {
    const code = String(site.files.get(file));
    for (const imported of filesAt(site, staticImports(code), site.base + file)) found.add(imported);
  }
  return [...found];
}

/** The modules a module imports as it loads; `import()` waits for somebody to act. */
export function staticImports(code: string): string[] {
  const found = code.matchAll(/\b(?:import|export)(?=[\s{*"'])(?:[\w$*{}\s,]*?\bfrom)?\s*["'](\.{0,2}\/[^"']+)["']/g);
  return [...found].map(([, module = '']) => module);
}

/** The files some addresses lead to; what is not there is for the links check to report. */
export function filesAt(site: BuiltSite, hrefs: readonly string[], from: string): string[] {
  const files = hrefs.map((href) => fileAt(site, href, from));
  return [...new Set(files)].filter((file) => file !== undefined && site.files.has(file)) as string[];
}

function packed(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
