import { nearest } from '../model/issue.ts';
import type { BuiltSite } from './built-site.ts';

/** What is wrong with an address, in the words of an issue. */
export interface Fault {
  rule: string;
  fix: string;
}

/** Stands for the site's own host while an address is read. */
const HERE = 'https://this.site.invalid';

/** The URL of an address on a page, if it lies in the site; `null` if it can't be read. */
function within(site: BuiltSite, href: string, from: string): URL | null | undefined {
  const url = URL.parse(href, HERE + from);
  if (url === null || url.origin === HERE) return url;
  // Another site may stand on the same host, beside the base path.
  return url.origin === site.origin && url.pathname.startsWith(site.base) ? url : undefined;
}

/** The file an address on a page leads to, if it lies in the site. */
export function fileAt(site: BuiltSite, href: string, from: string): string | undefined {
  const url = within(site, href, from);
  if (!url?.pathname.startsWith(site.base)) return undefined;
  return fileOf(decoded(url.pathname).slice(site.base.length));
}

/**
 * What is wrong with an address on a page: it leads nowhere in the site, or to a place that is not on its page.
 * Addresses of other sites are taken as they are.
 */
export function faultOf(site: BuiltSite, href: string, from: string): Fault | undefined {
  const url = within(site, href, from);
  if (url === undefined) return undefined;
  if (url === null) return { rule: 'An address must be one a browser can read', fix: 'correct its spelling' };
  const path = decoded(url.pathname);
  if (!path.startsWith(site.base))
    return { rule: `An address of the site starts with ${site.base}`, fix: `write ${site.base}${path.slice(1)}` };
  if (/\/index\.html$/.test(path))
    return { rule: 'The address of a page ends with a slash', fix: `write ${path.slice(0, -10)}${url.hash}` };
  const file = fileOf(path.slice(site.base.length));
  if (site.files.has(`${file}/index.html`))
    return { rule: 'The address of a page ends with a slash', fix: `write ${path}/${url.hash}` };
  if (!site.files.has(file)) {
    const close = nearest(path, addressesOf(site));
    const fix = close === undefined ? 'remove it, or add what it should lead to' : `write ${close}`;
    return { rule: 'An address of the site leads to a page or a file', fix };
  }
  return fragmentFault(site, file, decoded(url.hash.slice(1)));
}

function fragmentFault(site: BuiltSite, file: string, hash: string): Fault | undefined {
  const ids = site.pages.get(file)?.ids;
  const [fragment = ''] = hash.split(':~:');
  // Without a fragment, and with `#top`, a page opens at its top.
  if (ids === undefined || fragment === '' || fragment === 'top' || ids.has(fragment)) return undefined;
  const close = nearest(fragment, ids.keys());
  return {
    rule: 'What follows # is an id on the page it leads to',
    fix: close === undefined ? `add the id to ${file}, or remove the part after #` : `write #${close}, or add the id`,
  };
}

function addressesOf({ base, files, pages }: BuiltSite): string[] {
  // The nearest address must not be a redirect, which may lead back to what is missing.
  const direct = [...files.keys()].filter((file) => pages.get(file)?.redirect === undefined);
  return direct.map((file) => pages.get(file)?.path ?? base + file);
}

function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
