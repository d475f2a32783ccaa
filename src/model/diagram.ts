import { distance } from 'fastest-levenshtein';
import { nearest, show } from './issue.ts';

/** The text alternative of the sound figure. */
export const SOUND_ALT =
  'The sound circuit: a solid circle and a solid square hang level from one table and overlap in black. A single line and a double line run from them to hatched roles of the same shape; the business is wired to the circle.';

const VIEW = { width: 220, height: 204 };
/** The drawing's `viewBox`. */
export const VIEW_BOX = `0 0 ${VIEW.width} ${VIEW.height}`;

// The words of the notation; the key on the page of the anti-patterns says what each sign means.
const SEATS = ['cio', 'cto'] as const;
const CREWS = ['crew-i', 'crew-t'] as const;
const REFUGES = ['under-peer', 'crew'] as const;
const ARGUMENTS = ['blank', 'gap', 'border'] as const;
/** More than half would reach the other seat. */
const SHARES = [0.25, 0.5] as const;
const LINKS = ['business', ...CREWS] as const;
const ARROWS = ['business>cto', 'outside>business'] as const;
const PLACES = {
  work: ['between', 'outside', ...CREWS],
  check: [...CREWS, 'foot-i', 'foot-t'],
  'crew-t': ['business'],
  wall: CREWS,
  report: CREWS,
} as const;

/** One change to the sound circuit, as written in front matter. */
export type Deviation =
  /** Both seats in one place: a black circle inside the square. */
  | { merge: readonly SeatName[] }
  /** `under-peer`: hangs from the other seat. `crew`: works below the floor, its chair is empty. */
  | { move: SeatName; to: (typeof REFUGES)[number] }
  /** The overlap unprinted, gone, or a jagged wall. */
  | { argument: (typeof ARGUMENTS)[number] }
  /** Both seats the same rounded shape, in both inks. */
  | { blur: readonly SeatName[] }
  /** Present, prints nothing. */
  | { hollow: SeatName }
  /** Only this share of the seat is printed. */
  | { part: SeatName; of: (typeof SHARES)[number] }
  /** Through the floor; the chairs of its crew are empty. */
  | { grow: SeatName }
  /** Two halves, one hollow, each with a line and a crew, and a broken wall between. */
  | { split: SeatName }
  /** No seat; the table ends halfway and the line starts at a stop below the floor. */
  | { remove: SeatName }
  /** Four seats, and one tactical role under each line. */
  | { crowd: 'table' }
  /** The first of the crew is a small mark in a large empty chair. */
  | { shrink: CrewName }
  /** The link ends at a stop bar. */
  | { cut: (typeof LINKS)[number] }
  /** A ledger between the table and the seats. */
  | { insert: 'ledger' }
  /** Influence one way. */
  | { arrow: (typeof ARROWS)[number] }
  /** The chair is empty and the line runs to a firm. */
  | { outside: SeatName }
  /** `between`: hangs from both lines, without a crew. `crew-i`, `crew-t`: finished, piled up beside that crew. */
  | { add: 'work'; at: (typeof PLACES)['work'][number] }
  /** `crew-i`, `crew-t`: on a loop within that crew. `foot-i`, `foot-t`: under that line, its own path to the table stopped. */
  | { add: 'check'; at: (typeof PLACES)['check'][number] }
  /** A second technology line with its own crew. */
  | { add: 'crew-t'; at: 'business' }
  /** Two heads on that line, pulling apart. */
  | { add: 'wall'; at: CrewName }
  /** Climbs beside that line and pales on the way. */
  | { add: 'report'; at: CrewName };

/** What is wrong with one deviation, in words for its author. */
export interface DiagramProblem {
  /** Place in the list, from 0. */
  index: number;
  /** The key it is about, if there is one. */
  key?: string;
  found: string;
  rule: string;
  /** The valid word or number nearest to the one found, if one is close enough to be meant. */
  nearest?: string;
  fix: string;
}

export type Ink = 'business' | 'technology' | 'ink' | 'paper' | 'edge';
/** Symbols of the sprite that figures use. */
export type Sign = 'g-i' | 'g-t' | 'd-work' | 'd-check' | 'd-firm' | 'd-ledger';
/**
 * How a mark takes its ink; weights and dashes are in `circuit.css`. Filled: `solid`, `both` where two inks print, `tip` of an arrow.
 * Paper with an outline in the ink: `outline`, `chair`, `stool`, `blank`, `rim`, `ring`. The others are lines.
 */
export type Draw =
  | 'solid'
  | 'both'
  | 'tip'
  | 'outline'
  | 'chair'
  | 'stool'
  | 'blank'
  | 'rim'
  | 'ring'
  | 'line'
  | 'double'
  | 'core'
  | 'route'
  | 'shaft'
  | 'thread'
  | 'hatch'
  | 'floor'
  | 'jagged'
  | 'broken';

/** One primitive of a drawing, in units of the view box. */
export type Mark =
  | { shape: 'path'; d: string; ink: Ink; draw: Draw }
  | { shape: 'rect'; x: number; y: number; width: number; height: number; rx?: number; ink: Ink; draw: Draw }
  | { shape: 'circle'; cx: number; cy: number; r: number; ink: Ink; draw: Draw }
  | { shape: 'use'; sign: Sign; x: number; y: number; size: number };

/** Reads a figure from front matter. Never throws: deviations that can't be read are left out and named. */
export function readDiagram(raw: readonly Record<string, unknown>[]): {
  deviations: Deviation[];
  problems: DiagramProblem[];
} {
  const problems: DiagramProblem[] = [];
  const read: { index: number; deviation: Deviation }[] = [];
  raw.forEach((entry, index) => {
    const faults = judge(entry);
    problems.push(...faults.map((fault) => ({ index, ...fault })));
    if (faults.length === 0) read.push({ index, deviation: entry as unknown as Deviation });
  });
  // From the end, so that of two equal deviations the second is named.
  for (const one of [...read].reverse()) {
    const others = read.filter((other) => other !== one);
    if (figureKey(others.map(({ deviation }) => deviation)) !== figureKey(read.map(({ deviation }) => deviation)))
      continue;
    const [key = '', found] = Object.entries(one.deviation)[0] ?? [];
    problems.push({
      index: one.index,
      key,
      found: show(found),
      rule: 'each deviation changes the figure; this one repeats another, or another hides it',
      fix: 'remove it, or what hides it',
    });
    read.splice(read.indexOf(one), 1);
  }
  return {
    deviations: read.map(({ deviation }) => deviation),
    problems: problems.sort((a, b) => a.index - b.index),
  };
}

/** Draws the sound circuit with these deviations, back to front. */
export function drawCircuit(deviations: readonly Deviation[]): Mark[] {
  const state: State = {
    cio: soundSeat(),
    cto: soundSeat(),
    pair: 'two',
    argument: 'printed',
    crews: {},
    cuts: new Set(),
    ledger: false,
    signs: [],
  };
  for (const deviation of deviations) apply(state, deviation);
  settle(state);
  return [
    path('M26 124H204', 'edge', 'floor'),
    ...hangers(state),
    ...SEATS.flatMap((seat) => lineDown(state, seat)),
    table(state),
    rect({ x: 10, y: 56, width: 13, height: 32 }, 'ink', 'outline'),
    ...wire(state),
    ...seats(state),
    ...SEATS.flatMap((seat) => crew(state, seat)),
    ...(state.ledger ? [use('d-ledger', 98, 23, 24)] : []),
    ...state.signs.flatMap((sign) => signs(state, sign)),
  ];
}

/** Equal for two figures that draw alike, whatever their deviations are called. */
export function figureKey(deviations: readonly Deviation[]): string {
  const marks = drawCircuit(deviations).map((mark) => JSON.stringify(mark));
  return [...new Set(marks)].sort().join('\n');
}

/** The symbols these marks need from the page's sprite. */
export function signsIn(marks: readonly Mark[]): Sign[] {
  return [...new Set(marks.flatMap((mark) => (mark.shape === 'use' ? [mark.sign] : [])))];
}

// Reading

const GRAMMAR: Record<string, Rule> = {
  merge: { both: true, objects: SEATS },
  move: { objects: SEATS, option: 'to', values: () => REFUGES },
  argument: { objects: ARGUMENTS },
  blur: { both: true, objects: SEATS },
  hollow: { objects: SEATS },
  part: { objects: SEATS, option: 'of', values: () => SHARES },
  grow: { objects: SEATS },
  split: { objects: SEATS },
  remove: { objects: SEATS },
  crowd: { objects: ['table'] },
  shrink: { objects: CREWS },
  cut: { objects: LINKS },
  insert: { objects: ['ledger'] },
  arrow: { objects: ARROWS },
  outside: { objects: SEATS },
  add: { objects: Object.keys(PLACES), option: 'at', values: (object) => PLACES[object as keyof typeof PLACES] },
} satisfies Record<Verb, Rule>;
const OPTIONS = ['to', 'of', 'at'];

function judge(entry: Record<string, unknown>): Fault[] {
  const keys = Object.keys(entry);
  const [verb, ...more] = keys.filter((key) => Object.hasOwn(GRAMMAR, key));
  if (verb === undefined) {
    const verbs = Object.keys(GRAMMAR);
    const rule = `a deviation has one verb: ${either(verbs)}`;
    const word = keys.find((key) => !OPTIONS.includes(key));
    if (word === undefined) return [{ found: show(entry), rule, fix: 'write a verb and its object' }];
    return [{ key: word, found: show(word), rule, ...instead(guess(word, verbs), 'choose one of these verbs') }];
  }
  if (more.length > 0)
    return more.map((key) => ({
      key,
      found: show(key),
      rule: `a deviation has one verb, and this one has ${verb} already`,
      fix: `write ${key} as a deviation of its own, on the next line`,
    }));

  const { both, objects, option, values } = GRAMMAR[verb] as Rule;
  const faults: Fault[] = [];
  const object = entry[verb];
  const known = both ? isBoth(object) : objects.includes(object as string);
  if (!known && both)
    faults.push({
      key: verb,
      found: show(object),
      rule: `${verb} takes both seats`,
      fix: `write ${verb}: [${objects.join(', ')}]`,
    });
  else if (!known) faults.push(wrong(verb, object, objects, `${verb} takes ${either(objects)}`));

  const given = option === undefined ? undefined : (entry[option] ?? undefined);
  let misspelled = false;
  for (const key of keys.filter((key) => key !== verb && key !== option)) {
    const meant = option !== undefined && given === undefined ? guess(key, [option]) : undefined;
    misspelled ||= meant !== undefined;
    const rule = option === undefined ? `${verb} takes no option` : `${verb} takes one option, ${option}`;
    faults.push({ key, found: show(key), rule, ...instead(meant, 'remove it') });
  }

  if (option === undefined || values === undefined || !known) return faults;
  const allowed = values(object as string);
  const rule = `${verb === 'add' ? String(object) : verb} takes the option ${option}: ${either(allowed)}`;
  if (given === undefined) {
    if (!misspelled) faults.push({ key: option, found: 'nothing', rule, fix: `add ${option}: ${either(allowed)}` });
  } else if (!allowed.includes(given as string)) faults.push(wrong(option, given, allowed, rule));
  return faults;
}

function wrong(key: string, value: unknown, allowed: readonly (string | number)[], rule: string): Fault {
  const fault = { key, found: value === null ? 'nothing' : show(value), rule };
  const meant = guess(value, allowed);
  if (allowed.length === 1) return { ...fault, fix: `write ${key}: ${either(allowed)}` };
  if (meant === undefined) return { ...fault, fix: `write one of these after "${key}:"` };
  return { ...fault, nearest: meant, fix: `write ${key}: ${meant}` };
}

function instead(meant: string | undefined, otherwise: string): Pick<Fault, 'nearest' | 'fix'> {
  return meant === undefined ? { fix: otherwise } : { nearest: meant, fix: `write "${meant}:" instead` };
}

/** The one that is meant. Where two are as near, as cio and cto to "cfo", nobody can tell. */
function guess(value: unknown, allowed: readonly (string | number)[]): string | undefined {
  if (typeof value === 'number') {
    const numbers = allowed.filter((one) => typeof one === 'number');
    return numbers.sort((a, b) => Math.abs(a - value) - Math.abs(b - value))[0]?.toString();
  }
  const word = String(value).toLowerCase();
  const words = allowed.map(String);
  const meant = nearest(word, words);
  const rivals = meant === undefined ? [] : words.filter((one) => distance(word, one) === distance(word, meant));
  return rivals.length === 1 ? meant : undefined;
}

function isBoth(value: unknown): boolean {
  return Array.isArray(value) && value.length === SEATS.length && SEATS.every((seat) => value.includes(seat));
}

function either(words: readonly (string | number)[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${String(words.at(-1))}`;
}

// Applying

function apply(state: State, deviation: Deviation): void {
  if ('merge' in deviation) state.pair = 'merged';
  else if ('move' in deviation) state[deviation.move].where = deviation.to;
  else if ('argument' in deviation) state.argument = deviation.argument;
  else if ('blur' in deviation) state.pair = 'blurred';
  else if ('hollow' in deviation) state[deviation.hollow].print = 'hollow';
  else if ('part' in deviation) state[deviation.part].print = deviation.of;
  else if ('grow' in deviation) state[deviation.grow].form = 'grown';
  else if ('split' in deviation) state[deviation.split].form = 'split';
  else if ('remove' in deviation) state[deviation.remove].where = 'nowhere';
  else if ('crowd' in deviation) state.pair = 'crowded';
  else if ('shrink' in deviation) state.crews[deviation.shrink] = 'shrunk';
  else if ('cut' in deviation) state.cuts.add(deviation.cut);
  else if ('insert' in deviation) state.ledger = true;
  else if ('outside' in deviation) state[deviation.outside].where = 'outside';
  else {
    if ('add' in deviation && deviation.add === 'wall') state.crews[deviation.at] = 'walled';
    // Work that neither line holds has no crew on it.
    if ('add' in deviation && deviation.at === 'between') for (const name of CREWS) state.crews[name] = 'none';
    state.signs.push(deviation);
  }
}

/** Takes back what can't show: `readDiagram` then finds that it changes nothing. */
function settle(state: State): void {
  if (state.pair !== 'two') [state.cio, state.cto] = [soundSeat(), soundSeat()];
  if (SEATS.some((seat) => state[seat].where !== 'table')) state.argument = 'printed';
  // A split seat has no room to stand back.
  if (state.argument !== 'blank' && SEATS.some((seat) => state[seat].form === 'split')) state.argument = 'printed';
  for (const seat of SEATS) {
    const { where } = state[seat];
    if (where !== 'table') state[seat].form = 'whole';
    const crewChanged =
      state[seat].form !== 'whole' || where === 'under-peer' || where === 'crew' || state.pair === 'crowded';
    if (crewChanged && state.crews[CREW[seat]] !== 'none') state.crews[CREW[seat]] = undefined;
  }
}

function soundSeat(): Seat {
  return { where: 'table', print: 'solid', form: 'whole' };
}

// Drawing

const CREW = { cio: 'crew-i', cto: 'crew-t' } as const;
const INK = { cio: 'business', cto: 'technology' } as const;
const GLYPH = { cio: 'g-i', cto: 'g-t' } as const;
/** Where each line runs. Its crew stays on it, wherever the seat goes. */
const X = { cio: 80, cto: 140 };
/** Which way is outward: what is drawn beside one line is mirrored beside the other. */
const OUT = { cio: -1, cto: 1 };
const SEAT: Record<SeatName, Box> = {
  cio: { x: 55, y: 40, width: 64, height: 64 },
  cto: { x: 104, y: 42, width: 60, height: 60 },
};
const GROWN: Record<SeatName, Box> = {
  cio: { x: 38, y: 50, width: 92, height: 92 },
  cto: { x: 96, y: 36, width: 92, height: 118 },
};
const CHAIR = { cio: { x: 55, y: 45, width: 54, height: 54 }, cto: { x: 111, y: 45, width: 54, height: 54 } };
/** How far the seats stand from their places when they don't overlap. */
const APART = {
  printed: { cio: 0, cto: 0 },
  blank: { cio: 0, cto: 0 },
  gap: { cio: -15, cto: 20 },
  border: { cio: -16, cto: 16 },
};
/** The two lines of a split seat: of the half that prints, and of the hollow one. */
const SPLIT_X = { cio: [105, 55], cto: [118, 168] } as const;
const ROWS = [138, 158, 178];
const FOOT = 196;

function hangers(state: State): Mark[] {
  const places = hungAt(state);
  const seatTop = state.pair === 'crowded' ? 52 : 60;
  if (!state.ledger)
    return places.filter(({ ownLine }) => !ownLine).flatMap(({ seat, x }) => wired(seat, `M${x} 18V${seatTop}`));
  const stem = path('M110 18V30', 'ink', 'line');
  const xs = places.map(({ x }) => x);
  const [first, ...rest] = xs;
  if (first === undefined) return [stem];
  const last = rest.pop();
  const fork = `M${first} 58V41H${last === undefined ? 110 : `${last}V58`}${rest.map((x) => `M${x} 41V58`).join('')}`;
  return [stem, path(fork, 'ink', 'line')];
}

/** Where something hangs from the table, from left to right; halves of a split seat bring their own line. */
function hungAt(state: State): { seat: SeatName; x: number; ownLine: boolean }[] {
  const at = (seat: SeatName, xs: readonly number[], ownLine = false) => xs.map((x) => ({ seat, x, ownLine }));
  if (state.pair === 'merged') return [];
  if (state.pair === 'crowded') return [...at('cio', [62, 98]), ...at('cto', [128, 164])];
  return SEATS.filter((seat) => state[seat].where === 'table' || state[seat].where === 'crew')
    .flatMap((seat) => (state[seat].form === 'split' ? at(seat, SPLIT_X[seat], true) : at(seat, [X[seat]])))
    .sort((a, b) => a.x - b.x);
}

function lineDown(state: State, seat: SeatName): Mark[] {
  const x = X[seat];
  const end = state.crews[CREW[seat]] === 'walled' ? 136 : FOOT;
  const cut = state.cuts.has(CREW[seat]);
  const run = (start: string, at: number, stop: number, foot = end) =>
    cut ? [...wired(seat, `${start}V${stop - 1}`), across(at, stop)] : wired(seat, `${start}V${foot}`);

  if (state.pair === 'crowded') return run(`M${x} 100`, x, 120, 150);
  if (state.pair === 'merged') {
    const inner = 110 + 6 * OUT[seat];
    return run(state.ledger ? `M${inner} 86L${x} 112` : `M${x} 18V34L${inner} 58V86L${x} 112`, x, 120);
  }
  if (state[seat].form === 'split')
    return SPLIT_X[seat].flatMap((at) => run(`M${at} ${state.ledger ? 58 : 18}`, at, 113));
  switch (state[seat].where) {
    case 'nowhere':
      return [...wired(seat, `M${x} 134V${end}`), across(x, 133)];
    case 'outside':
      return run(seat === 'cto' ? 'M198 84V116H140' : 'M25 116H80', x, 129);
    case 'under-peer':
      return run(`M${seat === 'cto' ? box(state, 'cio').x + 55 : box(state, 'cto').x + 6} 72H${x}`, x, 147);
    default:
      return run(`M${x} 96`, x, 113);
  }
}

function table(state: State): Mark {
  const x = state.cio.where === 'nowhere' ? 110 : 50;
  const end = state.cto.where === 'nowhere' ? 110 : 170;
  return rect({ x: x < end ? x : 50, y: 12, width: x < end ? end - x : 120, height: 7 }, 'ink', 'solid');
}

function wire(state: State): Mark[] {
  const { where } = state.cio;
  if (state.cuts.has('business') || where === 'nowhere')
    return [...wired('cio', 'M24.5 72H32'), path('M34 63V81', 'ink', 'line')];
  if (where === 'under-peer') return wired('cio', 'M24.5 72H40V114H60');
  const x = state.pair === 'merged' ? 82 : state.pair === 'crowded' ? 38 : box(state, 'cio').x + 3;
  return wired('cio', `M24.5 72H${x}`);
}

function seats(state: State): Mark[] {
  switch (state.pair) {
    case 'merged':
      return [
        rect({ x: 78, y: 40, width: 64, height: 64 }, 'technology', 'solid'),
        { shape: 'circle', cx: 110, cy: 72, r: 29, ink: 'ink', draw: 'both' },
      ];
    case 'blurred':
      return [...blurred(50), ...blurred(114), path('M106 72H114', 'ink', 'route')];
    case 'crowded':
      return crowded();
    default: {
      // Paper would hide the other seat, so what is outlined goes under what prints.
      const order = state.cto.print === 'solid' ? SEATS : [...SEATS].reverse();
      const empty = SEATS.filter((seat) => state[seat].where === 'crew' || state[seat].where === 'outside');
      return [
        ...order.flatMap((seat) => seated(state, seat)),
        ...argument(state),
        ...empty.map((seat) => shapeOf(seat, box(state, seat), 'ink', 'chair')),
        ...empty.flatMap((seat) => (state[seat].where === 'outside' ? [firm(seat)] : [])),
      ];
    }
  }
}

function seated(state: State, seat: SeatName): Mark[] {
  const { where, form, print } = state[seat];
  if (where !== 'table' && where !== 'under-peer') return [];
  return form === 'split' ? halves(state, seat) : printed(seat, box(state, seat), print);
}

function argument(state: State): Mark[] {
  if (state.argument === 'border') return [path(jagged(), 'ink', 'jagged')];
  const prints = SEATS.every((seat) => state[seat].where === 'table' && state[seat].print === 'solid');
  const circle = box(state, 'cio');
  const square = box(state, 'cto');
  const overlap = prints ? lens(circle, square) : undefined;
  if (overlap === undefined) return [];
  if (state.argument !== 'blank') return [path(overlap, 'ink', 'both')];
  const inner = lens(inset(circle, 1), { ...square, x: square.x + 1, height: square.height - 1 });
  return [path(overlap, 'paper', 'outline'), ...(inner === undefined ? [] : [path(inner, 'ink', 'blank')])];
}

function crew(state: State, seat: SeatName): Mark[] {
  const x = X[seat];
  const { where, form, print } = state[seat];
  const hatched = (y: number, size = 16, at = x) => use(GLYPH[seat], at - size / 2, y, size);
  const change = state.crews[CREW[seat]];
  if (change === 'none') return [];
  if (change === 'walled') return walled(seat, hatched);
  if (change === 'shrunk')
    return [
      shapeOf(seat, around(x, 149, 28), 'ink', 'chair'),
      hatched(144, 10),
      hatched(169.5, 13),
      hatched(185.5, 13),
    ];
  if (state.pair === 'crowded') return [hatched(148)];
  if (where === 'under-peer') return ROWS.slice(1).map((y) => hatched(y));
  if (where === 'crew')
    return [
      hatched(136),
      hatched(182),
      ...printed(seat, around(x, 167, 28), print),
      path(seat === 'cto' ? 'M164 72H180V154' : 'M62 92H44V154', 'ink', 'route'),
      head(seat === 'cto' ? 180 : 44, 160, 'down'),
    ];
  if (form === 'grown') return [172, 190].map((y) => shapeOf(seat, around(x, y, 13), 'ink', 'stool'));
  if (form === 'split') return SPLIT_X[seat].flatMap((at) => ROWS.map((y) => hatched(y, 16, at)));
  return ROWS.map((y) => hatched(y));
}

function walled(seat: SeatName, hatched: (y: number, size: number, at: number) => Mark): Mark[] {
  const x = X[seat];
  return [
    ...wired(seat, `M${x - 22} 168V138H${x + 22}V168`),
    ...[-22, 22].map((away) => hatched(162, 20, x + away)),
    rect({ x: x - 4, y: 140, width: 8, height: 58 }, 'ink', 'solid'),
    ...([-1, 1] as const).flatMap((way) => [
      path(`M${x + 30 * way} 190H${x + 40 * way}`, 'ink', 'route'),
      head(x + 48 * way, 190, way === 1 ? 'right' : 'left'),
    ]),
  ];
}

function signs(state: State, deviation: Signed): Mark[] {
  if ('arrow' in deviation) {
    if (deviation.arrow === 'outside>business') return [path('M190 31H17V44', 'ink', 'route'), head(17, 53, 'down')];
    const { where } = state.cto;
    const { x, y, height } = where === 'crew' ? around(X.cto, 167, 28) : box(state, 'cto');
    if (where !== 'crew' && where !== 'under-peer')
      return [path(`M25 72H${x + 14}`, 'ink', 'line'), head(x + 20, 72, 'right')];
    const level = y + height / 2;
    return [path(`M16.5 89V${level}H${x + 8}`, 'ink', 'line'), head(x + 14, level, 'right')];
  }
  switch (deviation.add) {
    case 'work':
      return work(deviation.at);
    case 'check':
      return check(deviation.at);
    case 'report':
      return report(deviation.at === 'crew-i' ? 'cio' : 'cto');
    case 'crew-t':
      return [...wired('cto', `M16.5 89V${FOOT}`), ...ROWS.map((y) => use('g-t', 8.5, y, 16))];
    case 'wall':
      return [];
  }
}

function work(at: (typeof PLACES)['work'][number]): Mark[] {
  switch (at) {
    case 'between':
      return [path('M80 126L104 150M140 126L116 150', 'ink', 'thread'), use('d-work', 95, 147, 30)];
    case 'outside':
      return [use('d-work', 184, 19, 24)];
    default: {
      const seat = at === 'crew-i' ? 'cio' : 'cto';
      const columns = [20, 34, 48, 62].map((away) => X[seat] + away * OUT[seat] - 6.5);
      return ROWS.flatMap((y) => columns.map((x) => use('d-work', x, y + 1.5, 13)));
    }
  }
}

function check(at: (typeof PLACES)['check'][number]): Mark[] {
  const seat = at === 'crew-i' || at === 'foot-i' ? 'cio' : 'cto';
  const x = (away: number) => X[seat] + away * OUT[seat];
  if (at === 'crew-i' || at === 'crew-t')
    return [
      path(`M${x(12)} 186H${x(38)}V146H${x(22)}`, 'ink', 'route'),
      head(x(14), 146, seat === 'cio' ? 'right' : 'left'),
      use('d-check', x(38) - 11, 155, 22),
    ];
  return [
    use('d-check', x(32) - 12, 174, 24),
    path(`M${x(10)} 186H${x(18)}`, 'ink', 'route'),
    path(`M${x(32)} 170V50`, 'ink', 'thread'),
    across(x(32), 46),
  ];
}

function report(seat: SeatName): Mark[] {
  const x = X[seat] + 36 * OUT[seat];
  return [
    path(`M${x} 186V34`, 'ink', 'shaft'),
    head(x, 26, 'up'),
    shapeOf(seat, around(x, 182, 16), INK[seat], 'solid'),
    use(GLYPH[seat], x - 8, 138, 16),
    shapeOf(seat, around(x, 106, 14), 'ink', 'ring'),
  ];
}

/** The seat's place in this figure: its chair, if it left one. */
function box(state: State, seat: SeatName): Box {
  const { where, form } = state[seat];
  if (where === 'under-peer') return around(X[seat], 114, seat === 'cto' ? 44 : 46);
  const place = where === 'crew' || where === 'outside' ? CHAIR[seat] : form === 'grown' ? GROWN[seat] : SEAT[seat];
  return { ...place, x: place.x + APART[state.argument][seat] };
}

function printed(seat: SeatName, place: Box, print: Print): Mark[] {
  if (print === 'solid') return [shapeOf(seat, place, INK[seat], 'solid')];
  const outline = shapeOf(seat, inset(place, 1.5), INK[seat], 'outline');
  return print === 'hollow' ? [outline] : [outline, share(seat, place, print)];
}

/** A quarter or half of a seat, on the side away from the other. */
function share(seat: SeatName, { x, y, width, height }: Box, of: number): Mark {
  const [cx, cy, r] = [x + width / 2, y + height / 2, width / 2];
  if (seat === 'cto')
    return rect({ x: cx, y, width: r, height: of === 0.5 ? height : height / 2 }, 'technology', 'solid');
  return path(
    of === 0.5 ? `M${cx} ${y}A${r} ${r} 0 0 0 ${cx} ${y + height}Z` : `M${cx} ${cy}V${y}A${r} ${r} 0 0 0 ${x} ${cy}Z`,
    'business',
    'solid',
  );
}

function halves(state: State, seat: SeatName): Mark[] {
  const place = box(state, seat);
  const draw = state[seat].print === 'solid' ? 'solid' : 'outline';
  if (seat === 'cto')
    return [
      rect({ ...place, width: 27 }, 'technology', draw),
      rect({ x: place.x + 51.5, y: place.y + 1.5, width: 25, height: 57 }, 'technology', 'outline'),
      path(`M${place.x + 39} 30V${FOOT}`, 'ink', 'broken'),
    ];
  return [
    path(`M${place.x + 37} 40.4A32 32 0 0 1 ${place.x + 37} 103.6Z`, 'business', draw),
    path(`M${place.x + 10} 42.5A30.5 30.5 0 0 0 ${place.x + 10} 101.5Z`, 'business', 'outline'),
    path(`M${place.x + 25} 30V${FOOT}`, 'ink', 'broken'),
  ];
}

function blurred(x: number): Mark[] {
  const hatches = [
    [8.2, 23.8, 23.8, 8.2],
    [4, 40, 40, 4],
    [4, 52, 52, 4],
    [16, 52, 52, 16],
    [32.2, 47.8, 47.8, 32.2],
  ] as const;
  const y = 44;
  return [
    { shape: 'rect', x, y, width: 56, height: 56, rx: 17, ink: 'ink', draw: 'rim' },
    ...hatches.flatMap(([x1, y1, x2, y2]) => [
      path(`M${round(x + x1)} ${round(y + y1)}L${round(x + x2)} ${round(y + y2)}`, 'business', 'hatch'),
      path(`M${round(x + x1)} ${round(y + 56 - y1)}L${round(x + x2)} ${round(y + 56 - y2)}`, 'technology', 'hatch'),
    ]),
  ];
}

function crowded(): Mark[] {
  const circles = [60, 96].map((cx) => around(cx, 72, 44));
  const squares = [110, 144].map((x) => ({ x, y: 52, width: 40, height: 40 }));
  return [
    path('M62 90V100H164V90', 'ink', 'route'),
    ...circles.map((place) => shapeOf('cio', place, 'business', 'solid')),
    path('M78 59.35A22 22 0 0 1 78 84.65A22 22 0 0 1 78 59.35', 'ink', 'both'),
    ...squares.map((place) => shapeOf('cto', place, 'technology', 'solid')),
    rect({ x: 144, y: 52, width: 6, height: 40 }, 'ink', 'both'),
    path('M110 55.03A22 22 0 0 1 110 88.97Z', 'ink', 'both'),
  ];
}

function firm(seat: SeatName): Mark {
  return seat === 'cto' ? use('d-firm', 180, 50, 36) : use('d-firm', 2, 92, 30);
}

/** What a circle and the square to its right have in common. */
function lens(circle: Box, square: Box): string | undefined {
  const r = circle.width / 2;
  const [cx, cy] = [circle.x + r, circle.y + r];
  const reach = r ** 2 - (square.x - cx) ** 2;
  if (reach <= 0) return undefined;
  const [top, bottom] = [cy - Math.sqrt(reach), cy + Math.sqrt(reach)];
  const floor = square.y + square.height;
  if (bottom <= floor) return `M${square.x} ${round(top)}A${r} ${r} 0 0 1 ${square.x} ${round(bottom)}Z`;
  const x = cx + Math.sqrt(r ** 2 - (floor - cy) ** 2);
  return `M${square.x} ${round(top)}A${r} ${r} 0 0 1 ${round(x)} ${floor}H${square.x}Z`;
}

function jagged(): string {
  return Array.from(
    { length: 15 },
    (_, step) => `${step === 0 ? 'M' : 'L'}${step % 2 === 0 ? 104 : 116} ${26 + 12 * step}`,
  ).join('');
}

/** A length of a line of the company: single for business, double for technology. */
function wired(seat: SeatName, d: string): Mark[] {
  return seat === 'cio' ? [path(d, 'business', 'line')] : [path(d, 'technology', 'double'), path(d, 'paper', 'core')];
}

/** A stop bar across a vertical line. */
function across(x: number, y: number): Mark {
  return path(`M${x - 9} ${y}H${x + 9}`, 'ink', 'line');
}

function head(x: number, y: number, way: 'right' | 'left' | 'up' | 'down'): Mark {
  const d = {
    right: `M${x + 1} ${y}L${x - 10} ${y - 6.5}V${y + 6.5}Z`,
    left: `M${x - 1} ${y}L${x + 10} ${y - 6.5}V${y + 6.5}Z`,
    up: `M${x} ${y - 1}L${x - 6.5} ${y + 10}H${x + 6.5}Z`,
    down: `M${x} ${y + 1}L${x - 6.5} ${y - 10}H${x + 6.5}Z`,
  }[way];
  return path(d, 'ink', 'tip');
}

/** A seat's shape, round or square, in this place. */
function shapeOf(seat: SeatName, place: Box, ink: Ink, draw: Draw): Mark {
  if (seat === 'cto') return rect(place, ink, draw);
  const r = place.width / 2;
  return { shape: 'circle', cx: place.x + r, cy: place.y + r, r, ink, draw };
}

function path(d: string, ink: Ink, draw: Draw): Mark {
  return { shape: 'path', d, ink, draw };
}

function rect({ x, y, width, height }: Box, ink: Ink, draw: Draw): Mark {
  return { shape: 'rect', x, y, width, height, ink, draw };
}

function use(sign: Sign, x: number, y: number, size: number): Mark {
  return { shape: 'use', sign, x, y, size };
}

function around(cx: number, cy: number, size: number): Box {
  return { x: cx - size / 2, y: cy - size / 2, width: size, height: size };
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

type SeatName = (typeof SEATS)[number];
type CrewName = (typeof CREWS)[number];
type KeyOf<T> = T extends unknown ? keyof T : never;
type Verb = Exclude<KeyOf<Deviation>, 'to' | 'of' | 'at'>;
type Signed = Extract<Deviation, { arrow: unknown } | { add: unknown }>;
type Fault = Omit<DiagramProblem, 'index'>;
type Print = 'solid' | 'hollow' | (typeof SHARES)[number];

interface Rule {
  /** Takes all its objects, as a list. */
  both?: true;
  objects: readonly string[];
  option?: string;
  values?: (object: string) => readonly (string | number)[];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Seat {
  where: 'table' | 'under-peer' | 'crew' | 'outside' | 'nowhere';
  print: Print;
  /** Its form at the table. */
  form: 'whole' | 'grown' | 'split';
}

interface State extends Record<SeatName, Seat> {
  pair: 'two' | 'merged' | 'blurred' | 'crowded';
  argument: 'printed' | (typeof ARGUMENTS)[number];
  crews: Partial<Record<CrewName, 'shrunk' | 'walled' | 'none' | undefined>>;
  cuts: Set<(typeof LINKS)[number]>;
  ledger: boolean;
  signs: Signed[];
}
