import { createHash } from 'node:crypto';

/** Everything comes from the site itself. Search runs Pagefind's WebAssembly on the main thread. */
const DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/**
 * What a page may load and run, for its `<meta http-equiv="content-security-policy">`. Of our own making, since Astro's
 * names a hash for every script of the site on every page.
 * @param scripts scripts that stand in the page, each exactly as it is printed
 * @param styles the same for style sheets
 */
export function policy({ scripts = [], styles = [] }: { scripts?: readonly string[]; styles?: readonly string[] }) {
  const hashes = (printed: readonly string[]) =>
    printed.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');
  return [
    ...DIRECTIVES,
    `script-src 'self' 'wasm-unsafe-eval'${hashes(scripts)}`,
    `style-src 'self'${hashes(styles)}`,
  ].join('; ');
}
