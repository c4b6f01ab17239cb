import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { at } from './run.mjs'

/** Where tests lie that are of the world wherever they look: stories, attacks, browsers and pages of the whole application. */
const worldly = /^(stories|attacks|e2e|tests\/pages)\//
/** Tests that are run with the pseudo-language in the place of Spanish. */
const pseudo = 'tests/pseudo/'
const wholeApplication = 'src/app.ts'
/** Where a test gets its database from, and what it asks for there: the store under test, or any that is there. */
const sources = ['src/platform/database/testing.ts', 'stories/concord.ts']
const storeUnderTest = /\b(openTestDatabase|storyStore)\b/
const asked = /\b(openTestDatabase|storyStore|openAnyDatabase|anyStore)\b/
const listens = /\.listen\(/

/**
 * Every test file, by what it needs, told by where it lies and what it imports: *world* if it lies in stories, attacks, e2e or tests/pages, or
 * opens the whole application; else *store* if it opens a database or a server; else *rules*. Of those with a database, `both` try the store and
 * run on PGlite and on PostgreSQL; to `either` one is as good as the other.
 */
export function testProjects() {
  const files = ['src', 'tests', 'stories', 'attacks', 'e2e'].flatMap(folder => testsIn(folder)).sort()
  const projects = { rules: [], store: [], world: [], inPseudo: [], both: [], either: [] }
  for (const file of files) {
    if (file.startsWith(pseudo)) {
      projects.inPseudo.push(file)
      continue
    }
    const reached = reachedFrom(file)
    const opens = sources.some(source => reached.has(source))
    if (worldly.test(file) || reached.has(wholeApplication)) projects.world.push(file)
    else if (opens || listens.test(textOf(file))) projects.store.push(file)
    else projects.rules.push(file)
    // The test itself, or else the nearest of its helpers, says what it asks for.
    const says = [...reached].map(path => (sources.includes(path) ? '' : textOf(path))).find(text => asked.test(text)) ?? ''
    if (opens && storeUnderTest.test(says)) projects.both.push(file)
    else if (opens && says) projects.either.push(file)
  }
  return projects
}

/** The file itself and everything that is loaded with it; what is imported for its types alone is not. */
export function reachedFrom(file) {
  const reached = new Set([file])
  for (const path of reached) for (const target of importsOf(path)) reached.add(target)
  return reached
}

function testsIn(folder) {
  return readdirSync(at(folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return testsIn(path)
    return /\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const importing = /^\s*(?:import|export)\s(?!type\b)[^'"`;]*?from '(\.[^']+)'|^\s*import '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm
const known = new Map()

function importsOf(path) {
  if (!known.has(path)) {
    const found = [...textOf(path).matchAll(importing)].map(([, from, whole, later]) => join(dirname(path), from ?? whole ?? later))
    known.set(path, found)
  }
  return known.get(path)
}

const texts = new Map()

function textOf(path) {
  if (!texts.has(path)) texts.set(path, read(path))
  return texts.get(path)
}

function read(path) {
  try {
    return readFileSync(at(path), 'utf8')
  } catch (cause) {
    if (cause.code === 'ENOENT') return ''
    throw cause
  }
}
