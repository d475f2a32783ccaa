// What the text of a responsibility may use besides.
import Failures from './Failures.astro';
import Monday from './Monday.astro';
import { common } from './common.ts';

export const responsibilityProse = { ...common, Failures, Monday };
