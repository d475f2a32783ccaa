// What the text of a role may use besides.
import AnswersFor from './AnswersFor.astro';
import Measures from './Measures.astro';
import Particulars from './Particulars.astro';
import Positions from './Positions.astro';
import { common } from './common.ts';

export const roleProse = { ...common, AnswersFor, Measures, Particulars, Positions };
