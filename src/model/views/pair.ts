import type { Model, ResponsibilityNode, RoleNode } from '../graph.ts';
import type { Figure } from './anti-pattern.ts';
import { figureOf } from './anti-pattern.ts';
import {
  badge,
  cellOf,
  day,
  numeral,
  series,
  sourceItem,
  type Badge,
  type Cell,
  type Day,
  type EntryLink,
  type SourceItem,
} from './shared.ts';

/** Two roles side by side. */
export interface PairView {
  id: string;
  title: string;
  summary: string;
  aliases: string[];
  href: string;
  crumbs: EntryLink[];
  left: Badge & { asks: string; summary: string };
  right: Badge & { asks: string; summary: string };
  middle: { lead: string; rest: string };
  judgement: string;
  /** The newest review of the two roles. */
  reviewed: Day;
  differ: { code: string; href: string; name: string; left: string; right: string }[];
  both: {
    code: string;
    href: string;
    title: string;
    argued: boolean;
    left: Cell & { line: string };
    right: Cell & { line: string };
  }[];
  alone: { role: Badge; other: Badge; rows: (EntryLink & { word: string })[] }[];
  faults: { figure: Figure; href: string; code: string; title: string; line: string }[];
  notClaimed: { text: string; source?: SourceItem }[];
}

/** All pairs of roles, in their order. */
export function pairs(model: Model): [RoleNode, RoleNode][] {
  return model.roles.flatMap((a, i) => model.roles.slice(i + 1).map((b): [RoleNode, RoleNode] => [a, b]));
}

export function pairView(model: Model, [a, b]: [RoleNode, RoleNode]): PairView {
  const left = badge(a);
  const right = badge(b);
  const id = `${a.id}-${b.id}`;
  const written = model.pairs.find((pair) => pair.id === id);
  const cells = model.responsibilities.map((row) => ({
    row,
    left: cellOf(model, a, row),
    right: cellOf(model, b, row),
  }));
  const shared = cells.filter((cell) => cell.left.part !== 'none' && cell.right.part !== 'none');
  const chiefs = left.chief && right.chief;
  const only = (own: 'left' | 'right', other: 'left' | 'right') =>
    cells
      .filter((cell) => cell[own].part !== 'none' && cell[other].part === 'none')
      .map(({ row, [own]: cell }) => ({ href: row.href, text: row.data.title, code: row.code, word: cell.word }));
  const derived = derive(left, right, a, b, shared);
  const names = `${left.short} and ${right.short}`;
  return {
    id,
    title: names,
    summary: summaryOf(left, right, shared),
    aliases: [
      `${left.short} vs ${right.short}`,
      `difference between ${left.code} and ${right.code}`,
      `${left.title} versus ${right.title}`,
      `${left.code} ${right.code}`,
    ],
    href: model.routes.pair(a.id, b.id),
    crumbs: [
      { href: model.routes.home, text: 'Handbook' },
      { href: model.routes.compare, text: 'Compare' },
      { href: model.routes.pair(a.id, b.id), text: names },
    ],
    left: { ...left, asks: a.data.asks, summary: a.data.summary },
    right: { ...right, asks: b.data.asks, summary: b.data.summary },
    middle: written?.middle ?? derived.middle,
    judgement: written?.judgement ?? derived.judgement,
    reviewed: day([a.data.reviewed, b.data.reviewed].sort().at(-1) ?? a.data.reviewed),
    differ: model.dimensions.map((dimension) => ({
      code: dimension.code,
      href: model.routes.cell(dimension.code),
      name: dimension.name,
      left: a.data.answers[dimension.id] ?? '',
      right: b.data.answers[dimension.id] ?? '',
    })),
    both: shared.map(({ row, left: l, right: r }) => ({
      code: row.code,
      href: row.href,
      title: row.data.title,
      argued: row.data.argument !== undefined,
      left: { ...l, line: lineOf(row, l, chiefs, 'cio') },
      right: { ...r, line: lineOf(row, r, chiefs, 'cto') },
    })),
    alone: [
      { role: left, other: right, rows: only('left', 'right') },
      { role: right, other: left, rows: only('right', 'left') },
    ].filter(({ rows }) => rows.length > 0),
    faults: model.antiPatterns
      .filter(({ data }) => data.harms.roles.includes(a.id) && data.harms.roles.includes(b.id))
      .slice(0, 5)
      .map((node) => ({
        figure: figureOf(node),
        href: node.href,
        code: node.code,
        title: node.data.title,
        line: node.data.line,
      })),
    notClaimed: (written?.notClaimed ?? []).map(({ text, source: key }) => {
      const source = model.sources.find((work) => work.id === key);
      return { text, ...(source === undefined ? {} : { source: sourceItem(model, source, 0) }) };
    }),
  };
}

/** What the two chiefs argue, else the reason of the part. */
function lineOf(row: ResponsibilityNode, cell: Cell, chiefs: boolean, side: 'cio' | 'cto'): string {
  return (chiefs ? row.data.argument?.[side].short : undefined) ?? cell.reason ?? '';
}

type Shared = { row: ResponsibilityNode; left: Cell; right: Cell }[];

function summaryOf(left: Badge, right: Badge, shared: Shared): string {
  const rows = shared.length === 1 ? 'one decision' : `${numeral(shared.length)} decisions`;
  return `What ${left.inText} and ${right.inText} each answer for, and the ${rows} in which both have a part.`.replace(
    'the no decisions in which both have a part',
    'why no decision has a part for both',
  );
}

/** The plain judgement on a pair nobody has written about: only what the table itself says. */
function derive(
  left: Badge,
  right: Badge,
  a: RoleNode,
  b: RoleNode,
  shared: Shared,
): Pick<PairView, 'middle' | 'judgement'> {
  const mine = shared.filter((cell) => cell.left.part === 'accountable').map(({ row }) => row.data.title);
  const theirs = shared.filter((cell) => cell.right.part === 'accountable').map(({ row }) => row.data.title);
  const relation =
    b.data.reportsTo === a.id
      ? `${cap(right.inText)} reports to ${left.inText}.`
      : a.data.sparsWith === b.id
        ? 'They hold the two ends of one argument.'
        : a.data.reportsTo === b.data.reportsTo && left.line === right.line
          ? `They report to the same chief and carry out the same line's work.`
          : left.line === right.line
            ? `Both belong to the ${a.data.line} line.`
            : `One carries the business line, the other the technology line.`;
  const owns = (who: Badge, rows: readonly string[]) =>
    rows.length === 0 ? [] : [`${cap(who.inText)} is accountable for ${series(rows.map(lower))}.`];
  const none =
    mine.length + theirs.length === 0 && shared.length > 0
      ? ['Neither is accountable for any of them: the name to ask for is a third one.']
      : [];
  return {
    middle: {
      lead: relation.length <= 60 ? relation : relation.slice(0, relation.indexOf('.') + 1),
      rest:
        shared.length === 0
          ? 'No row of the table has a part for both.'
          : `Both have a part in ${numeral(shared.length)} ${shared.length === 1 ? 'row' : 'rows'} of the table.`,
    },
    judgement: [
      relation,
      shared.length === 0
        ? 'No row of the table gives both a part, so they meet through somebody else.'
        : `The table gives both a part in ${numeral(shared.length)} of its ${shared.length === 1 ? 'rows' : 'rows'}.`,
      ...owns(left, mine),
      ...owns(right, theirs),
      ...none,
      'Where one is asked and the other decides, the reasons below say what each brings.',
    ]
      .slice(0, shared.length === 0 ? 2 : undefined)
      .join(' '),
  };
}

const cap = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** Titles keep capitals only where they are abbreviations: "IT budget", "architecture". */
const lower = (text: string) => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
