import { z } from 'astro/zod';
import { entryFields, evidence, id, text } from './entry.ts';
import { ANSWER_MAX, TAGLINE_MAX } from './limits.ts';

/** A role: one file in `content/roles/`. */
export const role = z.strictObject({
  code: z.string().regex(/^[A-Z]{2,4}$/, 'must be two to four capital letters, such as CIO'),
  ...entryFields,
  /** The code with its own letter in brackets, `C(I)O`: that letter is printed in the line's ink. */
  letters: z.string().regex(/^[A-Z]*\([A-Z]+\)[A-Z]*$/, 'must be the code with one part in brackets, such as C(I)O'),
  level: z.enum(['strategic', 'tactical']),
  line: z.enum(['business', 'technology']),
  /** A role's file name, or `chief-executive`, which has no page. */
  reportsTo: id,
  /** The role that holds the other end of the argument; it names this one too. */
  sparsWith: id,
  /** The question the role stands for, in a few words: "Is it worth doing?" */
  asks: text(40),
  /** A few words beside its name on the home page. */
  tagline: text(TAGLINE_MAX),
  /** How far ahead it looks, in a few words: "1 to 5 years". */
  horizon: text(32),
  /** One answer per dimension, by the dimension's id. */
  answers: z.record(id, text(ANSWER_MAX)),
  /** What it answers for. */
  answersFor: z.array(text(120)).min(3).max(7),
  /** What it does not answer for, and who does. */
  notFor: z
    .array(z.strictObject({ what: text(120), who: id }))
    .min(3)
    .max(6),
  /** The questions it argues with its counterpart, and what each presses for. */
  positions: z
    .array(z.strictObject({ question: text(60), own: text(110), theirs: text(110) }))
    .min(3)
    .max(6),
  /** What good looks like. */
  measures: z
    .array(z.strictObject({ measure: text(40), shows: text(140), look: text(48) }))
    .min(3)
    .max(6),
  /** Works beyond those cited in the text. */
  evidence: z.array(evidence).default([]),
});
