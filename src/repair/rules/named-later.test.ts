import { expect, test } from 'vitest'
import { isNo } from '../../kernel/refusal.ts'
import type { ProcessFact } from '../facts.ts'
import { candidates, days, harmed, other, side as standing } from '../testing/moves.ts'
import { beginning, fold } from '../testing/walk.ts'
import { agreesTo } from './consent.ts'
import { decideFacilitator, facilitateReady } from './facilitator.ts'
import { owedOf } from './owed.ts'
import { decideParty, nameReady } from './parties.ts'
import { decideHold, holdReady, prepareReady } from './session.ts'
import { isScreened, type ProcessState } from '../state.ts'

const mediator = candidates[0]
const inDays = { today: days[0], isSchoolDay: () => true, weeksOn: () => days[1] }
const moment = { at: new Date(0), id: () => 'action', days: inDays }

const after = (state: ProcessState, facts: readonly ProcessFact[]): ProcessState =>
  facts.reduce((so: ProcessState, fact) => fold(so, fact) ?? so, state)

const agreed = (person: string, of: 'party' | 'caregiver', stage: 'prepare' | 'meet'): ProcessFact => ({
  type: 'repair.consented',
  body: { person, stage, of },
})
const prepared = (person: string, ofs: readonly ('party' | 'caregiver')[]): readonly ProcessFact[] => [
  ...ofs.map(of => agreed(person, of, 'prepare')),
  { type: 'repair.prepared', body: { person } },
  ...ofs.map(of => agreed(person, of, 'meet')),
]

/** Both have agreed to meet, the one who was harmed was asked alone, and a day is set. */
const readyToMeet = after(beginning().state, [
  { type: 'repair.screened', body: { person: harmed } },
  { type: 'repair.facilitator-chosen', body: { person: 'leads', interpreter: false, speaks: ['en'] } },
  ...prepared(harmed, ['party', 'caregiver']),
  ...prepared(other, ['party']),
  { type: 'repair.session-planned', body: { on: days[0] } },
])
const third = (side: 'did-harm' | 'affected', language: 'en' | 'ht'): readonly ProcessFact[] => {
  const named = decideParty(readyToMeet, side, language, { person: 'third', roles: ['student'], minor: false, caregivers: [], family: [] })
  return isNo(named) ? [] : named
}
const why = (ready: ReturnType<typeof holdReady>) =>
  typeof ready === 'string' ? ready : ready.kind === 'refused' ? ready.code : ready.kind

test('those who agreed to meet did not agree to meet whoever is named afterwards: everybody is asked anew, whoever was harmed first', () => {
  expect(why(holdReady(readyToMeet, standing, { came: [harmed, other] }))).toBe('ready')
  for (const side of ['did-harm', 'affected'] as const) {
    const state = after(readyToMeet, third(side, 'en'))
    expect(why(holdReady(state, standing, { came: [harmed, other] }))).toBe('not-screened')
    expect(isScreened(state)).toBe(false)
    expect(state.parties.map(party => agreesTo(state, party, 'meet'))).toEqual([false, false, false])
    // What was prepared with them stays, and so does that they agreed to it.
    expect(state.prepared).toEqual([harmed, other])
    expect(agreesTo(state, state.parties[0] ?? never(), 'prepare')).toBe(true)
    const asked = after(state, [{ type: 'repair.screened', body: { person: harmed } }])
    expect(why(holdReady(asked, standing, { came: [harmed, other] }))).toBe(side === 'did-harm' ? 'not-prepared' : 'no-consent')
  }
})

test('before anybody agreed to meet, a name more changes nothing of what was asked', () => {
  const screened = after(beginning().state, [{ type: 'repair.screened', body: { person: harmed } }])
  expect(isScreened(after(screened, third('did-harm', 'en')))).toBe(true)
})

test('on another side nothing stands of what somebody agreed to', () => {
  const named = decideParty(readyToMeet, 'affected', 'en', { person: other, roles: ['student'], minor: false, caregivers: [], family: [] })
  const state = after(readyToMeet, isNo(named) ? [] : named)
  expect(state.consents.filter(({ person }) => person === other)).toEqual([])
  expect(state.prepared).toEqual([harmed])
})

test('a language that was wrong is put right, and takes nobody’s consent away', () => {
  const sent = { person: other, side: 'did-harm' as const, language: 'ht' as const }
  expect(nameReady(readyToMeet, standing, sent)).toBe('ready')
  expect(nameReady(readyToMeet, standing, { ...sent, language: 'en' })).toBe('already')
  const named = decideParty(readyToMeet, 'did-harm', 'ht', { person: other, roles: ['student'], minor: false, caregivers: [], family: [] })
  const state = after(readyToMeet, isNo(named) ? [] : named)
  expect(state.parties.map(({ person, language }) => [person, language])).toEqual([
    [harmed, 'en'],
    [other, 'ht'],
  ])
  expect(state.consents).toEqual(readyToMeet.consents)
  // Named a second time by their sign-in name, nothing is written.
  expect(decideParty(state, 'did-harm', 'ht', { person: other, roles: ['student'], minor: false, caregivers: [], family: [] })).toEqual([])
})

test('with somebody whose language whoever leads it does not speak, nobody prepares and nobody meets until that is mended', () => {
  const state = after(readyToMeet, [...third('affected', 'ht'), { type: 'repair.screened', body: { person: harmed } }])
  expect(why(holdReady(state, standing, { came: [harmed, other] }))).toBe('no-interpreter')
  expect(why(prepareReady(state, standing, { person: 'third' }))).toBe('no-interpreter')
  expect(owedOf(state)).toEqual({ duty: 'choose-facilitator', whose: 'coordinator', dueOn: null })
  expect(facilitateReady(state, standing)).toBe('ready')
  const again = decideFacilitator(state, { person: 'leads', speaks: ['en'], interpreter: true }, mediator ?? never())
  const mended = after(state, isNo(again) ? [] : again)
  expect(why(holdReady(mended, standing, { came: [harmed, other] }))).toBe('no-consent')
  expect(facilitateReady(mended, standing)).toBe('already')
})

test('whoever may not lead it any more on the day holds no session', () => {
  const came = [harmed, other]
  const codeOf = (decided: ReturnType<typeof decideHold>) =>
    isNo(decided) ? (decided.kind === 'refused' ? decided.code : decided.kind) : 'held'
  const leads = mediator ?? never()
  expect(codeOf(decideHold(readyToMeet, { came, leads }, moment))).toBe('held')
  expect(codeOf(decideHold(readyToMeet, { came, leads: { ...leads, uncertified: ['mediator'] } }, moment))).toBe('not-certified')
  expect(codeOf(decideHold(readyToMeet, { came, leads: { ...leads, roles: ['teacher'] } }, moment))).toBe('not-trained')
  expect(codeOf(decideHold(readyToMeet, { came, leads: null }, moment))).toBe('no-facilitator')
})

function never(): never {
  throw new Error('it is there')
}
