import { flesch } from 'flesch';
import { mdxToMdast } from 'satteri';
import { syllable } from 'syllable';
import { KINDS, type Kind } from './routes.ts';
import { show, type Issue } from './issue.ts';
import { marksOf } from './terms.ts';
import { readBody } from './body.ts';
import type { Content, Entry } from './content.ts';
import { entryOf } from './graph.ts';

/** A piece of authored text, and where it stands. */
export interface Passage {
  file: string;
  /** Field (`answer.lead`) or line (`line 40`). */
  at: string;
  text: string;
  /** True where it is running text, which links the first use of a term to its definition. */
  running: boolean;
}

/** Fields that hold no prose: names of things, codes, addresses, what readers type, and choices among few words. */
const NO_PROSE = new Set(
  (
    'id code aliases marks order group topic diagram harms seenWith mistakenFor neighbors about see source antiPattern ' +
    'part level reportsTo sparsWith who reviewed date letters kind url read author publisher year short weight owner via'
  ).split(' '),
);

/** Lists of short texts that are judged as prose; works keep the titles and the spelling of their authors. */
const PROSE_LISTS = ['dimensions', 'topics', 'groups', 'glossary', 'pairs'] as const;

/** Everything an author has written in `content/`, in the order of reading. Texts that can't be read are left out. */
export function passagesOf(content: Content): Passage[] {
  return [
    ...[...KINDS, 'pages' as const].flatMap((kind) => content[kind].flatMap((entry) => ofEntry(entry))),
    ...PROSE_LISTS.flatMap((name) =>
      content[name].flatMap((item) => ofFields(`content/${name}.yaml`, `${item.id}.`, item)),
    ),
    ...ofFields('content/settings.yaml', '', content.settings),
  ];
}

const ofEntry = (entry: Entry<object>) => [...ofFields(entry.file, '', entry.data), ...ofBody(entry)];

function ofFields(file: string, path: string, value: unknown): Passage[] {
  if (typeof value === 'string')
    return /\s/.test(value) ? [{ file, at: path.slice(0, -1), text: value, running: false }] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    NO_PROSE.has(key) ? [] : ofFields(file, `${path}${key}.`, inner),
  );
}

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
  position?: { start: { line: number } };
}

/** Blocks of text, each one passage. */
const BLOCKS = ['paragraph', 'heading', 'tableCell'];

function ofBody({ file, body, bodyStart = 0 }: Entry<object>): Passage[] {
  const passages: Passage[] = [];
  const visit = (node: Node) => {
    const inline = node.type === 'mdxJsxFlowElement' && node.children?.every(({ type }) => !BLOCKS.includes(type));
    if (BLOCKS.includes(node.type) || inline === true) {
      const text = plain(node).replace(/\s+/g, ' ').trim();
      const line = (node.position?.start.line ?? 1) + bodyStart;
      if (text !== '') passages.push({ file, at: `line ${line}`, text, running: node.type === 'paragraph' });
    } else node.children?.forEach(visit);
  };
  try {
    visit(mdxToMdast(body, { features: { headingAttributes: true } }) as unknown as Node);
  } catch {
    // The content check tells the author.
  }
  return passages;
}

const plain = (node: Node): string =>
  node.type === 'break' ? ' ' : (node.value ?? (node.children?.map(plain) ?? []).join(''));

/** Words and turns that say nothing, with what to do instead. */
const BANNED: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bleverag(?:e|es|ed|ing)\b/i, 'write use, or say what is done with it'],
  [/\bsynerg(?:y|ies|istic)\b/i, 'say what the two do better together'],
  [/\bholistic(?:ally)?\b/i, 'say what is looked at'],
  [/\brobust(?:ly|ness)?\b/i, 'say what it withstands'],
  [/\bseamless(?:ly)?\b/i, 'say what the user no longer has to do'],
  [/\blandscapes?\b/i, 'name the things'],
  [/\bjourneys?\b/i, 'say where it begins and ends'],
  [/\bempower(?:s|ed|ing|ment)?\b/i, 'say what somebody may now decide'],
  [/\bin today's (?:fast-paced )?world\b/i, 'leave it out'],
  [/\bit is important to note\b/i, 'leave it out'],
  [/\bnot (?:just|only|merely)\b[^.;:]*\bbut(?: also)?\b/i, 'say both in two plain sentences, or only the second'],
];

/** Acronyms every reader of the handbook knows, and capitals that are no acronym. */
const KNOWN = new Set('IT US UK EU AI TV PC OK USA ISO IEC PDF CSV JSON ID HR PR R&D CC BY AM PM'.split(' '));
const ACRONYM = /(?<![\w*-])(?:[A-Z]{2,}[0-9]?|[A-Z]+&[A-Z]+)(?=s?(?![\w]))/g;

/** Fewer names and some readers find nothing. */
const ALIASES_MIN = 4;

/** Fewer links and a text is a dead end. */
const LINKED_MIN = 3;

/** A sentence shorter than this may well be said twice: "It depends on who signs." */
const REPEATED_FROM_WORDS = 7;

/**
 * The house's rules of style, over everything authored: no empty words, no acronym unexplained, no sentence twice, no
 * text that leads nowhere, no entry known by too few names.
 * @param names of firms and journals that are known by their letters
 * @returns issues in no particular order
 */
export function judgeProse(content: Content, names: ReadonlySet<string> = new Set()): Issue[] {
  const passages = passagesOf(content);
  return [
    ...bannedIn(passages),
    ...acronymsIn(passages, content, names),
    ...repeatedIn(passages),
    ...unlinkedIn(content),
    ...unnamedIn(content),
  ];
}

function bannedIn(passages: readonly Passage[]): Issue[] {
  return passages.flatMap(({ file, at, text }) =>
    BANNED.flatMap(([pattern, fix]) => {
      const [found] = pattern.exec(text) ?? [];
      return found === undefined ? [] : [{ file, at, found: show(found), rule: 'these words say nothing', fix }];
    }),
  );
}

/** An acronym is spelled out beside its first use on the page, or is a glossary term, which its first use shows. */
function acronymsIn(passages: readonly Passage[], content: Content, names: ReadonlySet<string>): Issue[] {
  const codes = new Set(KINDS.flatMap((kind) => content[kind].map(({ data }) => data.code)));
  const terms = new Set(content.glossary.flatMap((term) => [...marksOf(term), ...term.term.split(/[\s()]+/)]));
  return [...Map.groupBy(passages, ({ file }) => file)].flatMap(([file, own]) => {
    const whole = own.map(({ text }) => text).join('\n');
    const seen = new Set<string>();
    return own.flatMap(({ at, text }) =>
      [...text.matchAll(ACRONYM)].flatMap(([acronym]) => {
        if ([seen, KNOWN, names, codes, terms].some((known) => known.has(acronym))) return [];
        seen.add(acronym);
        // "Government Accountability Office (GAO)", or "GAO (Government Accountability Office)".
        if (whole.includes(`(${acronym})`) || whole.includes(`${acronym} (`)) return [];
        const fix = `write its name with (${acronym}) after it, or add it to content/glossary.yaml`;
        return [{ file, at, found: show(acronym), rule: 'an acronym is spelled out on the page, or is a term', fix }];
      }),
    );
  });
}

function repeatedIn(passages: readonly Passage[]): Issue[] {
  const first = new Map<string, Passage>();
  return passages.flatMap((passage) =>
    sentences(passage.text).flatMap((sentence) => {
      const key = sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (key.split(' ').length < REPEATED_FROM_WORDS) return [];
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, passage);
        return [];
      }
      const rule = `no sentence is written twice, and this one stands in ${other.file}, ${other.at}`;
      return [{ file: passage.file, at: passage.at, found: show(sentence), rule, fix: 'say it in one place' }];
    }),
  );
}

/** A reader who came by a link finds the way on in the text itself. */
function unlinkedIn(content: Content): Issue[] {
  return KINDS.flatMap((kind) =>
    content[kind].flatMap(({ id, file, body }) => {
      const links = readBody(body, kind).links.flatMap(({ href }) => entryOf(href) ?? []);
      const others = [...new Set(links)].filter((other) => other !== `${kind}/${id}`);
      if (others.length >= LINKED_MIN) return [];
      const rule = `a text links to at least ${LINKED_MIN} other entries`;
      return [{ file, found: show(others.join(', ')), rule, fix: 'link the entries a reader needs next' }];
    }),
  );
}

/** Readers name one thing in many ways, and search knows only what is written down. */
function unnamedIn(content: Content): Issue[] {
  return KINDS.flatMap((kind) =>
    content[kind].flatMap(({ file, data: { aliases } }) => {
      if (aliases.length >= ALIASES_MIN) return [];
      const rule = `an entry has at least ${ALIASES_MIN} aliases`;
      return [{ file, at: 'aliases', found: show(aliases.join(', ')), rule, fix: 'add what readers type for it' }];
    }),
  );
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const sentences = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment.trim());

/** How a running text reads. */
export interface Readability {
  kind: Kind;
  code: string;
  words: number;
  /** Flesch reading ease: 60 is plain English, 30 an academic paper. */
  ease: number;
}

/** Words and reading ease of every entry's running text, in the order of their codes. */
export function readabilityOf(content: Content): Readability[] {
  return KINDS.flatMap((kind) =>
    content[kind].map((entry) => {
      const texts = ofBody(entry).filter(({ running }) => running);
      const words = texts.flatMap(({ text }) => text.match(/[\p{L}\p{N}'’-]+/gu) ?? []);
      const sentence = texts.flatMap(({ text }) => sentences(text)).length;
      const ease = flesch({ sentence, word: words.length, syllable: words.reduce((n, word) => n + syllable(word), 0) });
      return { kind, code: entry.data.code, words: words.length, ease: Math.round(ease) };
    }),
  );
}
