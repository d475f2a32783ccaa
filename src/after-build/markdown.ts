// Every page as Markdown, made from the page itself, so that the two can't say different things.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { readPage } from './built-page.ts';
import { MISSING } from './built-site.ts';

/** What is no text of a page: controls, drawings, ways around the site, and labels that the drawing repeats. */
const NO_TEXT = new Set(['script', 'style', 'svg', 'form', 'button', 'dialog', 'template', 'input']);
const SIGNS = ['dataScreenOnly', 'dataDrawn', 'popover'];
const WAYS: ReadonlySet<unknown> = new Set(['crumbs', 'nextp']);

/**
 * Writes `roles/cio.md` beside `roles/cio/`, and all of them in one file, `llms-full.txt`.
 * @param folder the built site
 * @param base its base path, with a slash at both ends
 * @returns how many pages were written
 */
export async function writeMarkdown(folder: string, base: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file !== MISSING)
    .sort();
  const texts: string[] = [];
  for (const file of files) {
    const html = readFileSync(join(folder, file), 'utf8');
    const page = readPage(file, html, base);
    if (page.redirect !== undefined || page.canonical === undefined) continue;
    // On the page the title may be drawn; in a text it is said.
    const text = await toMarkdown(html, page.canonical, page.title?.replace(/ \| [^|]*$/, ''));
    writeFileSync(join(folder, markdownFile(file)), text);
    texts.push(text);
  }
  writeFileSync(join(folder, 'llms-full.txt'), texts.join('\n\n---\n\n'));
  return texts.length;
}

/** `roles/cio.md` for `roles/cio/index.html`, and `index.md` for the home page. */
export const markdownFile = (file: string) =>
  file === 'index.html' ? 'index.md' : file.replace(/\/index\.html$/, '.md');

/**
 * The main part of a page as Markdown, with its address at the foot.
 * @param address the page's own, which makes its links whole
 * @param title stands in place of what the first heading holds
 */
export async function toMarkdown(html: string, address: string, title?: string): Promise<string> {
  const file = await unified()
    .use(rehypeParse)
    .use(() => (tree: Root) => {
      tree.children = [...(first(tree, 'main')?.children ?? [])];
      clean(tree, address);
      const heading = first(tree, 'h1');
      if (heading && title !== undefined) heading.children = [{ type: 'text', value: title }];
    })
    .use(rehypeRemark)
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', fences: true })
    .process(html);
  return `${String(file).trim()}\n\nAddress: <${address}>. Text under CC BY 4.0.\n`;
}

function first(parent: Root | Element, name: string): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === name ? child : first(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function clean(parent: Root | Element, address: string): void {
  parent.children = parent.children.filter((child) => child.type !== 'comment' && isText(child));
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const { href } = child.properties;
    if (typeof href === 'string') child.properties.href = new URL(href, address).href;
    clean(child, address);
  }
}

function isText(node: Root['children'][number]): boolean {
  if (node.type !== 'element') return true;
  const { tagName, properties } = node;
  const classes = Array.isArray(properties.className) ? properties.className : [];
  return (
    !NO_TEXT.has(tagName) &&
    properties.ariaHidden !== 'true' &&
    !SIGNS.some((sign) => sign in properties) &&
    !classes.some((name) => WAYS.has(name))
  );
}
