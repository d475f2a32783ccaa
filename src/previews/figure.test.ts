import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAINT, SIGNS, figure } from './figure.ts';
import { INKS } from './inks.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const css = read('src/components/figure/circuit.css');

/** What `circuit.css` says last of a class. */
function rule(draw: string, property: string): string | undefined {
  return [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)]
    .filter(([, selectors = '']) => selectors.split(',').some((one) => one.trim().endsWith(`.d-${draw}`)))
    .map(([, , body = '']) => new RegExp(`(?:^|[\\s;])${property}: ([^;]+);`).exec(body)?.[1])
    .filter((value) => value !== undefined)
    .at(-1);
}

test.each(Object.entries(PAINT))('%s is painted as on the pages', (draw, paint) => {
  const fill = rule(draw, 'fill');
  expect(fill).toBe({ ink: 'currentColor', paper: 'var(--paper)', none: 'none' }[paint.fill]);
  if (paint.fill === 'ink') return;
  expect(Number(rule(draw, 'stroke-width'))).toBe(paint.weight);
  expect(rule(draw, 'stroke-dasharray')).toBe(paint.dashes);
});

test.each(Object.entries(SIGNS))('the sign %s has the shapes of the sprite', (sign, drawn) => {
  const sprite = read('src/components/figure/Sprite.astro');
  const symbol = new RegExp(`<symbol id="${sign}"[^>]*>([^]*?)</symbol>`).exec(sprite)?.[1] ?? '';
  const numbers = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, '').match(/[\d.]+/g);
  expect(numbers(drawn)).toEqual(numbers(symbol));
});

test.each(Object.entries(INKS))('the ink %s is the token of the paper theme', (name, ink) => {
  const [paper = ''] = read('src/styles/tokens.css').split('}');
  expect(new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(paper)?.[1]).toBe(ink);
});

test('a figure holds every mark, back to front', () => {
  const svg = figure([
    { shape: 'path', d: 'M0 0H9', ink: 'business', draw: 'line' },
    { shape: 'circle', cx: 1, cy: 2, r: 3, ink: 'paper', draw: 'solid' },
    { shape: 'rect', x: 1, y: 2, width: 3, height: 4, ink: 'ink', draw: 'chair' },
    { shape: 'use', sign: 'd-work', x: 5, y: 6, size: 8 },
  ]);
  expect(svg).toMatchInlineSnapshot(
    `"<path d="M0 0H9" fill="none" stroke="#cf3a1b" stroke-width="3.5"/><circle cx="1" cy="2" r="3" fill="#f8f7f2"/><rect x="1" y="2" width="3" height="4" rx="0" fill="#f8f7f2" stroke="#160f12" stroke-width="2" stroke-dasharray="4.5 4"/><g transform="translate(5 6) scale(0.5)"><path d="M8 .6L15.4 8L8 15.4L.6 8Z" fill="#160f12"/></g>"`,
  );
});
