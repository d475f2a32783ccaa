import type { Model, ResponsibilityNode, RoleNode } from '../graph.ts';
import type { Figure } from './anti-pattern.ts';
import { figureOf } from './anti-pattern.ts';
import {
  badge,
  capital,
  cellOf,
  day,
  numeral,
  roleById,
  series,
  sourceItem,
  type Badge,
  type Cell,
  type Day,
  type EntryLink,
  type SourceItem,
} from './shared.ts';

/** One row of a pair: what stands on each side. */
export interface PairRow {
  code: string;
  href: string;
  title: string;
  left: { text: string; cell?: Cell };
  right: { text: string; cell?: Cell };
}

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
  /** What each answers to every dimension. */
  differ: PairRow[];
  /** The decisions in which both have a part. */
  both: PairRow[];
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
  const derived = derive({
    left,
    right,
    relation: relationOf(model, a, b),
    total: shared.length,
    mine: shared.filter((cell) => cell.left.part === 'accountable').map(({ row }) => row.data.title),
    theirs: shared.filter((cell) => cell.right.part === 'accountable').map(({ row }) => row.data.title),
  });
  const names = `${left.short} and ${right.short}`;
  return {
    id,
    title: names,
    summary: summaryOf(left, right, shared.length),
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
      title: dimension.name,
      left: { text: a.data.answers[dimension.id] ?? '' },
      right: { text: b.data.answers[dimension.id] ?? '' },
    })),
    both: shared.map(({ row, left: l, right: r }) => ({
      code: row.code,
      href: row.href,
      title: row.data.title,
      left: { text: lineOf(row, l, chiefs, 'cio'), cell: l },
      right: { text: lineOf(row, r, chiefs, 'cto'), cell: r },
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

function summaryOf(left: Badge, right: Badge, total: number): string {
  const each = `What ${left.inText} and ${right.inText} each answer for`;
  if (total === 0) return `${each}. No decision has a part for both.`;
  const decisions = total === 1 ? 'one decision' : `${numeral(total)} decisions`;
  return `${each}, and the ${decisions} in which both have a part.`;
}

/** How two roles stand to each other, in one sentence. */
function relationOf(model: Model, a: RoleNode, b: RoleNode): string {
  const [left, right] = [badge(a).inText, badge(b).inText];
  const boss = a.data.reportsTo;
  if (b.data.reportsTo === a.id) return `${capital(right)} reports to ${left}.`;
  if (boss === b.id) return `${capital(left)} reports to ${right}.`;
  if (a.data.sparsWith === b.id) return 'They hold the two ends of one argument.';
  if (boss === b.data.reportsTo)
    return `Both report to ${boss === 'chief-executive' ? 'the chief executive' : badge(roleById(model, boss)).inText}.`;
  return a.data.line === b.data.line
    ? `Both belong to the ${a.data.line} line.`
    : 'They work on different lines, business and technology.';
}

/** What the table says about a pair. */
export interface PairFacts {
  left: Pick<Badge, 'inText'>;
  right: Pick<Badge, 'inText'>;
  /** How the two stand to each other, in one sentence. */
  relation: string;
  /** How many rows give both a part. */
  total: number;
  /** Titles of those rows for which the left role is accountable, and the right one. */
  mine: readonly string[];
  theirs: readonly string[];
}

/** The plain judgement on a pair nobody has written about: only what the table itself says. */
export function derive(facts: PairFacts): Pick<PairView, 'middle' | 'judgement'> {
  const { left, right, relation, total, mine, theirs } = facts;
  if (total === 0)
    return {
      middle: { lead: relation, rest: 'No row of the table has a part for both.' },
      judgement: 'The table gives them nothing to decide together, so they meet through somebody else.',
    };
  const rows = total === 1 ? 'one row' : `${numeral(total)} rows`;
  const holders = [
    { who: left.inText, titles: mine },
    { who: right.inText, titles: theirs },
  ].filter(({ titles }) => titles.length > 0);
  const [first, second] = holders.map(
    ({ who, titles }) => `${who} is accountable for ${share(titles.length, total)}: ${series(titles.map(small))}.`,
  );
  const among = `Of the ${rows} in which both have a part,`;
  const sentences =
    total === 1
      ? [`${capital(holders[0]?.who ?? 'somebody else')} is accountable for the one row in which both have a part.`]
      : [
          `${among} ${first ?? 'somebody else is accountable for each.'}`,
          ...(second === undefined ? [] : [capital(second)]),
        ];
  return {
    middle: { lead: relation, rest: `Both have a part in ${rows} of the table.` },
    judgement: [...sentences, 'The reasons below say what each brings.'].join(' '),
  };
}

/** "both", "all three", "two": a share of rows that were counted just before. */
function share(count: number, total: number): string {
  if (count < total) return numeral(count);
  return total === 2 ? 'both' : `all ${numeral(total)}`;
}

/** A title within a sentence keeps the capitals of abbreviations and names: "IT budget", but "architecture". */
const small = (title: string) =>
  /^[A-Z][^A-Z\s]*(\s|$)/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
