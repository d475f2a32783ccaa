import { LineCounter, isAlias, isCollection, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import { show, type Issue } from '../model/issue.ts';

type Fault = Pick<Issue, 'rule' | 'fix'>;

/** Parses YAML; `offset` is the number of lines before it in its file. At most one fault a line: the others echo it. */
export function readYaml(file: string, source: string, offset: number): { value?: unknown; issues: Issue[] } {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
  const lines = source.split('\n');
  const faults = new Map<number, Fault>();
  const say = (at: number, fault: (line: string, number: number) => Fault) => {
    const number = counter.linePos(at).line;
    if (!faults.has(number)) faults.set(number, fault(lines[number - 1] ?? '', number));
  };

  for (const { code, message, pos } of document.errors) {
    const open = code === 'MISSING_CHAR' || code === 'BAD_INDENT' || code === 'UNEXPECTED_TOKEN';
    const start = open ? opening(document, pos[0], counter) : undefined;
    if (start !== undefined) say(start, () => UNCLOSED[source[start] ?? ''] ?? QUOTE);
    else say(pos[0], (line) => faultOf(code, message, line));
  }
  for (const { pos } of document.warnings) say(pos[0], () => leading('!'));
  // Anchors and aliases are valid YAML, but here an author meant a text that begins with their sign.
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    if (isAlias(node)) say(node.range[0], () => leading('*'));
    else if (node.anchor !== undefined) say(node.range[0], () => leading('&'));
  });

  const issues = [...faults]
    .sort(([a], [b]) => a - b)
    .map(([number, fault]) => ({
      file,
      at: `line ${number + offset}`,
      found: show((lines[number - 1] ?? '').trim()),
      ...fault,
    }));
  return issues.length > 0 ? { issues } : { value: document.toJS() as unknown, issues };
}

const QUOTE: Fault = {
  rule: 'a text that begins with a quotation mark ends with the same one',
  fix: 'add the closing mark; inside double quotes write \\" for a quotation mark',
};
/** By the character that was opened. */
const UNCLOSED: Record<string, Fault> = {
  '[': { rule: 'a list that begins with [ ends with ]', fix: 'add the closing bracket' },
  '{': { rule: 'a group of fields that begins with { ends with }', fix: 'add the closing brace' },
};

const leading = (sign: string): Fault => ({
  rule: `a text that begins with ${sign} stands in double quotes`,
  fix: 'put the whole text in double quotes',
});

/** Where the quotation or bracket begins that runs on over the end of its line, if one does. */
function opening(document: Document.Parsed, at: number, counter: LineCounter): number | undefined {
  let start: number | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    const flow = isCollection(node) && node.flow === true;
    const [from, to] = node.range;
    const runsOn = counter.linePos(from).line < counter.linePos(at).line;
    if ((quoted || flow) && runsOn && from < at && at <= to + 1) start = from;
  });
  return start;
}

function faultOf(code: string, message: string, line: string): Fault {
  const field: Fault = {
    rule: 'a field is a name, a colon, a space and a value',
    fix: 'write it so; a line that continues a text is indented below it',
  };
  const [, key, value = ''] = /^[\s-]*([^\s:"'#][^:]*):\s+(.*)$/.exec(line) ?? [];
  switch (code) {
    case 'TAB_AS_INDENT':
      return { rule: 'a line is indented by spaces, not by a tab', fix: 'write two spaces for each tab' };
    case 'DUPLICATE_KEY':
      return { rule: 'a field stands only once', fix: 'remove one of the two, or correct its name' };
    case 'MULTIPLE_DOCS':
      return { rule: 'a file holds one list or one group of fields', fix: 'remove the line that separates two' };
    case 'BAD_DQ_ESCAPE':
      return {
        rule: 'in double quotes a backslash has a meaning of its own',
        fix: 'write it twice, or use single quotes',
      };
    case 'BAD_SCALAR_START':
      return leading(value.charAt(0) || line.trim().replace(/^- +/, '').charAt(0));
    case 'MULTILINE_IMPLICIT_KEY':
      return field;
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/^[^"'].*:(\s|$)/.test(value))
        return {
          rule: 'a text with a colon and a space in it stands in double quotes',
          fix: `write ${key}: ${JSON.stringify(value).slice(0, 60)}${JSON.stringify(value).length > 60 ? '..."' : ''}`,
        };
      if (message.includes('sequence'))
        return {
          rule: 'the items of a list begin in the same column',
          fix: 'indent this line like the items above it',
        };
      return {
        rule: 'a field has either a value or fields of its own below it',
        fix: 'remove the value, or indent the next line like this one',
      };
    case 'BAD_INDENT':
      return { rule: 'the fields of a group begin in the same column', fix: 'indent this line like the ones above it' };
    case 'MISSING_CHAR':
      if (message.includes('quote')) return QUOTE;
      return field;
    default:
      if (/^[*&!@%]/.test(value)) return leading(value.charAt(0));
      if (/^["']/.test(value))
        return {
          rule: 'nothing follows the closing quotation mark of a text',
          fix: 'put the whole text in double quotes, with \\" for each quotation mark inside',
        };
      if (value.startsWith('- '))
        return { rule: 'a list begins on the line below its field', fix: 'move the hyphen to a line of its own' };
      return { rule: "this line doesn't fit the lines above it", fix: 'check its indentation, commas and brackets' };
  }
}
