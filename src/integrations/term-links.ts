import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { MdastPluginEntry } from 'satteri';
import { parse } from 'yaml';
import type { Term } from '../model/content.ts';
import { findTerms, termAddress, type FirstUse } from '../model/terms.ts';

/** Turns the first use of each glossary term in a text into a link to its definition, as if the author had written it. */
export const termLinks: MdastPluginEntry = ({ fileURL }) => {
  const own = basename(fileURL?.pathname ?? '', '.mdx');
  return {
    name: 'term-links',
    before(root, context) {
      const uses = Map.groupBy(findTerms(root, readGlossary(), own).uses, ({ node }) => node);
      for (const [node, words] of uses)
        context.replaceNode(node, linked((node as unknown as { value: string }).value, words));
    },
  };
};

let read = '';
let glossary: Term[] = [];

/** The glossary, parsed anew only when its file has changed: every text of the site asks for it. */
function readGlossary(): Term[] {
  const text = readFileSync('content/glossary.yaml', 'utf8');
  if (text !== read) [read, glossary] = [text, (parse(text) ?? []) as Term[]];
  return glossary;
}

/** A text node as text and links in turn. */
function linked(value: string, uses: readonly FirstUse<unknown>[]) {
  const text = (from: number, to?: number) => ({ type: 'text' as const, value: value.slice(from, to) });
  let from = 0;
  const parts = uses.flatMap(({ id, start, end }) => {
    const before = text(from, start);
    from = end;
    return [before, { type: 'link' as const, url: termAddress(id), children: [text(start, end)] }];
  });
  return [...parts, text(from)].filter((part) => part.type === 'link' || part.value !== '');
}
