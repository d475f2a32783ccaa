// Checks everything authored in content/ against the house's style and American spelling.
import { readFileSync } from 'node:fs';
import { spellCheckDocument, type CSpellSettings } from 'cspell-lib';
import { report, show, type Issue } from '../src/model/issue.ts';
import { judgeProse, passagesOf, type Passage } from '../src/model/prose.ts';
import { readContent } from '../src/reader/read-content.ts';

/** Words the dictionary lacks, and the letters by which firms and journals are known. */
const WORDS = 'content/words.txt';

/** British forms the American dictionary lets pass. */
const BRITISH = ['programme', 'programmes', 'cheque', 'cheques', 'whilst', 'learnt', 'amongst'];

/** Acronyms are for another rule, which wants them explained. */
const ACRONYMS = /(?<!\w)[A-Z]{2,}\d*(?:s|'s)?(?!\w)/g;

const { content, issues: faults } = readContent('.');
const passages = passagesOf(content);
const words = readFileSync(WORDS, 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'));
/** The names of the works' authors and publishers are spelled as they spell them. */
const names = content.sources.flatMap(({ author, publisher }) =>
  `${author ?? ''} ${publisher ?? ''}`.split(/[^\p{L}'-]+/u),
);

const spelling = (
  await Promise.all([...Map.groupBy(passages, ({ file }) => file)].map(([file, own]) => misspelled(file, own)))
).flat();
const unused = words
  .filter((word) => !passages.some(({ text }) => text.toLowerCase().includes(word.toLowerCase())))
  .map((word) => ({ file: WORDS, found: show(word), rule: 'nothing in content/ uses this word', fix: 'remove it' }));

const issues = [...faults, ...judgeProse(content, new Set(words)), ...spelling, ...unused];
if (issues.length > 0) {
  console.log(report(issues));
  process.exitCode = 1;
} else console.log(`${passages.length} passages read, ${words.length} words of our own.`);

/** Each word once a file: where it is wrong once it is wrong everywhere. */
async function misspelled(file: string, own: readonly Passage[]): Promise<Issue[]> {
  const settings: CSpellSettings = {
    language: 'en-US',
    dictionaries: ['en_us'],
    words: [...words.filter((word) => !word.includes(' ')), ...names],
    ignoreRegExpList: [
      ACRONYMS,
      ...words.filter((word) => word.includes(' ')).map((phrase) => new RegExp(phrase, 'g')),
    ],
    flagWords: BRITISH,
    minWordLength: 3,
    allowCompoundWords: false,
    suggestionsTimeout: 1,
  };
  const text = own.map((passage) => passage.text.replace(/[’]/g, "'")).join('\n');
  const result = await spellCheckDocument(
    { uri: `file:///${file}.txt`, text, languageId: 'plaintext', locale: 'en-US' },
    { generateSuggestions: true, numSuggestions: 3, noConfigSearch: true },
    settings,
  );
  const starts = own.reduce<number[]>((all, { text }) => [...all, (all.at(-1) ?? 0) + text.length + 1], [0]);
  return result.issues
    .filter((issue, index, all) => all.findIndex((other) => other.text === issue.text) === index)
    .map((issue) => {
      const at = own[starts.findLastIndex((start) => start <= issue.offset)]?.at;
      const [best] = issue.suggestions ?? [];
      return {
        file,
        ...(at === undefined ? {} : { at }),
        found: show(issue.text),
        rule: 'the dictionary of American English has no such word',
        fix: `${best === undefined ? 'correct it' : `write ${best}`}, or add it to ${WORDS} if it is right`,
      };
    });
}
