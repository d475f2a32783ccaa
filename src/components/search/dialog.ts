import { make } from './dom.ts';
import { searchAddress, SearchView } from './search-view.ts';

/** Long enough not to search for half a word. */
const PAUSE = 120;

let open: (() => void) | undefined;

/** Opens the search; on the search page, goes to its field. */
export function openSearch() {
  const field = document.querySelector<HTMLInputElement>('[data-search-field]');
  if (field !== null) field.select();
  else (open ??= build())();
}

function build(): () => void {
  const input = make('input', {
    type: 'text',
    name: 'q',
    placeholder: 'A decision, a role, a code',
    'aria-label': 'Search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const count = make('span', { class: 'count', role: 'status' });
  const close = make('button', { type: 'button', class: 'btn', 'aria-label': 'Close search' }, 'Close');
  const form = make('form', { role: 'search', action: searchAddress('').replace(/\?.*/, '') }, input, count, close);
  const view = new SearchView();
  view.dataset['ownList'] = '';
  const key = (name: string) => make('kbd', {}, name);
  const keys = make('div', { class: 'keys' }, make('span', {}, key('↑'), ' ', key('↓'), ' move'), make('span', {}, key('Enter'), ' open'), make('span', {}, key('Esc'), ' close'));
  const dialog = make('dialog', { class: 'find', 'aria-label': 'Search the handbook' }, form, view, keys);
  document.body.append(dialog);

  let timer = 0;
  /** The search under way, so that Enter can wait for it. */
  let shown = Promise.resolve();
  const search = (pause: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => (shown = view.show(input.value)), pause);
  };
  input.addEventListener('input', () => {
    view.prepare();
    search(PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const asked = input.value;
    shown = view.dataset['asked'] === asked ? shown : view.show(asked);
    void shown.then(() => {
      if (input.value === asked && asked.trim() !== '') view.first?.click();
    });
  });
  view.addEventListener('search-count', ({ detail }) => (count.textContent = detail));
  view.addEventListener('search-ask', ({ detail: { query, kind } }) => {
    input.value = query;
    input.focus();
    shown = view.show(query, kind);
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    // The dialog itself is hit only beside its content: on the backdrop.
    if (event.target === dialog) dialog.close();
    // A link into the page one is on closes too.
    else if (event.target instanceof Element && event.target.closest('.res a:not([data-query])') !== null) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    const typing = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [input, ...view.links];
      const at = stops.indexOf(document.activeElement as HTMLInputElement);
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
    } else if (typing && event.key !== ' ' && document.activeElement !== input) input.focus();
  });

  return () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    if (input.value === '') shown = view.show('');
  };
}
