// Which rows and columns a view leaves. Pure; the table's marks come in as words.
import { matches, meaning, words } from '../search/words.ts';
import { WORDS, type View } from './view.ts';

/** A row as the filter sees it. */
export interface Row {
  code: string;
  /** Of a responsibility; a dimension has none. */
  topic?: string;
  /** True where the two chiefs argue it. */
  argued: boolean;
  /** The part of each role, by its file name; empty for a dimension. */
  parts: Readonly<Record<string, string>>;
  /** Its name, question and aliases. */
  text: string;
}

export interface Arrangement {
  /** File names of the roles whose columns of marks are shown, in order. */
  roles: string[];
  /** The same for the words: the first four, and the one the address points at. */
  speakers: string[];
  /** Codes of the rows shown. */
  rows: ReadonlySet<string>;
  /** False where the view leaves a whole table out. */
  marks: boolean;
  words: boolean;
}

/** Sentences can be read four at a time. */
const SPEAKERS = 4;

/**
 * What a view shows.
 * @param order file names and codes of all roles, in the order of the handbook
 * @param target the code the address points at, such as `CTO-R13`; it is shown whatever the view hides
 */
export function arrange(
  view: View,
  target: string,
  rows: readonly Row[],
  order: readonly { id: string; code: string }[],
): Arrangement {
  const chosen = view.roles.length > 0 ? [...view.roles] : order.map(({ id }) => id);
  const [, roleCode, rowCode] = /^(?:([A-Z]+)-)?([RD]\d+)$/.exec(target) ?? [];
  const aimed = rows.find(({ code }) => code === rowCode);
  const guest = aimed && order.find(({ code }) => code === roleCode)?.id;
  const isMark = (row: Row) => row.topic !== undefined;
  const asked = view.q === '' ? [] : meaning(view.q);
  const fits = (row: Row) =>
    (isMark(row) ? inTopic(row, view) && shows(row, view, chosen) : wordsFit(view)) && says(row, asked);
  const left = new Set(rows.filter(fits).map(({ code }) => code));
  if (aimed) left.add(aimed.code);
  const speakers = chosen.slice(0, SPEAKERS);
  return {
    roles: withGuest(chosen, aimed && isMark(aimed) ? guest : undefined),
    speakers: withGuest(speakers, aimed && !isMark(aimed) ? guest : undefined),
    rows: left,
    marks: view.rows.length === 0 || view.rows.some((id) => id !== WORDS) || (aimed !== undefined && isMark(aimed)),
    words: wordsFit(view) || (aimed !== undefined && !isMark(aimed)),
  };
}

const inTopic = (row: Row, { rows }: View) => rows.length === 0 || rows.includes(row.topic ?? '');
const wordsFit = ({ rows, show }: View) => show === '' && (rows.length === 0 || rows.includes(WORDS));
const withGuest = (roles: string[], guest?: string) =>
  guest === undefined || roles.includes(guest) ? roles : [...roles, guest];

function shows(row: Row, { show }: View, roles: readonly string[]): boolean {
  if (show === 'sparring') return row.argued;
  if (show === 'differences') return new Set(roles.map((id) => row.parts[id])).size > 1;
  return true;
}

/** Every word asked for is a word of the row, or begins one: the reader may still be typing. */
function says({ text }: Row, asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  const own = words(text);
  return asked.every((word) => own.some((found) => matches(word, found)));
}
