import { describe, expect, test } from 'vitest';
import { drawCircuit, figureKey, readDiagram, signsIn, SOUND_ALT, type DiagramProblem } from './diagram.ts';

type Raw = Record<string, unknown>[];

/**
 * The twenty-five figures, as an author writes them, with how many marks of the sound figure each takes away.
 * A double line is two marks.
 */
const FIGURES: [code: string, diagram: Raw, gone: number][] = [
  ['AP01', [{ merge: ['cio', 'cto'] }], 10],
  ['AP02', [{ move: 'cto', to: 'under-peer' }], 7],
  ['AP03', [{ argument: 'blank' }], 1],
  ['AP04', [{ move: 'cto', to: 'crew' }], 5],
  ['AP05', [{ grow: 'cto' }], 5],
  ['AP06', [{ insert: 'ledger' }], 3],
  ['AP07', [{ hollow: 'cio' }, { arrow: 'business>cto' }], 2],
  ['AP08', [{ blur: ['cio', 'cto'] }], 3],
  ['AP09', [{ argument: 'gap' }], 4],
  ['AP10', [{ argument: 'border' }], 4],
  ['AP11', [{ add: 'work', at: 'between' }], 6],
  ['AP12', [{ add: 'check', at: 'crew-i' }], 0],
  ['AP13', [{ remove: 'cto' }], 7],
  ['AP14', [{ cut: 'business' }, { add: 'work', at: 'outside' }, { arrow: 'outside>business' }], 1],
  ['AP15', [{ cut: 'crew-i' }], 1],
  ['AP16', [{ outside: 'cto' }], 6],
  ['AP17', [{ add: 'crew-t', at: 'business' }], 0],
  ['AP18', [{ crowd: 'table' }], 16],
  ['AP19', [{ add: 'check', at: 'foot-t' }], 0],
  ['AP20', [{ add: 'wall', at: 'crew-t' }], 5],
  ['AP21', [{ split: 'cto' }], 8],
  ['AP22', [{ cut: 'business' }, { add: 'work', at: 'crew-t' }], 1],
  ['AP23', [{ shrink: 'crew-i' }], 3],
  ['AP24', [{ part: 'cio', of: 0.25 }], 2],
  ['AP25', [{ add: 'report', at: 'crew-i' }], 0],
];

/** One deviation of every kind beside the twenty-five: the same faults on the other line. */
const MIRRORED: Raw = [
  { move: 'cio', to: 'under-peer' },
  { move: 'cio', to: 'crew' },
  { hollow: 'cto' },
  { part: 'cto', of: 0.5 },
  { grow: 'cio' },
  { split: 'cio' },
  { remove: 'cio' },
  { shrink: 'crew-t' },
  { cut: 'crew-t' },
  { outside: 'cio' },
  { add: 'work', at: 'crew-i' },
  { add: 'check', at: 'crew-t' },
  { add: 'check', at: 'foot-i' },
  { add: 'wall', at: 'crew-i' },
  { add: 'report', at: 'crew-t' },
];

const sound = drawCircuit([]);
const draw = (raw: Raw) => drawCircuit(readDiagram(raw).deviations);
const tell = (...raw: Raw) => readDiagram(raw).problems.map(sentence).join('\n');

function sentence({ index, key, found, rule, fix }: DiagramProblem): string {
  return `${[index, key].filter((part) => part !== undefined).join('.')}, found ${found}: ${rule}. Fix: ${fix}.`;
}

describe('the figures', () => {
  test('an empty list is the sound figure', () => {
    expect(readDiagram([])).toEqual({ deviations: [], problems: [] });
    expect(sound).toHaveLength(19);
    expect(sound.map((mark) => (mark.shape === 'use' ? mark.sign : `${mark.ink} ${mark.draw} ${mark.shape}`))).toEqual([
      'edge floor path',
      'business line path',
      'technology double path',
      'paper core path',
      'business line path',
      'technology double path',
      'paper core path',
      'ink solid rect',
      'ink outline rect',
      'business line path',
      'business solid circle',
      'technology solid rect',
      'ink both path',
      ...['g-i', 'g-i', 'g-i', 'g-t', 'g-t', 'g-t'],
    ]);
    expect(SOUND_ALT.length).toBeLessThanOrEqual(240);
  });

  test.each(FIGURES)('%s can be read and every deviation shows', (_code, raw) => {
    expect(readDiagram(raw)).toEqual({ deviations: raw, problems: [] });
  });

  test.each(MIRRORED.map((deviation) => [JSON.stringify(deviation), deviation] as const))(
    '%s can be read and shows',
    (_name, deviation) => {
      expect(readDiagram([deviation]).problems).toEqual([]);
    },
  );

  test('no two figures draw alike', () => {
    const lists = [[], ...FIGURES.map(([, raw]) => raw), ...MIRRORED.map((deviation) => [deviation])];
    const keys = lists.map((raw) => figureKey(readDiagram(raw).deviations));
    expect(new Set(keys).size).toBe(lists.length);
  });

  test.each(FIGURES)('%s leaves what is sound where it was', (_code, raw, gone) => {
    const marks = draw(raw);
    expect(sound.filter((mark) => !marks.some((other) => same(mark, other)))).toHaveLength(gone);
  });

  test.each(FIGURES)('%s stays inside the drawing', (_code, raw) => {
    const numbers = draw(raw).flatMap(
      (mark) => (mark.shape === 'path' ? mark.d : JSON.stringify(mark)).match(/[\d.]+/g) ?? [],
    );
    expect(numbers.every((number) => Number(number) <= 220)).toBe(true);
    expect(JSON.stringify(draw(raw))).not.toMatch(/NaN|undefined|null/);
  });

  test('the order of two independent deviations makes no other figure', () => {
    const [one, other] = [{ cut: 'business' }, { add: 'work', at: 'crew-t' }];
    expect(figureKey(readDiagram([one, other]).deviations)).toBe(figureKey(readDiagram([other, one]).deviations));
  });

  test('a figure names the symbols it needs once each', () => {
    expect(signsIn(sound)).toEqual(['g-i', 'g-t']);
    expect(signsIn(draw([{ outside: 'cto' }, { insert: 'ledger' }]))).toEqual(['d-firm', 'g-i', 'g-t', 'd-ledger']);
  });

  test('the argument prints only where both seats print and meet', () => {
    const argues = (...raw: Raw) => draw(raw).some((mark) => mark.shape !== 'use' && mark.draw === 'both');
    expect(argues()).toBe(true);
    expect(argues({ grow: 'cto' })).toBe(true);
    expect(argues({ hollow: 'cto' })).toBe(false);
    expect(argues({ remove: 'cio' })).toBe(false);
    expect(argues({ argument: 'gap' })).toBe(false);
  });
});

describe('what an author is told', () => {
  test('an unknown verb', () => {
    expect(tell({ hollow: 'cio' }, { mvoe: 'cto', to: 'crew' })).toMatchInlineSnapshot(
      `"1.mvoe, found "mvoe": a deviation has one verb: merge, move, argument, blur, hollow, part, grow, split, remove, crowd, shrink, cut, insert, arrow, outside or add. Fix: write "move:" instead."`,
    );
    expect(tell({ explode: 'cto' })).toMatchInlineSnapshot(
      `"0.explode, found "explode": a deviation has one verb: merge, move, argument, blur, hollow, part, grow, split, remove, crowd, shrink, cut, insert, arrow, outside or add. Fix: choose one of these verbs."`,
    );
  });

  test('no verb', () => {
    expect(tell({})).toMatchInlineSnapshot(
      `"0, found {}: a deviation has one verb: merge, move, argument, blur, hollow, part, grow, split, remove, crowd, shrink, cut, insert, arrow, outside or add. Fix: write a verb and its object."`,
    );
    expect(tell({ to: 'crew' })).toMatchInlineSnapshot(
      `"0, found {"to":"crew"}: a deviation has one verb: merge, move, argument, blur, hollow, part, grow, split, remove, crowd, shrink, cut, insert, arrow, outside or add. Fix: write a verb and its object."`,
    );
  });

  test('two verbs in one deviation', () => {
    expect(tell({ cut: 'business', add: 'work', at: 'outside' })).toMatchInlineSnapshot(
      `"0.add, found "add": a deviation has one verb, and this one has cut already. Fix: write add as a deviation of its own, on the next line."`,
    );
  });

  test('an unknown object', () => {
    expect(tell({ hollow: 'ctoo' })).toMatchInlineSnapshot(
      `"0.hollow, found "ctoo": hollow takes cio or cto. Fix: write hollow: cto."`,
    );
    expect(tell({ hollow: 'cfo' })).toMatchInlineSnapshot(
      `"0.hollow, found "cfo": hollow takes cio or cto. Fix: write one of these after "hollow:"."`,
    );
    expect(tell({ hollow: 'chair' })).toMatchInlineSnapshot(
      `"0.hollow, found "chair": hollow takes cio or cto. Fix: write one of these after "hollow:"."`,
    );
    expect(tell({ crowd: 'room' })).toMatchInlineSnapshot(
      `"0.crowd, found "room": crowd takes table. Fix: write crowd: table."`,
    );
    expect(tell({ cut: 'crew' })).toMatchInlineSnapshot(
      `"0.cut, found "crew": cut takes business, crew-i or crew-t. Fix: write one of these after "cut:"."`,
    );
    expect(tell({ arrow: 'business > cto' })).toMatchInlineSnapshot(
      `"0.arrow, found "business > cto": arrow takes business>cto or outside>business. Fix: write arrow: business>cto."`,
    );
    expect(tell({ argument: null })).toMatchInlineSnapshot(
      `"0.argument, found nothing: argument takes blank, gap or border. Fix: write one of these after "argument:"."`,
    );
    expect(tell({ add: 'worker', at: 'outside' })).toMatchInlineSnapshot(
      `"0.add, found "worker": add takes work, check, crew-t, wall or report. Fix: write add: work."`,
    );
  });

  test('one seat where the verb takes both', () => {
    expect(tell({ merge: 'cio' })).toMatchInlineSnapshot(
      `"0.merge, found "cio": merge takes both seats. Fix: write merge: [cio, cto]."`,
    );
    expect(tell({ blur: ['cio', 'cio'] })).toMatchInlineSnapshot(
      `"0.blur, found ["cio","cio"]: blur takes both seats. Fix: write blur: [cio, cto]."`,
    );
  });

  test('an unknown option', () => {
    expect(tell({ hollow: 'cio', of: 0.5 })).toMatchInlineSnapshot(
      `"0.of, found "of": hollow takes no option. Fix: remove it."`,
    );
    expect(tell({ move: 'cto', too: 'crew' })).toMatchInlineSnapshot(
      `"0.too, found "too": move takes one option, to. Fix: write "to:" instead."`,
    );
    expect(tell({ move: 'cto', to: 'crew', at: 'crew-t' })).toMatchInlineSnapshot(
      `"0.at, found "at": move takes one option, to. Fix: remove it."`,
    );
  });

  test('an option with a value it does not take', () => {
    expect(tell({ move: 'cto', to: 'under-pier' })).toMatchInlineSnapshot(
      `"0.to, found "under-pier": move takes the option to: under-peer or crew. Fix: write to: under-peer."`,
    );
    expect(tell({ part: 'cio', of: 0.3 })).toMatchInlineSnapshot(
      `"0.of, found 0.3: part takes the option of: 0.25 or 0.5. Fix: write of: 0.25."`,
    );
    expect(tell({ part: 'cio', of: 'quarter' })).toMatchInlineSnapshot(
      `"0.of, found "quarter": part takes the option of: 0.25 or 0.5. Fix: write one of these after "of:"."`,
    );
    expect(tell({ add: 'wall', at: 'business' })).toMatchInlineSnapshot(
      `"0.at, found "business": wall takes the option at: crew-i or crew-t. Fix: write one of these after "at:"."`,
    );
  });

  test('a missing option', () => {
    expect(tell({ move: 'cto' })).toMatchInlineSnapshot(
      `"0.to, found nothing: move takes the option to: under-peer or crew. Fix: add to: under-peer or crew."`,
    );
    expect(tell({ part: 'cio' })).toMatchInlineSnapshot(
      `"0.of, found nothing: part takes the option of: 0.25 or 0.5. Fix: add of: 0.25 or 0.5."`,
    );
    expect(tell({ add: 'check' })).toMatchInlineSnapshot(
      `"0.at, found nothing: check takes the option at: crew-i, crew-t, foot-i or foot-t. Fix: add at: crew-i, crew-t, foot-i or foot-t."`,
    );
    expect(tell({ add: 'crew-t', at: null })).toMatchInlineSnapshot(
      `"0.at, found nothing: crew-t takes the option at: business. Fix: add at: business."`,
    );
  });

  test('a deviation that changes nothing', () => {
    expect(tell({ grow: 'cto' }, { grow: 'cto' })).toMatchInlineSnapshot(
      `"1.grow, found "cto": each deviation changes the figure; this one repeats another, or another hides it. Fix: remove it, or what hides it."`,
    );
    expect(tell({ remove: 'cto' }, { hollow: 'cto' })).toMatchInlineSnapshot(
      `"1.hollow, found "cto": each deviation changes the figure; this one repeats another, or another hides it. Fix: remove it, or what hides it."`,
    );
    expect(tell({ argument: 'gap' }, { merge: ['cio', 'cto'] })).toMatchInlineSnapshot(
      `"0.argument, found "gap": each deviation changes the figure; this one repeats another, or another hides it. Fix: remove it, or what hides it."`,
    );
  });

  test('several faults at once, in their order', () => {
    expect(tell({ cut: 'bussiness' }, { grow: 'cto', of: 1 }, { part: 'cio', of: 1 })).toMatchInlineSnapshot(`
      "0.cut, found "bussiness": cut takes business, crew-i or crew-t. Fix: write cut: business.
      1.of, found "of": grow takes no option. Fix: remove it.
      2.of, found 1: part takes the option of: 0.25 or 0.5. Fix: write of: 0.5."
    `);
  });

  test('the nearest valid value is given apart', () => {
    expect(readDiagram([{ cut: 'bussiness' }]).problems[0]?.nearest).toBe('business');
    expect(readDiagram([{ hollow: 'chair' }]).problems[0]).not.toHaveProperty('nearest');
  });

  test('a deviation that cannot be read is left out of the figure', () => {
    expect(readDiagram([{ explode: 'cto' }, { cut: 'business' }]).deviations).toEqual([{ cut: 'business' }]);
  });
});

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
