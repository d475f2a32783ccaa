// What is in view leaves the page: copied, saved or printed.
import { all, one } from './tables.ts';
import { toCsv, toHtml, toMarkdown, type Sheet, type SheetTable } from './take-away.ts';

/**
 * Does what a button of the menu says.
 * @param link the link that restores the view
 * @param short the short address of a code
 */
export async function take(
  wanted: string,
  page: HTMLElement,
  link: string,
  short: (code: string) => string,
): Promise<void> {
  one<HTMLDetailsElement>(page, '.acts [data-drop]').open = false;
  if (wanted === 'print' || wanted === 'sheet') {
    print(page, wanted === 'sheet');
    return;
  }
  const sheet = read(page, link, short);
  if (wanted === 'file') {
    save(toCsv(sheet));
    tell(page, 'Saved as comparison.csv');
    return;
  }
  if (wanted === 'table') {
    const text = toMarkdown(sheet);
    await copy(page, 'Table copied', text, () =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([toHtml(sheet)], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]),
    );
    return;
  }
  const text = { link, markdown: toMarkdown(sheet), csv: toCsv(sheet) }[wanted] ?? link;
  const done = { link: 'Link copied', markdown: 'Markdown copied', csv: 'CSV copied' }[wanted] ?? 'Copied';
  await copy(page, done, text, () => navigator.clipboard.writeText(text));
}

/** The tables as they are shown. */
function read(page: HTMLElement, link: string, short: (code: string) => string): Sheet {
  const tables = all(page, '.cmp, .wt').filter((table) => table.checkVisibility({ visibilityProperty: true }));
  const seen = (within: ParentNode, selector: string) => all(within, selector).filter((each) => each.checkVisibility());
  return {
    title: one(document, 'h1').textContent.trim(),
    link,
    date: `${one(page, '[data-as-of]').textContent.trim()}; taken ${new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`,
    tables: tables
      .map((table): SheetTable => {
        // A phone shows no heads, so the columns are those whose cells are shown.
        const rows = seen(table, 'tr[id]');
        const shown = rows[0] ? seen(rows[0], 'td').map((cell) => cell.id.replace(/-.*/, '')) : [];
        const heads = all(page, '.cmp thead [data-code]');
        const name = (code: string) => heads.find((head) => head.dataset['code'] === code)?.dataset['name'] ?? code;
        const groups = new Map<Element, string>();
        for (const row of rows) {
          const body = row.parentElement;
          const group = body?.querySelector('.grp th')?.textContent.trim();
          if (body && group && ![...groups.keys()].some((each) => each.parentElement === body)) groups.set(row, group);
        }
        return {
          roles: shown.map(name),
          rows: rows.map((row) => {
            const group = groups.get(row);
            return {
              ...(group === undefined ? {} : { group }),
              code: row.id,
              name: one(row, '.rt, b').textContent,
              link: short(row.id),
              cells: shown.map((code) => {
                const id = `${code}-${row.id}`;
                const cell = document.getElementById(id);
                return {
                  code: id,
                  text: cell?.querySelector('.w, p')?.textContent.trim() ?? '',
                  link: short(id),
                };
              }),
            };
          }),
        };
      })
      .filter(({ rows }) => rows.length > 0),
  };
}

/** Copies, or offers the text where the browser refuses. */
async function copy(page: HTMLElement, done: string, text: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
    tell(page, done);
  } catch {
    const dialog = one<HTMLDialogElement>(page, '[data-by-hand]');
    const area = one<HTMLTextAreaElement>(dialog, 'textarea');
    area.value = text;
    dialog.showModal();
    area.focus();
    area.select();
  }
}

/** Says what was done, to the eye as well. */
function tell(page: HTMLElement, done: string) {
  const region = one(page, '[data-taken]');
  region.textContent = done;
  setTimeout(() => {
    if (region.textContent === done) region.textContent = '';
  }, 4000);
}

function save(csv: string) {
  const link = document.createElement('a');
  // A byte-order mark tells spreadsheets that this is UTF-8.
  link.href = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
  link.download = 'comparison.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}

const BLANKS = ['Name with us', 'Agreed on'];

/** Prints what is in view; as a sheet for a conversation, with two blank columns. */
function print(page: HTMLElement, blank: boolean) {
  const added: Element[] = [];
  if (blank) {
    const marks = one(page, '.cmp');
    page.classList.add('talk');
    for (const row of all(marks, 'tr'))
      for (const name of BLANKS) {
        const cell = document.createElement(row.closest('thead') ? 'th' : 'td');
        cell.className = 'blank';
        if (row.closest('thead')) {
          cell.textContent = name;
          cell.setAttribute('scope', 'col');
        }
        row.append(cell);
        added.push(cell);
      }
  }
  addEventListener(
    'afterprint',
    () => {
      page.classList.remove('talk');
      for (const cell of added) cell.remove();
    },
    { once: true },
  );
  window.print();
}
