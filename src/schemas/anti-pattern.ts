import { z } from 'astro/zod';
import { entryFields, evidence, id, text } from './entry.ts';
import { SYMPTOMS_MIN } from './limits.ts';

/** An anti-pattern: one file in `content/anti-patterns/`. */
export const antiPattern = z.strictObject({
  code: z.string().regex(/^AP\d\d$/, 'must be AP and two digits, such as AP01'),
  ...entryFields,
  /** Its group in `content/groups.yaml`. */
  group: id,
  /** Its figure: deviations from the sound circuit, in order. Judged by `src/model/diagram.ts`. */
  diagram: z.array(z.record(z.string(), z.unknown())),
  /** The figure's text alternative: states the change. */
  diagramAlt: text(240),
  /** The figure's caption: states the meaning. */
  caption: text(120),
  /** The sentence under its name on the specimen sheet. */
  line: text(90),
  /** What one can observe from outside. Code `AP01.1` and up; a number is never reused. */
  symptoms: z
    .array(
      z.strictObject({
        code: z.string().regex(/^AP\d\d\.\d+$/, 'must be the code, a point and a number, such as AP01.2'),
        text: text(140),
        /** How strongly it points at this anti-pattern: 1 weak to 3 strong. */
        weight: z.number().int().min(1).max(3),
      }),
    )
    .min(SYMPTOMS_MIN),
  costs: z
    .array(z.strictObject({ what: text(32), shows: text(110), pays: text(32) }))
    .min(2)
    .max(6),
  /** The way out, in order, each step with its owner. */
  steps: z
    .array(z.strictObject({ do: text(60), how: text(240), owner: text(60) }))
    .min(3)
    .max(6),
  /** When it is tolerable, and what then guards it. */
  tolerable: z.strictObject({ if: text(160), guard: text(160), review: text(100), end: text(160) }),
  /** Who and what it harms. */
  harms: z.strictObject({ roles: z.array(id).min(1), responsibilities: z.array(id).min(1) }),
  /** Often seen with. Each names the other. */
  seenWith: z.array(id).default([]),
  /** Mistaken for it. Each names the other. */
  mistakenFor: z.array(id).default([]),
  evidence: z.array(evidence).min(1),
});
