import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, isBuilt, record } from './build.ts';

let root = '';

function write(path: string, content = 'as it was'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  for (const path of ['content/roles/cio.mdx', 'src/pages/index.astro', 'astro.config.mjs', 'dist/index.html'])
    write(path);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('The fingerprint', () => {
  it('stays the same for the same files, whenever they were written', () => {
    const before = fingerprint(root, {});
    utimesSync(join(root, 'content/roles/cio.mdx'), 1, 1);
    expect(fingerprint(root, {})).toBe(before);
  });

  it.each<[string, () => void]>([
    [
      'content changes',
      () => {
        write('content/roles/cio.mdx', 'something else');
      },
    ],
    [
      'a file is added',
      () => {
        write('public/robots.txt');
      },
    ],
    [
      'a file is renamed',
      () => {
        renameSync(join(root, 'content/roles/cio.mdx'), join(root, 'content/roles/cto.mdx'));
      },
    ],
    [
      'a file is removed',
      () => {
        rmSync(join(root, 'src/pages/index.astro'));
      },
    ],
    [
      'a package changes',
      () => {
        write('package-lock.json');
      },
    ],
  ])('changes when %s', (_, change) => {
    const before = fingerprint(root, {});
    change();
    expect(fingerprint(root, {})).not.toBe(before);
  });

  it('changes with the address of the site', () => {
    const prints = [{}, { BASE_PATH: '/x/y/' }, { SITE_URL: '/x/y/' }].map((address) => fingerprint(root, address));
    expect(new Set(prints).size).toBe(3);
  });

  it('ignores files the site is not built from', () => {
    const before = fingerprint(root, {});
    write('README.md');
    expect(fingerprint(root, {})).toBe(before);
  });
});

describe('The site in dist/', () => {
  it('is up to date after a build', () => {
    expect(isBuilt(root, {})).toBe(false);
    record(root, fingerprint(root, {}));
    expect(isBuilt(root, {})).toBe(true);
  });

  it('is out of date once a source or the address changes', () => {
    record(root, fingerprint(root, {}));
    expect(isBuilt(root, { BASE_PATH: '/x/y/' })).toBe(false);
    write('content/roles/cio.mdx', 'something else');
    expect(isBuilt(root, {})).toBe(false);
  });

  it('is out of date when it was built by other means since, or removed', () => {
    record(root, fingerprint(root, {}));
    utimesSync(join(root, 'dist/index.html'), 1, 1);
    expect(isBuilt(root, {})).toBe(false);
    rmSync(join(root, 'dist'), { recursive: true });
    expect(isBuilt(root, {})).toBe(false);
  });
});
