import type { AntiPatternView } from './anti-pattern.ts';
import type { ResponsibilityView } from './responsibility.ts';
import type { RoleView } from './role.ts';
import type { EntryView } from './shared.ts';

/** The view whose text is being rendered: components in the text read it. */
export type TextView =
  RoleView | ResponsibilityView | AntiPatternView | EntryView | Pick<EntryView, 'sources' | 'strip' | 'terms'>;
