// What was searched for, carried to the page a result leads to: in the session, so that the address stays untouched.

/** The page's own script looks for it too, to load the marks only where there is something to mark. */
const PLACE = 'find';

/** Notes the words to be marked on the next page. */
export function noteWanted(words: readonly string[]): void {
  try {
    sessionStorage.setItem(PLACE, words.join(' '));
  } catch {
    // Storage can be forbidden; the page is then shown without marks.
  }
}

/** The words noted, once. */
export function takeWanted(): string[] | undefined {
  try {
    const noted = sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    return noted?.split(' ').filter((word) => word !== '');
  } catch {
    return undefined;
  }
}
