import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree, parse } from 'parse5';

/** One element of a page. */
export interface Tag {
  name: string;
  /** Names as the parser gives them, with the prefix where there is one: `xlink:href`. */
  attributes: ReadonlyMap<string, string>;
  line: number;
  /** Inside a `<template>`, hence no part of the document until a script takes it out. */
  inert: boolean;
  /** All text within, as it is written. */
  readonly text: string;
}

/** All elements of a page in the order of its source, as a browser would understand it. */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = [];
  visit(parse(html, { sourceCodeLocationInfo: true }), false);
  return tags;

  function visit(parent: Tree.ParentNode, inert: boolean): void {
    for (const node of parent.childNodes) {
      if (!tree.isElementNode(node)) continue;
      tags.push({
        name: node.tagName,
        attributes: new Map(node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value])),
        line: node.sourceCodeLocation?.startLine ?? 1,
        inert,
        get text() {
          return textOf(node);
        },
      });
      visit(node, inert);
      if ('content' in node) visit(node.content, true);
    }
  }
}

function textOf(parent: Tree.ParentNode): string {
  return parent.childNodes
    .map((node) => {
      if (tree.isTextNode(node)) return node.value;
      return tree.isElementNode(node) ? textOf(node) : '';
    })
    .join('');
}
