import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LISTS, type Content } from './model/content.ts';
import { createModel, type Model } from './model/graph.ts';
import { KINDS } from './model/routes.ts';
import { settings as settingsSchema } from './schemas/index.ts';

let built: Promise<Model> | undefined;

/** The one door to the content: reads the collections and builds the model, once per build. */
export function loadModel(): Promise<Model> {
  // In development every page asks anew, so that an edited file shows.
  if (import.meta.env.DEV) return load();
  return (built ??= load());
}

async function load(): Promise<Model> {
  const folders = await Promise.all(
    [...KINDS, 'pages' as const].map(async (kind) => [
      kind,
      (await getCollection(kind)).map((entry) => ({
        id: entry.id,
        file: `content/${kind}/${entry.id}.mdx`,
        data: entry.data,
        body: entry.body ?? '',
      })),
    ]),
  );
  // A collection's order is not promised, and `file()` keys by id: the order of the file is what the author meant.
  const lists = await Promise.all(
    LISTS.map(async (name) => {
      const order =
        (parse(readFileSync(join(process.cwd(), `content/${name}.yaml`), 'utf8')) as { id: string }[] | null) ?? [];
      const entries = new Map((await getCollection(name)).map((entry) => [entry.id, entry.data]));
      return [name, order.flatMap(({ id }) => entries.get(id) ?? [])];
    }),
  );
  const settings = settingsSchema.parse(parse(readFileSync(join(process.cwd(), 'content/settings.yaml'), 'utf8')));
  return createModel({ ...Object.fromEntries([...folders, ...lists]), settings } as Content, import.meta.env.BASE_URL);
}

/** Renders the text of an entry or page. @throws if there is none */
export async function renderText(collection: CollectionKey, id: string) {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`There is no content/${collection}/${id}.mdx`);
  return render(entry);
}
