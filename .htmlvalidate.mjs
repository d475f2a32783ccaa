// Rules for the HTML of the built site; every exception states its reason.
import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Telephones show the rows of a table as blocks, which takes the roles away unless they are written out.
    'no-redundant-role': ['error', { exclude: ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'] }],
    // A sign of an anti-pattern is cited by its code, which is its id: AP08.1.
    'valid-id': ['error', { relaxed: true }],
    // Boxes of one list share its name, as the choices of a radio group do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'reset', 'button'] }],
    // Lines end where the template's did; nobody reads them.
    'no-trailing-whitespace': 'off',
    // Everything comes from the site itself, which the policy check proves: a hash of our own file guards nothing.
    'require-sri': 'off',
  },
});
