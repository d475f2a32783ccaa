// The two tables as they stand in the page: read once, then arranged.
import { arrange, type Arrangement, type Row } from './arrange.ts';
import type { View, Vocabulary } from './view.ts';

/** A role as its column's head names it. */
export interface Role {
  /** Its file name. */
  id: string;
  code: string;
  name: string;
}

export interface Tables {
  roles: readonly Role[];
  vocabulary: Vocabulary;
  rows: readonly Row[];
  /** Shows what a view leaves, and whatever the address points at. */
  show: (view: View, target: string) => Arrangement;
}

const SENTENCE = /^\S+ /;

/** Reads the tables of the comparison. Throws where the page has none. */
export function readTables(page: ParentNode): Tables {
  const marks = one(page, '.cmp');
  const roles = all(marks, 'thead [data-role]').map(({ dataset }) => ({
    id: dataset['role'] ?? '',
    code: dataset['code'] ?? '',
    name: dataset['name'] ?? '',
  }));
  const topics = all(marks, '[data-topic]').map(({ dataset }) => dataset['topic'] ?? '');
  const lines = all(page, ':is(.cmp, .wt) tr').map((line) => ({
    line,
    // The cells of the roles, in the order of the handbook; a row's own head is no role's.
    cells: roles.map((_, at) => one(line, `.c${at + 1}`)),
  }));
  const rows = lines.filter(({ line }) => line.id !== '').map(({ line, cells }) => rowOf(line, cells, roles));
  const caption = one(marks, 'caption');
  const count = one(marks, '.corner span');
  const [said, counted] = [caption.textContent, count.textContent];

  const show = (view: View, target: string) => {
    const arrangement = arrange(view, target, rows, roles);
    for (const { line, cells } of lines) {
      const shown = line.closest('.wt') ? arrangement.speakers : arrangement.roles;
      place(
        line,
        cells,
        shown.map((id) => roles.findIndex((role) => role.id === id)),
      );
      if (line.id !== '') line.hidden = !arrangement.rows.has(line.id);
    }
    for (const group of all(marks, '[data-topic]')) group.hidden = all(group, 'tr[id]').every((line) => line.hidden);
    // A table without a row is no table.
    const some = (table: HTMLElement) => all(table, 'tr[id]').some((line) => !line.hidden);
    one(page, '.marks').hidden = !arrangement.marks;
    marks.hidden = !some(marks);
    one(page, '.words').hidden = !arrangement.words || !some(one(page, '.wt'));
    const left = rows.filter(({ topic, code }) => topic !== undefined && arrangement.rows.has(code)).length;
    const whole = left === lines.filter(({ line }) => line.closest('[data-topic]') && line.id !== '').length;
    count.textContent = whole ? counted : `${left} ${left === 1 ? 'row' : 'rows'}`;
    marks.style.setProperty('--columns', String(arrangement.roles.length));
    caption.textContent =
      whole && arrangement.roles.length === roles.length
        ? said
        : said.replace(SENTENCE, `${arrangement.roles.length} `).replace(/\d+(?= respons)/, String(left));
    // The tie runs from one chief to the other, over the columns between them.
    const places = all(marks, 'thead .x').map((head) => arrangement.roles.indexOf(head.dataset['role'] ?? ''));
    marks.style.setProperty('--tie', String(Math.abs((places[0] ?? 0) - (places[1] ?? 0)) || 1));
    return arrangement;
  };
  return { roles, vocabulary: { roles, topics }, rows, show };
}

function rowOf(line: HTMLElement, cells: readonly HTMLElement[], roles: readonly Role[]): Row {
  const topic = line.closest<HTMLElement>('[data-topic]')?.dataset['topic'];
  const name = one(line, '.rt, b').textContent;
  return {
    code: line.id,
    ...(topic === undefined ? {} : { topic }),
    argued: line.classList.contains('spar'),
    parts: Object.fromEntries(
      topic === undefined ? [] : roles.map(({ id }, at) => [id, cells[at]?.querySelector('.w')?.textContent ?? '']),
    ),
    text: `${name} ${line.dataset['find'] ?? ''}`,
  };
}

/** Puts the cells in order, those left out behind the others; nothing moves that stands where it should. */
function place(line: HTMLElement, cells: readonly HTMLElement[], shown: readonly number[]) {
  const order = [...shown, ...cells.map((_, at) => at).filter((at) => !shown.includes(at))];
  order.forEach((at, index) => {
    const cell = cells[at];
    if (cell === undefined) return;
    cell.hidden = index >= shown.length;
    if (line.children[index + 1] !== cell) line.insertBefore(cell, line.children[index + 1] ?? null);
  });
}

/** The element a selector finds. Throws where there is none. */
// As with querySelector, the caller knows what kind of element the selector finds.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function one<Kind extends HTMLElement = HTMLElement>(within: ParentNode, selector: string): Kind {
  const found = within.querySelector<Kind>(selector);
  if (!found) throw new Error(`The comparison has no ${selector}`);
  return found;
}

export const all = <Kind extends HTMLElement = HTMLElement>(within: ParentNode, selector: string): Kind[] => [
  ...within.querySelectorAll<Kind>(selector),
];
