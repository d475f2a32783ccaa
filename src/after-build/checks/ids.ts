import { type Issue, show } from '../../model/issue.ts';
import type { BuiltSite } from '../built-site.ts';

/** No id stands twice on a page: a link would lead to the first one alone. */
export function ids(site: BuiltSite): Issue[] {
  return [...site.pages.values()].flatMap(({ file, ids }) =>
    [...ids]
      .filter(([, times]) => times > 1)
      .map(([id, times]) => ({
        file,
        found: `${show(id)} ${times} times`,
        rule: 'An id stands only once on a page',
        fix: 'give each place an id of its own',
      })),
  );
}
