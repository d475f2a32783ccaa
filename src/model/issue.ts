import { distance } from 'fastest-levenshtein';

/** One problem, worded for the author: where it is, what was found, which rule it breaks and how to mend it. */
export interface Issue {
  /** Path from the project's root: `content/roles/cio.mdx`. */
  file: string;
  /** Field (`parts.cto.reason`) or line (`line 12`), if known. */
  at?: string;
  /** The value found, as the author wrote it, shortened. */
  found?: string;
  /** The rule it breaks, a sentence without a full stop. */
  rule: string;
  /** What to do, a sentence without a full stop. */
  fix: string;
}

/** A value as an author would recognize it, at most 60 characters. */
export function show(value: unknown): string {
  const text =
    value === undefined
      ? 'nothing'
      : (typeof value === 'string' ? `"${value}"` : JSON.stringify(value)).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 56)}...${text.startsWith('"') ? '"' : ''}` : text;
}

/** The candidate closest in spelling, if one is close enough to be meant. */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(value.length / 2)) + 1;
  for (const candidate of candidates) {
    const edits = distance(value.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** The nearest of these, else all of them; `what` is what could be added instead. */
export function suggest(value: string, candidates: readonly string[], what?: string): string {
  const or = what === undefined ? '' : `, or add ${what}`;
  const close = nearest(value, candidates);
  if (close !== undefined) return `write ${close}${or}`;
  if (candidates.length === 0) return what === undefined ? 'remove it' : `add ${what}`;
  const more = candidates.length - SUGGESTED;
  return `use one of: ${candidates.slice(0, SUGGESTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}${or}`;
}

/** As many as can be taken in at a glance. */
const SUGGESTED = 12;

/** All issues as text: grouped by file in alphabetical order, then the count. */
export function report(issues: readonly Issue[]): string {
  const files = [...new Set(issues.map((issue) => issue.file))].sort();
  const lines = files.flatMap((file) => [
    file,
    ...issues
      .filter((issue) => issue.file === file)
      .map(({ at, found, rule, fix }) => {
        const where = [at, found === undefined ? undefined : `found ${found}`].filter(Boolean).join(', ');
        return `  ${where === '' ? '' : `${where}: `}${rule}. Fix: ${fix}.`;
      }),
  ]);
  const count = issues.length === 1 ? '1 problem' : `${issues.length} problems`;
  return [...lines, '', `${count} in ${files.length === 1 ? '1 file' : `${files.length} files`}`].join('\n');
}
