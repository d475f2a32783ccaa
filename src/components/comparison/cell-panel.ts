// A mark, opened: the role's part, its reason, the other officer's where they argue, and the address.
import { all, one } from './tables.ts';

const panel = one(document, '[data-cell-panel]');
const other = one(panel, '[data-other]');
/** The reasons of all cells, by their codes; loaded once. */
let reasons: Promise<Map<string, string>> | undefined;

let opened: HTMLElement | undefined;

/** Opens the panel at a mark. @param short the short address of a code */
export function openCell(link: HTMLAnchorElement, short: (code: string) => string) {
  const cell = link.closest('td');
  const row = link.closest('tr');
  if (!cell || !row) return;
  opened = link;
  const argued = row.classList.contains('spar') && cell.classList.contains('x');
  const rival = argued ? all(row, 'td.x').find((each) => each !== cell) : undefined;
  fill(panel, cell);
  one(panel, '[data-row-name]').textContent = one(row, '.rt').textContent;
  other.hidden = rival === undefined;
  if (rival) fill(other, rival);
  const page = one<HTMLAnchorElement>(panel, '[data-page]');
  page.href = one<HTMLAnchorElement>(row, '.rt').href;
  page.textContent = (row.dataset['find'] ?? '').replace(/\?.*/s, '?');
  const code = one<HTMLAnchorElement>(panel, '[data-code]');
  code.href = `#${cell.id}`;
  code.textContent = short(cell.id).replace(/^https?:\/\//, '');
  const copy = one<HTMLButtonElement>(panel, '[data-copy]');
  copy.dataset['copy'] = short(cell.id);
  copy.textContent = 'Copy link';
  point(cell.id);
  panel.showPopover({ source: link });
  put(cell);
  one(panel, '[data-row-name]').focus({ preventScroll: true });
}

/** The mark, the role and its part, and the reason as soon as it has come. */
function fill(where: HTMLElement, cell: HTMLElement) {
  where.dataset['line'] = cell.dataset['line'] ?? '';
  const mark = cell.querySelector('.m')?.cloneNode(true);
  one(where, '[data-mark]').replaceChildren(...(mark ? [mark] : []));
  const part = one(cell, '.w').textContent;
  one(where, '[data-part]').textContent = `${cell.dataset['r'] ?? ''}: ${part.toLowerCase()}`;
  const why = one(where, '[data-why]');
  why.textContent = part === 'No part' ? 'The line passes: this role has no part in it.' : '';
  if (why.textContent !== '') return;
  load().then(
    (all) => {
      why.textContent = sentence(all.get(cell.id) ?? '');
    },
    () => {
      why.textContent = 'The reason could not be loaded. It stands on the page of the question.';
    },
  );
}

const sentence = (text: string) => (text === '' || /[.?!]$/.test(text) ? text : `${text}.`);

function load(): Promise<Map<string, string>> {
  reasons ??= fetch(panel.dataset['cellPanel'] ?? '')
    .then((answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json() as Promise<{ cells: { code: string; text: string | null }[] }>;
    })
    .then(({ cells }) => new Map(cells.map(({ code, text }) => [code, text ?? ''])));
  // What failed may be tried again.
  reasons.catch(() => {
    reasons = undefined;
  });
  return reasons;
}

/** The address points at the cell, and the page stays where it is. */
function point(code: string) {
  const { scrollX, scrollY } = window;
  if (location.hash !== `#${code}`) location.replace(`#${code}`);
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
}

/** Hangs the panel from the cell, within the window; on a phone the style sheet keeps it at the foot. */
function put(cell: HTMLElement) {
  const { left, bottom, top } = cell.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const above = bottom + height > innerHeight && top > height;
  panel.style.setProperty(
    'left',
    `${Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8)) + scrollX}px`,
  );
  panel.style.setProperty('top', `${(above ? top - height : bottom) + scrollY}px`);
}

// The focus goes back to the mark, unless the reader has put it elsewhere.
panel.addEventListener('beforetoggle', (event) => {
  const inside = panel.contains(document.activeElement);
  if (event.newState === 'closed' && inside) opened?.focus({ preventScroll: true });
});
one(panel, '[data-close]').addEventListener('click', () => {
  panel.hidePopover();
});
one(panel, '[data-copy]').addEventListener('click', ({ currentTarget }) => {
  const button = currentTarget as HTMLButtonElement;
  navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(
    () => {
      button.textContent = 'Copied';
    },
    () => {
      button.textContent = 'Copy it from the left';
    },
  );
});
