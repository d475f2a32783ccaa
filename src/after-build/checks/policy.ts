import { createHash } from 'node:crypto';
import { type Issue, show } from '../../model/issue.ts';
import { type BuiltPage, isCode } from '../built-page.ts';
import type { BuiltSite } from '../built-site.ts';
import { styleUrls } from '../style-sheet.ts';
import type { Tag } from '../tags.ts';

/** What a browser reads from the policy: the sources of each directive. */
type Policy = ReadonlyMap<string, readonly string[]>;
type Finding = Omit<Issue, 'file'>;

const RULES = {
  one: 'Every page carries one Content-Security-Policy',
  none: "The policy allows nothing by default: default-src 'none'",
  source: 'The policy allows only this site and hashes',
  order: 'No script stands before the policy, because it would run outside it',
  hash: 'An inline script or style runs only if the policy lists its hash',
  style: 'The policy blocks style attributes',
  handler: 'The policy blocks handlers in attributes and addresses',
  refresh: 'No page reloads, or sends its reader elsewhere after a while',
  foreign: 'Nothing is loaded from another site',
};

/** Every page carries a strict policy, holds nothing the policy would block, and loads nothing from elsewhere. */
export function policy(site: BuiltSite): Issue[] {
  return [
    ...[...site.pages.values()].flatMap((page) =>
      [...ofPolicy(page), ...ofTags(page), ...foreign(page, site.origin)].map((found) => ({
        file: page.file,
        ...found,
      })),
    ),
    ...[...site.files]
      .filter(([file]) => file.endsWith('.css'))
      .flatMap(([file, css]) => ofStyleSheet(file, css, site)),
  ];
}

function ofPolicy({ tags }: BuiltPage): Finding[] {
  const metas = tags.filter((tag) => isMeta(tag, 'content-security-policy') && !tag.inert);
  const [meta] = metas;
  if (meta === undefined || metas.length > 1)
    return [{ found: String(metas.length), rule: RULES.one, fix: 'use the layout that writes it' }];
  const policy = readPolicy(meta.attributes.get('content') ?? '');
  return [...strict(policy), ...scripts(tags, tags.indexOf(meta), policy)];
}

function strict(policy: Policy): Finding[] {
  const usual = policy.get('default-src')?.join(' ');
  const loose = [...policy].flatMap(([directive, sources]) =>
    sources
      .filter((source) => !/^'(?:none|self|wasm-unsafe-eval|sha\d+-.+)'$/.test(source))
      .map((s) => `${directive} ${s}`),
  );
  return [
    ...(usual === "'none'"
      ? []
      : [{ found: usual ?? 'none given', rule: RULES.none, fix: 'name the directives needed one by one' }]),
    ...loose.map((found) => ({ found, rule: RULES.source, fix: 'remove this source' })),
  ];
}

function scripts(tags: readonly Tag[], policyAt: number, policy: Policy): Finding[] {
  return tags.flatMap((tag, i): Finding[] => {
    const { name, attributes, text, line } = tag;
    const at = `line ${line}`;
    if (isCode(tag) && attributes.has('src'))
      return i > policyAt
        ? []
        : [{ at, found: show(attributes.get('src')), rule: RULES.order, fix: 'move it into <body>' }];
    if (!isCode(tag) && name !== 'style') return [];
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    if (policy.get(name === 'style' ? 'style-src' : 'script-src')?.includes(hash)) return [];
    return [
      { at, found: `<${name}> ${show(text.trim())}`, rule: RULES.hash, fix: `insert ${hash}, or make it a file` },
    ];
  });
}

function ofTags({ tags, redirect }: BuiltPage): Finding[] {
  return tags.flatMap((tag) => {
    const { name, attributes, line } = tag;
    const at = `line ${line}`;
    const found = (attribute: string) => `<${name} ${attribute}=${show(attributes.get(attribute))}>`;
    const handlers = [...attributes].filter(
      ([attribute, value]) =>
        /^on/i.test(attribute) || (/href|action|src$/.test(attribute) && /^\s*javascript:/i.test(value)),
    );
    return [
      ...(attributes.has('style')
        ? [{ at, found: found('style'), rule: RULES.style, fix: 'use a class, or an attribute of SVG' }]
        : []),
      ...handlers.map(([attribute]) => ({
        at,
        found: found(attribute),
        rule: RULES.handler,
        fix: 'listen in a script',
      })),
      ...(isMeta(tag, 'refresh') && redirect === undefined
        ? [{ at, found: found('content'), rule: RULES.refresh, fix: 'show a link instead' }]
        : []),
    ];
  });
}

function foreign({ path, references }: BuiltPage, origin: string | undefined): Finding[] {
  return references
    .filter(({ loads, href }) => loads && isForeign(href, path, origin))
    .map(({ href, by, line }) => ({
      at: `line ${line}, <${by}>`,
      found: show(href),
      rule: RULES.foreign,
      fix: 'keep a copy in the site, or remove it',
    }));
}

/** Under `img-src 'self'` and `font-src 'self'` even data: addresses are blocked. */
function ofStyleSheet(file: string, css: Buffer, { base, origin }: BuiltSite): Issue[] {
  return styleUrls(String(css))
    .filter((url) => isForeign(url, base + file, origin))
    .map((url) => ({ file, found: show(url), rule: RULES.foreign, fix: 'make it a file of the site' }));
}

function isForeign(href: string, from: string, origin = 'https://this.site.invalid'): boolean {
  const url = URL.parse(href, origin + from);
  return url !== null && url.origin !== origin;
}

function isMeta({ name, attributes }: Tag, what: string): boolean {
  return name === 'meta' && attributes.get('http-equiv')?.trim().toLowerCase() === what;
}

function readPolicy(text: string): Policy {
  return new Map(
    text
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  );
}
