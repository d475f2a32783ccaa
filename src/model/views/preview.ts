import { drawCircuit, readDiagram, type Mark } from '../diagram.ts';
import type { AnyNode, AntiPatternNode, ArticleNode, Model, ResponsibilityNode, RoleNode } from '../graph.ts';
import { homeView } from './home.ts';
import { pageView } from './indexes.ts';
import { pairs } from './pair.ts';
import { badge, cellOf, KIND_NAMES, type Badge } from './shared.ts';
import { markRow } from '../comparison.ts';

/** The letters of a role as they are printed large. */
export type Name = Pick<Badge, 'letters' | 'line'>;

/** What a link preview shows, by the kind of its page. */
export type Picture =
  | { kind: 'home'; line: string }
  | { kind: 'role'; name: Name; title: string; text: string }
  /** `rest` are whole sentences; as many as there is room for are shown. */
  | { kind: 'responsibility'; question: string; name: Name; lead: string; rest: string }
  | { kind: 'anti-pattern'; label: string; title: string; text: string; marks: readonly Mark[] }
  /** `both`: some row has a part for both. */
  | { kind: 'pair'; left: Name & { asks: string }; right: Name & { asks: string }; middle: string; both: boolean }
  | { kind: 'article'; label: string; title: string; text: string }
  /** Indexes and reference pages; `marks` draw a figure in place of the sign of the pair. */
  | { kind: 'page'; title: string; text: string; marks?: readonly Mark[] };

/** The picture shown where a page is linked elsewhere. */
export interface Preview {
  /** The page. */
  href: string;
  /** The picture, under the base path. */
  image: string;
  /** What the picture shows, in words. */
  alt: string;
  /** What stands in its lower right corner: a code, or the name of the page. */
  corner: string;
  picture: Picture;
}

/** The preview of every page that has an address. */
export function previews(model: Model): Preview[] {
  return [...subjects(model)].map(([href, draw]) => at(model, href, draw()));
}

/** The preview of the page at an address; the page for what is missing has none. */
export function previewOf(model: Model, href: string): Preview | undefined {
  const draw = subjects(model).get(href);
  return draw && at(model, href, draw());
}

type Subject = Pick<Preview, 'alt' | 'corner' | 'picture'>;

const at = (model: Model, href: string, subject: Subject): Preview => ({
  href,
  image: model.routes.preview(href),
  ...subject,
});

/** What there is to show at every address, drawn only when it is asked for. */
function subjects(model: Model): Map<string, () => Subject> {
  const { routes } = model;
  const own = [...model.pages.keys()].filter((id) => id !== 'home' && id !== 'not-found');
  return new Map<string, () => Subject>([
    [routes.home, () => home(model)],
    ...model.entries.map((node): [string, () => Subject] => [node.href, () => entry(model, node)]),
    ...pairs(model).map(([a, b]): [string, () => Subject] => [routes.pair(a.id, b.id), () => pair(model, a, b)]),
    ...own.map((id): [string, () => Subject] => [
      routes.at(id === 'linking' ? '/about/linking/' : `/${id}/`),
      () => page(model, id),
    ]),
  ]);
}

function home(model: Model): Subject {
  const { heading } = homeView(model);
  return {
    alt: `CITO in two inks. ${heading}`,
    corner: 'Who answers for what',
    picture: { kind: 'home', line: heading },
  };
}

function entry(model: Model, node: AnyNode): Subject {
  if (node.kind === 'roles') return role(node as RoleNode);
  if (node.kind === 'responsibilities') return responsibility(model, node as ResponsibilityNode);
  return node.kind === 'articles' ? article(node as ArticleNode) : antiPattern(node as AntiPatternNode);
}

function role(node: RoleNode): Subject {
  const { title, summary: text } = node.data;
  return {
    alt: `${title}. ${text}`,
    corner: node.code,
    picture: { kind: 'role', name: nameOf(node), title, text },
  };
}

function responsibility(model: Model, node: ResponsibilityNode): Subject {
  const { question, answer } = node.data;
  const { letters, line } = markRow(model, node).accountable.role;
  return {
    alt: `${question} ${answer.lead}`,
    corner: node.code,
    picture: { kind: 'responsibility', question, name: { letters, line }, ...answer },
  };
}

function antiPattern(node: AntiPatternNode): Subject {
  const { title, line: text, diagram, diagramAlt } = node.data;
  return {
    alt: `${title}. ${text} ${diagramAlt}`,
    corner: node.code,
    picture: {
      kind: 'anti-pattern',
      label: KIND_NAMES['anti-patterns'].one,
      title,
      text,
      marks: drawCircuit(readDiagram(diagram).deviations),
    },
  };
}

function article(node: ArticleNode): Subject {
  const { title, summary: text } = node.data;
  return {
    alt: `${title}. ${text}`,
    corner: node.code,
    picture: { kind: 'article', label: KIND_NAMES.articles.one, title, text },
  };
}

function pair(model: Model, a: RoleNode, b: RoleNode): Subject {
  const part = (node: RoleNode, row: ResponsibilityNode) => cellOf(model, node, row).part !== 'none';
  const both = model.responsibilities.some((row) => part(a, row) && part(b, row));
  const [left, right] = [a, b].map((node) => ({ ...nameOf(node), asks: node.data.asks })) as [Side, Side];
  return {
    alt: `${badge(a).short}: ${left.asks} ${badge(b).short}: ${right.asks}`,
    corner: `${a.code} / ${b.code}`,
    picture: {
      kind: 'pair',
      left,
      right,
      middle: both ? 'Where they differ, and where both have a part' : 'Where they differ',
      both,
    },
  };
}

function page(model: Model, id: string): Subject {
  const { title, heading, summary: text } = pageView(model, id, '');
  return {
    alt: `${heading}. ${text}`.replace('?.', '?'),
    corner: title === heading ? '' : title,
    picture: { kind: 'page', title: heading, text, ...(id === 'anti-patterns' ? { marks: drawCircuit([]) } : {}) },
  };
}

type Side = Name & { asks: string };

function nameOf(node: RoleNode): Name {
  const { letters, line } = badge(node);
  return { letters, line };
}
