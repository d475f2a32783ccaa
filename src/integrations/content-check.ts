import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Content } from '../model/content.ts';
import { judge } from '../model/integrity.ts';
import { report, type Issue } from '../model/issue.ts';
import { readabilityOf } from '../model/prose.ts';
import { readContent } from '../reader/read-content.ts';
import { EXAMPLE, address } from '../settings.ts';

/**
 * Judges all content before Astro reads any of it, because Astro stops at the first fault. A build ends here with
 * every problem of every file; the development server reports and goes on, so that authors can mend while it runs.
 */
export function contentCheck(): AstroIntegration {
  let command: string;
  let content: Content | undefined;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': (setup) => {
        command = setup.command;
      },
      'astro:config:done': ({ config, logger }) => {
        if (command === 'sync' || command === 'preview') return;
        const judged = judgeContent(fileURLToPath(config.root));
        content = judged.content;
        if (judged.issues.length > 0) {
          console.error(`\n${report(judged.issues)}\n`);
          if (command === 'build') process.exit(1);
        }
        if (command === 'build' && address().site === EXAMPLE)
          logger.info(
            `The site's address is still the example, ${EXAMPLE}. Set it in content/settings.yaml or SITE_URL when you publish.`,
          );
      },
      'astro:build:done': () => {
        if (content !== undefined) console.log(`\n${readingTable(content)}`);
      },
    },
  };
}

/** How each page reads, a line a kind. */
function readingTable(content: Content): string {
  const lines = [...Map.groupBy(readabilityOf(content), ({ kind }) => kind)].map(
    ([kind, pages]) => `${kind}: ${pages.map(({ code, ease }) => `${code} ${ease}`).join(', ')}`,
  );
  return ['Reading ease (Flesch: 60 is plain English, 30 an academic paper)', '', ...lines].join('\n');
}

/** Every problem of every file: what the reader finds in each, then what the graph finds between those it could read. */
export const contentIssues = (root: string): Issue[] => judgeContent(root).issues;

function judgeContent(root: string): { content: Content; issues: Issue[] } {
  const { content, issues } = readContent(root);
  return { content, issues: [...issues, ...judge(content, new Set(issues.map(({ file }) => file)))] };
}
