import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { lastChanges } from '../model/changes.ts';
import { readContent } from '../reader/read-content.ts';
import { address } from '../settings.ts';

/** The sitemap, each page with the date of its last change note. Redirects and the lost page have none and are left out. */
export function siteMap(): AstroIntegration {
  const { site, base } = address();
  let dates: Map<string, string> | undefined;
  return sitemap({
    serialize: (item) => {
      dates ??= lastChanges(readContent(fileURLToPath(new URL('../..', import.meta.url))).content, base);
      const date = dates.get(item.url.slice(site.replace(/\/$/, '').length));
      return date === undefined ? undefined : { ...item, lastmod: date };
    },
  });
}
