import smartquotes from 'smartquotes';
import { readBody, type BodyFacts } from './body.ts';
import type { AntiPattern, Article, Content, Entry, Page, Responsibility, Role } from './content.ts';
import { termsIn } from './terms.ts';
import { KINDS, createRoutes, type Kind, type Routes } from './routes.ts';

/** An entry in the graph: its data in typographic form, what its text holds, and who links to it. */
export interface Node<Data> extends Entry<Data> {
  kind: Kind;
  code: string;
  href: string;
  facts: BodyFacts;
  /** Ids of the glossary terms its text uses, in the order of their first use. */
  terms: string[];
  /** Entries whose text or fields lead here. */
  mentionedBy: AnyNode[];
}

export type RoleNode = Node<Role>;
export type ResponsibilityNode = Node<Responsibility>;
export type AntiPatternNode = Node<AntiPattern>;
export type ArticleNode = Node<Article>;
export type AnyNode = RoleNode | ResponsibilityNode | AntiPatternNode | ArticleNode;

/** The whole handbook as one graph. Lists are in their order of print. */
export interface Model {
  settings: Content['settings'];
  routes: Routes;
  roles: RoleNode[];
  responsibilities: ResponsibilityNode[];
  antiPatterns: AntiPatternNode[];
  articles: ArticleNode[];
  entries: AnyNode[];
  pages: Map<string, Entry<Page> & Pick<Node<Page>, 'facts' | 'terms'>>;
  dimensions: Content['dimensions'];
  topics: Content['topics'];
  groups: Content['groups'];
  glossary: Content['glossary'];
  sources: Content['sources'];
  pairs: Content['pairs'];
}

/** Builds the graph. Broken references are left out here and named by `judge` in `integrity.ts`. */
export function createModel(content: Content, base = '/'): Model {
  const routes = createRoutes(base);
  const nodes = <Data extends { code: string; order?: number | undefined }>(
    kind: Kind,
    entries: readonly Entry<Data>[],
  ) =>
    entries
      .map((entry): Node<Data> => ({
        ...entry,
        kind,
        data: typeset(entry.data),
        code: entry.data.code,
        href: routes.entry(kind, entry.id),
        facts: readBody(entry.body, kind),
        terms: termsIn(entry.body, content.glossary, entry.id),
        mentionedBy: [],
      }))
      .sort(inOrder);

  const roles: RoleNode[] = nodes('roles', content.roles);
  const responsibilities: ResponsibilityNode[] = nodes('responsibilities', content.responsibilities);
  const antiPatterns: AntiPatternNode[] = nodes('anti-patterns', content['anti-patterns']);
  const articles: ArticleNode[] = nodes('articles', content.articles);
  const entries: AnyNode[] = [...roles, ...responsibilities, ...antiPatterns, ...articles];

  for (const entry of entries) {
    for (const target of new Set(entry.facts.links.map(({ href }) => entryOf(href)))) {
      const node = entries.find(({ kind, id }) => target === `${kind}/${id}`);
      if (node !== undefined && node !== entry) node.mentionedBy.push(entry);
    }
  }

  return {
    settings: typeset(content.settings),
    routes,
    roles,
    responsibilities,
    antiPatterns,
    articles,
    entries,
    pages: new Map(
      content.pages.map((page) => [
        page.id,
        {
          ...page,
          data: typeset(page.data),
          facts: readBody(page.body, 'pages'),
          terms: termsIn(page.body, content.glossary, page.id),
        },
      ]),
    ),
    dimensions: typeset(content.dimensions),
    topics: content.topics,
    groups: typeset(content.groups),
    glossary: typeset(content.glossary).sort((a, b) => a.term.localeCompare(b.term, 'en')),
    sources: typeset(content.sources),
    pairs: typeset(content.pairs),
  };
}

/** Entries of one kind in their order of print: by `order`, then by code. */
export function inOrder(a: Ordered, b: Ordered): number {
  return (
    (a.data.order ?? Number.MAX_SAFE_INTEGER) - (b.data.order ?? Number.MAX_SAFE_INTEGER) ||
    a.data.code.localeCompare(b.data.code, 'en')
  );
}

type Ordered = { data: { code: string; order?: number | undefined } };

/** `roles/cio` for `/roles/cio/#mandate`; undefined for addresses that are no entry's. */
export function entryOf(href: string): string | undefined {
  const match = /^\/([a-z-]+)\/([a-z0-9-]+)\/(?:#.*)?$/.exec(href);
  return match !== null && (KINDS as readonly string[]).includes(match[1] ?? '')
    ? `${match[1]}/${match[2]}`
    : undefined;
}

/** Straight quotes become typographic ones in every text of a value; addresses stay as they are. */
export function typeset<T>(value: T): T {
  if (typeof value === 'string') return (/^(https?:|mailto:)/.test(value) ? value : smartquotes(value)) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => typeset(item)) as T;
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeset(inner as unknown)])) as T;
  return value;
}
