import { expect, test, type Page } from '@playwright/test';
import { DESK, KINDS, PHONE } from './site.ts';

const WIDTHS = [320, 360, 390, 480, 600, 704, 768, 900, 1024, 1216, 1280, 1440, 1920];
/** The smallest text on a phone, in pixels. */
const SMALLEST = 13;

/** A page whose table has four columns of words. */
const TABLE = { name: 'article with a table', address: './articles/strategic-and-tactical/' };

for (const { name, address } of [...KINDS, TABLE]) {
  test(`The page "${name}" never scrolls sideways and holds no scroller of its own`, async ({ page }) => {
    await page.goto(address);
    const faults: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await overflows(page)).map((fault) => `at ${width}: ${fault}`));
    }
    expect(faults, ranges(faults)).toEqual([]);
  });

  test(`The page "${name}" has no text under ${SMALLEST} pixels on a phone`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(address);
    expect(await smallTexts(page)).toEqual([]);
  });

  test(`Nothing on the page "${name}" moves when its fonts arrive late`, async ({ page }) => {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          sources: { node: Node | null }[];
        })[]) {
          const moved = entry.sources.map(({ node }) =>
            node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName,
          );
          shifts.push(`${entry.value.toFixed(4)} ${moved.join(' ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const viewport of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      await page.goto(address);
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      });
      const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      const sum = shifts.reduce((total, shift) => total + parseFloat(shift), 0);
      expect(sum, `At ${viewport.width}: ${shifts.join('; ')}`).toBeLessThan(0.05);
    }
  });
}

/** What makes the page wider than the window, and what scrolls inside it. */
async function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = (element: Element) =>
      [element.tagName.toLowerCase(), ...element.classList].join('.') + (element.id && `#${element.id}`);
    const label = (element: Element) =>
      [element.parentElement?.closest('[class], [id]'), element].map((part) => part && own(part)).join(' ');
    const faults: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > window.innerWidth || scrollWidth > clientWidth) {
      const [widest] = [...document.body.querySelectorAll('*')]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ element, right: Math.round(element.getBoundingClientRect().right) }))
        .sort((a, b) => b.right - a.right);
      faults.push(
        `${scrollWidth} wide, by ${widest ? `${label(widest.element)} ending at ${widest.right}` : 'nothing'}`,
      );
    }
    for (const element of document.querySelectorAll('main *')) {
      if (!element.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const across = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const down = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (across || down) faults.push(`${label(element)} scrolls`);
    }
    return faults;
  });
}

/** The widths of the faults as ranges: "320 to 390, 1024". */
function ranges(faults: string[]): string {
  const failing = WIDTHS.map((width) => faults.some((fault) => fault.startsWith(`at ${width}:`)));
  const parts: string[] = [];
  for (const [index, width] of WIDTHS.entries()) {
    if (!failing[index]) continue;
    if (failing[index - 1]) parts.push(`${/^\d+/.exec(parts.pop() ?? '')?.[0] ?? ''} to ${width}`);
    else parts.push(String(width));
  }
  return `Failing widths: ${parts.join(', ')}`;
}

async function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const faults = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.nodeValue?.trim() || !element.checkVisibility()) continue;
      const { width, height } = element.getBoundingClientRect();
      // Words for assistive technology alone stand in a box of one pixel.
      if (width <= 1 || height <= 1) continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < smallest - 0.05)
        faults.add(
          `${size.toFixed(1)}px ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} in ${element.parentElement?.className.toString() ?? ''}`,
        );
    }
    return [...faults];
  }, SMALLEST);
}
