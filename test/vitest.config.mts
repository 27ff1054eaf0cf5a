import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: ['support/pack.ts'],
    // Guards against hanging, not measurements: tests start processes, and machines are slow now and then.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
