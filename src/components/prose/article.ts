// What the text of an article may use besides.
import Pull from './Pull.astro';
import SoundCircuit from './SoundCircuit.astro';
import { common } from './common.ts';

export const articleProse = { ...common, Pull, SoundCircuit };
