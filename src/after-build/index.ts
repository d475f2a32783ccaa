import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { report } from '../model/issue.ts';
import { readSite } from './built-site.ts';
import { serveIndex } from './dev-index.ts';
import { writeMarkdown } from './markdown.ts';
import { REGISTER, lost, readRegister } from './register.ts';
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
        // A link that was given out must not die with a new build.
        const dead = lost(readRegister(readFileSync(REGISTER, 'utf8')), readSite(fileURLToPath(dir), base));
        if (dead.length === 0) return;
        console.error(`\n${report(dead)}\n`);
        process.exit(1);
      },
    },
  };
}
