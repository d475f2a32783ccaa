import { defineConfig } from 'vitest/config';

// The model is plain functions on plain values: no Astro is needed to test it.
export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] },
});
