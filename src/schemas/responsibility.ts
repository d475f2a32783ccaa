import { z } from 'astro/zod';
import { entryFields, evidence, id, text } from './entry.ts';
import { REASON_MAX } from './limits.ts';

/** A role's part: accountable, responsible, consulted before, informed after, or none. */
export const part = z.enum(['accountable', 'responsible', 'consulted', 'informed', 'none']);

/** One role against one responsibility. A part carries a reason; no part carries none. */
export const cell = z
  .strictObject({ part, reason: text(REASON_MAX).optional() })
  .refine((c) => c.part === 'none' || c.reason !== undefined, {
    error: 'a part needs a reason',
    path: ['reason'],
    params: { fix: 'add the reason, or write part: none' },
  })
  .refine((c) => c.part !== 'none' || c.reason === undefined, {
    error: 'a role without a part carries no reason',
    path: ['reason'],
    params: { fix: 'remove the reason, or give the role its part' },
  });

/** One side of the argument between the two chiefs. */
const corner = z.strictObject({
  /** What the officer says, in the first person, two to four sentences. */
  says: text(420),
  /** Its position in a few words, for the pair page: "Money follows value". */
  short: text(60),
  points: z.array(text(90)).length(3),
});

/** A responsibility: one file in `content/responsibilities/`. */
export const responsibility = z.strictObject({
  code: z.string().regex(/^R\d\d$/, 'must be R and two digits, such as R08'),
  ...entryFields,
  /** Its topic in `content/topics.yaml`. */
  topic: id,
  /** The question in a reader's words; it is the page's title. */
  question: text(70),
  /** The answer on top of the page: a first sentence, then the rest. */
  answer: z.strictObject({ lead: text(80), rest: text(320) }),
  /** Every role's part, by its file name. */
  parts: z.record(id, cell),
  /** Only where the two chiefs argue it: both sides and what settles it. */
  argument: z.strictObject({ cio: corner, cto: corner, settles: text(420) }).optional(),
  /** The anti-patterns that break it, and how that looks here. */
  failures: z
    .array(z.strictObject({ antiPattern: id, how: text(140) }))
    .max(4)
    .default([]),
  /** Questions to ask on Monday. */
  monday: z.array(text(140)).min(3).max(5),
  /** Rows one should read next. Each names the other. */
  neighbors: z.array(id).default([]),
  evidence: z.array(evidence).min(1),
});
