import { describe, expect, test } from 'vitest';
import type { Model } from '../graph.ts';
import { antiPattern, pair as judgement, responsibility, soundContent, soundModel, withEntry } from '../testing.ts';
import { derive, pairs, pairView } from './pair.ts';
import { pairAddress } from './role.ts';
import { roleById } from './shared.ts';

const view = (a: string, b: string, model: Model = soundModel()) =>
  pairView(model, [roleById(model, a), roleById(model, b)]);

/** Parts of the two roles in a row: A, R, C or I each. */
const PARTS = { A: 'accountable', R: 'responsible', C: 'consulted', I: 'informed' } as const;
type Letter = keyof typeof PARTS;

/** A row both have a part in, by its title, their letters, and who holds it. */
const shared = (title: string, left: Letter, right: Letter, holder = 'the CTO') => ({
  title,
  left: PARTS[left],
  right: PARTS[right],
  holder,
});

/** The judgement of a pair whose relation does not matter. */
const read = (...rows: ReturnType<typeof shared>[]) => {
  const facts = { left: { inText: 'the CIO' }, right: { inText: 'the Head of Support' } };
  const { middle, judgement } = derive({ ...facts, relation: 'Both report to the CTO.', rows });
  return `${middle.lead} ${middle.rest}\n${judgement}`;
};

describe('the judgement nobody has written', () => {
  test('without a row in common', () => {
    expect(read()).toMatchInlineSnapshot(`
      "Both report to the CTO. No row of the table has a part for both.
      The table gives them nothing to decide together, so they meet through somebody else."
    `);
  });

  test('with one row, of which the first is accountable', () => {
    expect(read(shared('IT budget', 'A', 'C'))).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in one row of the table.
      The CIO is accountable for the one row they share, IT budget. In it one of the two is only asked or told."
    `);
  });

  test('with one row, of which a third is accountable', () => {
    expect(read(shared('Architecture', 'R', 'R'))).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in one row of the table.
      Neither is accountable for the row they share. It belongs to the CTO. Both do the work or answer for it."
    `);
  });

  test('with two rows, of which the second is accountable for both', () => {
    expect(read(shared('Go-live', 'R', 'A'), shared('Architecture', 'R', 'A'))).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in two rows of the table.
      Of the two rows they share, the Head of Support is accountable for both: go-live and architecture. Both do the work or answer for it in both."
    `);
  });

  test('with two rows, one each', () => {
    expect(read(shared('IT budget', 'A', 'C'), shared('DevOps practice', 'I', 'A'))).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in two rows of the table.
      Of the two rows they share, the CIO is accountable for one: IT budget. The Head of Support is accountable for one: DevOps practice. In each one of the two is only asked or told."
    `);
  });

  test('with three rows, two of them with a third role', () => {
    expect(read(shared('IT budget', 'A', 'R'), shared('Benefits', 'C', 'R'), shared('Go-live', 'I', 'I')))
      .toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in three rows of the table.
      Of the three rows they share, the CIO is accountable for one: IT budget. The other two belong to the CTO. Both do the work or answer for it in one: IT budget."
    `);
  });

  test('with many rows, some with each and the rest with others', () => {
    const of = (count: number, holder: string) =>
      Array.from({ length: count }, (_, index) => shared(`Row ${index}`, 'R', 'R', holder));
    expect(
      read(
        ...['IT budget', 'Benefits', 'Business case', 'Information strategy', 'Scope change'].map((title) =>
          shared(title, 'A', 'C'),
        ),
        shared('Go-live', 'C', 'A'),
        ...of(8, 'the CTO'),
        ...of(3, 'the Head of Product'),
        ...of(2, 'the Project Manager'),
      ),
    ).toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in 19 rows of the table.
      Of the 19 rows they share, the CIO is accountable for five: IT budget, benefits, business case and two more. The Head of Support is accountable for one: go-live. Of the other 13, eight belong to the CTO, three to the Head of Product and two to others. Both do the work or answer for it in 13: row 0, row 1, row 2 and ten more."
    `);
  });

  test('with rows of which neither is accountable', () => {
    expect(read(shared('IT budget', 'C', 'R'), shared('Benefits', 'R', 'R', 'the CEO'), shared('Go-live', 'R', 'R')))
      .toMatchInlineSnapshot(`
      "Both report to the CTO. Both have a part in three rows of the table.
      Neither is accountable for any of the three rows they share. Of these, two belong to the CTO and one to others. Both do the work or answer for it in two: benefits and go-live."
    `);
  });

  test('parts a title with "and" in it from the next', () => {
    expect(
      read(
        shared('Compliance and privacy', 'R', 'R'),
        shared('Benefits', 'R', 'R'),
        shared('Go-live', 'R', 'R'),
        shared('Scope', 'C', 'R'),
      ),
    ).toContain('compliance and privacy, benefits, and go-live.');
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

  test('one works below the other, with somebody between', () => {
    const roles = withEntry(soundContent().roles, 'head-of-product', { reportsTo: 'cto' });
    const model = soundModel({
      pairs: [],
      roles: withEntry(roles, 'head-of-support', { reportsTo: 'head-of-product' }),
    });
    expect(lead('cto', 'head-of-support', model)).toBe('The Head of Support works two steps below the CTO.');
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
    const model = unwritten({ reportsTo: 'cio' });
    expect(lead('head-of-support', 'cto', model)).toBe('Both belong to the technology line.');
  });

  test('they share nothing', () => {
    expect(lead('cio', 'head-of-support')).toBe('They work on different lines, business and technology.');
  });

  test('every sentence is short enough for the middle', () => {
    const model = soundModel({ pairs: [] });
    for (const pair of pairs(model)) expect(pairView(model, pair).middle.lead.length).toBeLessThanOrEqual(66);
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

  test('gives every side the reason of its part, and the chiefs what they argue besides', () => {
    const corner = (short: string) => ({ says: 'So.', short, points: ['a', 'b', 'c'] });
    const argument = { cio: corner('Money first'), cto: corner('Upkeep first'), settles: 'This.' };
    const model = soundModel({ responsibilities: withEntry(soundContent().responsibilities, 'go-live', { argument }) });
    const sides = (a: string, b: string) => {
      const row = view(a, b, model).both.find(({ code }) => code === 'R02');
      return [row?.left, row?.right].map((side) => [side?.text, side?.argues]);
    };
    const reasons = soundModel().responsibilities.find(({ code }) => code === 'R02')?.data.parts;
    expect(sides('cio', 'cto')).toEqual([
      [reasons?.cio?.reason, 'Money first'],
      [reasons?.cto?.reason, 'Upkeep first'],
    ]);
    expect(sides('cto', 'head-of-support')).toEqual([
      ['Answers for the night', undefined],
      ['Takes the calls', undefined],
    ]);
  });

  test('offers every other role in the place of each, in the order of the columns', () => {
    const model = soundModel({}, '/x/');
    const choices = view('cto', 'head-of-support', model).swaps.map(({ role, choices }) => [
      role.code,
      choices.map((choice) => [choice.role.code, choice.href]),
    ]);
    expect(choices).toEqual([
      [
        'CTO',
        [
          ['CIO', '/x/compare/cio-head-of-support/'],
          ['HPRO', '/x/compare/head-of-support-head-of-product/'],
        ],
      ],
      [
        'HSUP',
        [
          ['CIO', '/x/compare/cio-cto/'],
          ['HPRO', '/x/compare/cto-head-of-product/'],
        ],
      ],
    ]);
  });

  test('leads to the comparison of the two in the other order', () => {
    expect(view('cio', 'head-of-support', soundModel({}, '/x/')).exchanged).toBe('/x/compare/?roles=hsup,cio');
  });

  test('shows the anti-patterns that harm both', () => {
    const model = soundModel({
      'anti-patterns': [
        antiPattern('one', { harms: { roles: ['cio'], responsibilities: ['it-budget'] } }),
        antiPattern('both', { code: 'AP02', harms: { roles: ['cio', 'cto'], responsibilities: ['it-budget'] } }),
      ],
    });
    expect(view('cio', 'cto', model).faults.map(({ code }) => code)).toEqual(['AP02']);
    expect(view('cio', 'head-of-support', model).faults).toEqual([]);
  });

  test('prefers anti-patterns that harm few others, five at most, in the order of their codes', () => {
    const harming = (code: string, roles: string[]) =>
      antiPattern(code.toLowerCase(), { code, harms: { roles, responsibilities: ['it-budget'] } });
    const three = ['cio', 'cto', 'head-of-support'];
    const model = soundModel({
      'anti-patterns': [
        ...['AP01', 'AP02', 'AP03', 'AP04', 'AP05'].map((code) => harming(code, three)),
        harming('AP06', ['cio', 'cto']),
      ],
    });
    expect(view('cio', 'cto', model).faults.map(({ code }) => code)).toEqual(['AP01', 'AP02', 'AP03', 'AP04', 'AP06']);
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
