import { expect, test } from 'vitest'
import { tracksOf } from './duty-tracks.ts'

const at = (time: string): string => `2026-09-14T${time}:00.000Z`
const span = (from: string, to: string) => ({ from: at(from), to: at(to) })
/** Seven and a half hours: each column is a quarter of an hour. */
const school = span('07:30', '15:00')

test('one shift after the other is one lane, and a gap between them is a bar of nobody', () => {
  const people = [
    { name: 'Ana', ...span('07:30', '11:30') },
    { name: 'Ben', ...span('12:15', '15:00') },
  ]
  expect(tracksOf(school, { people, gaps: [span('11:30', '12:15')] })).toEqual([
    [
      { name: 'Ana', start: 1, length: 16, hours: span('07:30', '11:30') },
      { name: null, start: 17, length: 3, hours: span('11:30', '12:15') },
      { name: 'Ben', start: 20, length: 11, hours: span('12:15', '15:00') },
    ],
  ])
})

test('those who are on duty at one time lie under each other', () => {
  const people = [
    { name: 'Ana', ...span('00:00', '23:00') },
    { name: 'Ben', ...span('07:00', '16:00') },
  ]
  expect(tracksOf(school, { people, gaps: [] })).toEqual([
    [{ name: 'Ana', start: 1, length: 30, hours: null }],
    [{ name: 'Ben', start: 1, length: 30, hours: null }],
  ])
})

test('nothing is drawn of what lies outside school hours, and what is short has its column', () => {
  const people = [
    { name: 'Early', ...span('06:00', '07:30') },
    { name: 'Short', ...span('14:58', '15:00') },
  ]
  expect(tracksOf(school, { people, gaps: [] })).toEqual([[{ name: 'Short', start: 30, length: 1, hours: span('14:58', '15:00') }]])
  expect(tracksOf(school, { people: [], gaps: [] })).toEqual([])
})
