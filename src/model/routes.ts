/** Where everything is. The only place in which an address is spelled. */

/** The kinds of entries, by the folder that holds them; the folder is also the first part of the address. */
export const KINDS = ['roles', 'responsibilities', 'anti-patterns', 'articles'] as const;
export type Kind = (typeof KINDS)[number];

/** Addresses under a base path (`/` or `/x/y/`), all with the trailing slash. */
export function createRoutes(base: string) {
  const root = base.endsWith('/') ? base : `${base}/`;
  /** A root-relative address such as `/roles/cio/#mandate` under the base path. */
  const at = (path: string) => root + path.replace(/^\//, '');
  return {
    at,
    home: at('/'),
    /** The index of a kind. */
    index: (kind: Kind) => at(`/${kind}/`),
    /** The page of an entry. */
    entry: (kind: Kind, id: string) => at(`/${kind}/${id}/`),
    topic: (id: string) => at(`/responsibilities/#${id}`),
    group: (id: string) => at(`/anti-patterns/#${id}`),
    compare: at('/compare/'),
    /** A row, a column or a cell of the comparison, by its code. */
    cell: (code: string) => at(`/compare/#${code}`),
    /** The page of two roles, in the order of the roles. */
    pair: (first: string, second: string) => at(`/compare/${first}-${second}/`),
    /** The short address of anything that has a code. */
    short: (code: string) => at(`/c/${code}/`),
    search: at('/search/'),
    glossary: at('/glossary/'),
    term: (id: string) => at(`/glossary/#${id}`),
    sources: at('/sources/'),
    source: (id: string) => at(`/sources/#${id}`),
    changes: at('/changes/'),
    about: at('/about/'),
    linking: at('/about/linking/'),
    data: (file: string) => at(`/data/${file}`),
    /** The picture that stands for a page where it is linked: `/og/roles/cio.png` for `/roles/cio/`. */
    preview: (href: string) => at(`/og/${href.slice(root.length).replace(/\/$/, '') || 'index'}.png`),
  };
}

export type Routes = ReturnType<typeof createRoutes>;
