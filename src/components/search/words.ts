// How words are compared in search: in lower case, in American spelling, without endings.

/** British endings, which the handbook doesn't use. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/^programme?(s?)$/, 'program$1'],
  [/isation(s?)$/, 'ization$1'],
  [/([a-z]{2}(?:al|an|ar|er|et|ic|im|it|or|rd|rn))is(e|ed|es|ing)$/, '$1iz$2'],
  [/([a-z]{2}[a-bd-rt-z])our(s|ed|ing)?$/, '$1or$2'],
  [/^(cent)re(s?)$/, '$1er$2'],
  [/^(catalog)ue(s?)$/, '$1$2'],
  [/^(licen|defen)ce(s?)$/, '$1se$2'],
];

/** Words that carry no meaning in a question. "It" is missing because it is also IT. */
const FILLER = new Set(
  (
    'a an and any are as at be been being between but by can could do does did each for from get had has have how i if in into is ' +
    'its me my of on or our per shall should so that the their them then there they this those to us versus vs was we were ' +
    'what when where which while who whom whos whose why will with would you your'
  ).split(' '),
);

/** Words that ask who, or for a comparison: they steer what is shown and need not stand on the page. By their stems. */
const ASKING = new Set(
  (
    'accountable accountability answer answerable approve approval authority charge compare comparison decide decision ' +
    'difference different final own owner ownership responsible responsibility say sign'
  )
    .split(' ')
    .map(stem),
);

/** The words of a text, comparable. */
export function words(text: string): string[] {
  const found = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b|['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return (found ?? []).map((word) =>
    AMERICAN.reduce((spelled, [british, american]) => spelled.replace(british, american), word),
  );
}

/** The words that carry meaning; all of them where none does. */
export function meaning(text: string): string[] {
  return without(words(text), (word) => FILLER.has(word));
}

/** The words that remain when the asking is left out; all of them where nothing remains. */
export function subject(asked: readonly string[]): string[] {
  return without(asked, isAsking);
}

export const isAsking = (word: string) => ASKING.has(stem(word));

function without(all: readonly string[], test: (word: string) => boolean): string[] {
  const rest = all.filter((word) => !test(word));
  return rest.length > 0 ? rest : [...all];
}

/** A word without its ending. Rough, and the same for both sides of a comparison. */
export function stem(word: string): string {
  const short = word.replace(/(?:ations?|ments?|ings?|ions?|ers?|ies|ed|es|(?<!s)s|e|y)$/, '');
  return short.length > 2 ? short : word;
}

/** Whether a word begins with another: a reader may still be typing, and may be in the middle of a British ending. */
export const begins = (asked: string, found: string) =>
  found.startsWith(asked) ||
  found.startsWith(
    asked
      .replace(/is((?:at?i?o?|in?)?)$/, 'iz$1')
      .replace(/(licen|defen)c$/, '$1s')
      .replace(/ou$/, 'o'),
  );

/** Whether a word of a text is the word asked for, or begins with it. */
export const matches = (asked: string, found: string) => begins(asked, found) || stem(found) === stem(asked);
