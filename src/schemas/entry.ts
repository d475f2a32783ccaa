import { z } from 'astro/zod';
import { ID_PATTERN, SUMMARY_MAX, TITLE_MAX } from './limits.ts';

/** A sentence or phrase that is not empty. */
export const text = (max = 2_000) => z.string().trim().min(1, 'must not be empty').max(max);

/** The id of a file: its name without the extension. */
export const id = z.string().regex(ID_PATTERN, 'must be a file name in kebab case, such as it-budget');

/** A day, `2026-11-24`. YAML readers that make dates of it are undone. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

/** What a page rests on. */
export const basis = z.strictObject({
  /** `sourced`: every main claim has a source. `practice`: experience, said so. `opinion`: a position argued. */
  kind: z.enum(['sourced', 'practice', 'opinion']),
  /** One sentence that says what is sourced and what is not. */
  note: text(240),
});

/** One dated, human note. The first is the entry's publication; the number of notes is its version. */
export const change = z.strictObject({
  date: day,
  note: text(160),
  /** True where an answer moved: the one kind of change printed in bold. */
  moved: z.boolean().default(false),
});

/** A work that speaks for or against the entry, and what it says, in our words. */
export const evidence = z.strictObject({
  /** Key in `content/sources.yaml`. */
  source: id,
  /** What it found or rules, with its scope. */
  says: text(320),
  /** True where it contradicts or limits the entry. */
  against: z.boolean().default(false),
  /** True where it is about something else and carries over by likeness only. */
  analogy: z.boolean().default(false),
});

/** Fields of every entry. */
export const entryFields = {
  title: text(TITLE_MAX),
  /** The answer in one sentence. */
  summary: text(SUMMARY_MAX),
  /** What people really type for it. */
  aliases: z.array(text(60)).min(1),
  basis,
  /** The day it was last read against its sources. */
  reviewed: day,
  changes: z.array(change).min(1),
  /** Place among its kind; else the code's number decides. */
  order: z.number().int().optional(),
};
