// The search page: the address says what is searched for. Without this script the page is the list of all pages.
import type { Request, SearchView } from './search-view.ts';

/** Long enough not to search for half a word. */
const PAUSE = 200;

const form = document.querySelector<HTMLFormElement>('[data-search-page]');
const field = form?.querySelector<HTMLInputElement>('[data-search-field]');
const count = form?.querySelector<HTMLElement>('[role="status"]');
const pages = document.querySelector<HTMLElement>('[data-all-pages]');
const place = document.querySelector<SearchView>('[data-search-results]');

if (form && field && count && pages && place) {
  let view: Promise<SearchView> | undefined;
  let timer = 0;
  let shown: Request = { query: '' };
  const title = document.title;

  /** The view is loaded when something is searched for. */
  const load = async () => {
    await import('./search-view.ts');
    document.addEventListener('keydown', (event) => {
      const isBelow = event.target instanceof Node && place.contains(event.target);
      if (isBelow || event.target === field) place.move(event, field);
      if (isBelow && event.key === 'Escape') field.focus();
    });
    return place;
  };
  place.addEventListener('search-count', ({ detail }) => {
    count.textContent = detail;
  });
  place.addEventListener('search-ask', ({ detail }) => {
    field.value = detail.query;
    void search(detail, 'push');
  });
  place.addEventListener('search-drawn', ({ detail }) => {
    pages.hidden = !detail.failed && shown.query !== '';
  });
  // Going to a result is an act: Back then returns to these results.
  place.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a:not([data-query])') !== null) setAddress('replace');
  });

  const address = ({ query, kind }: Request) => {
    const asked = new URLSearchParams({
      ...(query === '' ? {} : { q: query }),
      ...(kind === undefined ? {} : { kind }),
    }).toString();
    return location.pathname + (asked === '' ? '' : `?${asked}`);
  };

  const setAddress = (how: 'push' | 'replace') => {
    const to = address(shown);
    if (to === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', to);
    else history.replaceState(null, '', to);
  };

  const search = async (request: Request, how?: 'push') => {
    clearTimeout(timer);
    shown = { ...request, query: request.query.trim() };
    if (how !== undefined) setAddress(how);
    document.title = shown.query === '' ? title : `${shown.query} | ${title}`;
    if (shown.query === '' && view === undefined) return undefined;
    const drawing = await (view ??= load());
    await drawing.show(shown.query, shown.kind);
    return drawing;
  };

  const fromAddress = async () => {
    const asked = new URLSearchParams(location.search);
    const query = asked.get('q') ?? '';
    const { kindId } = query === '' ? { kindId: () => undefined } : await import('./search-view.ts');
    const kind = kindId(asked.get('kind'));
    field.value = query;
    await search({ query, ...(kind === undefined ? {} : { kind }) });
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void search({ query: field.value }), PAUSE);
    place.dataset['searchState'] = 'loading';
    void (view ??= load()).then((loaded) => {
      loaded.prepare();
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = field.value;
    // Enter opens a code at once. An address with a code never leaves its page.
    void search({ query }, 'push').then((drawn) => {
      if (field.value === query) drawn?.exact?.click();
    });
  });
  window.addEventListener('popstate', () => void fromAddress());
  void fromAddress();
}
