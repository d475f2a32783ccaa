// A view of the comparison, and the link that restores it. Pure: the page's scripts and the tests share it.

/** What a reader has chosen to see. Empty lists and texts mean: everything, in the order of the handbook. */
export interface View {
  /** File names of the roles shown, in their order; all of them when empty. */
  roles: readonly string[];
  /** Topics whose rows are shown, and `dimensions` for the table of words; all when empty. */
  rows: readonly string[];
  /** `differences` keeps rows whose marks differ among the roles shown, `sparring` rows that the chiefs argue. */
  show: '' | 'differences' | 'sparring';
  /** Words looked for in the rows' names, questions and aliases. */
  q: string;
}

/** What a view may name. */
export interface Vocabulary {
  roles: readonly { id: string; code: string }[];
  topics: readonly string[];
}

/** A part of an address that means nothing here. */
export interface Ignored {
  name: string;
  value: string;
}

export const EVERYTHING: View = { roles: [], rows: [], show: '', q: '' };
/** What `rows` calls the table of words. */
export const WORDS = 'dimensions';
/** Letters a filter may have; more make no link that could be read aloud. */
export const LONGEST = 40;

/** The view an address asks for, and what in it is unknown. */
export function readView(search: string, { roles, topics }: Vocabulary): { view: View; ignored: Ignored[] } {
  const params = new URLSearchParams(search);
  const ignored: Ignored[] = [];
  const known = (name: string, find: (value: string) => string | undefined) => {
    const values = params.getAll(name).join(',').split(',');
    const found: string[] = [];
    for (const value of values.map((each) => each.trim()).filter((each) => each !== '')) {
      const one = find(value.toLowerCase());
      if (one === undefined) ignored.push({ name, value });
      else if (!found.includes(one)) found.push(one);
    }
    return found;
  };
  const role = (value: string) => roles.find(({ id, code }) => id === value || code.toLowerCase() === value)?.id;
  const row = (value: string) => [...topics, WORDS].find((id) => id === value);
  const show = known('show', (value) => (value === 'differences' || value === 'sparring' ? value : undefined));
  const view = {
    roles: known('roles', role),
    rows: known('rows', row),
    show: (show[0] ?? '') as View['show'],
    q: tidy(params.get('q') ?? ''),
  };
  if (view.q.length > LONGEST) {
    ignored.push({ name: 'q', value: view.q });
    view.q = '';
  }
  return { view: settled(view, { roles, topics }), ignored };
}

/** The query that restores a view, with its question mark; empty for everything. */
export function writeView(view: View, vocabulary: Vocabulary): string {
  const { roles, rows, show, q } = settled(view, vocabulary);
  const code = (id: string) => vocabulary.roles.find((role) => role.id === id)?.code.toLowerCase() ?? id;
  const parts = [
    roles.length > 0 && `roles=${roles.map(code).join(',')}`,
    rows.length > 0 && `rows=${rows.join(',')}`,
    show && `show=${show}`,
    q && `q=${encodeURIComponent(q).replaceAll('%20', '+')}`,
  ].filter((part) => part !== false && part !== '');
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The same view in one form: what means everything is empty, topics stand in their order. */
export function settled(view: View, { roles, topics }: Vocabulary): View {
  const all = [...topics, WORDS];
  const everyone = view.roles.length === roles.length && roles.every(({ id }, at) => view.roles[at] === id);
  const rows = all.filter((id) => view.rows.includes(id));
  return {
    roles: everyone ? [] : view.roles,
    rows: rows.length === all.length ? [] : rows,
    show: view.show,
    q: tidy(view.q),
  };
}

/** Typed text without control characters and superfluous spaces. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
