// "Who decides?": leaves the questions that fit what is typed, and keeps an opened one in its place.
// Without this script the field searches the handbook, and the questions open all the same.
import { words } from '../search/words.ts';
import { fits, wanted } from './filter.ts';

const field = document.querySelector<HTMLInputElement>('#ask input');
const status = document.querySelector('[data-count]');
const nothing = document.querySelector('.none-left');

if (field && status && nothing) {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-find]')].map((row) => ({
    row,
    found: words(
      `${row.querySelector('.code')?.textContent} ${row.querySelector('.q')?.textContent} ${row.dataset['find']}`,
    ),
  }));
  const topics = document.querySelectorAll('.grp2');
  const choices = document.querySelectorAll<HTMLInputElement>('.seg input');

  /** The rows in sight: the choices of the page itself hide rows too. */
  const left = (within: Node = document) =>
    rows.filter(({ row }) => within.contains(row) && row.getClientRects().length > 0);

  const show = () => {
    const asked = wanted(field.value);
    for (const { row, found } of rows) row.toggleAttribute('data-out', !fits(asked, found));
    for (const topic of topics) {
      const count = left(topic).length;
      topic.toggleAttribute('data-none', count === 0);
      const said = topic.querySelector('[data-left]');
      if (said) said.textContent = count < topic.querySelectorAll('[data-find]').length ? `${count || 'none'} of ` : '';
    }
    const count = left().length;
    status.textContent = count < rows.length ? `${count || 'None'} of ${rows.length} questions` : '';
    nothing.toggleAttribute('data-shown', count === 0);
  };

  const clear = () => {
    field.value = '';
    show();
  };

  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear();
    if (event.key !== 'Enter' || event.isComposing || !field.value.trim()) return;
    const first = left()[0]?.row.querySelector('details');
    // With nothing left the form is sent, and the whole handbook searched.
    if (!first) return;
    event.preventDefault();
    first.open = true;
    first.querySelector('summary')?.focus();
  });

  for (const choice of choices) choice.addEventListener('change', show);
  nothing.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault();
    for (const choice of choices) choice.checked = choice.defaultChecked;
    clear();
    field.focus();
  });

  document.querySelector('main')?.addEventListener('click', ({ target }) => {
    const summary = (target as Element).closest('summary');
    if (!summary) return;
    // Another question closes, perhaps above this one.
    const { top } = summary.getBoundingClientRect();
    requestAnimationFrame(() => {
      scrollBy(0, summary.getBoundingClientRect().top - top);
    });
  });

  field.value ||= new URLSearchParams(location.search).get('q') ?? '';
  show();
  // Going back brings the choices back after this script has run.
  addEventListener('pageshow', show);
}
