/** Named limits of the content, each with its reason. `content/README.md` quotes them. */

/** A summary is printed as one sentence under a title, in search results and in link previews. */
export const SUMMARY_MAX = 160;
/** An answer in the words table has to stay readable four columns wide. */
export const ANSWER_MAX = 140;
/** A title has to fit one line of a search result. */
export const TITLE_MAX = 60;
/** A reason in the strip of ten roles has four short lines of room. */
export const REASON_MAX = 90;
/** A role's tagline stands beside its name on the home page. */
export const TAGLINE_MAX = 48;
/** A margin note stays beside its paragraph, so it has to be shorter than the paragraph. */
export const NOTE_WORDS_MAX = 40;
/** Fewer symptoms can't tell one anti-pattern from another. */
export const SYMPTOMS_MIN = 3;
/** File names become addresses: lower case, digits and single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A longer line is a pasted file, not a sentence. */
export const LINE_MAX = 20_000;
