import { type Issue, show } from '../../model/issue.ts';
import { type Fault, faultOf } from '../addresses.ts';
import type { BuiltPage } from '../built-page.ts';
import type { BuiltSite } from '../built-site.ts';
import { styleUrls } from '../style-sheet.ts';

/** Every address within the site leads to a page or a file, and every fragment to an id on its page. */
export function links(site: BuiltSite): Issue[] {
  const known = new Map<string, Fault | undefined>();
  return [...[...site.pages.values()].flatMap(ofPage), ...[...site.files].flatMap(ofStyleSheet)];

  function ofPage({ file, path, links, references }: BuiltPage): Issue[] {
    return [
      ...links.flatMap(({ href, text, line }) => issue(file, path, href, `line ${line}, link ${show(text)}`)),
      ...references.flatMap(({ href, by, line }) => issue(file, path, href, `line ${line}, <${by}>`)),
    ];
  }

  function ofStyleSheet([file, content]: [string, Buffer]): Issue[] {
    if (!file.endsWith('.css')) return [];
    return styleUrls(String(content)).flatMap((url) => issue(file, site.base + file, url));
  }

  function issue(file: string, from: string, href: string, at?: string): Issue[] {
    const fault = judged(from, href);
    return fault === undefined ? [] : [{ file, ...(at !== undefined && { at }), found: `"${href}"`, ...fault }];
  }

  /** Most addresses stand on many pages; only relative ones depend on the page. */
  function judged(from: string, href: string): Fault | undefined {
    const key = /^\/(?!\/)/.test(href) ? href : `${from} ${href}`;
    if (!known.has(key)) known.set(key, faultOf(site, href, from));
    return known.get(key);
  }
}
