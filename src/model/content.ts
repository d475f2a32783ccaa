import type { z } from 'astro/zod';
import type { antiPattern } from '../schemas/anti-pattern.ts';
import type { article } from '../schemas/article.ts';
import type { dimension, group, page, pair, settings, source, term, topic } from '../schemas/reference.ts';
import type { part, responsibility } from '../schemas/responsibility.ts';
import type { role } from '../schemas/role.ts';

/** One file of `content/`: its id is its name. */
export interface Entry<Data> {
  id: string;
  /** Path from the project's root. */
  file: string;
  data: Data;
  /** The MDX text under the front matter. */
  body: string;
  /** Lines of the file before the text; 0 where the file's own lines are not known. */
  bodyStart?: number;
  /** What the page hands to `render()`; the model never looks inside. */
  handle?: unknown;
}

export type Role = z.infer<typeof role>;
export type Responsibility = z.infer<typeof responsibility>;
export type Part = z.infer<typeof part>;
export type AntiPattern = z.infer<typeof antiPattern>;
export type Article = z.infer<typeof article>;
export type Page = z.infer<typeof page>;
export type Dimension = z.infer<typeof dimension>;
export type Topic = z.infer<typeof topic>;
export type Group = z.infer<typeof group>;
export type Term = z.infer<typeof term>;
export type Source = z.infer<typeof source>;
export type PairJudgement = z.infer<typeof pair>;
export type Settings = z.infer<typeof settings>;

/** Everything the handbook knows, valid entry by entry. */
export interface Content {
  roles: Entry<Role>[];
  responsibilities: Entry<Responsibility>[];
  'anti-patterns': Entry<AntiPattern>[];
  articles: Entry<Article>[];
  pages: Entry<Page>[];
  dimensions: Dimension[];
  topics: Topic[];
  groups: Group[];
  glossary: Term[];
  sources: Source[];
  pairs: PairJudgement[];
  settings: Settings;
}

/** The lists kept in one YAML file each, by file name. */
export const LISTS = ['dimensions', 'topics', 'groups', 'glossary', 'sources', 'pairs'] as const;
export type ListName = (typeof LISTS)[number];
