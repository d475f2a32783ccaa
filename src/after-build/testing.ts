import { type BuiltSite, assembleSite } from './built-site.ts';

/** A site of a few files in memory. */
export function siteOf(files: Readonly<Record<string, string | Buffer>>, base = '/'): BuiltSite {
  return assembleSite(new Map(Object.entries(files).map(([file, content]) => [file, Buffer.from(content)])), base);
}
