// Names each collection: where it lives and which schema judges it. The model is the only reader: src/load-model.ts.
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { entrySchemas, listSchemas } from './schemas/index.ts';

const entries = <K extends keyof typeof entrySchemas>(folder: K) =>
  defineCollection({
    // The file name alone is the id; `slug` is refused by the strict schemas.
    loader: glob({ base: `./content/${folder}`, pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: entrySchemas[folder],
  });

const list = <K extends keyof typeof listSchemas>(name: K) =>
  defineCollection({ loader: file(`./content/${name}.yaml`), schema: listSchemas[name] });

export const collections = {
  roles: entries('roles'),
  responsibilities: entries('responsibilities'),
  'anti-patterns': entries('anti-patterns'),
  articles: entries('articles'),
  pages: entries('pages'),
  dimensions: list('dimensions'),
  topics: list('topics'),
  groups: list('groups'),
  glossary: list('glossary'),
  sources: list('sources'),
  pairs: list('pairs'),
};
