// Names each collection: where it lives and which schema judges it. The model is the only reader: src/load-model.ts.
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { entrySchemas, listSchemas } from './schemas/index.ts';

const entries = (folder: string) => ({
  // The file name alone is the id; `slug` is refused by the strict schemas.
  loader: glob({
    base: `./content/${folder}`,
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
});

const list = (name: string) => ({ loader: file(`./content/${name}.yaml`) });

export const collections = {
  roles: defineCollection({ ...entries('roles'), schema: entrySchemas.roles }),
  responsibilities: defineCollection({ ...entries('responsibilities'), schema: entrySchemas.responsibilities }),
  'anti-patterns': defineCollection({ ...entries('anti-patterns'), schema: entrySchemas['anti-patterns'] }),
  articles: defineCollection({ ...entries('articles'), schema: entrySchemas.articles }),
  pages: defineCollection({ ...entries('pages'), schema: entrySchemas.pages }),
  dimensions: defineCollection({ ...list('dimensions'), schema: listSchemas.dimensions }),
  topics: defineCollection({ ...list('topics'), schema: listSchemas.topics }),
  groups: defineCollection({ ...list('groups'), schema: listSchemas.groups }),
  glossary: defineCollection({ ...list('glossary'), schema: listSchemas.glossary }),
  sources: defineCollection({ ...list('sources'), schema: listSchemas.sources }),
  pairs: defineCollection({ ...list('pairs'), schema: listSchemas.pairs }),
};
