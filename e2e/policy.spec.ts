import { expect, test, type Page } from '@playwright/test';
import { KINDS } from './site.ts';

/** Whatever goes wrong or goes elsewhere on a page from now on. */
async function watch(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.exposeFunction('reportViolation', (what: string) => faults.push(`violation: ${what}`));
  await page.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      reportViolation(`${event.effectiveDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  page.on('console', (message) => {
    // The browser notes the status of a lost page itself.
    const isLostPage = message.location().url === page.url() && message.text().includes('404');
    if (['error', 'warning'].includes(message.type()) && !isLostPage) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  return faults;
}

for (const { name, address } of KINDS) {
  test(`The page "${name}" keeps its policy, its console and its origin clean`, async ({ page, baseURL }) => {
    const faults = await watch(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(baseURL ?? '').origin)) faults.push(`elsewhere: ${request.url()}`);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
    });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(faults).toEqual([]);
  });
}

test('The switch of themes and the search keep the policy', async ({ page }) => {
  const faults = await watch(page);
  await page.goto('./');
  await page.getByRole('banner').getByRole('button', { name: 'Dark' }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('budget');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('The policy stops a script that was put into the page', async ({ page }) => {
  const faults = await watch(page);
  await page.goto('./');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
  });
  await expect.poll(() => faults.join()).toContain('violation: script-src-elem inline');
  expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
});

test('The policy stops a script of another origin and a handler in an attribute', async ({ page }) => {
  const faults = await watch(page);
  await page.route('https://elsewhere.example/**', (route) => route.fulfill({ body: 'window.intruder = true' }));
  await page.goto('./');
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { src: 'https://elsewhere.example/x.js' }));
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.intruder = true');
    document.body.append(button);
    button.click();
  });
  await expect.poll(() => faults.join()).toContain('script-src-elem https://elsewhere.example/x.js');
  await expect.poll(() => faults.join()).toContain('script-src-attr inline');
  expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
});
