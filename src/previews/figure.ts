import type { Draw, Ink, Mark, Sign } from '../model/diagram.ts';
import { INKS } from './inks.ts';

const INK: Record<Ink, string> = {
  business: INKS['i-mark'],
  technology: INKS['t-mark'],
  ink: INKS.ink,
  paper: INKS.paper,
  edge: INKS.edge,
};

type Paint = { fill: 'ink' } | { fill: 'paper' | 'none'; weight: number; dashes?: string };

/** What a mark is painted with; weights and dashes as in `circuit.css`. */
export const PAINT: Record<Draw, Paint> = {
  solid: { fill: 'ink' },
  both: { fill: 'ink' },
  tip: { fill: 'ink' },
  outline: { fill: 'paper', weight: 3 },
  chair: { fill: 'paper', weight: 2, dashes: '4.5 4' },
  stool: { fill: 'paper', weight: 2, dashes: '3 2.6' },
  blank: { fill: 'paper', weight: 1.5, dashes: '3 2.5' },
  rim: { fill: 'paper', weight: 2.5 },
  ring: { fill: 'paper', weight: 2 },
  line: { fill: 'none', weight: 3.5 },
  double: { fill: 'none', weight: 7 },
  core: { fill: 'none', weight: 2.6 },
  route: { fill: 'none', weight: 3 },
  shaft: { fill: 'none', weight: 2.5 },
  thread: { fill: 'none', weight: 2, dashes: '3.5 3.5' },
  hatch: { fill: 'none', weight: 2 },
  floor: { fill: 'none', weight: 1.5, dashes: '1.5 4.5' },
  jagged: { fill: 'none', weight: 5 },
  broken: { fill: 'none', weight: 3, dashes: '7 5' },
};

const { paper } = INKS;

/** The signs of a figure in a square of 16 units, as in `Sprite.astro`. */
export const SIGNS: Record<Sign, string> = {
  'g-i': `<circle cx="8" cy="8" r="6.9" fill="${paper}" stroke="${INK.business}" stroke-width="1.8"/><path d="M3.1 12.9L12.9 3.1M1.5 9L9 1.5M7 14.5L14.5 7" stroke="${INK.business}" stroke-width="1.7"/>`,
  'g-t': `<rect x="1.4" y="1.4" width="13.2" height="13.2" fill="${paper}" stroke="${INK.technology}" stroke-width="1.8"/><path d="M1.5 1.5L14.5 14.5M7.4 1.5L14.5 8.6M1.5 7.4L8.6 14.5" stroke="${INK.technology}" stroke-width="1.7"/>`,
  'd-work': `<path d="M8 .6L15.4 8L8 15.4L.6 8Z" fill="${INK.ink}"/>`,
  'd-check': `<circle cx="8" cy="8" r="7.6" fill="${INK.ink}"/><path d="M4.3 8.3L7 11L11.8 5.2" fill="none" stroke="${paper}" stroke-width="1.9"/>`,
  'd-firm': `<path d="M8 1.4L15 14.6H1Z" fill="${paper}" stroke="${INK.ink}" stroke-width="1.8"/>`,
  'd-ledger': `<rect x=".5" y=".5" width="15" height="15" fill="${INK.ink}"/><path d="M4 8H12" stroke="${paper}" stroke-width="2.2"/>`,
};

/** A figure as SVG, in units of its view box. */
export function figure(marks: readonly Mark[]): string {
  return marks.map(draw).join('');
}

function draw(mark: Mark): string {
  if (mark.shape === 'use') {
    const { sign, x, y, size } = mark;
    return `<g transform="translate(${x} ${y}) scale(${size / 16})">${SIGNS[sign]}</g>`;
  }
  const paint = painted(INK[mark.ink], PAINT[mark.draw]);
  if (mark.shape === 'path') return `<path d="${mark.d}" ${paint}/>`;
  if (mark.shape === 'circle') return `<circle cx="${mark.cx}" cy="${mark.cy}" r="${mark.r}" ${paint}/>`;
  const { x, y, width, height, rx = 0 } = mark;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${rx}" ${paint}/>`;
}

function painted(ink: string, paint: Paint): string {
  if (paint.fill === 'ink') return `fill="${ink}"`;
  const dashes = paint.dashes === undefined ? '' : ` stroke-dasharray="${paint.dashes}"`;
  const fill = paint.fill === 'none' ? 'none' : paper;
  return `fill="${fill}" stroke="${ink}" stroke-width="${paint.weight}"${dashes}`;
}
