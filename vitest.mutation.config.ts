import { defineConfig } from 'vitest/config'
import { words } from './scripts/words/plugin.ts'

/** What the mutation test of the plan core runs: the core's own tests, each property tried an eighth as often, always from one seed, to its first failure. */
export default defineConfig({
  plugins: [words()],
  test: {
    include: ['src/plan/core/**/*.test.ts'],
    environment: 'node',
    env: { FEWER_RUNS: '8' },
    setupFiles: ['src/plan/core/testing/one-seed.ts'],
    testTimeout: 60_000,
  },
})
