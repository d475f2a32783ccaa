import type { Tag } from './tags.ts';

/** An address an element names, as it is written. */
export interface Reference {
  href: string;
  /** The element, with its relation if it is a `<link>`: `a`, `link stylesheet`. */
  by: string;
  /** Whether the browser fetches it to show the page; the others wait for the reader. */
  loads: boolean;
  line: number;
}

/** A link of a page. */
export interface Link {
  href: string;
  text: string;
  line: number;
}

/** The attributes that hold an address, by element; those of SVG come in two spellings. */
const HOLDERS: Record<string, readonly string[]> = {
  audio: ['src'],
  button: ['formaction'],
  embed: ['src'],
  form: ['action'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src', 'srcset'],
  input: ['src', 'formaction'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
};
/** Relations of a `<link>` that only say something; every other one makes the browser fetch or connect. */
const SAYING = /^(?:canonical|alternate|author|license|me|next|prev|search|help)\b/;
const SENDING = new Set(['action', 'formaction']);

/** The links a reader can follow. */
export function readLinks(tags: readonly Tag[]): Link[] {
  return tags.flatMap(({ name, attributes, text, line }) => {
    const href = name === 'a' || name === 'area' ? (attributes.get('href') ?? attributes.get('xlink:href')) : undefined;
    return href === undefined ? [] : [{ href, text: text.replace(/\s+/g, ' ').trim(), line }];
  });
}

/** All addresses but those of links and of the page itself. */
export function readReferences(tags: readonly Tag[]): Reference[] {
  return tags.flatMap((tag) => [...held(tag), ...painted(tag)]);
}

function held({ name, attributes, line }: Tag): Reference[] {
  const rel = name === 'link' ? (attributes.get('rel') ?? '').toLowerCase() : '';
  if (rel === 'canonical') return [];
  return (HOLDERS[name] ?? []).flatMap((attribute) => {
    const value = attributes.get(attribute);
    if (value === undefined) return [];
    const hrefs = attribute === 'srcset' ? value.split(',').map((part) => part.trim().replace(/\s.*/, '')) : [value];
    const loads = !SENDING.has(attribute) && !SAYING.test(rel);
    return hrefs.map((href) => ({ href, by: rel === '' ? name : `link ${rel}`, loads, line }));
  });
}

/** Patterns, gradients, markers and masks, which SVG names as `url(#id)`. */
function painted({ name, attributes, line }: Tag): Reference[] {
  return [...attributes]
    .filter(([attribute]) => attribute !== 'style')
    .flatMap(([, value]) => [...value.matchAll(/\burl\(\s*["']?(#[^"')\s]+)/g)])
    .map(([, href = '']) => ({ href, by: name, loads: true, line }));
}
