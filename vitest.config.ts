import { defineConfig } from 'vitest/config'
import { words } from './scripts/words/plugin.ts'

export default defineConfig({
  plugins: [words()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'stories/**/*.test.ts', 'attacks/**/*.test.ts', 'e2e/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // Test files share their worker's modules: importing them anew for each took half the processor time of a run.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
