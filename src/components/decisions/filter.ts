// Which questions are left while a decision is typed.
import { matches, meaning, subject } from '../search/words.ts';

/** The words a question has to have: "who signs the budget" asks for the budget. */
export const wanted = (typed: string): string[] => subject(meaning(typed));

/** Whether a question that has these words has every one that is wanted. */
export const fits = (asked: readonly string[], found: readonly string[]): boolean =>
  asked.every((word) => found.some((other) => matches(word, other)));
