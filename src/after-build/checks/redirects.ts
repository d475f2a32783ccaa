import type { Issue } from '../../model/issue.ts';
import { fileAt } from '../addresses.ts';
import type { BuiltPage } from '../built-page.ts';
import type { BuiltSite } from '../built-site.ts';

/**
 * Every redirect leads straight to a page of the site, tells search engines so, and has a link for readers whose
 * browser does not follow it.
 */
export function redirects(site: BuiltSite): Issue[] {
  return redirectPages(site).flatMap(({ file, path, redirect = '', canonical, links, tags }) => {
    const target = site.pages.get(fileAt(site, redirect, path) ?? '');
    const found = redirect;
    if (target === undefined || target.redirect !== undefined)
      return [{ file, found, rule: 'A redirect leads straight to a page of the site', fix: 'name its last address' }];
    const address = `${site.origin ?? ''}${target.path}`;
    const linked = links.some(({ href }) => fileAt(site, href, path) === target.file);
    const hidden = tags.some(
      ({ attributes }) => attributes.get('name') === 'robots' && attributes.get('content') === 'noindex',
    );
    return [
      ...(canonical === address
        ? []
        : [
            {
              file,
              found: canonical ?? 'none',
              rule: 'The canonical address of a redirect is its target',
              fix: `write ${address}`,
            },
          ]),
      ...(linked ? [] : [{ file, found, rule: 'A redirect links to its target', fix: 'add the link to its text' }]),
      ...(hidden
        ? []
        : [{ file, rule: 'A redirect is not indexed', fix: 'add <meta name="robots" content="noindex">' }]),
    ];
  });
}

/** The pages that only send their reader on. */
export function redirectPages(site: BuiltSite): BuiltPage[] {
  return [...site.pages.values()].filter(({ redirect }) => redirect !== undefined);
}
