import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/index.ts'
import { moduleOf, readModules, wordsOf } from '../../src/platform/testing/modules.ts'
import { leaningOnPlatform, reachingOut } from './exceptions.ts'
import { straysIn, upwardImportsIn } from './rules/arrows-kept.ts'
import { circlesOf } from './rules/circles.ts'
import { idleArrows, strayRoomsIn } from './rules/rooms-kept.ts'
import { languageChoicesIn } from './rules/languages.ts'
import { drawersIn, fieldsIn, inlineMatterIn, overrulesIn } from './rules/manners.ts'
import { impuritiesIn, isPure, worldIn, unlistedWorldIn } from './rules/purity.ts'
import { foreignSchemasIn, isFacts, isPage, isPersonal, shellImportsOfPage, sqlIn, sqlOutsideStores } from './rules/stores.ts'

const all = readModules()
const product = all.filter(module => !module.isTest)

/** What was found in a file that is not listed, and what is listed although nothing was found there. */
function beyond(listed: readonly string[], found: readonly string[]): string[] {
  const pathOf = (line: string) => line.slice(0, line.indexOf(':'))
  const gone = listed.filter(path => !found.some(line => pathOf(line) === path)).map(path => `${path}: mended; take it off the list`)
  return [...found.filter(line => !listed.includes(pathOf(line))), ...gone]
}

describe('arrows', () => {
  test('there is something to look at', () => {
    expect(product.length).toBeGreaterThan(20)
    expect(product.flatMap(module => module.imports).length).toBeGreaterThan(50)
  })

  test('each import follows an arrow, through a front door', () => {
    expect(product.flatMap(straysIn)).toEqual([])
  })

  test('each import between two rooms of a slice follows the slice’s own table, through a door', () => {
    expect(product.flatMap(strayRoomsIn)).toEqual([])
    expect(idleArrows(product)).toEqual([])
  })

  test('tests lean no way that the product does not', () => {
    expect(all.filter(module => module.isTest).flatMap(upwardImportsIn)).toEqual([])
  })

  test('no file imports its way back to itself', () => {
    expect(circlesOf(product)).toEqual([])
  })
})

describe('rooms', () => {
  test('rules, facts, state, views and words ask nothing of the world', () => {
    expect(product.filter(module => isPure(module.path)).length).toBeGreaterThan(150)
    const listed = leaningOnPlatform.map(({ path }) => path)
    expect(beyond(listed, product.flatMap(impuritiesIn))).toEqual([])
  })

  test('nobody asks for the time, for chance or for the network but those that are listed', () => {
    expect(product.flatMap(unlistedWorldIn)).toEqual([])
    const isUsed = (its: (typeof reachingOut)[number]) =>
      product.some(module => its.path.test(module.path) && worldIn(module).some(({ found }) => its.for.test(found)))
    expect(reachingOut.filter(its => !isUsed(its))).toEqual([])
  })

  test('pages and islands reach no store, no command and no server', () => {
    expect(product.filter(module => isPage(module.path)).length).toBeGreaterThan(50)
    expect(product.flatMap(shellImportsOfPage)).toEqual([])
  })

  test('SQL stands in stores, and names no schema but its owner’s', () => {
    expect(product.flatMap(sqlIn).length).toBeGreaterThan(10)
    expect(product.flatMap(sqlOutsideStores)).toEqual([])
    expect(product.flatMap(foreignSchemasIn)).toEqual([])
  })

  test('facts carry ids, codes and times: no field for a name or a narrative', () => {
    const facts = product.filter(module => isFacts(module.path))
    expect(facts.length).toBeGreaterThan(5)
    expect(facts.flatMap(module => fieldsIn(module).filter(({ found }) => isPersonal(found)))).toEqual([])
  })

  test('no field anywhere for what a school may not ask', () => {
    /** What an officer is here for and who they are: words of `contact`, never about a student. */
    const askedOfOfficers = ['acting-for-immigration', 'fed-immigration']
    const unasked = /^(immigration|citizenship|birthplace|religion|gang)$/
    const fields = product.flatMap(module => fieldsIn(module).filter(({ found }) => !askedOfOfficers.includes(found)))
    expect(fields.filter(({ found }) => wordsOf(found).some(word => unasked.test(word)))).toEqual([])
    const folder = join(projectRoot, 'db', 'migrations')
    const columns = readdirSync(folder).filter(name => wordsOf(readFileSync(join(folder, name), 'utf8')).some(word => unasked.test(word)))
    expect(columns).toEqual([])
  })
})

describe('manners', () => {
  test('no drawers, in paths or in exported names', () => {
    expect(all.flatMap(module => (module.isTest ? drawersIn(moduleOf(module.path, '')) : drawersIn(module)))).toEqual([])
  })

  test('a file over 250 lines owes an explanation', () => {
    const long = product.filter(({ text }) => text.split('\n').length > 251)
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)).toEqual([])
  })

  test('the compiler is not overruled', () => {
    const held = product.filter(({ path }) => !/^src\/(platform|plan\/core)\//.test(path))
    expect(held.flatMap(overrulesIn)).toEqual([])
  })

  test('pages hold no inline style and no inline script: the security policy would refuse them', () => {
    expect(product.flatMap(inlineMatterIn)).toEqual([])
  })

  test('nobody compares a language with one by name, but the words', () => {
    expect(product.flatMap(languageChoicesIn)).toEqual([])
  })
})
