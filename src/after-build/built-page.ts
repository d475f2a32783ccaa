import { type Link, type Reference, readLinks, readReferences } from './references.ts';
import { type Tag, readTags } from './tags.ts';

/** What is to know about one page of the built site, read from its HTML once. */
export interface BuiltPage {
  /** Its file in the built site: `roles/cio/index.html`. */
  file: string;
  /** Its address without the origin: `/x/y/roles/cio/`. */
  path: string;
  lang: string | undefined;
  title: string | undefined;
  description: string | undefined;
  canonical: string | undefined;
  /** Where the page sends its reader at once, if it does nothing else. */
  redirect: string | undefined;
  /** Every id, with how often it is used. */
  ids: ReadonlyMap<string, number>;
  links: readonly Link[];
  /** Every other address it names. */
  references: readonly Reference[];
  headings: readonly Heading[];
  assets: Assets;
  tags: readonly Tag[];
  /** Length of the HTML, uncompressed. */
  bytes: number;
}

export interface Heading {
  level: number;
  text: string;
  line: number;
}

/** What the page fetches as it opens, as it names it; what these files fetch in turn is for the site to say. */
export interface Assets {
  css: readonly string[];
  /** Modules and other external scripts, and modules named for loading ahead. */
  scripts: readonly string[];
  /** Code of the scripts that stand in the page itself, without data blocks. */
  inlineScripts: readonly string[];
  preloads: readonly { href: string; as: string }[];
  icons: readonly string[];
}

/** Reads a page. `base` has a slash at both ends. */
export function readPage(file: string, html: string, base: string): BuiltPage {
  const tags = readTags(html);
  const live = tags.filter(({ inert }) => !inert);
  return {
    file,
    path: base + file.replace(/(^|\/)index\.html$/, '$1'),
    lang: live.find(({ name }) => name === 'html')?.attributes.get('lang'),
    // Drawings in the body have titles of their own.
    title: textOf(
      live
        .slice(
          0,
          live.findIndex(({ name }) => name === 'body'),
        )
        .find(({ name }) => name === 'title'),
    ),
    description: live
      .find(named('meta', 'name', 'description'))
      ?.attributes.get('content')
      ?.trim(),
    canonical: live.find(named('link', 'rel', 'canonical'))?.attributes.get('href'),
    redirect: redirectOf(live.find(named('meta', 'http-equiv', 'refresh'))),
    ids: count(live.flatMap(({ attributes }) => attributes.get('id') ?? [])),
    links: readLinks(tags),
    references: readReferences(tags),
    headings: live.filter(({ name }) => /^h[1-6]$/.test(name)).map(heading),
    assets: readAssets(live),
    tags,
    bytes: Buffer.byteLength(html),
  };
}

const CODE = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

/** Whether a tag is a script the browser acts on, and not a block of data. */
export function isCode({ name, attributes }: Tag): boolean {
  return name === 'script' && CODE.test(attributes.get('type') ?? '');
}

function readAssets(tags: readonly Tag[]): Assets {
  const links = (rel: string) => tags.filter(named('link', 'rel', rel));
  const hrefs = (of: readonly Tag[], attribute = 'href') => of.flatMap((tag) => tag.attributes.get(attribute) ?? []);
  const code = tags.filter(isCode);
  return {
    css: hrefs(links('stylesheet')),
    scripts: [...hrefs(code, 'src'), ...hrefs(links('modulepreload'))],
    inlineScripts: code.filter(({ attributes }) => !attributes.has('src')).map(({ text }) => text),
    preloads: links('preload').map(({ attributes }) => ({
      href: attributes.get('href') ?? '',
      as: attributes.get('as') ?? '',
    })),
    icons: hrefs(links('icon')),
  };
}

function heading({ name, text, line }: Tag): Heading {
  return { level: Number(name.slice(1)), text: text.replace(/\s+/g, ' ').trim(), line };
}

/** A refresh after a while, or of the page itself, is no redirect. */
function redirectOf(refresh: Tag | undefined): string | undefined {
  return /^\s*0\s*;\s*url=(.+)$/i.exec(refresh?.attributes.get('content') ?? '')?.[1]?.trim();
}

function textOf(tag: Tag | undefined): string | undefined {
  return tag?.text.replace(/\s+/g, ' ').trim();
}

function named(name: string, attribute: string, value: string) {
  return (tag: Tag) => tag.name === name && tag.attributes.get(attribute)?.toLowerCase() === value;
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
