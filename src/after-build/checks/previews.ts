import { type Issue, show } from '../../model/issue.ts';
import { fileAt } from '../addresses.ts';
import type { BuiltPage } from '../built-page.ts';
import { type BuiltSite, MISSING } from '../built-site.ts';

/** What other sites take, and cut nothing off. */
const SIZE = { width: 1200, height: 630 };
/** Above this some sites show no picture. */
const BYTES = 200_000;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Every page has its own picture for links to it: there, a PNG of the right size, light, and told in words. */
export function previews(site: BuiltSite): Issue[] {
  return previewedPages(site).flatMap((page) => judge(site, page));
}

/** The pages others may link: all with an address of their own. */
export function previewedPages({ pages }: BuiltSite): BuiltPage[] {
  return [...pages.values()].filter(({ file, redirect }) => file !== MISSING && redirect === undefined);
}

function judge(site: BuiltSite, page: BuiltPage): Issue[] {
  const { file } = page;
  const image = meta(page, 'og:image');
  if (image === undefined)
    return [{ file, rule: 'Every page has a picture for links to it', fix: 'add it to src/model/views/preview.ts' }];
  return [
    ...picture(site, page, image),
    ...said(page, 'og:image:type', 'image/png'),
    ...said(page, 'og:image:width', String(SIZE.width)),
    ...said(page, 'og:image:height', String(SIZE.height)),
    ...said(page, 'og:image:alt'),
    ...said(page, 'og:title'),
    ...said(page, 'og:description'),
    ...said(page, 'og:url', page.canonical),
    ...said(page, 'twitter:card', 'summary_large_image'),
  ];
}

function picture(site: BuiltSite, { file, path }: BuiltPage, image: string): Issue[] {
  if (site.origin === undefined || !image.startsWith(`${site.origin}/`))
    return [
      { file, found: image, rule: 'Other sites need the full address of a picture', fix: 'begin it with https:' },
    ];
  const name = fileAt(site, image, path);
  const bytes = name === undefined ? undefined : site.files.get(name);
  if (name === undefined || bytes === undefined)
    return [{ file, found: image, rule: 'The picture of a page is there', fix: 'build it, or correct its address' }];
  const found = sizeOf(bytes);
  const wanted = `${SIZE.width} x ${SIZE.height}`;
  return [
    ...(found === wanted
      ? []
      : [{ file: name, found, rule: `A picture is a PNG of ${wanted}`, fix: 'mend src/previews/' }]),
    ...(bytes.length <= BYTES
      ? []
      : [{ file: name, found: `${bytes.length} bytes`, rule: `A picture weighs at most ${BYTES}`, fix: 'draw less' }]),
  ];
}

/** Width and height as the header of a PNG has them. */
function sizeOf(bytes: Buffer): string {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return 'no PNG';
  if (bytes.toString('latin1', bytes.length - 8, bytes.length - 4) !== 'IEND') return 'a PNG without its end';
  return `${bytes.readUInt32BE(16)} x ${bytes.readUInt32BE(20)}`;
}

/** What a page says of itself must be said once, and be as wanted. */
function said(page: BuiltPage, name: string, wanted?: string): Issue[] {
  const { file } = page;
  const [value, ...more] = all(page, name);
  const fix = `write ${name} once${wanted === undefined ? '' : `: ${wanted}`}`;
  if (!value) return [{ file, found: `no ${name}`, rule: 'A page says all that its preview needs', fix }];
  if (more.length > 0 || (wanted !== undefined && value !== wanted))
    return [{ file, found: show(more[0] ?? value), rule: `A page says ${name} once, as it is`, fix }];
  return [];
}

function meta(page: BuiltPage, name: string): string | undefined {
  return all(page, name)[0];
}

function all({ tags }: BuiltPage, wanted: string): string[] {
  return tags.flatMap(({ name, attributes }) => {
    const own = attributes.get('property') ?? attributes.get('name');
    return name === 'meta' && own === wanted ? (attributes.get('content') ?? '').trim() : [];
  });
}
