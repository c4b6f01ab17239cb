import { expect, test } from 'vitest'
import { firstRank, isThrottled, lastRank, open, readCode, type Way, withRoster } from './ways.ts'

const way = (id: string, rank: number, verified: boolean, address = id): Omit<Way, 'isOfRoster'> => ({
  ...{ id, kind: 'telephone', address, rank, verifiedAt: verified ? new Date(0) : null, typedBy: null },
})
const roster = { id: 'roster', number: '+19785550100' }
const idsOf = (ways: readonly Way[]) => ways.map(({ id }) => id)

test('the number in the roster stands among the ways, first until another is put before it, and once', () => {
  expect(idsOf(withRoster([way('a', 1, true)], roster))).toEqual(['roster', 'a'])
  expect(idsOf(withRoster([way('a', -1, true)], roster))).toEqual(['a', 'roster'])
  expect(idsOf(withRoster([way('kept', 3, false, roster.number), way('a', 1, true)], roster))).toEqual(['a', 'kept'])
  expect(idsOf(withRoster([way('a', 1, true)], null))).toEqual(['a'])
})

test('a message takes what is verified, and the number in the roster in any case', () => {
  expect(idsOf(open(withRoster([way('a', 1, true), way('b', 2, false)], roster)))).toEqual(['roster', 'a'])
})

test('a new way stands last, and whatever is put first stands before all', () => {
  const ways = withRoster([way('a', 4, true), way('b', -2, true)], roster)
  expect([firstRank(ways), lastRank(ways), firstRank([]), lastRank([])]).toEqual([-3, 5, -1, 1])
})

test('the sixth code of an hour is one too many, for a person or an address', () => {
  expect([4, 5].map(n => isThrottled({ ofPerson: n, toAddress: 0 }))).toEqual([false, true])
  expect([4, 5].map(n => isThrottled({ ofPerson: 0, toAddress: n }))).toEqual([false, true])
})

test('a code is six digits, with the spaces people type', () => {
  expect(['012345', ' 012 345 ', '012-345'].map(readCode)).toEqual(['012345', '012345', '012345'])
  expect(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'].map(readCode)).toEqual([undefined, undefined, undefined, undefined, undefined])
})
