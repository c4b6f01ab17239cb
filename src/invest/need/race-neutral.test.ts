import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readModules } from '../../platform/testing/modules.ts'
import { indicators } from '../indicators.ts'
import { reportsOfFigures } from '../state-data/figures-of.ts'
import { raceGroups } from '../state-data/race-shares.ts'
import { readWeights } from './command-line.ts'
import { targetingSetting, targetingShape } from './targeting.ts'

const races = [...raceGroups, 'race', 'ethnicity', 'race-share', 'black-students', 'latino', 'nationality', 'gender', 'language-at-home']

test('no word of race, and no other that is not among the figures, can be a setting or a weight', () => {
  for (const word of races) {
    expect(targetingSetting.misfit({ indicators: { [word]: 1 } }), word).not.toBeNull()
    expect(targetingSetting.misfit({ [word]: 1 }), word).not.toBeNull()
    expect(typeof readWeights(`${word}=1`), word).toBe('string')
  }
  fc.assert(
    fc.property(fc.string(), word => {
      fc.pre(!indicators.some(indicator => indicator === word) && !(word in targetingShape.shape))
      expect(targetingSetting.misfit({ indicators: { 'low-income': 1, [word]: 1 } })).not.toBeNull()
      expect(targetingSetting.misfit({ [word]: 1 })).not.toBeNull()
    }),
  )
  expect(targetingSetting.misfit({ indicators: { 'low-income': 1 } })).toBeNull()
})

test('the figures themselves hold none', () => {
  const isRace = (word: string) => races.some(race => word.split('-').includes(race))
  expect(indicators.filter(isRace)).toEqual([])
  expect(reportsOfFigures.filter(report => report.includes('race'))).toEqual([])
})

test('nothing the index is made with reaches a file that reads race: only the audit does', () => {
  const modules = new Map(readModules().map(module => [module.path, module]))
  const reached = new Set<string>()
  const visit = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    for (const { path: next } of modules.get(path)?.imports ?? []) if (next !== null) visit(next)
  }
  const room = 'src/invest/need/'
  for (const file of ['work-out.ts', 'need-index.ts', 'ranking.ts', 'targeting.ts', 'read-inputs.ts']) visit(room + file)
  expect(reached.size).toBeGreaterThan(12)
  expect([...reached].filter(path => /race-|\/audit\//.test(path))).toEqual([])
  const readers = [...modules.values()].filter(
    ({ path, isTest, imports }) => !isTest && path.startsWith(room) && imports.some(each => each.path?.endsWith('/race-shares.ts')),
  )
  expect(readers.map(({ path }) => path.slice(room.length)).filter(path => !path.startsWith('audit/'))).toEqual([])
})
