import { distance } from 'fastest-levenshtein';

/** The addresses closest in spelling to the one asked for, nearest first; none that differ by more than half. */
export function nearestAddresses(
  asked: string,
  addresses: readonly (readonly [string, string])[],
  count = 3,
): { href: string; text: string }[] {
  return addresses
    .map(([href, text]) => ({ href, text, edits: distance(asked.toLowerCase(), href) }))
    .filter(({ href, edits }) => edits <= Math.max(href.length, asked.length) / 2)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, count)
    .map(({ href, text }) => ({ href, text }));
}

/** The nearest address in three parts: what both begin with, what differs, what both end with. */
export function difference(asked: string, href: string): [string, string, string] {
  let start = 0;
  while (start < Math.min(asked.length, href.length) && asked[start] === href[start]) start++;
  let end = 0;
  while (end < Math.min(asked.length, href.length) - start && asked.at(-1 - end) === href.at(-1 - end)) end++;
  return [href.slice(0, start), href.slice(start, href.length - end), href.slice(href.length - end)];
}
