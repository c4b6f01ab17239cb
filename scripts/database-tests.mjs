import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { at } from './run.mjs'

/** What a browser shows is the same over either store: of those tests, the journeys that write are worth the second run. */
const journeys = ['e2e/journey.test.ts', 'e2e/plan-versions.test.ts']
/** The made-up year is lived on the embedded store alone. */
const embeddedOnly = ['stories/demo-year.test.ts']

const openers = [/\bopenTestDatabase\b/, /\bCONCORD_TEST_STORE\b/]

/** The test files that open a database, themselves or through what they import: those are worth running on PostgreSQL too. */
export function databaseTests(args) {
  const opens = opensDatabase()
  const files = ['src', 'tests', 'stories', 'attacks', 'e2e']
    .flatMap(tests)
    .filter(path => opens(path) && !embeddedOnly.includes(path) && (!path.startsWith('e2e') || journeys.includes(path)))
  const asked = args.filter(arg => !arg.startsWith('-'))
  const wanted = asked.length ? files.filter(path => asked.some(part => path.includes(part))) : files
  return { options: args.filter(arg => arg.startsWith('-')), files: wanted }
}

function tests(folder) {
  if (!existsSync(at(folder))) return []
  return readdirSync(at(folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return tests(path)
    return /\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function opensDatabase() {
  const known = new Map()
  return function opens(path) {
    if (known.has(path)) return known.get(path)
    known.set(path, false)
    const text = textOf(path)
    const answer = openers.some(opener => opener.test(text)) || importsOf(path, text).some(opens)
    known.set(path, answer)
    return answer
  }
}

function importsOf(path, text) {
  return [...text.matchAll(/from '(\.{1,2}\/[^']+\.tsx?)'/g)].map(([, target]) => relative(at(''), join(at(dirname(path)), target)))
}

function textOf(path) {
  try {
    return readFileSync(at(path), 'utf8')
  } catch (cause) {
    if (cause.code === 'ENOENT') return ''
    throw cause
  }
}
