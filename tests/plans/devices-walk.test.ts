import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { hardening } from '../../src/contact/index.ts'
import { accesses } from '../../src/devices/contract.ts'
import type { DeviceFact } from '../../src/devices/facts.ts'
import { decideAccess, decideEnter, decideVote, type Entering } from '../../src/devices/rules/device.ts'
import { situationOf, turningDays } from '../../src/devices/rules/situation.ts'
import type { DeviceState } from '../../src/devices/state.ts'
import { device, entering, factsOf, fold, moment, today } from '../../src/devices/testing/built.ts'
import { measures } from '../../src/evidence/contract.ts'
import { midnightIn } from '../../src/kernel/local-time.ts'
import { dayIn } from '../../src/kernel/time.ts'
import { decide } from '../../src/plan/core/index.ts'
import { situationAt, spaceOf } from '../../src/plan/core/space.ts'
import { openShipped, shipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'

/** Devices built by their verbs, and what the plan of Harbor Falls says of each on a day. */
const table = openShipped('harbor-falls', questions).compiled('hardening')
if (!table) throw new Error('Harbor Falls does not answer for devices')
const harborFalls = table
const answerOf = (state: DeviceState, grade: string, day: string): string | null => {
  const found = decide(harborFalls, situationOf(state, grade, day))
  return found.kind === 'decided' ? (found.decisions[0]?.answer ?? null) : null
}

test('a device built by its verbs for each of the 810 situations asks the plan exactly that', () => {
  const space = spaceOf(hardening)
  const reviewDays = {
    'this-year': ['2026-09-01', '2027-06-30'],
    overdue: ['2025-09-01', '2026-06-30'],
    never: [null, '2027-06-30'],
  } as const
  let tried = 0
  for (let index = 0; index < space.size; index++) {
    const wanted = situationAt(space, index)
    const measure = measures.find(each => each === wanted['measure'])
    const access = accesses.find(each => each === wanted['police-access'])
    const days = Object.entries(reviewDays).find(([name]) => name === wanted['reviewed'])?.[1]
    if (!measure || !access || !days) throw new Error(JSON.stringify(wanted))
    const entered = device({ measure, reviewedOn: days[0], reviewBy: days[1] })
    const before: DeviceFact[] = [{ type: 'device.entered', body: { ...entering, measure, reviewedOn: days[0], reviewBy: days[1] } }]
    const voted =
      wanted['vote'] === 'adopted' ? factsOf(decideVote(entered, { vote: 'adopted', on: '2026-09-15', sunset: null }, moment)) : []
    const state = fold([...before, ...voted, ...decideAccess(entered, { access })])
    expect(situationOf(state, String(wanted['evidence']), today)).toEqual(wanted)
    const asked = decide(harborFalls, wanted)
    if (asked.kind !== 'decided') throw new Error('the plan did not decide')
    expect(asked.decisions[0]?.because.length).toBeGreaterThan(0)
    expect(answerOf(state, String(wanted['evidence']), today)).toBe(asked.decisions[0]?.answer)
    tried++
  }
  console.info(`devices: ${tried} situations tried`)
  expect(tried).toBe(810)
})

describe.each([
  ['in autumn, when the day has 25 hours', '2026-11-01', '2026-11-02T05:00:00Z'],
  ['the night before the clocks go back', '2026-10-31', '2026-11-01T04:00:00Z'],
  ['in spring, when the day has 23 hours', '2027-03-14', '2027-03-15T04:00:00Z'],
  ['the night before the clocks go forward', '2027-03-13', '2027-03-14T05:00:00Z'],
])('the decision flips at midnight on the wall, %s', (_, last, flips) => {
  const zone = 'America/New_York'
  const instant = new Date(flips)
  const before = new Date(instant.getTime() - 1)
  const on = (state: DeviceState, at: Date) => answerOf(state, 'supports', dayIn(zone, at))
  const voted = (more: Partial<Entering>, sunset: string | null) =>
    fold([
      ...factsOf(decideEnter({ ...entering, ...more }, moment)),
      { type: 'device.voted', body: { vote: 'adopted', on: '2026-09-15', sunset } },
    ])

  test('the midnight is that of the day after', () => expect(midnightIn(zone, dayIn(zone, instant))).toEqual(instant))

  test('a review that is a day late', () => {
    const state = voted({ reviewBy: last }, null)
    expect([on(state, before), on(state, instant)]).toEqual(['permit', 'not-permitted'])
  })
  test('a last day that is over', () => {
    const state = voted({}, last)
    expect([on(state, before), on(state, instant)]).toEqual(['permit', 'needs-vote'])
  })
  test('locks, whose vote the plan does not ask for, need one from then on', () => {
    const state = device({ measure: 'door-lock', sunset: last })
    expect([on(state, before), on(state, instant)]).toEqual(['permit', 'needs-vote'])
  })
  test('an alarm button is never taken from anybody', () => {
    const state = device({ measure: 'alarm-button', sunset: last })
    expect([on(state, before), on(state, instant)]).toEqual(['permit', 'permit-until-review'])
  })
  test('the day on which it turns is known beforehand', () => {
    expect(turningDays(voted({ reviewBy: '2027-06-30' }, last), today)[0]).toBe(dayIn(zone, instant))
  })
})

test('each of the 15 measures is shown by a case of Harbor Falls, and no situation is a gap', () => {
  const cases: readonly { question: string; when: { measure?: string } }[] = parse(shipped('harbor-falls.cases.yaml').text)
  const shown = cases.flatMap(({ question, when }) => (question === 'hardening' ? (when.measure ?? []) : []))
  expect(measures.filter(measure => !shown.includes(measure))).toEqual([])
  expect(harborFalls.classes.filter(({ outcome, possible }) => possible && outcome.answer === null)).toEqual([])
})
