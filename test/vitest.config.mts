import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // Transcripts start processes: two at a time is what a small machine carries.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
