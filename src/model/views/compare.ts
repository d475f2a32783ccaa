import { compare, type Comparison } from '../comparison.ts';
import type { Model, RoleNode } from '../graph.ts';
import { pageView, type PageView } from './indexes.ts';
import { badge, capital, numeral, type Day } from './shared.ts';
import { asOf } from './site.ts';

export interface CompareView extends PageView, Comparison {
  rows: number;
  argued: number;
  /** What the table of marks is, for those who hear it. */
  caption: string;
  /** The roles to choose from, in the order of the columns, so that the first four chosen are the first four columns. */
  chips: (Comparison['roles'][number] & { position: number; shown: boolean })[];
  /** Choices of roles that have a name; the first is everyone. `roles` holds file names, in order. */
  presets: { name: string; roles: string[] }[];
  csv: string;
  /** The comparison as data, with the reason of every cell. */
  data: string;
  pairOfChiefs: string;
  asOf: Day;
}

/** How many roles the words table shows at first: the two chiefs, then the next two. */
const SHOWN = 4;

export function compareView(model: Model): CompareView {
  const comparison = compare(model);
  const rows = comparison.topics.flatMap((topic) => topic.rows);
  const [first, second] = model.roles.filter(isChief);
  return {
    ...pageView(model, 'compare', model.routes.compare),
    ...comparison,
    rows: rows.length,
    argued: rows.filter(({ argued }) => argued).length,
    caption: `${capital(numeral(model.roles.length))} roles against ${rows.length} responsibilities, by topic. Each cell says the role's part.`,
    chips: comparison.roles.map((role, index) => ({ ...role, position: index + 1, shown: index < SHOWN })),
    presets: presetsOf(model),
    csv: model.routes.data('comparison.csv'),
    data: model.routes.data('comparison.json'),
    pairOfChiefs: model.routes.pair(first?.id ?? '', second?.id ?? ''),
    asOf: asOf(model),
  };
}

/** Everyone, the chiefs, and each chief with those on the same line of the company. */
function presetsOf(model: Model): CompareView['presets'] {
  const chiefs = model.roles.filter(isChief);
  const ids = (roles: readonly RoleNode[]) => roles.map(({ id }) => id);
  const names = { business: 'program line', technology: 'heads' };
  return [
    { name: `All ${numeral(model.roles.length)}`, roles: ids(model.roles) },
    { name: chiefs.map((role) => badge(role).short).join(' and '), roles: ids(chiefs) },
    ...chiefs.map((chief) => ({
      name: `${badge(chief).short} and ${names[chief.data.line]}`,
      roles: ids([chief, ...model.roles.filter((role) => !isChief(role) && role.data.line === chief.data.line)]),
    })),
  ];
}

const isChief = ({ data }: RoleNode) => data.level === 'strategic';
