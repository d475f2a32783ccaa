// Type-aware rules for TypeScript and Astro; every exception states its reason.
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Who may import whom: content -> schema -> model -> pages -> components -> built site. */
const only = (message, ...group) => ({ 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] });

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/'] },
  ...ts.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.astro'] })),
  ...astro.configs.recommended,
  {
    files: ['**/*.ts', '**/*.astro'],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    rules: {
      // Numbers in labels and addresses are meant.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An integration's hooks and a custom element's callbacks may be empty or stateless.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['**/*.astro'],
    languageOptions: {
      parserOptions: { projectService: false, project: './tsconfig.json', extraFileExtensions: ['.astro'] },
    },
    rules: {
      // The parser types a component's props as any; `astro check` judges them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // The linter's TypeScript does not know what an .astro file exports; `astro check` does.
  { files: ['src/components/prose/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  {
    files: ['src/schemas/**'],
    rules: only(
      'Schemas stand on nothing of ours',
      '../model/**',
      '../pages/**',
      '../components/**',
      '../reader/**',
      'astro:*',
    ),
  },
  {
    files: ['src/model/**'],
    ignores: ['**/*.test.ts'],
    rules: only(
      'The model is pure: no Astro, no files, no browser',
      '**/pages/**',
      '**/components/**',
      '**/reader/**',
      '**/load-model*',
      'astro:*',
      'node:*',
    ),
  },
  {
    files: ['src/components/**', 'src/layouts/**'],
    rules: only(
      'Components get finished values',
      '**/src/pages/**',
      '../pages/*',
      '../../pages/*',
      'astro:content',
      '**/model/graph*',
      '**/model/integrity*',
      '**/reader/**',
    ),
  },
  {
    files: ['src/after-build/**'],
    rules: only(
      'What comes after the build reads the built site alone',
      '**/pages/**',
      '**/components/**',
      '**/load-model*',
    ),
  },
  { files: ['e2e/**'], rules: only('Browser tests spell addresses as readers see them', '**/src/**') },
);
