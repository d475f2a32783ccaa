// On the page a result leads to: the words searched for are marked, and can be gone through. Esc takes the marks off.
import { make } from './dom.ts';
// By its address: only a page that is landed on needs it.
import styles from './landing.css?url';
import { takeWanted } from './wanted.ts';
import { matches, words } from './words.ts';

/** A page has this many at most: whoever wants more searches for too little. */
const MOST = 200;

/** Text that is drawn, counted or pressed: a mark in it would say nothing, or break it. */
const NO_TEXT = 'nav, script, style, svg, [aria-hidden="true"], .vh, [hidden], button, input, select, textarea, mark';

let off: (() => void) | undefined;

/** Marks what a search has noted for this page, if anything. */
export function land(): void {
  off?.();
  const main = document.querySelector('main');
  const wanted = takeWanted();
  if (main === null || wanted === undefined) return;
  const marks = markAll(main, wanted);
  if (marks.length > 0) off = bar(marks, wanted);
}

/** Marks every word of the texts that was searched for. */
function markAll(place: Element, wanted: readonly string[]): HTMLElement[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, ({ parentElement: parent, nodeValue: text }) =>
    text !== null && /[\p{L}\p{N}]/u.test(text) && parent !== null && isText(parent)
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const marks: HTMLElement[] = [];
  for (const text of texts)
    // From the end, so that what is left before a mark keeps its places.
    for (const { index, 0: word } of [...text.data.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’]s\b)?/gu)].reverse()) {
      if (!words(word).some((found) => wanted.some((one) => matches(one, found)))) continue;
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.replace(/['’]s$/, '').length);
      const mark = make('mark', { class: 'found-word' });
      range.surroundContents(mark);
      marks.push(mark);
    }
  const inOrder = marks.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  inOrder.splice(MOST).forEach(unmark);
  return inOrder;
}

/** Whether text in it can be seen, or seen once it is opened; parts of a flexible box would fall apart around a mark. */
function isText(element: Element): boolean {
  if (element.closest(NO_TEXT) !== null || /flex|grid/.test(getComputedStyle(element).display)) return false;
  return element.closest('details:not([open])') !== null || element.checkVisibility();
}

function unmark(mark: HTMLElement): void {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
}

/** The bar that counts the marks and goes through them. */
function bar(marks: readonly HTMLElement[], wanted: readonly string[]): () => void {
  let at = -1;
  const count = make('span', { role: 'status' });
  const button = (name: string, act: () => void, label?: string) => {
    const made = make('button', { type: 'button', class: 'btn', 'aria-label': label }, name);
    made.addEventListener('click', act);
    return made;
  };
  const go = (step: number) => {
    marks[at]?.removeAttribute('data-current');
    at = (at + step + marks.length) % marks.length;
    const mark = marks[at];
    if (mark === undefined) return;
    for (
      let around = mark.closest('details');
      around !== null;
      around = around.parentElement?.closest('details') ?? null
    )
      around.open = true;
    mark.setAttribute('data-current', '');
    mark.scrollIntoView({ block: 'center' });
    say();
  };
  const say = () => {
    count.textContent = at < 0 ? `${marks.length} on this page` : `${at + 1} of ${marks.length}`;
  };
  const end = () => {
    off = undefined;
    document.removeEventListener('keydown', onKey);
    if (all.contains(document.activeElement)) {
      // The focus is not lost with the button that had it.
      const main = document.querySelector('main');
      main?.setAttribute('tabindex', '-1');
      main?.focus({ preventScroll: true });
    }
    all.remove();
    marks.forEach(unmark);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('dialog[open]') === null) end();
  };
  const all = make(
    'div',
    { class: 'landing', role: 'region', 'aria-label': 'Words you searched for', 'data-screen-only': '' },
    make('b', {}, wanted.join(' ')),
    count,
    button('Previous', () => {
      go(at < 0 ? 0 : -1);
    }),
    button('Next', () => {
      go(1);
    }),
    button('Off', end, 'Take the marks off'),
  );
  document.addEventListener('keydown', onKey);
  document.head.append(make('link', { rel: 'stylesheet', href: styles }));
  document.body.append(all);
  // Words that are there when the region appears are not announced.
  setTimeout(say);
  return end;
}

land();
