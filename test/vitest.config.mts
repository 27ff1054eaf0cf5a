import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: join(import.meta.dirname, '..', 'node_modules', '.vite'),
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    maxWorkers: '100%',
    globalSetup: ['support/pack.ts'],
    // Guards against hanging, not measurements: tests start processes, and machines are slow now and then.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
