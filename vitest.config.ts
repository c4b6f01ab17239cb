import type { Plugin } from 'vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { testProjects } from './scripts/test-projects.mjs'
import { words } from './scripts/words/plugin.ts'
import { pseudo } from './scripts/words/pseudo.ts'

const { rules, store, world, inPseudo, both, either } = testProjects()
/** Where there is a PostgreSQL, what tries the store runs there too, and what any store will do for runs there alone. With CONCORD_TEST_STORE=postgres everything does. */
const isOnBoth = Boolean(process.env['TEST_DATABASE_URL']) && !process.env['CONCORD_TEST_STORE']
const here = (files: string[]) => (isOnBoth ? files.filter(file => !either.includes(file)) : files)

const project = (name: string, include: string[], more: TestProjectInlineConfiguration['test'] = {}): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include, ...more },
})

/** Tests load the production builds of libraries, as the server does. Vitest asks for development builds, in which Markdown takes about 40 % longer to read. */
const asServed: Plugin = {
  name: 'as-served',
  configResolved: ({ ssr: { resolve } }) => {
    if (resolve?.conditions) resolve.conditions = resolve.conditions.filter(condition => condition !== 'development|production')
  },
}

export default defineConfig({
  plugins: [words(), asServed],
  test: {
    environment: 'node',
    pool: 'forks',
    // Test files share their worker's modules: importing them anew for each took half the processor time of a run.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    projects: [
      project('rules', rules, { setupFiles: ['src/platform/testing/opens-nothing.ts'] }),
      project('store', here(store)),
      project('world', here(world)),
      // Spanish is the pseudo-language here.
      {
        plugins: [words({ instead: { es: pseudo } })],
        test: { name: 'pseudo', include: inPseudo, pool: 'forks', isolate: false, testTimeout: 60_000 },
      },
      ...(isOnBoth ? [project('postgres', [...both, ...either], { env: { CONCORD_TEST_STORE: 'postgres' } })] : []),
    ],
  },
})
