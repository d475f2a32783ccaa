import { expect, test } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { previews } from './previews.ts';

const HOME = 'https://example.org/x/';
const PICTURE = png(1200, 630);

/** The header and the end of a PNG, with some bytes between. */
function png(width: number, height: number, bytes = 0): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  const [start, end] = ['89504e470d0a1a0a0000000d49484452', '0000000049454e44ae426082'].map((hex) =>
    Buffer.from(hex, 'hex'),
  );
  return Buffer.concat([start as Buffer, size, Buffer.alloc(bytes), end as Buffer]);
}

function head(path: string, changes: Record<string, string | undefined> = {}): string {
  const said: Record<string, string | undefined> = {
    'og:title': 'A page',
    'og:description': 'What it says.',
    'og:url': HOME + path,
    'og:image': `${HOME}og/index.png`,
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'A page. What it says.',
    'twitter:card': 'summary_large_image',
    ...changes,
  };
  const tags = Object.entries(said).map(([name, value]) =>
    value === undefined ? '' : `<meta property="${name}" content="${value}">`,
  );
  return `<link rel="canonical" href="${HOME}${path}">${tags.join('')}`;
}

test('takes pages with their picture; a redirect and the lost page need none', () => {
  const files = {
    'index.html': head(''),
    'a/index.html': `<link rel="canonical" href="${HOME}"><meta http-equiv="refresh" content="0; url=/x/">`,
    '404.html': '<h1>Nothing here</h1>',
    'og/index.png': PICTURE,
  };
  expect(previews(siteOf(files, '/x/'))).toEqual([]);
});

test('names pages whose picture is missing, elsewhere or unsaid', () => {
  const files = {
    'index.html': head('', { 'og:image:alt': ' ', 'og:image:width': '600' }),
    'a/index.html': head('a/', { 'og:image': undefined }),
    'b/index.html': head('b/', { 'og:image': '/x/og/index.png' }),
    'c/index.html': head('c/', { 'og:image': `${HOME}og/c.png` }),
    'd/index.html': head('d/') + '<meta property="og:title" content="Again">',
    'og/index.png': PICTURE,
  };
  expect(report(previews(siteOf(files, '/x/')))).toMatchInlineSnapshot(`
    "a/index.html
      Every page has a picture for links to it. Fix: add it to src/model/views/preview.ts.
    b/index.html
      found /x/og/index.png: Other sites need the full address of a picture. Fix: begin it with https:.
    c/index.html
      found https://example.org/x/og/c.png: The picture of a page is there. Fix: build it, or correct its address.
    d/index.html
      found "Again": A page says og:title once, as it is. Fix: write og:title once.
    index.html
      found "600": A page says og:image:width once, as it is. Fix: write og:image:width once: 1200.
      found no og:image:alt: A page says all that its preview needs. Fix: write og:image:alt once.

    6 problems in 5 files"
  `);
});

test('names pictures of another size, type or weight', () => {
  const files = {
    'index.html': head('', { 'og:image': `${HOME}og/small.png` }),
    'a/index.html': head('a/', { 'og:image': `${HOME}og/text.png` }),
    'b/index.html': head('b/', { 'og:image': `${HOME}og/heavy.png` }),
    'c/index.html': head('c/', { 'og:image': `${HOME}og/half.png` }),
    'og/small.png': png(600, 315),
    'og/text.png': 'This is text.',
    'og/half.png': PICTURE.subarray(0, 30),
    'og/heavy.png': png(1200, 630, 200_000),
  };
  expect(report(previews(siteOf(files, '/x/')))).toMatchInlineSnapshot(`
    "og/half.png
      found a PNG without its end: A picture is a PNG of 1200 x 630. Fix: mend src/previews/.
    og/heavy.png
      found 200036 bytes: A picture weighs at most 200000. Fix: draw less.
    og/small.png
      found 600 x 315: A picture is a PNG of 1200 x 630. Fix: mend src/previews/.
    og/text.png
      found no PNG: A picture is a PNG of 1200 x 630. Fix: mend src/previews/.

    4 problems in 4 files"
  `);
});
