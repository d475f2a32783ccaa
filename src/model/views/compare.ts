import { compare, type Comparison } from '../comparison.ts';
import type { Model } from '../graph.ts';
import { pageView, type PageView } from './indexes.ts';

export interface CompareView extends PageView, Comparison {
  rows: number;
  argued: number;
  /** The roles to choose from, in the order of the columns, so that the first four chosen are the first four columns. */
  chips: (Comparison['roles'][number] & { position: number; shown: boolean })[];
  csv: string;
  pairOfChiefs: string;
}

/** How many roles the words table shows at first: the two chiefs, then the next two. */
const SHOWN = 4;

export function compareView(model: Model): CompareView {
  const comparison = compare(model);
  const rows = comparison.topics.flatMap((topic) => topic.rows);
  const [first, second] = model.roles.filter(({ data }) => data.level === 'strategic');
  return {
    ...pageView(model, 'compare', model.routes.compare),
    ...comparison,
    rows: rows.length,
    argued: rows.filter(({ argued }) => argued).length,
    chips: comparison.roles.map((role, index) => ({ ...role, position: index + 1, shown: index < SHOWN })),
    csv: model.routes.data('comparison.csv'),
    pairOfChiefs: model.routes.pair(first?.id ?? '', second?.id ?? ''),
  };
}
