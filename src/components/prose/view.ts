import type { AstroGlobal } from 'astro';
import type { AntiPatternView } from '../../model/views/anti-pattern.ts';
import type { ResponsibilityView } from '../../model/views/responsibility.ts';
import type { RoleView } from '../../model/views/role.ts';

/** The view of the entry in whose text a component stands. @throws outside of such a text */
export function viewOf(astro: Pick<AstroGlobal, 'locals'>) {
  const { view } = astro.locals;
  if (view === undefined) throw new Error('This component stands in the text of an entry');
  return view;
}

/** Each of the three narrows the view to its kind; the content check has made sure of it. */
export const roleOf = (astro: Pick<AstroGlobal, 'locals'>) => viewOf(astro) as RoleView;
export const responsibilityOf = (astro: Pick<AstroGlobal, 'locals'>) => viewOf(astro) as ResponsibilityView;
export const antiPatternOf = (astro: Pick<AstroGlobal, 'locals'>) => viewOf(astro) as AntiPatternView;
