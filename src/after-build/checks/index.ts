import type { ConfigData } from 'html-validate';
import type { Issue } from '../../model/issue.ts';
import type { BuiltPage } from '../built-page.ts';
import type { BuiltSite } from '../built-site.ts';
import { kindOf } from '../page-kind.ts';
import { budgets } from './budgets.ts';
import { canonical } from './canonical.ts';
import { data, dataFiles } from './data.ts';
import { html } from './html.ts';
import { ids } from './ids.ts';
import { links } from './links.ts';
import { policy } from './policy.ts';
import { register } from './register.ts';
import { previewedPages, previews } from './previews.ts';
import { redirectPages, redirects } from './redirects.ts';
import { titles } from './titles.ts';

/** One promise about the finished site. */
export interface Check {
  name: string;
  judge: (site: BuiltSite) => Issue[];
  /** What it looked at, for the line that says all is well. */
  seen: (site: BuiltSite) => string;
}

/** Every check of the finished site; `rules` are those of html-validate. */
export function allChecks(rules: ConfigData): Check[] {
  return [
    {
      name: 'links',
      judge: links,
      seen: counting('links', ({ links, references }) => links.length + references.length),
    },
    { name: 'ids', judge: ids, seen: counting('ids', ({ ids }) => ids.size) },
    { name: 'titles', judge: titles, seen: counting('headings', ({ headings }) => headings.length) },
    { name: 'canonical', judge: canonical, seen: pages },
    { name: 'redirects', judge: redirects, seen: (site) => many(redirectPages(site).length, 'redirect') },
    { name: 'policy', judge: policy, seen: counting('elements', ({ tags }) => tags.length) },
    { name: 'previews', judge: previews, seen: (site) => many(previewedPages(site).length, 'picture') },
    { name: 'data', judge: data, seen: (site) => many(dataFiles(site).length, 'data file') },
    { name: 'budgets', judge: budgets, seen: counting('role pages', ({ file }) => Number(kindOf(file) === 'role')) },
    {
      name: 'register',
      judge: register,
      seen: ({ files }) => many(files.size, 'file'),
    },
    { name: 'html', judge: (site) => html(site, rules), seen: pages },
  ];
}

function pages(site: BuiltSite): string {
  return many(site.pages.size, 'page');
}

function counting(what: string, count: (page: BuiltPage) => number) {
  return (site: BuiltSite) => {
    const total = [...site.pages.values()].reduce((sum, page) => sum + count(page), 0);
    return `${pages(site)}, ${total.toLocaleString('en-US')} ${what}`;
  };
}

function many(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}
