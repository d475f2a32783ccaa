// The visible table in the forms people take away. Pure; every form carries the link, the codes and the date.

/** What is in view, ready to be written down. */
export interface Sheet {
  /** What the table is called. */
  title: string;
  /** The link that restores the view. */
  link: string;
  /** "As of 24 November 2026". */
  date: string;
  tables: SheetTable[];
}

export interface SheetTable {
  /** Names of the roles, in order. */
  roles: string[];
  /** Rows; a group's name stands before its first row. */
  rows: {
    group?: string;
    code: string;
    name: string;
    link: string;
    cells: { code: string; text: string; link: string }[];
  }[];
}

/** A table with links, for word processors and mail. Every text is escaped. */
export function toHtml({ title, link, date, tables }: Sheet): string {
  const anchor = (href: string, text: string) => `<a href="${escape(href)}">${escape(text)}</a>`;
  const cell = (tag: 'th' | 'td', inner: string, more = '') =>
    `<${tag}${more} style="border:1px solid #746e70;padding:3px 6px;text-align:left;vertical-align:top">${inner}</${tag}>`;
  const body = tables.map(({ roles, rows }) => {
    const head = ['Code', 'Row', ...roles].map((text) => cell('th', escape(text), ' scope="col"')).join('');
    const lines = rows.map(
      ({ group, code, name, link: href, cells }) =>
        (group === undefined ? '' : `<tr>${cell('th', escape(group), ` colspan="${roles.length + 2}"`)}</tr>`) +
        `<tr>${cell('td', escape(code))}${cell('th', anchor(href, name), ' scope="row"')}${cells
          .map((each) => cell('td', anchor(each.link, each.text)))
          .join('')}</tr>`,
    );
    return `<table style="border-collapse:collapse"><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
  });
  return `<p><b>${escape(title)}</b><br>${anchor(link, link)}<br>${escape(date)}</p>${body.join('<p></p>')}`;
}

/** The same in Markdown. */
export function toMarkdown({ title, link, date, tables }: Sheet): string {
  const plain = (text: string) => text.replace(/([\\|[\]*_`<>])/g, '\\$1').replace(/\s+/g, ' ');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const anchor = (text: string, href: string) => `[${plain(text)}](<${href}>)`;
  const body = tables.map(({ roles, rows }) =>
    [
      line(['Code', 'Row', ...roles.map(plain)]),
      line(['---', '---', ...roles.map(() => '---')]),
      ...rows.map(({ code, name, link: href, cells }) =>
        line([code, anchor(name, href), ...cells.map((cell) => anchor(cell.text, cell.link))]),
      ),
    ].join('\n'),
  );
  return `${[`**${plain(title)}**`, `${plain(date)}. <${link}>`, ...body].join('\n\n')}\n`;
}

/** The same as comma-separated values (RFC 4180): a line per cell, safe to open in a spreadsheet. */
export function toCsv({ link, date, tables }: Sheet): string {
  const lines = tables.flatMap(({ roles, rows }) =>
    rows.flatMap(({ code: row, name, cells }) =>
      cells.map((cell, at) => [cell.code, roles[at] ?? '', row, name, cell.text, cell.link, date, link]),
    ),
  );
  return [['code', 'role', 'row', 'rowTitle', 'part', 'url', 'asOf', 'view'], ...lines]
    .map((line) => `${line.map(field).join(',')}\r\n`)
    .join('');
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula begins with an apostrophe. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
