// Wires integrations and plugins; no logic.
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { builtSite } from './src/after-build/index.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { termLinks } from './src/integrations/term-links.ts';
import { address } from './src/settings.ts';

const { site, base } = address();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  // The default drops the space between inline elements on lines of their own.
  compressHTML: true,
  build: { inlineStylesheets: 'never', concurrency: 2 },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { headingAttributes: true, smartPunctuation: true },
      mdastPlugins: [termLinks],
    }),
  },
  integrations: [contentCheck(), mdx(), siteMap(), builtSite()],
  vite: {
    build: {
      // An inlined script with a computed import() is broken: `__VITE_PRELOAD__ is not defined`.
      assetsInlineLimit: 0,
      // Scripts that load later load nothing else with them, so the helper for that would be dead weight.
      modulePreload: false,
      rolldownOptions: {
        onLog(level, log, handler) {
          // Every MDX file brings this one; it says nothing about our code.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
