// What authors may write in a text; content/README.md says where. A name not listed here fails the content check.
import Heading from '../entry/Heading.astro';
import AnswersFor from './AnswersFor.astro';
import Cite from './Cite.astro';
import Cito from './Cito.astro';
import Costs from './Costs.astro';
import Failures from './Failures.astro';
import Link from './Link.astro';
import Measures from './Measures.astro';
import Monday from './Monday.astro';
import Note from './Note.astro';
import Particulars from './Particulars.astro';
import Positions from './Positions.astro';
import Pull from './Pull.astro';
import Scene from './Scene.astro';
import SoundCircuit from './SoundCircuit.astro';
import Steps from './Steps.astro';
import Symptoms from './Symptoms.astro';
import Table from './Table.astro';
import Tolerable from './Tolerable.astro';

const common = { h2: Heading, a: Link, table: Table, Cite, Note, Scene };

export const roleProse = { ...common, Particulars, AnswersFor, Positions, Measures };
export const responsibilityProse = { ...common, Failures, Monday };
export const antiPatternProse = { ...common, Cito, Symptoms, Costs, Steps, Tolerable };
export const articleProse = { ...common, Pull, SoundCircuit };
export const pageProse = common;
