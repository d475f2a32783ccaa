import { mdxToMdast } from 'satteri';
import { LINE_MAX, NOTE_WORDS_MAX } from '../schemas/limits.ts';
import { suggest } from './issue.ts';
import type { Kind } from './routes.ts';

/** What the model needs to know of a text without rendering it. */
export interface BodyFacts {
  sections: { id: string; text: string; line: number }[];
  /** Keys of cited works in order of first appearance. */
  cites: string[];
  /** Root-relative links, `/roles/cio/#mandate`. */
  links: { href: string; line: number }[];
  words: number;
  problems: BodyProblem[];
}

export interface BodyProblem {
  /** Line within the text, from 1. */
  line?: number;
  found?: string;
  rule: string;
  fix: string;
}

/** Sections of each kind, in their order. Articles choose their own. */
export const SECTIONS: Partial<Record<Kind, readonly string[]>> = {
  roles: ['mandate', 'answers', 'alone', 'sparring', 'measures', 'failing', 'first-90-days', 'chairs', 'views'],
  responsibilities: ['why', 'others', 'fails', 'monday', 'evidence'],
  'anti-patterns': ['scene', 'symptoms', 'why', 'cost', 'instead', 'tolerable', 'evidence'],
};

/** Components that draw a field of the front matter: each stands once in the texts of its kind. */
export const BLOCKS: Partial<Record<Kind, readonly string[]>> = {
  roles: ['Particulars', 'AnswersFor', 'Positions', 'Measures'],
  responsibilities: ['Failures', 'Monday'],
  'anti-patterns': ['Symptoms', 'Costs', 'Steps', 'Tolerable'],
};

/** Components every text may use. */
export const PROSE = ['Cite', 'Note', 'Scene'];
/** Components some kinds may use besides. */
const BESIDES: Partial<Record<Kind | 'pages', readonly string[]>> = {
  articles: ['Pull', 'SoundCircuit'],
  'anti-patterns': ['Cito'],
};

/** Reads a text and judges its form. Never throws: a fault becomes a problem. */
export function readBody(source: string, kind: Kind | 'pages'): BodyFacts {
  const facts: BodyFacts = { sections: [], cites: [], links: [], words: 0, problems: [] };
  const say = (line: number | undefined, found: string | undefined, rule: string, fix: string) =>
    facts.problems.push({
      ...(line === undefined ? {} : { line }),
      ...(found === undefined ? {} : { found }),
      rule,
      fix,
    });

  source.split('\n').forEach((text, index) => {
    if (text.length > LINE_MAX)
      say(
        index + 1,
        `${text.length} characters`,
        `a line holds at most ${LINE_MAX} characters`,
        'break the paragraph, or remove what was pasted by mistake',
      );
  });
  if (facts.problems.length > 0) return facts;

  let tree: Node;
  try {
    tree = mdxToMdast(source, { features: { headingAttributes: true } }) as unknown as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, rest] = /^(\d+):\d+: (.*)$/s.exec(message) ?? [undefined, undefined, message];
    say(
      line === undefined ? undefined : Number(line),
      undefined,
      `the text can't be read as MDX: ${rest.replace(/ \(mdx[^)]*\)$/, '')}`,
      'close every tag and brace; write a plain "<" or "{" in words',
    );
    return facts;
  }

  const blocks = kind === 'pages' ? [] : (BLOCKS[kind] ?? []);
  const allowed = [...PROSE, ...(BESIDES[kind] ?? []), ...blocks];
  const drawn = new Map<string, number>();
  const cited = new Set<string>();

  const visit = (node: Node) => {
    const line = node.position?.start.line;
    if (node.type === 'heading') {
      const id = node.data?.hProperties?.id ?? node.data?.id;
      const text = plain(node).trim();
      if (node.depth === 1)
        say(line, text, 'the title is the only first-level heading', 'start sections with two number signs');
      else if (node.depth === 2) {
        if (typeof id !== 'string')
          say(line, text, 'a section has an address of its own', 'add one or two words in braces: {#who-decides}');
        else if (facts.sections.some((section) => section.id === id))
          say(line, id, 'two sections have the same address', 'give one of them another');
        else facts.sections.push({ id, text, line: line ?? 0 });
      }
    }
    if (node.type === 'link' && typeof node.url === 'string' && node.url.startsWith('/'))
      facts.links.push({ href: node.url, line: line ?? 0 });
    if (node.type === 'link' && typeof node.url === 'string' && /^https?:/.test(node.url))
      say(line, node.url, 'a text links to works through sources.yaml', 'cite the work: <Cite id="..." />');
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const name = node.name ?? '';
      if (!allowed.includes(name))
        say(
          line,
          `<${name}>`,
          `a text of this kind may use ${allowed.join(', ')}`,
          suggest(name, allowed, 'plain Markdown'),
        );
      if (blocks.includes(name)) drawn.set(name, (drawn.get(name) ?? 0) + 1);
      const id = node.attributes?.find((attribute) => attribute.name === 'id')?.value;
      if (name === 'Cite') {
        if (typeof id !== 'string' || id === '')
          say(line, '<Cite />', 'a citation names a source', 'write <Cite id="key-in-sources" />');
        else {
          cited.add(id);
          if (!facts.cites.includes(id)) facts.cites.push(id);
        }
      }
      if (name === 'Note') {
        const words = count(plain(node));
        if (words > NOTE_WORDS_MAX)
          say(line, `${words} words`, `a margin note has at most ${NOTE_WORDS_MAX} words`, 'shorten it');
        if (typeof id === 'string' && !cited.has(id))
          say(
            line,
            id,
            'a note stands after the paragraph that cites its source',
            `add <Cite id="${id}" /> to the paragraph before`,
          );
      }
    }
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm')
      say(line, show(node.value), 'texts hold no code', 'write it in words');
    node.children?.forEach(visit);
  };
  visit(tree);
  facts.words = count(plain(tree));

  for (const block of blocks) {
    const times = drawn.get(block) ?? 0;
    if (times !== 1)
      say(
        undefined,
        times === 0 ? 'nothing' : `${times} times`,
        `<${block} /> stands once in the text`,
        times === 0 ? `add <${block} /> at the end of its section` : 'remove all but one',
      );
  }
  const wanted = kind === 'pages' ? undefined : SECTIONS[kind];
  const has = facts.sections.map((section) => section.id);
  if (wanted !== undefined && has.join() !== wanted.join())
    say(
      undefined,
      has.join(', ') || 'no sections',
      `its sections are ${wanted.join(', ')}, in this order`,
      'add, remove or move sections until they match',
    );
  return facts;
}

/** The words a reader reads: text without components that draw nothing of it. */
function plain(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  const inner = node.children?.map(plain) ?? [];
  return inner.join(['root', 'list', 'listItem', 'table', 'tableRow'].includes(node.type) ? ' ' : '');
}

const count = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;
const show = (text: string | undefined) => `{${(text ?? '').slice(0, 40)}}`;

/** The parts of a Markdown node that are read here. */
interface Node {
  type: string;
  depth?: number;
  value?: string;
  url?: string;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  data?: { hProperties?: { id?: unknown }; id?: unknown };
  position?: { start: { line: number } };
  children?: Node[];
}
