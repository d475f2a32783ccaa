import type { Mark } from '../model/diagram.ts';
import type { Name, Picture } from '../model/views/preview.ts';
import { figure } from './figure.ts';
import { INKS } from './inks.ts';
import { fit, type Room, type Setting } from './lines.ts';
import { CAP, TEXT_CAP, block, glyphs, set, type Style, type Styles } from './text.ts';
import type { Outline } from './typeface.ts';

/** Left and right margin. */
export const LEFT = 64;
export const RIGHT = 1136;
const WIDE = RIGHT - LEFT;
/** Half way between the band and the foot. */
const MIDDLE = 284;
const LABEL_SIZE = 28;

/** What stands between the band at the top and the foot. */
export function drawPicture(styles: Styles, picture: Picture): string {
  switch (picture.kind) {
    case 'home':
      return home(styles, picture);
    case 'role':
      return role(styles, picture);
    case 'responsibility':
      return responsibility(styles, picture);
    case 'anti-pattern':
      return antiPattern(styles, picture);
    case 'pair':
      return pair(styles, picture);
    case 'article':
      return article(styles, picture);
    case 'page':
      return page(styles, picture);
  }
}

type Of<Kind extends Picture['kind']> = Extract<Picture, { kind: Kind }>;

/** The four letters over the whole width, and the line as wide as the letters. */
function home({ title }: Styles, { line }: Of<'home'>): string {
  const top = 62;
  const gap = 17;
  const inks = ['both', 'i-mark', 't-mark', 'both'] as const;
  const letters = ['C', 'I', 'T', 'O'].map((letter) => title.cut.outline(letter));
  const inked = letters.reduce((sum, { left, right }) => sum + right - left, 0);
  const size = (WIDE - 3 * gap) / (inked + SHIFT);
  const y = top + CAP * size;
  let x = LEFT;
  const drawn = letters.map((letter, index) => {
    const from = x - letter.left * size;
    x += (letter.right - letter.left) * size + gap;
    const ink = inks[index] ?? 'both';
    return ink === 'both' ? overprint(letter, size, from, y) : glyphs(letter, size, from, y, INKS[ink]);
  });
  const claim = title.cut.outline(line, title.tracking);
  const claimSize = Math.min(WIDE / (claim.right - claim.left), 80);
  return drawn.join('') + set(title, line, claimSize, LEFT, y + 34 + claimSize * CAP);
}

/** How far the inks are apart, in em. */
const SHIFT = 0.006;

/** A letter printed in both inks, a hair apart. */
function overprint(letter: Outline, size: number, x: number, y: number): string {
  const shift = size * SHIFT;
  const red = glyphs(letter, size, x, y, INKS['i-mark']);
  const blue = glyphs(letter, size, x + shift, y + shift / 1.5, INKS['t-mark'], 'style="mix-blend-mode:multiply"');
  return `<g style="isolation:isolate">${red}${blue}</g>`;
}

function role({ title, text }: Styles, { name, title: words, text: mandate }: Of<'role'>): string {
  return (
    letters(title, name, { y: 307, cap: 236, room: WIDE }).drawn +
    block(title, fit(title, words, { width: WIDE, lines: 1, size: 62 }), LEFT, 382) +
    block(text, fit(text, mandate, { width: WIDE, lines: 2, size: 34 }), LEFT, 440)
  );
}

/** The question, the letters of the role that answers, and beside their foot the answer. */
function responsibility(styles: Styles, { question, name, lead, rest }: Of<'responsibility'>): string {
  const { title, text, strong } = styles;
  const cap = 214;
  const heading = fit(title, question, { width: WIDE, lines: 2, size: 74 });
  const first = heading.lines.length === 1 ? 132 : 118;
  const y = first + (heading.lines.length - 1) * heading.size + 286;
  const answerer = letters(title, name, { y, cap, room: 540 });
  const x = answerer.right + 56;
  const bold = fit(strong, lead, { width: RIGHT - x, lines: 4, size: 34 });
  const leading = bold.size * strong.leading;
  const room = Math.round(cap / leading) - bold.lines.length;
  const plain = sentences(text, rest, { width: RIGHT - x, lines: room, size: bold.size });
  const top = y - (bold.lines.length + plain.lines.length - 1) * leading;
  return (
    block(title, heading, LEFT, first) +
    answerer.drawn +
    block(strong, bold, x, top) +
    block(text, plain, x, top + bold.lines.length * leading)
  );
}

/** As many whole sentences of a text as there is room for; often it is the first alone, or none. */
function sentences(style: Style, text: string, room: Room): Setting {
  const ends = room.lines < 1 ? [] : [...text.matchAll(/[.?](?= |$)/g)].map(({ index }) => index + 1);
  const settings = ends.map((end) => fit(style, text.slice(0, end), room));
  return settings.filter(({ size }) => size === room.size).at(-1) ?? { size: room.size, lines: [] };
}

/** Room for words beside a figure. */
const HALF = 572;

function antiPattern({ title, text, label }: Styles, picture: Of<'anti-pattern'>): string {
  const heading = fit(title, picture.title, { width: HALF, lines: 3, size: 84 });
  const body = fit(text, picture.text, { width: HALF, lines: 3, size: 32 });
  const at = stack(heading, body.lines.length * body.size * text.leading, 22, true);
  const misprint = (ink: string, dx: number, dy: number) =>
    block({ ...title, ink }, heading, LEFT + dx * heading.size, at.title + dy * heading.size);
  return (
    set(label, picture.label, LABEL_SIZE, LEFT, at.label) +
    misprint(INKS['i-mark'], -0.024, -0.01) +
    misprint(INKS['t-mark'], 0.024, 0.012) +
    block(title, heading, LEFT, at.title) +
    block(text, body, LEFT, at.body + body.size) +
    circuit(picture.marks)
  );
}

/** The title, and what the article holds, with an initial three lines tall. */
function article({ title, text, label }: Styles, picture: Of<'article'>): string {
  const size = 36;
  const lines = 3;
  const leading = size * text.leading;
  const heading = fit(title, picture.title, { width: WIDE, lines: 2, size: 96 });
  const initial = picture.text.charAt(0);
  const initialSize = ((lines - 1) * leading + TEXT_CAP * size) / CAP;
  const { left, right } = title.cut.outline(initial);
  const x = LEFT + (right - left) * initialSize + 10;
  const body = fit(text, picture.text.slice(1).trimStart(), { width: RIGHT - x, lines, size, all: true });
  const at = stack(heading, lines * leading, 42, true);
  return (
    set(label, picture.label, LABEL_SIZE, LEFT, at.label) +
    block(title, heading, LEFT, at.title) +
    set(title, initial, initialSize, LEFT, at.body + size + (lines - 1) * leading) +
    block({ ...text, leading: leading / body.size }, body, x, at.body + size)
  );
}

/** Title and summary of an index or a reference page, beside the sign of the pair or a figure. */
function page({ title, text }: Styles, picture: Of<'page'>): string {
  const width = picture.marks === undefined ? 660 : HALF;
  const heading = fit(title, picture.title, { width, lines: 2, size: 88 });
  const body = fit(text, picture.text, { width, lines: 4, size: 34 });
  const at = stack(heading, body.lines.length * body.size * text.leading, 26, false);
  return (
    block(title, heading, LEFT, at.title) +
    block(text, body, LEFT, at.body + body.size) +
    (picture.marks === undefined ? pairSign() : circuit(picture.marks))
  );
}

/** Where a label, a title and what follows it stand, the whole centered: two baselines, and an upper edge. */
function stack({ size, lines }: Setting, rest: number, gap: number, labeled: boolean) {
  const label = labeled ? 40 : 0;
  const height = lines.length * size;
  const top = MIDDLE - (label + height + gap + rest) / 2;
  return { label: top + 24, title: top + label + size * 0.83, body: top + label + height + gap };
}

/** A figure in the right half, as large as the height allows. */
function circuit(marks: readonly Mark[]): string {
  return `<g transform="translate(676 84) scale(2.09)">${figure(marks)}</g>`;
}

/** The sign of the pair, as in `Sprite.astro`, with its right edge on the margin. */
function pairSign(): string {
  const scale = 13.4;
  return (
    `<g transform="translate(${RIGHT - 25.5 * scale} ${MIDDLE - 8 * scale}) scale(${scale})">` +
    `<circle cx="8.5" cy="8" r="7.5" fill="${INKS['i-mark']}"/>` +
    `<rect x="10.5" y=".5" width="15" height="15" fill="${INKS['t-mark']}"/>` +
    `<path d="M10.5 0.77A7.5 7.5 0 0 1 10.5 15.23Z" fill="${INKS.ink}"/></g>`
  );
}

/** The middle of a pair, where the two lines end. */
const BOX = { x: 450, width: 300, height: 157, inset: 24 };

function pair({ title, text, strong }: Styles, { left, right, middle, both }: Of<'pair'>): string {
  const room = 510;
  const cap = Math.min(...[left, right].map((name) => letters(title, name, { y: 0, cap: 170, room }).cap));
  // On a whole pixel, for the bars to be sharp.
  const y = Math.round(MIDDLE - (cap + 50 + BOX.height) / 2 + cap);
  const a = letters(title, left, { y, cap, room });
  const b = letters(title, right, { y, cap, room });
  const rule = y + 50;
  const question = { ...strong, leading: 1.1 };
  const fitted = ({ asks }: { asks: string }) => fit(question, asks, { width: BOX.x - LEFT - 24, lines: 3, size: 44 });
  const [asksLeft, asksRight] = [fitted(left), fitted(right)];
  const size = Math.min(asksLeft.size, asksRight.size);
  const first = rule + 28 + size * 0.8;
  const words = fit(text, middle, { width: BOX.width - 2 * BOX.inset, lines: 3, size: 28 });
  const above = (BOX.height - (words.lines.length - 1) * words.size * text.leading + words.size * 0.6) / 2;
  return (
    a.drawn +
    `<g transform="translate(${RIGHT - b.right} 0)">${b.drawn}</g>` +
    bar(LEFT, rule, BOX.x - LEFT, left.line) +
    bar(BOX.x + BOX.width, rule, RIGHT - BOX.x - BOX.width, right.line) +
    box(rule, both) +
    block({ ...question, ink: INKS[left.line] }, { ...asksLeft, size }, LEFT, first) +
    block({ ...question, ink: INKS[right.line], end: true }, { ...asksRight, size }, RIGHT, first) +
    block({ ...text, ink: both ? INKS.paper : INKS.ink }, words, BOX.x + BOX.inset, rule + above)
  );
}

/** Black only where both have a part. */
function box(y: number, both: boolean): string {
  const { x, width, height } = BOX;
  if (both) return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${INKS.ink}"/>`;
  return `<rect x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${height - 2}" fill="none" stroke="${INKS.ink}" stroke-width="2"/>`;
}

/** The line of a role over what it asks: business single, technology double. */
function bar(x: number, y: number, width: number, line: Name['line']): string {
  const ink = INKS[`${line}-mark`];
  const stroke = (from: number, height: number) =>
    `<rect x="${x}" y="${y + from}" width="${width}" height="${height}" fill="${ink}"/>`;
  return line === 'i' ? stroke(0, 10) : stroke(0, 4) + stroke(6, 4);
}

/** The letters of a role, its own letter in its ink, as tall as asked or as wide as there is room. */
function letters(
  { cut, ink, tracking = 0 }: Style,
  { letters, line }: Name,
  { y, cap, room }: { y: number; cap: number; room: number },
): { drawn: string; right: number; cap: number } {
  const parts = letters.flatMap((part, index) =>
    part === '' ? [] : [{ ...cut.outline(part, tracking), ink: index === 1 ? INKS[`${line}-mark`] : ink }],
  );
  // From the first part's origin, in em.
  let end = 0;
  const placed = parts.map((part) => {
    const from = end;
    end += part.advance + tracking;
    return { ...part, from };
  });
  const [first, last] = [placed[0], placed.at(-1)];
  const start = first?.left ?? 0;
  const width = (last === undefined ? 0 : last.from + last.right) - start;
  const size = Math.min(cap / CAP, room / width);
  return {
    drawn: placed.map((part) => glyphs(part, size, LEFT + (part.from - start) * size, y, part.ink)).join(''),
    right: LEFT + width * size,
    cap: size * CAP,
  };
}
