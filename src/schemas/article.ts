import { z } from 'astro/zod';
import { entryFields, evidence } from './entry.ts';

/** An article: one file in `content/articles/`. */
export const article = z.strictObject({
  code: z.string().regex(/^A\d\d$/, 'must be A and two digits, such as A01'),
  ...entryFields,
  /** The entries it ties together, by code. */
  about: z.array(z.string().regex(/^[A-Z]+\d*$/, 'must be a code, such as R08')).min(1),
  /** Works beyond those cited in the text, and those that cut against it. */
  evidence: z.array(evidence).min(1),
});
