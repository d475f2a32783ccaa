import { drawCircuit, readDiagram, type Mark } from '../diagram.ts';
import type { AntiPatternNode, Model } from '../graph.ts';
import type { AntiPattern } from '../content.ts';
import { entryLink, entryView, type EntryLink, type EntryView } from './shared.ts';

export interface Figure {
  marks: readonly Mark[];
  alt: string;
}

export interface AntiPatternView extends EntryView {
  group: EntryLink;
  figure: Figure;
  sound: readonly Mark[];
  caption: string;
  symptoms: AntiPattern['symptoms'];
  costs: AntiPattern['costs'];
  steps: AntiPattern['steps'];
  tolerable: AntiPattern['tolerable'];
  harms: { roles: EntryLink[]; rows: EntryLink[] };
  seenWith: EntryLink[];
  mistakenFor: EntryLink[];
}

export const figureOf = (node: AntiPatternNode): Figure => ({
  marks: drawCircuit(readDiagram(node.data.diagram).deviations),
  alt: node.data.diagramAlt,
});

export function antiPatternView(model: Model, node: AntiPatternNode): AntiPatternView {
  const { data } = node;
  const group = model.groups.find(({ id }) => id === data.group);
  const groupLink = { href: model.routes.group(data.group), text: group?.name ?? data.group };
  const patterns = (ids: readonly string[]) => model.antiPatterns.filter(({ id }) => ids.includes(id)).map(entryLink);
  return {
    ...entryView(
      model,
      node,
      model.antiPatterns,
      [
        { id: 'related', label: 'Related' },
        { id: 'history', label: 'History' },
      ],
      [groupLink],
    ),
    group: groupLink,
    figure: figureOf(node),
    sound: drawCircuit([]),
    caption: data.caption,
    symptoms: data.symptoms,
    costs: data.costs,
    steps: data.steps,
    tolerable: data.tolerable,
    harms: {
      roles: model.roles.filter(({ id }) => data.harms.roles.includes(id)).map(entryLink),
      rows: model.responsibilities
        .filter(({ id }) => data.harms.responsibilities.includes(id))
        .map((row) => ({ href: row.href, text: row.data.title, code: row.code })),
    },
    seenWith: patterns(data.seenWith),
    mistakenFor: patterns(data.mistakenFor),
  };
}
