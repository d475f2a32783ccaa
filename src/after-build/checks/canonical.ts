import type { Issue } from '../../model/issue.ts';
import type { BuiltPage } from '../built-page.ts';
import { type BuiltSite, MISSING } from '../built-site.ts';

const INDEX = 'sitemap-index.xml';

/** Every page names its own address, and the sitemap lists the same addresses, none more and none less. */
export function canonical(site: BuiltSite): Issue[] {
  const { origin, files, pages } = site;
  if (origin === undefined)
    return [
      {
        file: 'index.html',
        rule: 'The home page names the address of the site',
        fix: 'add <link rel="canonical"> with the full address',
      },
    ];
  // Redirects have a check of their own.
  const addressed = [...pages.values()].filter(({ file, redirect }) => file !== MISSING && redirect === undefined);
  const missing = pages.get(MISSING);
  return [
    ...addressed.flatMap((page) => ownAddress(page, origin)),
    ...(missing?.canonical === undefined ? [] : [noAddress(missing)]),
    ...sitemap(
      files,
      addressed.map(({ file, path }) => ({ file, address: origin + path })),
    ),
  ];
}

function ownAddress({ file, path, canonical }: BuiltPage, origin: string): Issue[] {
  const address = origin + path;
  if (canonical === address) return [];
  const found = canonical ?? 'none';
  return [{ file, found, rule: 'The canonical address is the page itself', fix: `write ${address}` }];
}

function noAddress({ file, canonical = '' }: BuiltPage): Issue {
  return {
    file,
    found: canonical,
    rule: 'The page for what is missing has no address of its own',
    fix: 'leave out <link rel="canonical">',
  };
}

function sitemap(files: ReadonlyMap<string, Buffer>, pages: { file: string; address: string }[]): Issue[] {
  const index = files.get(INDEX);
  if (index === undefined) return [{ file: INDEX, rule: 'The site has a sitemap', fix: 'wire in its integration' }];
  const parts = locations(index).map((address) => address.slice(address.lastIndexOf('/') + 1));
  const listed = parts.flatMap((file) => locations(files.get(file)).map((address) => ({ file, address })));
  const known = new Set(pages.map(({ address }) => address));
  const inSitemap = new Set(listed.map(({ address }) => address));
  return [
    ...parts
      .filter((file) => !files.has(file))
      .map((file) => ({ file: INDEX, found: file, rule: 'Every part of the sitemap is there', fix: 'build again' })),
    ...listed
      .filter(({ address }) => !known.has(address))
      .map(({ file, address }) => ({
        file,
        found: address,
        rule: 'The sitemap lists pages of the site, and no redirects',
        fix: 'leave the address out, or add its page',
      })),
    ...pages
      .filter(({ address }) => !inSitemap.has(address))
      .map(({ file }) => ({ file, rule: 'Every page is in the sitemap', fix: 'do not filter it out' })),
  ];
}

function locations(xml: Buffer | undefined): string[] {
  return [...String(xml ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) =>
    address.trim().replaceAll('&amp;', '&'),
  );
}
