import { drawCircuit } from '../model/diagram.ts';
import type { Name, Picture, Preview } from '../model/views/preview.ts';

/** One preview of each kind for tests. None of it comes from the content, which may change. */

const CIO: Name = { letters: ['C', 'I', 'O'], line: 'i' };
const CTO: Name = { letters: ['C', 'T', 'O'], line: 't' };

const sample = (corner: string, picture: Picture): Preview => ({ href: '', image: '', alt: '', corner, picture });

/** A name with signs of markup. */
export const BRAND = { name: 'Sample & Partners', tagline: 'a handbook of <samples>' };

/** By kind; the reference pictures are drawn from these. */
export const SAMPLES: Record<Picture['kind'], Preview> = {
  home: sample('Who answers for what', { kind: 'home', line: 'One letter apart. Paid to disagree.' }),
  role: sample('CIO', {
    kind: 'role',
    name: CIO,
    title: 'Chief Information Officer',
    text: 'A summary of a role runs to two lines when it says what the office is for, and what it answers for afterward.',
  }),
  responsibility: sample('R08', {
    kind: 'responsibility',
    question: 'Who decides a question that takes two lines of this picture?',
    name: CTO,
    lead: 'The CTO decides.',
    rest: 'The CIO prices it. This sentence is left out, because there is no room for so many more words beside the letters of the role, however they are set.',
  }),
  'anti-pattern': sample('AP02', {
    kind: 'anti-pattern',
    label: 'Anti-pattern',
    title: 'The CTO below the table',
    text: 'Technology reports to the business seat. From below it can only ask.',
    marks: drawCircuit([{ move: 'cto', to: 'under-peer' }, { shrink: 'crew-i' }, { add: 'check', at: 'crew-i' }]),
  }),
  pair: sample('CIO / CTO', {
    kind: 'pair',
    left: { ...CIO, asks: 'Is it worth doing?' },
    right: { ...CTO, asks: 'Will it hold, and what does a year cost?' },
    middle: 'Where they differ, and where both have a part',
    both: true,
  }),
  article: sample('A01', {
    kind: 'article',
    label: 'Article',
    title: 'An essay with a title of two lines, as some have',
    text: 'Whether an argument turns personal is mostly settled before and after it: shared figures, a known decider, quick repair.',
  }),
  page: sample('Roles', {
    kind: 'page',
    title: 'Two officers, eight who carry it out',
    text: 'The two chiefs and the eight tactical roles that report to them, directly or through one another.',
  }),
};
