/** The schema that judges each file of `content/`, by folder or file name. */
import { antiPattern } from './anti-pattern.ts';
import { article } from './article.ts';
import { dimension, group, page, pair, source, term, topic } from './reference.ts';
import { responsibility } from './responsibility.ts';
import { role } from './role.ts';

/** Folders of MDX files. */
export const entrySchemas = {
  roles: role,
  responsibilities: responsibility,
  'anti-patterns': antiPattern,
  articles: article,
  pages: page,
} as const;

/** Lists in one YAML file each. */
export const listSchemas = {
  dimensions: dimension,
  topics: topic,
  groups: group,
  glossary: term,
  sources: source,
  pairs: pair,
} as const;

export { settings } from './reference.ts';
