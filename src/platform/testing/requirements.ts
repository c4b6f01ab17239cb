import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config/root.ts'

export type Requirement = 'browser' | 'postgres' | 'shared'

/** True where what the tests need is not here, for `describe.skipIf(need('browser', 'the journeys'))`; the skip says in one line how to get it. */
export function need(what: Requirement, tests: string): boolean {
  if (found[what]() !== null) return false
  const sentence = `Skipped: ${tests}. ${howToGet[what]}`
  if (isRequired(what)) throw new Error(`${sentence} (${what} is required here, so this skip is a failure.)`)
  console.warn(sentence)
  return true
}

/** Where Chromium stands on this machine. */
export function chromiumPath(): string | null {
  const named = process.env['CHROMIUM_PATH']
  if (named) return existsSync(named) ? named : null
  return usualPlaces.find(path => existsSync(path)) ?? null
}

/** Where Chromium without windows stands, which opens a page for another person in a third of the time; it shows no notices. */
export const headlessPath = (): string | null =>
  process.env['CHROMIUM_PATH'] ? null : (['/usr/bin/chromium-headless-shell'].find(path => existsSync(path)) ?? null)

/** An owner's address on PostgreSQL 16 or later, who may create databases and roles. */
export function postgresUrl(): string | null {
  return process.env['TEST_DATABASE_URL'] || null
}

/** The folder of papers and sample data beside the project, where there is one. */
export function sharedFolder(): string | null {
  const beside = join(projectRoot, '..', 'shared')
  return existsSync(beside) ? beside : null
}

/** The papers and sample data lie beside the project wherever CI runs. */
function isRequired(what: Requirement): boolean {
  if (what === 'shared') return process.env['CI'] === 'true'
  return (process.env['CONCORD_REQUIRE'] ?? '').split(/[\s,]+/).includes(what)
}

const found: Record<Requirement, () => string | null> = { browser: chromiumPath, postgres: postgresUrl, shared: sharedFolder }

const howToGet: Record<Requirement, string> = {
  browser: 'They need Chromium: apt-get install chromium, or CHROMIUM_PATH=/path/to/chromium.',
  postgres:
    'They need PostgreSQL 16 or later: TEST_DATABASE_URL=postgres://owner@host/database, of an owner who may create databases and roles.',
  shared: 'They need the sample rosters in ../shared/data, beside the project.',
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
