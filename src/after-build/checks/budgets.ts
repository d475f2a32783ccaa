import type { Issue } from '../../model/issue.ts';
import type { BuiltPage } from '../built-page.ts';
import type { BuiltSite } from '../built-site.ts';
import { isReading, kindOf } from '../page-kind.ts';
import { type Part, type Scale, createScale, filesAt, fontFiles, fontsOf, scriptsOf } from '../weights.ts';

/** A promise about weight, in bytes sent. */
interface Budget {
  limit: number;
  rule: string;
}

const KB = 1000;

/** Reading needs no script; these bytes are for the theme, the menu and for opening search. */
const SCRIPT: Budget = { limit: 2 * KB, rule: 'A page to read runs at most 2 KB of JavaScript before its reader acts' };
/** "Who decides?" narrows its questions while a decision is typed, with the words as search compares them. */
const EXPLORER: Budget = {
  limit: 3 * KB,
  rule: '"Who decides?" runs at most 3 KB of JavaScript before its reader acts',
};
/** The comparison is a tool, and opened to be read first. */
const COMPARISON: Budget = {
  limit: 8 * KB,
  rule: 'The comparison runs at most 8 KB of JavaScript before its reader acts',
};
/** What must arrive before the first line can be read; this much comes with the first two round trips. */
const FIRST: Budget = { limit: 20 * KB, rule: 'HTML and CSS of a role page weigh at most 20 KB' };
/** One typeface in three cuts is all the ornament the site pays for. */
const FONTS: Budget = { limit: 56 * KB, rule: 'All fonts together weigh at most 56 KB' };
/** Preloaded fonts compete with the styles for the first moments, so only those above the fold may. */
const PRELOADED: Budget = { limit: 40 * KB, rule: 'Preloaded fonts weigh at most 40 KB' };
/** A first visit to a role page, with all it may fetch, in one second at 600 kbit a second. */
const COMPLETE: Budget = { limit: 75 * KB, rule: 'A role page with all it may fetch weighs at most 75 KB' };

/** No page is heavier than promised. */
export function budgets(site: BuiltSite): Issue[] {
  const scale = createScale(site);
  const pages = [...site.pages.values()];
  return [
    ...allFonts(site, scale),
    ...pages.flatMap((page) => preloads(site, page, scale)),
    ...pages.flatMap((page) => beforeActing(site, page, scale)),
    ...pages.filter(({ file }) => kindOf(file) === 'role').flatMap((page) => rolePage(page, scale)),
  ];
}

function allFonts({ files }: BuiltSite, scale: Scale): Issue[] {
  return exceeded(FONTS, 'all pages', fontFiles(files).map(weighed(scale)));
}

function preloads(site: BuiltSite, page: BuiltPage, scale: Scale): Issue[] {
  const { file, path, assets } = page;
  const hrefs = assets.preloads.filter(({ as }) => as === 'font').map(({ href }) => href);
  const preloaded = filesAt(site, hrefs, path);
  const italic = fontsOf(site, page).filter((font) => font.italic && preloaded.includes(font.file));
  return [
    ...exceeded(PRELOADED, file, preloaded.map(weighed(scale))),
    ...italic.map((font) => ({
      file,
      found: font.file,
      rule: 'The italic is never preloaded: the first screen may not need it',
      fix: 'remove its <link rel="preload">',
    })),
  ];
}

/** What a page may run; search and the page for what is missing may be programs. */
function scriptOf(file: string): Budget | undefined {
  if (file === 'responsibilities/index.html') return EXPLORER;
  const kind = kindOf(file);
  if (kind === 'compare') return COMPARISON;
  return isReading(kind) ? SCRIPT : undefined;
}

function beforeActing(site: BuiltSite, page: BuiltPage, scale: Scale): Issue[] {
  const budget = scriptOf(page.file);
  if (budget === undefined) return [];
  const inline = page.assets.inlineScripts.map((code) => ({ file: 'inline script', bytes: scale.text(code) }));
  return exceeded(budget, page.file, [...inline, ...scriptsOf(site, page).map(weighed(scale))]);
}

function rolePage(page: BuiltPage, scale: Scale): Issue[] {
  const parts = scale.page(page);
  const first = parts.filter(({ type }) => type === 'html' || type === 'css');
  return [...exceeded(FIRST, page.file, first), ...exceeded(COMPLETE, page.file, parts)];
}

function weighed(scale: Scale) {
  return (file: string) => ({ file, bytes: scale.file(file) });
}

function exceeded({ limit, rule }: Budget, file: string, parts: readonly Omit<Part, 'type'>[]): Issue[] {
  const bytes = parts.reduce((total, part) => total + part.bytes, 0);
  if (bytes <= limit) return [];
  const heaviest = [...parts].sort((a, b) => b.bytes - a.bytes).slice(0, 3);
  const names = heaviest.map((part) => `${part.file} (${figure(part.bytes)})`).join(', ');
  const fix = `save ${figure(bytes - limit)}; most weigh ${names}`;
  return [{ file, found: `${figure(bytes)} bytes`, rule, fix }];
}

function figure(bytes: number): string {
  return bytes.toLocaleString('en-US');
}
