import type { Issue } from '../model/issue.ts';

/** From this many pages on, the same problem comes from something they share. */
const MANY = 3;

/** Makes one issue of those that say the same of many pages, as a layout at fault does. */
export function gather(issues: readonly Issue[]): Issue[] {
  const alike = Map.groupBy(issues, ({ found, rule, fix }) => JSON.stringify([found, rule, fix]));
  return [...alike.values()].flatMap((group) => {
    const files = [...new Set(group.map(({ file }) => file))];
    const [first] = group;
    if (first === undefined || files.length < MANY) return group;
    return [{ ...first, file: `${first.file} and ${files.length - 1} more` }];
  });
}
