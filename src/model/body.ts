import { mdxToMdast } from 'satteri';
import { ID_PATTERN, LINE_MAX, NOTE_WORDS_MAX } from '../schemas/limits.ts';
import { nearest, show, suggest } from './issue.ts';
import type { Kind } from './routes.ts';

/** What the model needs to know of a text without rendering it. */
export interface BodyFacts {
  sections: { id: string; text: string; line: number }[];
  /** Keys of cited works in order of first appearance. */
  cites: string[];
  /** The line on which a work is first cited. */
  citedAt: Map<string, number>;
  /** Links within the site: `/roles/cio/#mandate`, or `#mandate` on the same page. */
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

/** Components that draw a field of the front matter, with the section each stands in, once. */
export const BLOCKS: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  roles: { Particulars: 'mandate', AnswersFor: 'answers', Positions: 'sparring', Measures: 'measures' },
  responsibilities: { Failures: 'fails', Monday: 'monday' },
  'anti-patterns': { Symptoms: 'symptoms', Costs: 'cost', Steps: 'instead', Tolerable: 'tolerable' },
};

/** Components every text may use. */
export const PROSE = ['Cite', 'Note', 'Scene'];
/** Components some kinds may use besides. */
const BESIDES: Partial<Record<Kind | 'pages', readonly string[]>> = {
  articles: ['Pull', 'SoundCircuit'],
  'anti-patterns': ['Cito'],
};

/** The attribute a component takes, if any. */
const ATTRIBUTES: Record<string, string> = { Cite: 'id', Note: 'id' };

/** Reads a text and judges its form. Never throws: a fault becomes a problem. */
export function readBody(source: string, kind: Kind | 'pages'): BodyFacts {
  const facts: BodyFacts = { sections: [], cites: [], citedAt: new Map(), links: [], words: 0, problems: [] };
  const say: Say = (line, found, rule, fix) =>
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
    facts.words = count(plain(tree));
  } catch (error) {
    // A text of thousands of levels ends the parser or the walk.
    if (error instanceof RangeError) say(undefined, undefined, 'the text is nested too deeply', 'remove levels');
    else sayMdx(error, source, say);
    return facts;
  }

  const blocks = kind === 'pages' ? {} : (BLOCKS[kind] ?? {});
  const allowed = [...PROSE, ...(BESIDES[kind] ?? []), ...Object.keys(blocks)];
  const drawn = new Map<string, number>();
  /** Blocks an unknown component was probably meant to be: they are not missing. */
  const meant = new Set<string>();
  /** Lines of headings without a valid address. */
  const unaddressed = new Set<number>();

  const heading = (node: Node, line: number) => {
    const id = node.data?.hProperties?.id ?? node.data?.id;
    const text = plain(node).trim();
    if (node.depth === 1)
      say(line, show(text), 'the title is the only first-level heading', 'start sections with two number signs');
    if (node.depth !== 2) return;
    if (typeof id === 'string' && ID_PATTERN.test(id) && !facts.sections.some((section) => section.id === id)) {
      facts.sections.push({ id, text, line });
      return;
    }
    unaddressed.add(line);
    if (typeof id !== 'string')
      say(line, show(text), 'a section has an address of its own', `write ## ${text} {#${exampleId(text)}}`);
    else if (!ID_PATTERN.test(id))
      say(
        line,
        show(id),
        'the address of a section is lower case with single hyphens',
        `write {#${exampleId(id.replace(/([a-z0-9])([A-Z])/g, '$1-$2'))}}`,
      );
    else say(line, show(id), 'two sections have the same address', 'give one of them another');
  };

  const link = (url: string, line: number) => {
    if (url.startsWith('/') || url.startsWith('#')) facts.links.push({ href: url, line });
    else if (/^(https?:)?\/\//.test(url))
      say(line, show(url), 'a text links to works through sources.yaml', 'cite the work: <Cite id="key-in-sources" />');
    else if (!url.startsWith('mailto:'))
      say(
        line,
        show(url),
        'a link is an address of this site and begins with a slash',
        `write ${/^[\w.-]+\.\w+$/.test(url) ? 'the whole address' : `/${url.replace(/^[./]+/, '')}`}`,
      );
  };

  const component = (node: Node, line: number) => {
    const name = node.name ?? '';
    if (!allowed.includes(name)) {
      const close = nearest(name, allowed);
      if (close !== undefined) meant.add(close);
      const all = allowed.map((one) => `<${one}>`).join(', ');
      say(
        line,
        `<${name}>`,
        `a text of this kind may use ${all}`,
        close === undefined ? 'use one of these, or plain Markdown' : `write <${close}>`,
      );
      return;
    }
    const attributes = node.attributes ?? [];
    for (const attribute of attributes)
      if (attribute.name === undefined || attribute.name !== ATTRIBUTES[name])
        say(
          line,
          attribute.name ?? 'code',
          ATTRIBUTES[name] === undefined ? `<${name}> takes nothing` : `<${name}> takes only ${ATTRIBUTES[name]}`,
          'remove it, or correct its spelling',
        );
    const id = attributes.find((attribute) => attribute.name === 'id')?.value;
    const section = blocks[name];
    if (section !== undefined) {
      drawn.set(name, (drawn.get(name) ?? 0) + 1);
      const here = facts.sections.at(-1)?.id;
      if (here !== section && unaddressed.size === 0)
        say(
          line,
          here === undefined ? 'before the first section' : `in the section ${here}`,
          `<${name}> stands in the section ${section}`,
          'move it there',
        );
    }
    if (name === 'Cite') {
      if (typeof id !== 'string' || id === '')
        say(line, '<Cite> without a source', 'a citation names a source', 'write <Cite id="key-in-sources" />');
      else if (!facts.citedAt.has(id)) {
        facts.citedAt.set(id, line);
        facts.cites.push(id);
      }
    }
    if (name === 'Note') {
      const words = count(plain(node));
      if (words > NOTE_WORDS_MAX)
        say(
          line,
          `${words} words`,
          `a margin note has at most ${NOTE_WORDS_MAX} words`,
          `shorten it by ${words - NOTE_WORDS_MAX}`,
        );
      if (typeof id === 'string' && !facts.citedAt.has(id))
        say(
          line,
          show(id),
          'a note stands after the paragraph that cites its source',
          nearest(id, facts.cites) === undefined
            ? `add <Cite id="${id}" /> to the paragraph before`
            : suggest(id, facts.cites, `<Cite id="${id}" /> to the paragraph before`),
        );
    }
  };

  const visit = (node: Node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading') heading(node, line);
    if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined) link(node.url, line);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') component(node, line);
    if (node.type === 'mdxjsEsm') say(line, show(node.value), 'texts hold no code', 'write it in words');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      say(line, show(`{${node.value ?? ''}}`), 'texts hold no code', 'write it in words, or remove the braces');
    node.children?.forEach(visit);
  };
  visit(tree);

  for (const [block, section] of Object.entries(blocks)) {
    const times = drawn.get(block) ?? 0;
    if (times === 0 && !meant.has(block))
      say(undefined, `no <${block} />`, `<${block} /> stands once in the text`, `add it to the section ${section}`);
    if (times > 1)
      say(
        undefined,
        `${times} times`,
        `<${block} /> stands once in the text`,
        `keep the one in the section ${section}`,
      );
  }
  // A heading at fault was named already, and would only be named again.
  const wanted = kind === 'pages' || unaddressed.size > 0 ? undefined : SECTIONS[kind];
  if (wanted !== undefined) judgeSections(facts.sections, wanted, say);
  if (kind === 'articles' && unaddressed.size === 0 && facts.sections.length < ARTICLE_SECTIONS_MIN)
    say(
      undefined,
      facts.sections.length === 1 ? '1 section' : `${facts.sections.length} sections`,
      `an article has at least ${ARTICLE_SECTIONS_MIN}`,
      'divide it with headings: ## A name {#address}',
    );
  return facts;
}

/** Fewer sections and an essay has no contents to print beside it. */
const ARTICLE_SECTIONS_MIN = 3;

type Say = (line: number | undefined, found: string | undefined, rule: string, fix: string) => void;

/** The parser's message in an author's words where they are known, else its own. */
function sayMdx(error: unknown, source: string, say: Say): void {
  const message = error instanceof Error ? error.message : String(error);
  const [, digits, rest] = /^(\d+):\d+: (.*)$/s.exec(message) ?? [undefined, undefined, message];
  const line = digits === undefined ? undefined : Number(digits);
  const found = line === undefined ? undefined : show((source.split('\n')[line - 1] ?? '').trim());
  const [, unclosed] = /^Expected a closing tag for `<([^>`]*)>`/.exec(rest) ?? [];
  const [, closing, , open] =
    /closing tag `<\/([^>`]*)>`(, expected corresponding closing tag for `<([^>`]*)>`)?/.exec(rest) ?? [];
  if (unclosed !== undefined)
    say(
      line,
      found,
      `<${unclosed}> is never closed`,
      `add </${unclosed}> in the same paragraph, or write <${unclosed} />`,
    );
  else if (open !== undefined)
    say(
      line,
      found,
      `</${closing}> stands where <${open}> is still open`,
      `write </${open}>, or close <${open}> before it`,
    );
  else if (closing !== undefined)
    say(line, found, `</${closing}> closes nothing`, `add <${closing}> before it, or remove it`);
  else if (rest.includes('closing brace'))
    say(line, found, 'a brace is opened and never closed', 'remove the brace; the text holds no code');
  else if (rest.includes('comment in MDX')) say(line, found, 'a text holds no comments', 'remove it');
  else if (rest.includes('expected a valid JSX tag') || rest.includes('before name'))
    say(
      line,
      found,
      'a "<" begins a component, and this one is not whole',
      'write it as <Cite id="key-in-sources" />, or say "less than" in words',
    );
  else
    say(
      line,
      found,
      `the text can't be read: ${rest.replace(/ \([^)]*\)$/, '')}`,
      'close every tag and brace, and write "<" and "{" in words',
    );
}

/** Names what keeps the sections from being the wanted ones in their order. */
function judgeSections(sections: BodyFacts['sections'], wanted: readonly string[], say: Say): void {
  const has = sections.map(({ id }) => id);
  if (has.join() === wanted.join()) return;
  const missing = wanted.filter((id) => !has.includes(id));
  const fixes: string[] = [];
  for (const id of has.filter((id) => !wanted.includes(id))) {
    const close = nearest(id, missing);
    if (close !== undefined) missing.splice(missing.indexOf(close), 1);
    fixes.push(close === undefined ? `remove ${id}` : `write {#${close}} for {#${id}}`);
  }
  fixes.push(...missing.map((id) => `add ${id}`));
  if (fixes.length === 0) {
    const at = wanted.findIndex((id, index) => has[index] !== id);
    fixes.push(`move ${wanted[at]} ${at === 0 ? 'to the front' : `right after ${wanted[at - 1]}`}`);
  }
  say(
    sections.find(({ id }, index) => (missing.length > 0 ? !wanted.includes(id) : wanted[index] !== id))?.line,
    has.join(', ') || 'no sections',
    `its sections are ${wanted.join(', ')}, in this order`,
    fixes.join(', '),
  );
}

/** The words a reader reads: text without components that draw nothing of it. */
function plain(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  const inner = node.children?.map(plain) ?? [];
  return inner.join(['root', 'list', 'listItem', 'table', 'tableRow'].includes(node.type) ? ' ' : '');
}

const count = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;
/** An address made of the first two words of a heading. */
const exampleId = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .slice(0, 2)
    .join('-') || 'a-name';

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
