// Lets the reader of the comparison choose, order and narrow it, and keeps the choice in the address.
import { moveAmongCells } from './keys.ts';
import { all, one, readTables } from './tables.ts';
import { EVERYTHING, readView, settled, writeView, type View } from './view.ts';

const root = document.documentElement;
const page = one(document, '.cmp-page');
const tables = readTables(page);
const { roles, vocabulary } = tables;
const choices = one(page, '[data-controls]');
const filter = one<HTMLInputElement>(choices, '[name="q"]');
const order = one(choices, '[data-order]');
const count = one(choices, '[data-count]');
const everything = one<HTMLButtonElement>(choices, '[data-everything]');
const PHONE = matchMedia('(max-width: 44rem)');

let view: View = EVERYTHING;
/** True while the newest entry of the history was made by typing, so that a word is one step back. */
let typing = false;

const target = () => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
};

/** Shows the view, in the tables and in the controls. */
function draw() {
  const { roles: shown, rows, marks, words } = tables.show(view, target());
  const left = tables.rows.filter(({ code }) => rows.has(code));
  const inMarks = left.filter(({ topic }) => topic !== undefined).length;
  const total = tables.rows.filter(({ topic }) => topic !== undefined).length;
  const inWords = words ? left.length - inMarks : 0;
  const parts = [
    marks && `${inMarks} of ${total} rows`,
    words && (!marks || view.q !== '') && `${inWords} ${inWords === 1 ? 'answer' : 'answers'} in words`,
    `${shown.length} ${shown.length === 1 ? 'role' : 'roles'}`,
  ].filter((part) => part !== false);
  say(count, inMarks + inWords === 0 ? 'No row fits. Choose again, or show everything.' : parts.join(', '));
  everything.hidden = writeView(view, vocabulary) === '';
  one(page, '[data-view-link]').textContent = permalink();
  controls(shown);
}

/** Text of a live region changes only when there is news. */
function say(region: HTMLElement, text: string) {
  if (region.textContent.trim() !== text) region.textContent = text;
}

/** The page's own address, whatever host shows it: what leaves the page must still lead here. */
const home = one<HTMLLinkElement>(document, 'link[rel="canonical"]').href;
const permalink = () => home + writeView(view, vocabulary);
const short = (code: string) => home.replace(/compare\/$/, `c/${code}/`);

function controls(shown: readonly string[]) {
  if (document.activeElement !== filter) filter.value = view.q;
  for (const input of all<HTMLInputElement>(choices, '[name="show"]')) input.checked = input.value === view.show;
  const topics = all<HTMLInputElement>(choices, '[name="rows"]');
  for (const input of topics) input.checked = view.rows.length === 0 || view.rows.includes(input.value);
  one(choices, '[data-topics-chosen]').textContent =
    view.rows.length === 0 ? 'all' : `${view.rows.length} of ${topics.length}`;
  const chosen = view.roles.length > 0 ? view.roles : roles.map(({ id }) => id);
  for (const input of all<HTMLInputElement>(choices, '[name="set"]')) input.checked = input.value === chosen.join(',');
  for (const input of all<HTMLInputElement>(order, 'input')) input.checked = chosen.includes(input.value);
  // On a phone the first two meet; a role alone meets the first other one.
  const places = [...shown, ...roles.map(({ id }) => id)].map((id) => roles.findIndex((role) => role.id === id) + 1);
  const [left = 1] = places;
  const right = places.find((place) => place !== left) ?? 2;
  one<HTMLInputElement>(page, `#l${left}`).checked = true;
  one<HTMLInputElement>(page, `#r${right}`).checked = true;
}

/** Lists the roles in the order of the view, the others after them; only when a view comes from outside the list. */
function sortOrder() {
  const ids = [...view.roles, ...roles.map(({ id }) => id).filter((id) => !view.roles.includes(id))];
  order.append(...ids.map((id) => one(order, `[data-id="${id}"]`)));
}

/** The reader has chosen. */
function choose(change: Partial<View>, byTyping = false) {
  view = settled({ ...view, ...change }, vocabulary);
  const address = `${location.pathname}${writeView(view, vocabulary)}${location.hash}`;
  if (byTyping && typing) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  typing = byTyping;
  say(one(choices, '[data-ignored]'), '');
  draw();
}

/** The address says what to show: on arrival, and on the way back and forth. */
function restore() {
  const { view: asked, ignored } = readView(location.search, vocabulary);
  view = asked;
  typing = false;
  const names = ignored.map(({ name, value }) => `${name} “${value.length > 30 ? `${value.slice(0, 30)}…` : value}”`);
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  say(
    one(choices, '[data-ignored]'),
    names.length > 0 ? `Left out, because this table has no such thing: ${names.slice(0, 3).join(', ')}${more}.` : '',
  );
  filter.value = view.q;
  sortOrder();
  draw();
}

filter.addEventListener('input', () => {
  choose({ q: filter.value }, true);
});
choices.addEventListener('change', ({ target: changed }) => {
  const { name, value } = changed as HTMLInputElement;
  const ticked = (which: string) =>
    all<HTMLInputElement>(choices, `[name="${which}"]:checked`).map((input) => input.value);
  if (name === 'show') choose({ show: value as View['show'] });
  if (name === 'rows') {
    // No topic at all would be an empty page, so the last one stays.
    if (ticked('rows').length === 0) (changed as HTMLInputElement).checked = true;
    choose({ rows: ticked('rows') });
  }
  if (name === 'set') {
    choose({ roles: value.split(',') });
    sortOrder();
  }
  if (name === 'roles') {
    if (ticked('roles').length === 0) (changed as HTMLInputElement).checked = true;
    choose({ roles: ticked('roles') });
  }
});
choices.addEventListener('click', ({ target: pressed }) => {
  const button = (pressed as Element).closest('button');
  if (!button) return;
  if (button === everything) {
    filter.value = '';
    choose(EVERYTHING);
    sortOrder();
    filter.focus();
  }
  if (button.matches('[data-all-topics]')) choose({ rows: [] });
  const by = Number(button.dataset['move'] ?? 0);
  const item = button.closest('li');
  if (by === 0 || !item) return;
  const beside = by < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!beside) return;
  if (by < 0) beside.before(item);
  else beside.after(item);
  button.focus();
  choose({ roles: all<HTMLInputElement>(order, ':checked').map((input) => input.value) });
  const name = item.textContent.replace(/[↑↓]/g, '').trim();
  say(one(choices, '[data-moved]'), `${name} is now number ${[...order.children].indexOf(item) + 1}`);
});
// On a phone the two corners are the choice.
page.addEventListener('change', ({ target: changed }) => {
  const { name } = changed as HTMLInputElement;
  if (name !== 'l' && name !== 'r') return;
  const picked = (side: string) => {
    const place = one<HTMLInputElement>(page, `[name="${side}"]:checked`).id.slice(1);
    return roles[Number(place) - 1]?.id ?? '';
  };
  choose({ roles: [picked('l'), picked('r')] });
  sortOrder();
});

// A mark opens to its reason; what that takes is loaded when it is first wanted.
page.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.mw');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  void import('./cell-panel.ts').then(({ openCell }) => {
    openCell(link, short);
  });
});
page.addEventListener('click', (event) => {
  const wanted = (event.target as Element).closest<HTMLElement>('[data-take]')?.dataset['take'];
  if (wanted === undefined) return;
  // The whole table is a file of its own, with every reason in it.
  if (wanted === 'file' && writeView(view, vocabulary) === '') return;
  event.preventDefault();
  const link = permalink();
  void import('./take.ts').then(({ take }) => take(wanted, page, link, short));
});
page.addEventListener('keydown', moveAmongCells);

// What drops down closes at a press elsewhere, and at Escape.
document.addEventListener('click', ({ target: pressed }) => {
  for (const open of all<HTMLDetailsElement>(page, '[data-drop][open]'))
    if (!open.contains(pressed as Node)) open.open = false;
});
page.addEventListener('keydown', ({ key, target: from }) => {
  const open = key === 'Escape' && (from as Element).closest<HTMLDetailsElement>('[data-drop][open]');
  if (!open) return;
  open.open = false;
  one(open, 'summary').focus();
});

addEventListener('popstate', restore);
addEventListener('hashchange', draw);

page.classList.add('on');
restore();
root.classList.remove('held');
// The browser has looked for the target already, when it was still held back.
if (target() !== '' && (location.search !== '' || PHONE.matches)) document.getElementById(target())?.scrollIntoView();
performance.mark('comparison ready');
