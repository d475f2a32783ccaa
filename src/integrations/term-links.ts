import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { MdastPluginEntry } from 'satteri';
import { parse } from 'yaml';
import type { Term } from '../model/content.ts';
import { findTerms, type FirstUse } from '../model/terms.ts';

/** Turns the first use of each glossary term in a text into a link to its definition, as if the author had written it. */
export const termLinks: MdastPluginEntry = ({ fileURL }) => {
  const own = basename(fileURL?.pathname ?? '', '.mdx');
  return {
    name: 'term-links',
    before(root, context) {
      const glossary = (parse(readFileSync('content/glossary.yaml', 'utf8')) ?? []) as Term[];
      const uses = Map.groupBy(findTerms(root, glossary, own).uses, ({ node }) => node);
      for (const [node, words] of uses)
        context.replaceNode(node, linked((node as unknown as { value: string }).value, words));
    },
  };
};

/** A text node as text and links in turn. */
function linked(value: string, uses: readonly FirstUse<unknown>[]) {
  const text = (from: number, to?: number) => ({ type: 'text' as const, value: value.slice(from, to) });
  let from = 0;
  const parts = uses.flatMap(({ id, start, end }) => {
    const before = text(from, start);
    from = end;
    return [before, { type: 'link' as const, url: `/glossary/#${id}`, children: [text(start, end)] }];
  });
  return [...parts, text(from)].filter((part) => part.type === 'link' || part.value !== '');
}
