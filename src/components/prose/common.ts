// What every text may use. A name that no list holds fails the content check; content/README.md says what each does.
import Heading from '../entry/Heading.astro';
import Cite from './Cite.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Scene from './Scene.astro';
import Table from './Table.astro';

export const common = { h2: Heading, a: Link, table: Table, Cite, Note, Scene };
