import { describe, expect, test } from 'vitest'
import type { ProcessFact, ProcessHappened } from '../facts.ts'
import { heldOf } from './measure.ts'

const days = { dayOf: (at: Date) => at.toISOString().slice(0, 10), today: '2026-12-01' }
const [hurt, other, leads] = ['hurt', 'other', 'leads']

const recorded = (...facts: readonly ProcessFact[]): { id: string; history: ProcessHappened[] } => ({
  id: 'one',
  history: facts.map((fact, at) => ({ seq: at + 1, at: new Date('2026-10-01T14:00:00Z'), by: leads, fact })),
})
const asked: ProcessFact = { type: 'repair.asked', body: { school: 'high', kind: 'conference', call: null, from: 'staff' } }
const party = (person: string, side: 'harmed' | 'did-harm' | 'affected'): ProcessFact => ({
  type: 'repair.party-named',
  body: { person, side, language: 'en', minor: false, caregivers: [] },
})
const screened: ProcessFact = { type: 'repair.screened', body: { person: hurt } }
const prepared = (person: string): ProcessFact => ({ type: 'repair.prepared', body: { person } })
const met = (on: string, came = [hurt, other]): ProcessFact => ({ type: 'repair.session-held', body: { on, came } })
const made: ProcessFact = { type: 'repair.agreement-made', body: { twoWeeksOn: '2026-10-20', eightWeeksOn: '2026-12-01' } }
const ended = (as: 'kept' | 'not-held' | 'withdrawn'): ProcessFact => ({ type: 'repair.ended', body: { as, why: null } })
const both = [asked, party(hurt, 'harmed'), party(other, 'did-harm')]
const ready = [...both, screened, prepared(hurt), prepared(other)]

test.each([
  ['nobody was asked or prepared yet', both, 'under-way', 'none', null],
  ['it goes no further', [...both, ended('not-held')], 'not-held', 'none', null],
  ['they met as it should be', [...ready, met('2026-10-12'), made, ended('kept')], 'kept', 'as-it-should', 11],
  ['they met without the safety screen', [...both, prepared(hurt), prepared(other), met('2026-10-12')], 'under-way', 'otherwise', 11],
  ['one of the two was not prepared', [...both, screened, prepared(hurt), met('2026-10-01')], 'under-way', 'otherwise', 0],
  [
    'whoever was touched by it need not be prepared',
    [...ready, party('friend', 'affected'), met('2026-10-02')],
    'under-way',
    'as-it-should',
    1,
  ],
  [
    'before a second meeting the screen was not asked anew',
    [...ready, met('2026-10-12'), met('2026-10-19'), ended('withdrawn')],
    'withdrawn',
    'otherwise',
    11,
  ],
  ['before a second meeting it was', [...ready, met('2026-10-12'), screened, met('2026-10-19')], 'under-way', 'as-it-should', 11],
  [
    'they were prepared after they met',
    [...both, screened, met('2026-10-12'), prepared(hurt), prepared(other)],
    'under-way',
    'otherwise',
    11,
  ],
] as const)('%s', (_, facts, outcome, meeting, waited) => {
  expect(heldOf(recorded(...facts), days)).toMatchObject({ outcome, meeting, waited })
})

describe('check-ins', () => {
  const stands = (...more: readonly ProcessFact[]) => heldOf(recorded(...ready, met('2026-10-06'), made, ...more), days)?.checkIns
  const checked = (which: 'two-weeks' | 'eight-weeks', finding: 'going-well' | 'could-not-ask'): ProcessFact => ({
    type: 'repair.checked-in',
    body: { which, finding },
  })

  test('the first is past its day, the second is due today', () => expect(stands()).toEqual(['missed', 'to-come']))
  test('one that was held', () => expect(stands(checked('two-weeks', 'going-well'))).toEqual(['held', 'to-come']))
  test('one at which nobody could be asked was not held', () =>
    expect(stands(checked('two-weeks', 'could-not-ask'))).toEqual(['missed', 'to-come']))
  test('of a process that ended before its day none was owed', () => {
    expect(stands(ended('withdrawn'))).toEqual([])
    expect(stands(checked('two-weeks', 'going-well'), ended('withdrawn'))).toEqual(['held'])
  })
})

test('whoever came counts once, and an interpreter or whoever left does not', () => {
  const left: ProcessFact = { type: 'repair.party-left', body: { person: other } }
  const history = recorded(...ready, met('2026-10-12', [hurt, other, 'interpreter']), screened, met('2026-10-13', [hurt]), left)
  expect(heldOf(history, days)?.came).toEqual([hurt])
})

test('of a matter that is no process nothing is said', () => expect(heldOf(recorded(screened), days)).toBeUndefined())

test('a re-entry welcome tells who came back and when they met, and another kind tells nothing', () => {
  const returning: ProcessFact = {
    type: 'repair.party-named',
    body: { person: 'back', side: 'returning', language: 'en', minor: false, caregivers: [] },
  }
  const asReentry: ProcessFact = { type: 'repair.asked', body: { school: 'high', kind: 're-entry', call: null, from: 'staff' } }
  const meeting = met('2026-10-12', ['back', leads])
  expect(heldOf(recorded(asReentry, returning, meeting), days)?.welcomes).toEqual([{ student: 'back', on: '2026-10-12' }])
  expect(heldOf(recorded(asked, returning, meeting), days)?.welcomes).toEqual([])
})
