import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveIndex } from './dev-index.ts';
import { writeMarkdown } from './markdown.ts';
import { printReport } from './report.ts';
import { buildSearchIndex } from './search-index.ts';

/** What is done with the finished site: a list of steps, each reading the built files alone. */
export function builtSite(): AstroIntegration {
  let base = '/';
  let outDir: URL;
  return {
    name: 'built-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        outDir = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        serveIndex(server.middlewares, base, fileURLToPath(new URL('pagefind/', outDir)));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, cells, bytes } = await buildSearchIndex(fileURLToPath(dir), base);
        logger.info(`Search: ${pages} pages and ${cells} cells indexed, ${Math.round(bytes / 1000)} kB`);
        logger.info(`Markdown: ${await writeMarkdown(fileURLToPath(dir), base)} pages`);
        printReport(fileURLToPath(dir), base);
      },
    },
  };
}
