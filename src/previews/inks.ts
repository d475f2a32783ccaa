/** The inks of the paper theme, as in `src/styles/tokens.css`: pictures have no style sheet. */
export const INKS = {
  paper: '#f8f7f2',
  ink: '#160f12',
  'ink-2': '#453e41',
  i: '#981c0c',
  'i-mark': '#cf3a1b',
  t: '#1b3fa0',
  't-mark': '#1b3fa0',
  edge: '#746e70',
} as const;

/** The name of an ink among the tokens. */
export type InkName = keyof typeof INKS;
