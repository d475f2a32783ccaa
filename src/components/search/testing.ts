// A small handbook for the tests of search.
import type { SearchTerms } from '../../model/views/search.ts';
import { readTerms } from './vocabulary.ts';

export const terms: SearchTerms = {
  base: '/x/',
  roles: [
    ['Chief Information Officer', 'cio', 'head of IT|IT director', 'CIO', 'ix'],
    ['Chief Technology Officer', 'cto', 'chief technical officer', 'CTO', 'tx'],
    ['Program Director', 'program-director', 'interim programme director', 'PGD', 'i'],
    ['Head of Development', 'head-of-development', 'VP Engineering', 'HDEV', 't'],
  ],
  responsibilities: [
    [
      'Information strategy',
      'information-strategy',
      'IT strategy',
      'R01',
      'Who is responsible for the IT strategy?',
      'ARC-',
    ],
    [
      'Technology strategy',
      'technology-strategy',
      'technology vision',
      'R02',
      'Who owns the technology strategy?',
      'CA-R',
    ],
    ['IT budget', 'it-budget', 'technology budget|who controls IT spend', 'R08', 'Who decides the IT budget?', 'ARR-'],
    ['Architecture', 'architecture', 'enterprise architecture', 'R13', 'Who decides the architecture?', 'CA-R'],
    ['Go-live', 'go-live', 'launch decision', 'R23', 'Who decides that a system goes live?', 'CARI'],
  ],
  'anti-patterns': [
    ['One person, two hats', 'double-hat', 'dual role|conflict of interest', 'AP01'],
    ['The CTO below the table', 'subordinate-cto', 'CTO reports to CIO', 'AP02'],
  ],
  articles: [
    ['Fractional and interim', 'fractional-and-interim', 'fractional CTO', 'A08'],
    ['Sparring partners', 'sparring-partners', 'CIO vs CTO', 'A01'],
  ],
  dimensions: [
    ['Reports to', 'reporting line', 'D03'],
    ['Money', 'spending|benefits realization', 'D08'],
  ],
  glossary: [
    ['Architecture', 'architecture', ''],
    ['Consulted', 'consulted', 'C in RACI'],
    ['RACI', 'raci', 'RACI matrix'],
    ['Fractional CTO', 'fractional-cto', 'part-time CTO'],
  ],
  pages: [['Glossary', 'glossary/', 'definitions']],
  headings: 'mandate chairs',
};

export const vocabulary = readTerms(terms);
