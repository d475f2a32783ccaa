import type { Part } from '../content.ts';
import type { AntiPatternNode, Model, ResponsibilityNode, RoleNode } from '../graph.ts';
import type { Figure } from './anti-pattern.ts';
import { figureOf } from './anti-pattern.ts';
import { pairAddress } from './role.ts';
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

/** What stands on one side of a row. */
export interface PairSide {
  /** What the role says, or why it has its part. */
  text: string;
  /** What a chief argues, in a few words. */
  argues?: string;
  /** Its part, where the row is a responsibility. */
  cell?: Cell;
}

/** One row of a pair. */
export interface PairRow {
  code: string;
  href: string;
  title: string;
  left: PairSide;
  right: PairSide;
}

/** The choice of another role for one side. */
export interface Swap {
  /** Who would leave. */
  role: Badge;
  /** Who could stand there instead, in the order of the columns, and where that pair is. */
  choices: { role: Badge; href: string }[];
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
  /** Another role for the left side, and for the right one. */
  swaps: Swap[];
  /** The whole comparison with the two sides exchanged. */
  exchanged: string;
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
  const sides = left.chief && right.chief ? (['cio', 'cto'] as const) : undefined;
  const only = (own: 'left' | 'right', other: 'left' | 'right') =>
    cells
      .filter((cell) => cell[own].part !== 'none' && cell[other].part === 'none')
      .map(({ row, [own]: cell }) => ({ href: row.href, text: row.data.title, code: row.code, word: cell.word }));
  const derived = derive({
    left,
    right,
    relation: relationOf(model, a, b),
    rows: shared.map(({ row, left: l, right: r }) => ({
      title: row.data.title,
      left: l.part,
      right: r.part,
      holder: holderOf(model, row),
    })),
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
    swaps: [swapOf(model, a, b), swapOf(model, b, a)],
    exchanged: `${model.routes.compare}?roles=${[b, a].map(({ code }) => code.toLowerCase()).join(',')}`,
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
      left: sideOf(row, l, sides?.[0]),
      right: sideOf(row, r, sides?.[1]),
    })),
    alone: [
      { role: left, other: right, rows: only('left', 'right') },
      { role: right, other: left, rows: only('right', 'left') },
    ].filter(({ rows }) => rows.length > 0),
    faults: faultsOf(model, a, b),
    notClaimed: (written?.notClaimed ?? []).map(({ text, source: key }) => {
      const source = model.sources.find((work) => work.id === key);
      return { text, ...(source === undefined ? {} : { source: sourceItem(model, source, 0) }) };
    }),
  };
}

/** A role's part in a row and the reason for it; for a chief among the two, also what it argues. */
function sideOf(row: ResponsibilityNode, cell: Cell, chief?: 'cio' | 'cto'): PairSide {
  const argues = chief && row.data.argument?.[chief].short;
  return { text: cell.reason ?? '', ...(argues === undefined ? {} : { argues }), cell };
}

/** The roles that could stand where one stands, beside the one that is kept. */
function swapOf(model: Model, role: RoleNode, kept: RoleNode): Swap {
  return {
    role: badge(role),
    choices: model.roles
      .filter((other) => other !== role && other !== kept)
      .map((other) => ({ role: badge(other), href: pairAddress(model, other, kept) })),
  };
}

/** Who is accountable for a row, as a sentence names it. */
function holderOf(model: Model, row: ResponsibilityNode): string {
  const holder = model.roles.find(({ id }) => row.data.parts[id]?.part === 'accountable');
  return holder === undefined ? 'somebody else' : badge(holder).inText;
}

/** The anti-patterns that harm both, those first that harm few others; shown in the order of their codes. */
function faultsOf(model: Model, a: RoleNode, b: RoleNode): PairView['faults'] {
  const harm = ({ data }: AntiPatternNode) => data.harms.roles;
  return model.antiPatterns
    .filter((node) => harm(node).includes(a.id) && harm(node).includes(b.id))
    .sort((one, other) => harm(one).length - harm(other).length)
    .slice(0, 5)
    .sort((one, other) => model.antiPatterns.indexOf(one) - model.antiPatterns.indexOf(other))
    .map((node) => ({
      figure: figureOf(node),
      href: node.href,
      code: node.code,
      title: node.data.title,
      line: node.data.line,
    }));
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
  const [above, below] = [stepsUp(model, a, b), stepsUp(model, b, a)];
  if (below > 0) return reports(right, left, below);
  if (above > 0) return reports(left, right, above);
  if (a.data.sparsWith === b.id) return 'They hold the two ends of one argument.';
  const boss = a.data.reportsTo;
  if (boss === b.data.reportsTo)
    return `Both report to ${boss === 'chief-executive' ? 'the chief executive' : badge(roleById(model, boss)).inText}.`;
  return a.data.line === b.data.line
    ? `Both belong to the ${a.data.line} line.`
    : 'They work on different lines, business and technology.';
}

/** How many reports lead up from one role to another; none if they never do. */
function stepsUp(model: Model, from: RoleNode, to: RoleNode): number {
  let steps = 0;
  for (let at = from; at.data.reportsTo !== 'chief-executive' && steps < model.roles.length;) {
    at = roleById(model, at.data.reportsTo);
    steps += 1;
    if (at === to) return steps;
  }
  return 0;
}

const reports = (lower: string, upper: string, steps: number) =>
  capital(steps === 1 ? `${lower} reports to ${upper}.` : `${lower} works ${numeral(steps)} steps below ${upper}.`);

/** What the table says about a pair. */
export interface PairFacts {
  left: Pick<Badge, 'inText'>;
  right: Pick<Badge, 'inText'>;
  /** How the two stand to each other, in one sentence. */
  relation: string;
  /** The rows that give both a part, and who is accountable for each, as a sentence names it. */
  rows: readonly { title: string; left: Part; right: Part; holder: string }[];
}

/** So many titles are read through; of more than these, a sentence names the first few. */
const READABLE = 4;

/** The plain judgement on a pair nobody has written about: only what the table itself says. */
export function derive({ left, right, relation, rows }: PairFacts): Pick<PairView, 'middle' | 'judgement'> {
  if (rows.length === 0)
    return {
      middle: { lead: relation, rest: 'No row of the table has a part for both.' },
      judgement: 'The table gives them nothing to decide together, so they meet through somebody else.',
    };
  const held = (side: 'left' | 'right') => rows.filter((row) => row[side] === 'accountable');
  const works = (part: Part) => part === 'accountable' || part === 'responsible';
  const others = rows.filter((row) => row.left !== 'accountable' && row.right !== 'accountable');
  const together = rows.filter((row) => works(row.left) && works(row.right));
  const holders = [
    { who: left.inText, count: held('left').length, titles: named(held('left')) },
    { who: right.inText, count: held('right').length, titles: named(held('right')) },
  ].filter(({ count }) => count > 0);
  const [first, second] = holders;
  const count = rows.length === 1 ? 'one row' : `${numeral(rows.length)} rows`;
  return {
    middle: { lead: relation, rest: `Both have a part in ${count} of the table.` },
    judgement: [
      first === undefined
        ? `Neither is accountable for ${rows.length === 1 ? 'the row they share' : `any of the ${count} they share`}.`
        : rows.length === 1
          ? `${capital(first.who)} is accountable for the one row they share, ${first.titles}.`
          : `Of the ${count} they share, ${first.who} is accountable for ${share(first.count, rows.length)}: ${first.titles}.`,
      ...(second === undefined
        ? []
        : [`${capital(second.who)} is accountable for ${numeral(second.count)}: ${second.titles}.`]),
      ...(others.length === 0 ? [] : [elsewhere(others, first === undefined)]),
      togetherIn(together, rows.length),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

/** "both", "all three", "two": a share of rows that were counted just before. */
function share(count: number, total: number): string {
  if (count < total) return numeral(count);
  return total === 2 ? 'both' : `all ${numeral(total)}`;
}

/** Titles within a sentence: all of a few, else the first three and how many more there are. */
function named(rows: readonly { title: string }[]): string {
  const titles = rows.map(({ title }) => small(title));
  const shown =
    titles.length <= READABLE
      ? titles
      : [...titles.slice(0, READABLE - 1), `${numeral(titles.length - READABLE + 1)} more`];
  // "Compliance and privacy" at the end of a list needs the comma that other lists do without.
  return shown.length > 2 && shown.some((title) => title.includes(' and '))
    ? `${shown.slice(0, -1).join(', ')}, and ${shown.at(-1) ?? ''}`
    : series(shown);
}

/** Who is accountable for the rows that neither of the two holds; these are all rows, or what is left of them. */
function elsewhere(rows: PairFacts['rows'], all: boolean): string {
  const counts = new Map<string, number>();
  for (const { holder } of rows) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const verb = (count: number) => (count === 1 ? 'belongs' : 'belong');
  const [first] = ranked;
  if (first === undefined) return '';
  const [most, count] = first;
  const amount = numeral(rows.length);
  if (count === rows.length)
    return all
      ? `${count === 1 ? 'It belongs' : 'They belong'} to ${most}.`
      : `The other ${amount} ${verb(count)} to ${most}.`;
  // Who holds one or two of many is found in the table.
  const main = ranked.filter(([, held], index) => index === 0 || (index === 1 && held > 2));
  const rest = rows.length - main.reduce((sum, [, held]) => sum + held, 0);
  const shares = [
    ...main.map(([who, held], index) => `${numeral(held)} ${index === 0 ? `${verb(held)} ` : ''}to ${who}`),
    ...(rest === 0 ? [] : [`${numeral(rest)} to others`]),
  ];
  return `Of ${all ? 'these' : `the other ${amount}`}, ${series(shares)}.`;
}

/** The rows in which both are accountable or responsible. */
function togetherIn(rows: readonly { title: string }[], total: number): string {
  if (rows.length === 0) return `In ${total === 1 ? 'it' : 'each'} one of the two is only asked or told.`;
  if (rows.length === total)
    return `Both do the work or answer for it${total === 1 ? '' : total === 2 ? ' in both' : ' in all of them'}.`;
  return `Both do the work or answer for it in ${numeral(rows.length)}: ${named(rows)}.`;
}

/** A title within a sentence keeps the capitals of abbreviations and names: "IT budget", but "architecture". */
const small = (title: string) =>
  /^[A-Z][^A-Z\s]*(\s|$)/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
