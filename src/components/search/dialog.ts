import { make } from './dom.ts';
import { SEARCH } from './draw.ts';
import type { KindId } from './results.ts';
import { SearchView } from './search-view.ts';
// By its address: a style sheet imported in the usual way would be linked from every page that can open the dialog.
import styles from './search.css?url';

/** Long enough not to search for half a word. */
const PAUSE = 120;

let open: (() => void) | undefined;

/** Opens the search; on the search page, goes to its field. */
export async function openSearch(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('[data-search-field]');
  if (field !== null) {
    field.select();
    return;
  }
  await loadStyles();
  (open ??= build())();
}

/** Without its styles the dialog would be unreadable for a moment; if they can't be loaded, it is better than none. */
async function loadStyles(): Promise<void> {
  if (document.querySelector(`link[href="${styles}"]`) !== null) return;
  const link = make('link', { rel: 'stylesheet', href: styles });
  const settled = new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
  document.head.append(link);
  await settled;
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
  const form = make('form', { role: 'search', action: SEARCH }, input, count, close);
  const view = new SearchView();
  view.dataset['alone'] = '';
  view.dataset['searchResults'] = '';
  view.dataset['searchState'] = 'idle';
  const key = (name: string) => make('kbd', {}, name);
  const keys = make(
    'div',
    { class: 'keys' },
    make('span', {}, key('↑'), ' ', key('↓'), ' move'),
    make('span', {}, key('Enter'), ' open'),
    make('span', {}, key('Esc'), ' close'),
  );
  const dialog = make('dialog', { class: 'find', 'aria-label': 'Search the handbook' }, form, view, keys);
  document.body.append(dialog);

  let timer = 0;
  /** The search under way, so that Enter can wait for it. */
  let shown = Promise.resolve();
  let asked: string | undefined;
  const show = (query: string, kind?: KindId) => {
    clearTimeout(timer);
    asked = query;
    shown = view.show(query, kind);
  };
  input.addEventListener('input', () => {
    view.prepare();
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      show(input.value);
    }, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value;
    if (query !== asked) show(query);
    void shown.then(() => {
      if (input.value === query && query.trim() !== '') view.first?.click();
    });
  });
  view.addEventListener('search-count', ({ detail }) => {
    count.textContent = detail;
  });
  view.addEventListener('search-ask', ({ detail: { query, kind } }) => {
    input.value = query;
    show(query, kind);
  });
  close.addEventListener('click', () => {
    dialog.close();
  });
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => {
    pressed = target;
  });
  dialog.addEventListener('click', (event) => {
    // The dialog itself is hit only beside its content: on the backdrop. A selection dragged out there is no wish to close.
    if (event.target === dialog && pressed === dialog) dialog.close();
    // A link into the page one is on closes too.
    else if (event.target instanceof Element && event.target.closest('.res a:not([data-query])') !== null)
      dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    const typing = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    view.move(event, input);
    if (typing && event.key !== ' ' && document.activeElement !== input) input.focus();
  });

  return () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    if (input.value === '') show('');
  };
}
