// Elements made from data: text goes in as text, never as markup.
import type { Piece } from './results.ts';

type Child = Node | string | undefined;

/** An element with attributes and children; what is undefined is left out. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A symbol of the page's sprite. Words always stand beside it. */
export function glyph(name: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', name === 'sp' ? 'g sp' : 'g');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#g-${name}`);
  svg.append(use);
  return svg;
}

/** Text with the words asked for marked. */
export const pieces = (all: readonly Piece[]): Node[] =>
  all.map(({ text, mark }) => (mark ? make('mark', {}, text) : document.createTextNode(text)));
