import { expect, test } from 'vitest';
import { markdownFile, toMarkdown } from './markdown.ts';

const page = (main: string) =>
  `<!doctype html><html lang="en"><body><header>Menu</header><main>${main}</main></body></html>`;
const markdown = (main: string) => toMarkdown(page(main), 'https://example.org/x/roles/cio/');

test('a page becomes its main part, with its own address at the foot', async () => {
  const text = await markdown('<h1>CIO</h1><p>Answers for <b>value</b>.</p>');
  expect(text).toBe(
    '# CIO\n\nAnswers for **value**.\n\nAddress: <https://example.org/x/roles/cio/>. Text under CC BY 4.0.\n',
  );
});

test('links are whole, so that the text can travel', async () => {
  const text = await markdown('<p><a href="/x/compare/#CIO-R08">cell</a> <a href="#mandate">here</a></p>');
  expect(text).toContain('[cell](https://example.org/x/compare/#CIO-R08)');
  expect(text).toContain('[here](https://example.org/x/roles/cio/#mandate)');
});

test('controls, drawings and ways around are left out', async () => {
  const text = await markdown(
    '<nav class="crumbs">Handbook</nav><p data-screen-only>Press</p><span data-drawn>A</span><svg><text>x</text></svg><b aria-hidden="true">§</b><button>Go</button><p>Kept</p>',
  );
  expect(text).toMatch(/^Kept\n/);
});

test('a table stays a table', async () => {
  const text = await markdown(
    '<table><thead><tr><th>Row</th><th>CIO</th></tr></thead><tbody><tr><th>Budget</th><td>Accountable</td></tr></tbody></table>',
  );
  expect(text).toContain('| Row | CIO |');
  expect(text).toContain('| Budget | Accountable |');
});

test('the file stands beside its page', () => {
  expect(markdownFile('roles/cio/index.html')).toBe('roles/cio.md');
  expect(markdownFile('index.html')).toBe('index.md');
});

test('a title that is drawn on the page is said in the text', async () => {
  const text = await toMarkdown(page('<h1><span data-drawn>CIO</span></h1>'), 'https://example.org/', 'Chief');
  expect(text).toMatch(/^# Chief\n/);
});
