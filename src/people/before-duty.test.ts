import { expect, test } from 'vitest'
import { leadAt, leavesNow, lookAgainAt, owedAt, shiftKey } from './before-duty.ts'

const at = (text: string) => new Date(`2026-10-0${text}:00Z`)
const shift = (person: string, from: string) => ({ person, from: at(from) })

test('a day before a shift and an hour before it are two occasions; before and after them there is none', () => {
  const from = at('6T12:00')
  expect(['5T11:59', '5T12:00', '6T10:59', '6T11:00', '6T11:59', '6T12:00'].map(time => leadAt(from, at(time)))).toEqual([
    ...[undefined, 'day', 'day', 'hour', 'hour'],
    undefined,
  ])
})

test('what was told is not owed again, and the hour is owed though the day was told', () => {
  const [nurse, clinician] = [shift('nurse', '6T12:00'), shift('clinician', '6T12:00')]
  const told = new Set([shiftKey(nurse, 'day')])
  expect(owedAt([nurse, clinician], told, at('5T13:00'))).toEqual([{ lead: 'day', shift: clinician }])
  expect(owedAt([nurse], told, at('6T11:30'))).toEqual([{ lead: 'hour', shift: nurse }])
  expect(owedAt([nurse], new Set([shiftKey(nurse, 'hour')]), at('6T11:30'))).toEqual([])
})

test('quiet hours hold the day and not the hour', () => {
  const [now, morning] = [at('5T22:00'), at('6T06:00')]
  const of = (lead: 'day' | 'hour', quietUntil: Date) => leavesNow({ lead, shift: shift('nurse', '6T12:00') }, quietUntil, now)
  expect([of('day', now), of('day', morning), of('hour', morning)]).toEqual([true, false, true])
})

test('the clock is set for the next day or hour before a shift, for the end of quiet hours, or soon where a shift was set late', () => {
  const look = (now: string, begins: string[], quietUntil: string[] = []) => {
    const owed = owedAt([shift('nurse', begins[0] ?? '')], new Set(), at(now))
    return lookAgainAt({
      ...{ at: at(now), begins: begins.map(at) },
      owed: quietUntil.flatMap(time => owed.map(each => ({ ...each, quietUntil: at(time) }))),
    })
  }
  expect(look('4T12:00', ['6T12:00'])).toEqual(at('5T12:00'))
  expect(look('5T12:00', ['6T12:00'])).toEqual(at('6T11:00'))
  expect(look('5T22:00', ['6T12:00'], ['6T06:00'])).toEqual(at('6T06:00'))
  expect(look('6T08:00', ['6T12:00'], ['6T08:00'])).toEqual(at('6T08:10'))
  expect(look('6T11:54', ['6T12:00'], ['6T11:54'])).toEqual(at('6T11:57'))
  expect(look('6T11:30', ['6T12:00'], ['6T13:00'])).toEqual(at('6T11:40'))
  expect(look('6T12:00', ['6T12:00'])).toBeUndefined()
})
