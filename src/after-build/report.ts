import type { BuiltPage } from './built-page.ts';
import { type BuiltSite, readSite } from './built-site.ts';
import { type PageKind, kindOf } from './page-kind.ts';
import { type PartType, type Scale, createScale, filesAt, fontFiles, sum } from './weights.ts';

const COLUMNS: readonly (readonly [heading: string, ...types: PartType[]])[] = [
  ['HTML', 'html'],
  ['CSS', 'css'],
  ['script', 'js'],
  ['fonts', 'font'],
  ['total', 'html', 'css', 'js', 'icon', 'font'],
];

/** Prints what the finished site weighs: its fonts, and the heaviest page of each kind. */
export function printReport(dist: string, base: string): void {
  console.log(`\n${weightTable(readSite(dist, base))}\n`);
}

/** What a site weighs, as a short table. */
export function weightTable(site: BuiltSite): string {
  const scale = createScale(site);
  const heaviest = [...heaviestPages(site)].map(([kind, page]) => {
    const parts = scale.page(page);
    return [kind, ...COLUMNS.map(([, ...types]) => figure(sum(parts, ...types))), page.path];
  });
  const columns = ['heaviest page', ...COLUMNS.map(([heading]) => heading), ''];
  return ['Bytes as sent (brotli 11)', '', ...table(fontRows(site, scale)), '', ...table([columns, ...heaviest])].join(
    '\n',
  );
}

function fontRows(site: BuiltSite, scale: Scale): string[][] {
  const fonts = fontFiles(site.files).map((file) => ({ file, bytes: scale.file(file) }));
  const total = fonts.reduce((bytes, font) => bytes + font.bytes, 0);
  return [
    ...fonts.map(({ file, bytes }) => [file.slice(file.lastIndexOf('/') + 1), figure(bytes)]),
    ['all fonts', figure(total)],
  ];
}

/** The heaviest page of each kind before compression, which spares compressing every page of the site. */
function heaviestPages(site: BuiltSite): Map<PageKind, BuiltPage> {
  const size = ({ bytes, path, assets }: BuiltPage) =>
    filesAt(site, assets.css, path).reduce((total, file) => total + (site.files.get(file)?.length ?? 0), bytes);
  const pages = [...site.pages.values()].sort((a, b) => size(b) - size(a));
  return new Map(
    [...Map.groupBy(pages, ({ file }) => kindOf(file))].flatMap(([kind, [page]]) =>
      page === undefined ? [] : [[kind, page]],
    ),
  );
}

/** Rows with a first column of words, figures to the right, and at most one column of words after them. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) =>
        i === 0 || i === COLUMNS.length + 1 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

function figure(bytes: number): string {
  return bytes.toLocaleString('en-US');
}
