import { entrySchemas, listSchemas, settings } from '../schemas/index.ts';
import { SECTIONS, BLOCKS } from './body.ts';
import type { AntiPattern, Article, Content, Entry, Page, Responsibility, Role } from './content.ts';
import { createModel, type Model } from './graph.ts';
import type { Kind } from './routes.ts';

/** Small entries for tests, sound by themselves. Every helper takes the fields that differ. */

const common = {
  summary: 'Says in one sentence what it is.',
  aliases: ['another name'],
  basis: { kind: 'practice', note: 'From experience.' },
  reviewed: '2026-11-24',
  changes: [{ date: '2026-11-24', note: 'Published.' }],
};

const proof = { source: 'study-2020', says: 'Found it so.' };

/** The text of an entry with every section and component of its kind; `extra` goes under the first heading. */
export function textOf(kind: Kind, extra = 'One sentence.'): string {
  const blocks = Object.entries(BLOCKS[kind] ?? {});
  return (SECTIONS[kind] ?? ['first', 'second', 'third'])
    .map((id, index) =>
      [
        `## The section ${id} {#${id}}`,
        index === 0 ? extra : 'One sentence.',
        ...blocks.filter(([, section]) => section === id).map(([name]) => `<${name} />`),
      ].join('\n\n'),
    )
    .join('\n\n');
}

type Overrides = Record<string, unknown>;
const make = <Data>(kind: Kind, id: string, fields: Overrides, body?: string): Entry<Data> => ({
  id,
  file: `content/${kind}/${id}.mdx`,
  data: entrySchemas[kind].parse(fields) as Data,
  body: body ?? textOf(kind),
  bodyStart: 20,
});

export function role(id: string, overrides: Overrides = {}, body?: string): Entry<Role> {
  return make(
    'roles',
    id,
    {
      ...common,
      code: 'CIO',
      title: `Role ${id}`,
      letters: 'C(I)O',
      level: 'tactical',
      line: 'business',
      reportsTo: 'chief-executive',
      sparsWith: 'cto',
      asks: 'Is it worth doing?',
      tagline: 'Answers for the worth',
      horizon: '1 to 5 years',
      answers: { mandate: 'To make it worth the money.' },
      answersFor: ['One thing', 'Another thing', 'A third thing'],
      notFor: ['The first', 'The second', 'The third'].map((what) => ({ what, who: 'cto' })),
      positions: ['Buy?', 'Build?', 'Wait?'].map((question) => ({ question, own: 'Yes', theirs: 'No' })),
      measures: ['Worth', 'Time', 'Trust'].map((measure) => ({ measure, shows: 'How much', look: 'Monthly' })),
      ...overrides,
    },
    body,
  );
}

export function responsibility(id: string, overrides: Overrides = {}, body?: string): Entry<Responsibility> {
  return make(
    'responsibilities',
    id,
    {
      ...common,
      code: 'R01',
      title: `Row ${id}`,
      topic: 'money',
      question: `Who decides ${id}?`,
      answer: { lead: 'The CIO does.', rest: 'The CTO is asked.' },
      parts: {
        cio: { part: 'accountable', reason: 'Promised the result' },
        cto: { part: 'responsible', reason: 'Does the work' },
        'head-of-support': { part: 'none' },
        'head-of-product': { part: 'none' },
      },
      monday: ['Who signed?', 'Who paid?', 'Who knew?'],
      evidence: [proof],
      ...overrides,
    },
    body,
  );
}

export function antiPattern(id: string, overrides: Overrides = {}, body?: string): Entry<AntiPattern> {
  const code = typeof overrides.code === 'string' ? overrides.code : 'AP01';
  return make(
    'anti-patterns',
    id,
    {
      ...common,
      code,
      title: `Pattern ${id}`,
      group: 'chairs',
      diagram: [{ merge: ['cio', 'cto'] }],
      diagramAlt: 'The circle has moved inside the square.',
      caption: 'One judgment comes out.',
      line: 'One officer answers both questions.',
      symptoms: [1, 2, 3].map((n) => ({ code: `${code}.${n}`, text: `Sign ${n}.`, weight: n })),
      costs: ['Ambition', 'Warning'].map((what) => ({ what, shows: 'It fades.', pays: 'The board' })),
      steps: ['Say it', 'Split it', 'Ask again'].map((todo) => ({ do: todo, how: 'In writing.', owner: 'The board' })),
      tolerable: { if: 'It is small.', guard: 'A second name.', review: 'Yearly.', end: 'It grows.' },
      harms: { roles: ['cio'], responsibilities: ['it-budget'] },
      evidence: [proof],
      ...overrides,
    },
    body,
  );
}

export function article(id: string, overrides: Overrides = {}, body?: string): Entry<Article> {
  return make(
    'articles',
    id,
    {
      ...common,
      code: 'A01',
      title: `Essay ${id}`,
      about: ['CIO', 'HPRO', 'AP01', 'A01'],
      evidence: [proof],
      ...overrides,
    },
    body,
  );
}

export function page(id: string, overrides: Overrides = {}, body = ''): Entry<Page> {
  const words = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, `Words of ${key}`]));
  const home = {
    ...words('cio', 'cto'),
    third: words('lead', 'rest'),
    map: words('heading', 'business', 'businessNote', 'teams', 'teamsNote', 'lens', 'lensShort'),
    ways: words('heading', 'read', 'compare', 'diagnose'),
  };
  return {
    id,
    file: `content/pages/${id}.mdx`,
    data: entrySchemas.pages.parse({
      title: `Page ${id}`,
      summary: 'What the page is.',
      ...(id === 'home' ? { home } : {}),
      ...overrides,
    }),
    body,
    bodyStart: 4,
  };
}

export const source = (id: string, overrides: Overrides = {}) =>
  listSchemas.sources.parse({
    id,
    title: `Work ${id}`,
    kind: 'peer-reviewed',
    short: id,
    read: '2026-11-20',
    ...overrides,
  });

export const dimension = (id: string, code: string, name: string) =>
  listSchemas.dimensions.parse({ id, code, name, question: `What is its ${id}?` });

export const term = (id: string, overrides: Overrides = {}) =>
  listSchemas.glossary.parse({ id, term: id.toUpperCase(), definition: 'What it means.', ...overrides });

export const pair = (id: string, overrides: Overrides = {}) =>
  listSchemas.pairs.parse({
    id,
    middle: { lead: 'Same rank.', rest: 'Neither can end it.' },
    judgement: 'They argue.',
    ...overrides,
  });

const PAGES = [
  'home',
  'about',
  'linking',
  'compare',
  'roles',
  'responsibilities',
  'anti-patterns',
  'articles',
  'glossary',
  'sources',
  'changes',
  'search',
  'not-found',
];

/** A handbook of four roles, two rows, one anti-pattern and one article, in which every rule is kept. */
export function soundContent(overrides: Partial<Content> = {}): Content {
  const failure = { antiPattern: 'double-hat', how: 'One name on both papers.' };
  return {
    roles: [
      role('cio', { code: 'CIO', letters: 'C(I)O', title: 'Chief Information Officer', level: 'strategic', order: 1 }),
      role('cto', {
        code: 'CTO',
        letters: 'C(T)O',
        title: 'Chief Technology Officer',
        level: 'strategic',
        line: 'technology',
        sparsWith: 'cio',
        order: 2,
      }),
      role('head-of-support', {
        code: 'HSUP',
        letters: 'H(SUP)',
        title: 'Head of Support',
        line: 'technology',
        reportsTo: 'cto',
        sparsWith: 'head-of-product',
        order: 3,
      }),
      role('head-of-product', {
        code: 'HPRO',
        letters: 'H(PRO)',
        title: 'Head of Product',
        reportsTo: 'cio',
        sparsWith: 'head-of-support',
        order: 4,
      }),
    ],
    responsibilities: [
      responsibility('it-budget', { code: 'R01', title: 'IT budget', failures: [failure], neighbors: ['go-live'] }),
      responsibility('go-live', {
        code: 'R02',
        title: 'Go-live',
        topic: 'running',
        neighbors: ['it-budget'],
        parts: {
          cio: { part: 'consulted', reason: 'Knows the season' },
          cto: { part: 'accountable', reason: 'Answers for the night' },
          'head-of-support': { part: 'responsible', reason: 'Takes the calls' },
          'head-of-product': { part: 'none' },
        },
      }),
    ],
    'anti-patterns': [antiPattern('double-hat', { title: 'One person, two hats' })],
    articles: [article('sparring-partners', { title: 'Sparring partners' })],
    pages: PAGES.map((id) => page(id)),
    dimensions: [dimension('mandate', 'D01', 'Mandate')],
    topics: [
      { id: 'money', name: 'Money and priority' },
      { id: 'running', name: 'Running it' },
      { id: 'people', name: 'People' },
    ],
    groups: [{ id: 'chairs', name: 'Chairs', line: 'Who sits where.' }],
    glossary: [term('raci', { see: ['R01'] })],
    sources: [source('study-2020')],
    pairs: [pair('cio-cto')],
    settings: settings.parse({
      name: 'A handbook',
      tagline: 'of two roles',
      owner: 'Somebody',
      colophon: 'How it is made.',
      invitation: 'What one may do.',
      address: 'https://example.org',
    }),
    ...overrides,
  };
}

/** The same entries with one of them changed: fields by name, the text by `body`. */
export function withEntry<Data>(list: readonly Entry<Data>[], id: string, data: Partial<Data>, body?: string) {
  if (!list.some((entry) => entry.id === id)) throw new Error(`There is no ${id} to change`);
  return list.map((entry) =>
    entry.id === id ? { ...entry, data: { ...entry.data, ...data }, body: body ?? entry.body } : entry,
  );
}

export const soundModel = (overrides: Partial<Content> = {}, base = '/'): Model =>
  createModel(soundContent(overrides), base);
