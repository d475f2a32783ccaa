/** The kinds of pages by which weights are judged and shown. */
export type PageKind =
  | 'home'
  | 'role'
  | 'responsibility'
  | 'anti-pattern'
  | 'article'
  | 'index'
  | 'compare'
  | 'pair'
  | 'search'
  | 'missing'
  | 'other';

const ENTRIES: Record<string, PageKind> = {
  roles: 'role',
  responsibilities: 'responsibility',
  'anti-patterns': 'anti-pattern',
  articles: 'article',
};

/** The kind of a page, by its file: `roles/cio/index.html` is a role. */
export function kindOf(file: string): PageKind {
  const [folder = '', id] = file.replace(/\/?(?:index)?\.html$/, '').split('/');
  const entry = ENTRIES[folder];
  if (entry !== undefined) return id === undefined ? 'index' : entry;
  if (folder === 'compare') return id === undefined ? 'compare' : 'pair';
  if (folder === '') return 'home';
  if (folder === '404') return 'missing';
  return folder === 'search' ? 'search' : 'other';
}

/** Pages to be read, as against those that are tools, and the page for what is missing. */
export function isReading(kind: PageKind): boolean {
  return kind !== 'compare' && kind !== 'search' && kind !== 'missing';
}
