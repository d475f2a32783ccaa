// What the site gives to machines: Markdown, an outline, feeds, and what each page says of itself.
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { DESK, KINDS } from './site.ts';

test.use({ viewport: DESK });

const PAGES = KINDS.filter(({ name }) => name !== 'no such page');

for (const { name, address } of PAGES) {
  test(`The page "${name}" names its Markdown, its feed and what it is`, async ({ page, request }) => {
    await page.goto(address);
    const text = await fetched(request, page, 'link[type="text/markdown"]');
    const heading = text.split('\n').find((line) => line.startsWith('# '));
    expect(heading?.length).toBeGreaterThan(4);
    expect(text).toContain(`Address: <${(await page.locator('link[rel="canonical"]').getAttribute('href')) ?? ''}>`);
    expect(await fetched(request, page, 'link[type="application/atom+xml"]')).toMatch(
      /^<\?xml[^>]*>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/,
    );
    for (const block of await page.locator('script[type="application/ld+json"]').allTextContents()) {
      const data = JSON.parse(block) as { '@context': string };
      expect(data['@context']).toBe('https://schema.org');
    }
  });
}

test('The Markdown of a role holds every sentence of its text', async ({ page, request }) => {
  await page.goto('./roles/head-of-development/');
  const text = plain(await fetched(request, page, 'link[type="text/markdown"]'));
  const sentences = await page
    .locator('main .text > p')
    .evaluateAll((found) => found.map((paragraph) => paragraph.textContent));
  expect(sentences.length).toBeGreaterThan(10);
  expect(sentences.map(plain).filter((sentence) => !text.includes(sentence.slice(0, 60)))).toEqual([]);
});

test('The comparison stays a table in Markdown, with a line for every row', async ({ page, request }) => {
  await page.goto('./compare/');
  const text = await fetched(request, page, 'link[type="text/markdown"]');
  expect(text.split('\n').filter((line) => /^\| \[[RD]\d\d\]/.test(line))).toHaveLength(53);
});

test('The outline leads to Markdown that is there, and one file holds it all', async ({ page, request }) => {
  await page.goto('./');
  const outline = await (await request.get(new URL('llms.txt', page.url()).href)).text();
  expect(outline).toMatch(/^# Sparring Partners\n\n> /);
  const links = [...outline.matchAll(/\]\((https?:[^)]+)\)/g)].map(([, link = '']) => new URL(link));
  expect(links.length).toBeGreaterThan(130);
  const lost: string[] = [];
  for (const { pathname } of links) {
    const answer = await request.get(new URL(pathname, page.url()).href);
    if (!answer.ok()) lost.push(pathname);
  }
  expect(lost).toEqual([]);
  const whole = await (await request.get(new URL('llms-full.txt', page.url()).href)).text();
  expect(whole).toContain('# Chief Information Officer');
  expect(whole).toContain('# Chief Technology Officer');
});

test('A role and an anti-pattern have feeds of their own', async ({ page, request }) => {
  for (const address of ['./roles/cto/', './anti-patterns/double-hat/']) {
    await page.goto(address);
    const feed = await fetched(request, page, 'link[type="application/atom+xml"]');
    const version = await page
      .getByRole('main')
      .getByText(/Version \d+/)
      .first()
      .innerText();
    expect(feed.match(/<entry>/g)).toHaveLength(Number(/\d+/.exec(version)?.[0]));
  }
});

/** What a link in the head leads to, from the host that serves the page. */
async function fetched(request: APIRequestContext, page: Page, selector: string): Promise<string> {
  const href = (await page.locator(selector).getAttribute('href')) ?? '';
  const answer = await request.get(new URL(new URL(href, page.url()).pathname, page.url()).href);
  expect(answer.status(), href).toBe(200);
  return answer.text();
}

/** Words alone, without marks and links. */
const plain = (text: string) =>
  text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[[\]\\*_]/g, '')
    .replace(/\d+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
