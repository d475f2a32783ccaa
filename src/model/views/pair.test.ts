import { describe, expect, test } from 'vitest';
import type { Model } from '../graph.ts';
import { antiPattern, pair as judgement, responsibility, soundContent, soundModel, withEntry } from '../testing.ts';
import { derive, pairs, pairView } from './pair.ts';
import { pairAddress } from './role.ts';
import { roleById } from './shared.ts';

const view = (a: string, b: string, model: Model = soundModel()) =>
  pairView(model, [roleById(model, a), roleById(model, b)]);

/** The judgement of a pair whose relation does not matter. */
const read = (total: number, mine: string[] = [], theirs: string[] = []) => {
  const facts = { left: { inText: 'the CIO' }, right: { inText: 'the Head of Support' } };
  const { middle, judgement } = derive({ ...facts, relation: 'Both report to the CTO.', total, mine, theirs });
  return `${middle.lead} ${middle.rest}\n${judgement}`;
};

describe('the judgement nobody has written', () => {
  test('without a row in common', () => {
    expect(read(0)).toMatchInlineSnapshot(`
      "Both report to the CTO. No row of the table has a part for both.
      The table gives them nothing to decide together, so they meet through somebody else."
    `);
  });

  test('with one row, of which the first is accountable', () => {
    expect(read(1, ['IT budget'])).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in one row of the table.
      The CIO is accountable for the one row in which both have a part. The reasons below say what each brings."
    `);
  });

  test('with one row, of which a third is accountable', () => {
    expect(read(1)).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in one row of the table.
      Somebody else is accountable for the one row in which both have a part. The reasons below say what each brings."
    `);
  });

  test('with two rows, of which the second is accountable for both', () => {
    expect(read(2, [], ['Go-live', 'Architecture'])).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in two rows of the table.
      Of the two rows in which both have a part, the Head of Support is accountable for both: go-live and architecture. The reasons below say what each brings."
    `);
  });

  test('with two rows, one each', () => {
    expect(read(2, ['IT budget'], ['DevOps practice'])).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in two rows of the table.
      Of the two rows in which both have a part, the CIO is accountable for one: IT budget. The Head of Support is accountable for one: DevOps practice. The reasons below say what each brings."
    `);
  });

  test('with three rows, all with the first', () => {
    expect(read(3, ['IT budget', 'Benefits', 'Information strategy'])).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in three rows of the table.
      Of the three rows in which both have a part, the CIO is accountable for all three: IT budget, benefits and information strategy. The reasons below say what each brings."
    `);
  });

  test('with many rows, some with each', () => {
    expect(read(14, ['IT budget', 'Benefits', 'Information strategy'], ['Go-live'])).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in 14 rows of the table.
      Of the 14 rows in which both have a part, the CIO is accountable for three: IT budget, benefits and information strategy. The Head of Support is accountable for one: go-live. The reasons below say what each brings."
    `);
  });

  test('with many rows, none with either', () => {
    expect(read(5)).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in five rows of the table.
      Of the five rows in which both have a part, somebody else is accountable for each. The reasons below say what each brings."
    `);
  });
});

describe('how two roles stand to each other', () => {
  const lead = (a: string, b: string, model?: Model) => view(a, b, model).middle.lead;
  const unwritten = (fields: object = {}) =>
    soundModel({ pairs: [], roles: withEntry(soundContent().roles, 'head-of-support', fields) });

  test('one reports to the other', () => {
    expect(lead('cto', 'head-of-support')).toBe('The Head of Support reports to the CTO.');
  });

  test('the first reports to the second', () => {
    const model = unwritten({ reportsTo: 'head-of-product' });
    expect(lead('head-of-support', 'head-of-product', model)).toBe(
      'The Head of Support reports to the Head of Product.',
    );
  });

  test('they spar', () => {
    expect(lead('head-of-support', 'head-of-product')).toBe('They hold the two ends of one argument.');
  });

  test('they report to the same role', () => {
    const model = unwritten({ reportsTo: 'cio', sparsWith: 'cto' });
    expect(lead('head-of-support', 'head-of-product', model)).toBe('Both report to the CIO.');
  });

  test('they report to the chief executive', () => {
    const model = unwritten({ reportsTo: 'chief-executive' });
    expect(lead('cto', 'head-of-support', model)).toBe('Both report to the chief executive.');
  });

  test('they share a line', () => {
    const model = unwritten({ reportsTo: 'head-of-product' });
    expect(lead('cto', 'head-of-support', model)).toBe('Both belong to the technology line.');
  });

  test('they share nothing', () => {
    expect(lead('cio', 'head-of-support')).toBe('They work on different lines, business and technology.');
  });

  test('every sentence is short enough for the middle', () => {
    const model = soundModel({ pairs: [] });
    for (const pair of pairs(model)) expect(pairView(model, pair).middle.lead.length).toBeLessThanOrEqual(60);
  });
});

describe('a pair', () => {
  test('stands once for every two roles, in their order', () => {
    const model = soundModel();
    expect(pairs(model).map((pair) => pairView(model, pair).id)).toEqual([
      'cio-cto',
      'cio-head-of-support',
      'cio-head-of-product',
      'cto-head-of-support',
      'cto-head-of-product',
      'head-of-support-head-of-product',
    ]);
  });

  test('has one address, whichever role is named first', () => {
    const model = soundModel({}, '/x/');
    const [cio, cto] = [roleById(model, 'cio'), roleById(model, 'cto')];
    expect(pairAddress(model, cio, cto)).toBe('/x/compare/cio-cto/');
    expect(pairAddress(model, cto, cio)).toBe('/x/compare/cio-cto/');
  });

  test('has the judgement that was written about it', () => {
    expect(view('cio', 'cto')).toMatchObject({ middle: { lead: 'Same rank.' }, judgement: 'They argue.' });
  });

  test('was last read when the later of its roles was', () => {
    const model = soundModel({ roles: withEntry(soundContent().roles, 'cto', { reviewed: '2027-02-01' }) });
    expect(view('cio', 'cto', model).reviewed.iso).toBe('2027-02-01');
  });

  test('shows rows in which both have a part, and those of one alone', () => {
    const shown = view('cto', 'head-of-support');
    expect(shown.both.map(({ code }) => code)).toEqual(['R02']);
    expect(
      shown.alone.map(({ role, rows }) => [role.code, rows.map(({ code, word }) => `${code ?? ''} ${word}`)]),
    ).toEqual([['CTO', ['R01 Responsible']]]);
  });

  test('shows both answers to every dimension', () => {
    const roles = withEntry(soundContent().roles, 'cto', { answers: { mandate: 'To keep it up.' } });
    expect(view('cio', 'cto', soundModel({ roles })).differ).toMatchObject([
      {
        code: 'D01',
        href: '/compare/#D01',
        left: { text: 'To make it worth the money.' },
        right: { text: 'To keep it up.' },
      },
    ]);
  });

  test('of the chiefs quotes what they argue, other pairs the reason of the part', () => {
    const corner = (short: string) => ({ says: 'So.', short, points: ['a', 'b', 'c'] });
    const argument = { cio: corner('Money first'), cto: corner('Upkeep first'), settles: 'This.' };
    const model = soundModel({ responsibilities: withEntry(soundContent().responsibilities, 'go-live', { argument }) });
    const lines = (a: string, b: string) => {
      const row = view(a, b, model).both.find(({ code }) => code === 'R02');
      return [row?.left.text, row?.right.text];
    };
    expect(lines('cio', 'cto')).toEqual(['Money first', 'Upkeep first']);
    expect(lines('cto', 'head-of-support')).toEqual(['Answers for the night', 'Takes the calls']);
  });

  test('shows the anti-patterns that harm both', () => {
    const model = soundModel({
      'anti-patterns': [
        antiPattern('one', { harms: { roles: ['cio'], responsibilities: ['it-budget'] } }),
        antiPattern('both', { code: 'AP02', harms: { roles: ['cio', 'cto'], responsibilities: ['it-budget'] } }),
      ],
    });
    expect(view('cio', 'cto', model).faults.map(({ code }) => code)).toEqual(['AP02']);
  });

  test('says what it does not claim, with the work that does', () => {
    const notClaimed = [{ text: 'All of it.', source: 'study-2020' }, { text: 'Ever.' }];
    const claims = view('cio', 'cto', soundModel({ pairs: [judgement('cio-cto', { notClaimed })] })).notClaimed;
    expect(claims.map(({ text, source }) => [text, source?.id])).toEqual([
      ['All of it.', 'study-2020'],
      ['Ever.', undefined],
    ]);
  });
});

describe('the summary of a pair', () => {
  const summary = (rows: number) => {
    const parts = { cio: { part: 'accountable', reason: 'x' }, cto: { part: 'responsible', reason: 'x' } };
    const responsibilities = Array.from({ length: rows }, (_, index) =>
      responsibility(`row-${index}`, { code: `R1${index}`, parts }),
    );
    return view('cio', 'cto', soundModel({ responsibilities })).summary;
  };

  test('without a row in common', () => {
    expect(summary(0)).toBe('What the CIO and the CTO each answer for. No decision has a part for both.');
  });

  test('with one row', () => {
    expect(summary(1)).toBe(
      'What the CIO and the CTO each answer for, and the one decision in which both have a part.',
    );
  });

  test('with many rows', () => {
    expect(summary(3)).toBe(
      'What the CIO and the CTO each answer for, and the three decisions in which both have a part.',
    );
  });
});
