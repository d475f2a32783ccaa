import { describe, expect, test } from 'vitest';
import { arrange, type Row } from './arrange.ts';
import { EVERYTHING, WORDS, type View } from './view.ts';

const order = ['cio', 'cto', 'pgd', 'pm', 'hdev', 'hprd'].map((id) => ({ id, code: id.toUpperCase() }));
const mark = (code: string, topic: string, parts: string, text: string, argued = false): Row => ({
  code,
  topic,
  argued,
  parts: Object.fromEntries(order.map(({ id }, at) => [id, parts[at] ?? '-'])),
  text,
});
const rows: Row[] = [
  mark('R01', 'money', 'ARRRRR', 'IT budget Who decides the IT budget? IT spending', true),
  mark('R02', 'money', 'AACCCC', 'Order of work Who decides what comes first? prioritisation'),
  mark('R03', 'technology', 'CA----', 'Architecture Who decides the architecture? programme of record', true),
  { code: 'D01', argued: false, parts: {}, text: 'Mandate What is it for? purpose' },
  { code: 'D02', argued: false, parts: {}, text: 'Budget power How much may it spend?' },
];
const see = (view: Partial<View>, target = '') => {
  const { rows: left, ...rest } = arrange({ ...EVERYTHING, ...view }, target, rows, order);
  return { ...rest, rows: [...left] };
};

describe('Everything', () => {
  test('is every row and role, and the first four in words', () => {
    expect(see({})).toEqual({
      roles: ['cio', 'cto', 'pgd', 'pm', 'hdev', 'hprd'],
      speakers: ['cio', 'cto', 'pgd', 'pm'],
      rows: ['R01', 'R02', 'R03', 'D01', 'D02'],
      marks: true,
      words: true,
    });
  });
});

describe('A choice of roles', () => {
  test('is shown in its own order, in both tables', () => {
    const { roles, speakers } = see({ roles: ['hprd', 'cio'] });
    expect(roles).toEqual(['hprd', 'cio']);
    expect(speakers).toEqual(['hprd', 'cio']);
  });
});

describe('A choice of rows', () => {
  test('by topic leaves out the words', () => {
    expect(see({ rows: ['technology'] })).toMatchObject({ rows: ['R03'], marks: true, words: false });
  });

  test('of the words alone leaves out the marks', () => {
    expect(see({ rows: [WORDS] })).toMatchObject({ rows: ['D01', 'D02'], marks: false, words: true });
  });

  test('by difference keeps rows whose marks are not all equal among the roles shown', () => {
    expect(see({ show: 'differences', roles: ['cio', 'cto'] }).rows).toEqual(['R01', 'R03']);
    expect(see({ show: 'differences', roles: ['cto', 'pgd'] }).rows).toEqual(['R02', 'R03']);
    expect(see({ show: 'differences', roles: ['cio'] }).rows).toEqual([]);
  });

  test('by argument keeps rows that the chiefs argue', () => {
    expect(see({ show: 'sparring' })).toMatchObject({ rows: ['R01', 'R03'], words: false });
  });
});

describe('A filter', () => {
  test('looks in names, questions and aliases of both tables', () => {
    expect(see({ q: 'budget' }).rows).toEqual(['R01', 'D02']);
    expect(see({ q: 'comes first' }).rows).toEqual(['R02']);
    expect(see({ q: 'purpose' }).rows).toEqual(['D01']);
  });

  test('needs every word, in either spelling, and takes half a word', () => {
    expect(see({ q: 'archit program' }).rows).toEqual(['R03']);
    expect(see({ q: 'prioritization' }).rows).toEqual(['R02']);
    expect(see({ q: 'budget architecture' }).rows).toEqual([]);
  });
});

describe('What the address points at', () => {
  test('is shown whatever the view hides', () => {
    const hidden = see({ roles: ['cio'], show: 'sparring', q: 'architecture' }, 'PM-R02');
    expect(hidden.rows).toEqual(['R03', 'R02']);
    expect(hidden.roles).toEqual(['cio', 'pm']);
    expect(hidden.speakers).toEqual(['cio']);
  });

  test('brings back the table of words with its row', () => {
    expect(see({ show: 'sparring', roles: ['cio'] }, 'HPRD-D01')).toMatchObject({
      words: true,
      rows: ['R01', 'R03', 'D01'],
      speakers: ['cio', 'hprd'],
      roles: ['cio'],
    });
  });

  test('may be a whole row, or nothing of ours', () => {
    expect(see({ rows: [WORDS] }, 'R01')).toMatchObject({ marks: true, rows: ['D01', 'D02', 'R01'] });
    expect(see({}, 'how-to-read')).toEqual(see({}));
  });
});
