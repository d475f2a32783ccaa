import { expect, test } from 'vitest';
import { policy } from './policy.ts';

test('what stands in the page is allowed by its hash, and nothing else', () => {
  const text = policy({ scripts: ['a()'], styles: [] });
  expect(text).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[A-Za-z0-9+/=]{44}';/);
  expect(text).toMatch(/style-src 'self'$/);
  expect(text).not.toContain('unsafe-inline');
});

test('everything comes from the site itself', () => {
  expect(policy({})).toMatch(/^default-src 'none'; /);
});
