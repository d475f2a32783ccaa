import { expect, test } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { html } from './html.ts';

const RULES = { extends: ['html-validate:recommended'] };
const page = (body: string) => `<!DOCTYPE html>
<html lang="en"><head><title>Home</title></head><body>${body}</body></html>`;

test('takes a page that keeps the rules', () => {
  expect(html(siteOf({ 'index.html': page('<p>Text</p>') }), RULES)).toEqual([]);
});

test('names the place of what breaks a rule, and where to read about it', () => {
  expect(report(html(siteOf({ 'index.html': page('<p><div></div></p>') }), RULES))).toMatchInlineSnapshot();
});
