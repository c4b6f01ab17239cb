import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEvidence } from '../../src/evidence/read-evidence.ts'
import { projectRoot } from '../../src/platform/config/index.ts'

const folder = join(projectRoot, 'evidence')
const read = readEvidence(readdirSync(folder).map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') })))
if ('faults' in read) throw new Error(read.faults.join('\n'))
const { studies } = read

test('every row of the policy sheet is a file with its source and its mark', () => {
  expect(studies.map(({ row }) => row)).toEqual([
    ...['1', '1b', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22'],
    ...['23', '24'],
  ])
  // Of 2, 23 and 24 the sheet says that what they found was not read.
  expect(studies.filter(({ mark }) => mark !== 'verified').map(({ row, mark }) => `${row} ${mark}`)).toEqual([
    '2 unverified',
    '23 unverified',
    '24 unverified',
  ])
})

test('three intervals were read, as the sheet says; of every other finding the file says that none was', () => {
  const intervals = studies.flatMap(({ row, found }) =>
    found.flatMap(({ effect, interval }) => (typeof interval === 'string' ? [] : [{ row, effect, interval }])),
  )
  expect(intervals).toEqual([
    { row: '1', effect: { measure: 'risk-ratio', estimate: 1.21 }, interval: { level: 95, low: 1.04, high: 1.4 } },
    { row: '1b', effect: { measure: 'risk-ratio', estimate: 1.54 }, interval: { level: 'not-read', low: 0.78, high: 3.06 } },
    { row: '21', effect: { measure: 'standardized-difference', estimate: 0.3 }, interval: { level: 'not-read', low: 0.2, high: 0.41 } },
  ])
})

test('both directions are in the files', () => {
  const rowsThat = (direction: string) =>
    studies
      .filter(({ about, found }) => about === 'police-at-school' && found.some(each => each.direction === direction))
      .map(({ row }) => row)
  expect(rowsThat('better')).toEqual(['3', '5', '6', '11', '12'])
  expect(rowsThat('worse')).toEqual(['1', '3', '4', '5', '6', '7', '8', '9', '11', '14'])
})
