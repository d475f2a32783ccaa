import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The address used until somebody sets one. */
export const EXAMPLE = 'https://sparring-partners.example';

/**
 * Where the site will stand: `SITE_URL` and `BASE_PATH`, else `content/settings.yaml` and `/`.
 * Read before anything else, so a settings file at fault counts as the example; the content check names the fault.
 * @returns the origin, and a base path with a slash at both ends
 */
export function address(root = process.cwd()): { site: string; base: string } {
  const { SITE_URL, BASE_PATH } = process.env;
  const base = `/${(BASE_PATH ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  return { site: SITE_URL ?? fromSettings(root) ?? EXAMPLE, base };
}

function fromSettings(root: string): string | undefined {
  try {
    const { address: found } = parse(readFileSync(join(root, 'content/settings.yaml'), 'utf8')) as {
      address?: unknown;
    };
    return typeof found === 'string' && URL.canParse(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
