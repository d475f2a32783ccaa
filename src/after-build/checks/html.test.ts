import { expect, test, vi } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { html } from './html.ts';

const RULES = { extends: ['html-validate:recommended'] };
const page = (body: string) => `<!DOCTYPE html>
<html lang="en"><head><title>Home</title></head><body>${body}</body></html>`;

// Its first run reads the definitions of all elements.
vi.setConfig({ testTimeout: 30_000 });

test('takes a page that keeps the rules', () => {
  expect(html(siteOf({ 'index.html': page('<p>Text</p>') }), RULES)).toEqual([]);
});

test('names the place of what breaks a rule, and where to read about it', () => {
  expect(report(html(siteOf({ 'index.html': page('<p><div></div></p>') }), RULES))).toMatchInlineSnapshot(`
    "index.html
      line 2, column 56, found "html > body > p": Element <p> is implicitly closed by adjacent <div> (no-implicit-close). Fix: see https://html-validate.org/rules/no-implicit-close.html.
      line 2, column 70: Stray end tag '</p>' (close-order). Fix: see https://html-validate.org/rules/close-order.html.

    2 problems in 1 file"
  `);
});
