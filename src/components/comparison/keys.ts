// Arrow keys among the cells: a row is one place to Tab to, its cells are reached from there.

/** Moves the focus from a row's name to its marks, along the row, and to the same column of the rows around. */
export function moveAmongCells(event: KeyboardEvent) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const from = (event.target as Element).closest<HTMLElement>('td, tbody th');
  const row = from?.closest<HTMLElement>('tr[id]');
  if (!from || !row) return;
  const stops = stopsOf(row);
  const at = stops.indexOf(from);
  const to = {
    ArrowRight: stops[at + 1],
    ArrowLeft: stops[at - 1],
    Home: stops[0],
    End: stops.at(-1),
    ArrowUp: beside(row, -1)[at],
    ArrowDown: beside(row, 1)[at],
  }[event.key];
  if (!to) return;
  event.preventDefault();
  const link = to.querySelector<HTMLElement>('.rt') ?? to.querySelector<HTMLElement>('.mw, .code');
  // Away from its heads a mark says whose it is, and what for.
  const [role, part] = [to.dataset['r'], to.querySelector('.w')?.textContent];
  if (role && part)
    link?.setAttribute('aria-label', `${part}: ${role}, ${to.closest('tr')?.querySelector('.rt')?.textContent ?? ''}`);
  link?.focus();
  link?.addEventListener(
    'blur',
    () => {
      link.removeAttribute('aria-label');
    },
    { once: true },
  );
}

/** The row's name and its cells, as far as they are shown. */
const stopsOf = (row: Element) =>
  [...row.querySelectorAll<HTMLElement>(':scope > :is(th, td)')].filter((cell) => cell.checkVisibility());

/** The stops of the next row that is shown, up or down; none at the end of a table. */
function beside(row: Element, by: -1 | 1): HTMLElement[] {
  const rows = [...(row.closest('table')?.querySelectorAll('tr[id]') ?? [])].filter((each) => each.checkVisibility());
  const next = rows[rows.indexOf(row) + by];
  return next ? stopsOf(next) : [];
}
