// What the text of an anti-pattern may use besides.
import Cito from './Cito.astro';
import Costs from './Costs.astro';
import Steps from './Steps.astro';
import Symptoms from './Symptoms.astro';
import Tolerable from './Tolerable.astro';
import { common } from './common.ts';

export const antiPatternProse = { ...common, Cito, Costs, Steps, Symptoms, Tolerable };
