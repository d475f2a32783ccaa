import { markRow, type MarkRow } from '../comparison.ts';
import { drawCircuit, readDiagram, type Mark } from '../diagram.ts';
import type { Model, ResponsibilityNode } from '../graph.ts';
import { entryView, badge, roleById, type Badge, type EntryLink, type EntryView } from './shared.ts';

export interface ResponsibilityView extends EntryView {
  question: string;
  topic: EntryLink;
  answer: { lead: string; rest: string };
  row: MarkRow;
  /** The row on the comparison. */
  rowHref: string;
  argument?: { corners: { role: Badge; says: string; points: string[] }[]; settles: string };
  failures: { marks: readonly Mark[]; alt: string; link: EntryLink; how: string }[];
  monday: string[];
  neighbors: EntryLink[];
}

export function responsibilityView(model: Model, node: ResponsibilityNode): ResponsibilityView {
  const { data } = node;
  const topic = model.topics.find(({ id }) => id === data.topic);
  const topicLink = { href: model.routes.topic(data.topic), text: topic?.name ?? data.topic };
  const { argument } = data;
  const view = entryView(model, node, model.responsibilities, [{ id: 'history', label: 'History' }], [topicLink]);
  return {
    ...view,
    strip: [
      { id: 'all', label: 'All ten roles' },
      ...(argument === undefined ? [] : [{ id: 'argue', label: 'How they argue it' }]),
      ...view.strip,
    ],
    question: data.question,
    topic: topicLink,
    answer: data.answer,
    row: markRow(model, node),
    rowHref: model.routes.cell(node.code),
    ...(argument === undefined
      ? {}
      : {
          argument: {
            corners: [
              { role: badge(roleById(model, 'cio')), ...argument.cio },
              { role: badge(roleById(model, 'cto')), ...argument.cto },
            ],
            settles: argument.settles,
          },
        }),
    failures: data.failures.flatMap(({ antiPattern, how }) => {
      const pattern = model.antiPatterns.find(({ id }) => id === antiPattern);
      return pattern === undefined
        ? []
        : [
            {
              marks: drawCircuit(readDiagram(pattern.data.diagram).deviations),
              alt: pattern.data.diagramAlt,
              link: { href: pattern.href, text: pattern.data.title, code: pattern.code },
              how,
            },
          ];
    }),
    monday: data.monday,
    neighbors: data.neighbors.flatMap((id) => {
      const other = model.responsibilities.find((row) => row.id === id);
      return other === undefined ? [] : [{ href: other.href, text: other.data.title, code: other.code }];
    }),
  };
}
