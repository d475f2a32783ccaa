import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type BuiltPage, readPage } from './built-page.ts';

/** The built site: its files, and its pages as facts. */
export interface BuiltSite {
  /** The path it stands at, with a slash at both ends. */
  base: string;
  /** Where it will be published, as the home page says: `https://example.org`. */
  origin: string | undefined;
  /** Every file by its path in the folder, with forward slashes. */
  files: ReadonlyMap<string, Buffer>;
  /** Every page by its file. */
  pages: ReadonlyMap<string, BuiltPage>;
}

/** The page a host shows for an address that is not there; it has no address of its own. */
export const MISSING = '404.html';

/**
 * Reads the folder of a built site.
 * @throws if there is no site in it
 */
export function readSite(dist: string, base: string): BuiltSite {
  const paths = globSync('**/*', { cwd: dist }).filter((path) => statSync(join(dist, path)).isFile());
  const files = new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(dist, path))]));
  if (!files.has('index.html')) throw new Error(`${dist} holds no built site: build it first.`);
  return assembleSite(files, base);
}

/** A site of files already read. */
export function assembleSite(files: ReadonlyMap<string, Buffer>, base: string): BuiltSite {
  const names = [...files.keys()].filter((file) => file.endsWith('.html')).sort();
  const pages = new Map(names.map((file) => [file, readPage(file, String(files.get(file)), base)]));
  const canonical = pages.get('index.html')?.canonical;
  const origin = canonical !== undefined && URL.canParse(canonical) ? new URL(canonical).origin : undefined;
  return { base, origin, files, pages };
}
