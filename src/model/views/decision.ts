import { markRow, type MarkRow } from '../comparison.ts';
import type { Part } from '../content.ts';
import type { Model, ResponsibilityNode } from '../graph.ts';
import type { Cell } from './shared.ts';

/** A question of the index "Who decides?": the row, and what it says once it is opened. */
export interface Decision extends MarkRow {
  /** Where it is argued: the chief that isn't accountable, or both where neither is. `parts` says theirs in words. */
  argues?: { cells: Cell[]; who: string; parts: string };
  /** Who has a part besides the accountable role, by part; a part that nobody has is left out. */
  rest: { word: string; does: string; cells: Cell[] }[];
  /** The answer in a sentence. */
  answer: string;
  /** Where it is argued: the beginning of what settles it. */
  settles?: string;
  /** The link to its page. */
  whole: string;
  /** Its row in the comparison. */
  compare: string;
  /** What it is found by besides its question: the title and the aliases. */
  names: string;
}

const REST: readonly { part: Part; does: string }[] = [
  { part: 'responsible', does: 'does it' },
  { part: 'consulted', does: 'before' },
  { part: 'informed', does: 'after' },
];

/** A beginning shorter than this may only announce what follows: "One pack, one presenter, two signatures." */
const BEGINNING = 60;

export function decision(model: Model, node: ResponsibilityNode): Decision {
  const row = markRow(model, node);
  const { summary, argument } = node.data;
  return {
    ...row,
    ...(row.argued ? { argues: arguesOf(row) } : {}),
    rest: REST.map(({ part, does }) => {
      const cells = row.cells.filter((cell) => cell.part === part);
      return { word: cells[0]?.word ?? '', does, cells };
    }).filter(({ cells }) => cells.length > 0),
    answer: summary,
    ...(argument === undefined ? {} : { settles: beginning(argument.settles) }),
    whole: `The whole ${row.argued ? 'argument' : 'answer'}: ${row.title}`,
    compare: model.routes.cell(row.code),
    names: [row.title, ...row.aliases].join(', '),
  };
}

function arguesOf({ cells, accountable }: MarkRow): NonNullable<Decision['argues']> {
  const chiefs = cells.filter(({ role }) => role.chief && role.id !== accountable.role.id);
  const [one, other] = chiefs;
  return {
    cells: chiefs,
    who: one === undefined || other !== undefined ? 'Both argue it' : `The ${one.role.short} argues it`,
    parts: chiefs
      .map(({ role, word }) => (other === undefined ? '' : `${role.inText} `) + word.toLowerCase())
      .join(', '),
  };
}

/** The first sentences of a text, as few as say something. */
function beginning(text: string): string {
  let said = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    said += segment;
    if (said.length >= BEGINNING) break;
  }
  return said.trim();
}
