import { describe, expect, test } from 'vitest'
import type { CallFact } from '../facts.ts'
import { type CallState, evolve } from '../state.ts'
import { owedText } from '../messages.ts'
import { nothingOwed } from '../owed.ts'
import { decideReminders, nextReminderAt } from './reminders.ts'
import { decideSectionOwes } from './section-owes.ts'

/** A Tuesday, ten in the morning in Massachusetts; of school days only the number is known here. */
const at = new Date('2026-11-17T15:00:00Z')
const zone = 'America/New_York'
let made = 0
const moment = { at, id: () => `f${++made}`, days: { today: '2026-11-17', schoolDay: (n: number) => `2026-11-${17 + n}` } }
const closed = { person: 'imani', principal: 'head', asksFirst: null, outcome: 'settled', nobodyCame: null } as const

const parts = { responders: [], within: 60, together: 1, before: [], conditions: [], obligations: [], sign: [], police: 'not-called' }
const happened = (state: CallState | undefined, by: string, fact: CallFact): CallState => {
  const next = evolve(state, { seq: 0, at, by, fact })
  if (!next) throw new Error('nothing was asked')
  return next
}
/** A fight that Imani came to. */
const fight = [
  { type: 'call.answered', body: { drill: false, person: 'imani', page: null } } as const,
  { type: 'call.there', body: { drill: false, person: 'imani' } } as const,
].reduce<CallState>(
  (state, fact) => happened(state, 'imani', fact),
  happened(undefined, 'leo', { type: 'call.asked', body: { school: 's', drill: false, facts: { what: 'fight' }, unconfirmed: [] } }),
)
const call = (after: readonly string[], over: Partial<CallState> = {}): CallState => ({
  ...fight,
  decided: {
    ...{ drill: false, question: 'support', vocabulary: 2, situation: {}, index: 0, answer: 'support-team', because: [] },
    plan: { slug: 'p', version: 1, digest: 'd', effective: '2026-09-01' },
    parts: { ...parts, after },
  },
  ...over,
})
const owed = (state: CallState, by: Parameters<typeof decideSectionOwes>[1] = closed) =>
  decideSectionOwes(state, by, moment).map(({ body }) => ('kind' in body ? [body.kind, body.owner, body.dueOn] : []))

/** A follow-up that nobody has done. */
const one = {
  id: 'x',
  owner: 'o',
  kind: null,
  dueOn: '2026-11-20',
  dueAt: null,
  doneAt: null,
  notOwedAt: null,
  setAt: at,
  reminded: [],
  lateSaidAt: null,
}

describe('what a section wants after a call is owed by somebody, by a day', () => {
  test('after a fight whoever came tells the caregiver the same day', () => {
    expect(owed(call(['principal-told', 'caregiver-told']))).toEqual([['caregiver-told', 'imani', '2026-11-17']])
  })
  test('what the school says to the outside is the principal’s, or whoever closes where there is none', () => {
    const state = call(['families-told', 'title-ix-coordinator-told'])
    expect(owed(state).map(([, owner]) => owner)).toEqual(['head', 'head'])
    expect(owed(state, { ...closed, principal: null }).map(([, owner]) => owner)).toEqual(['imani', 'imani'])
  })
  test('a colleague who came owes it where somebody else closes the call', () => {
    expect(owed(call(['same-day-report']), { ...closed, person: 'head' })).toEqual([['same-day-report', 'imani', '2026-11-17']])
  })
  test('where nobody came the principal owes it; where the teacher handled it, the teacher', () => {
    const alone = call(['caregiver-told'], { responders: [] })
    expect(owed(alone, { ...closed, outcome: null, nobodyCame: 'nobody-answered' })).toEqual([['caregiver-told', 'head', '2026-11-17']])
    expect(owed(alone, { ...closed, person: 'leo', outcome: null, nobodyCame: 'handled-in-room' })[0]?.[1]).toBe('leo')
  })
  test('days are counted in school days', () => {
    expect(owed(call(['clinician-follow-up', 'support-after'])).map(([, , day]) => day)).toEqual(['2026-11-18', '2026-11-20'])
  })
  test('it stays quiet where no section wants anything, and where a message was sent instead', () => {
    expect(owed(call([]))).toEqual([])
    expect(owed(call(['principal-told', 'superintendent-told', 'counsel-told', 'dcf-told']))).toEqual([])
  })
  test('nothing is owed after a drill, a duplicate, or a call that its caller cancelled', () => {
    const state = call(['caregiver-told'])
    expect(owed({ ...state, drill: true })).toEqual([])
    for (const nobodyCame of ['duplicate', 'cancelled-by-caller'] as const)
      expect(owed(state, { ...closed, outcome: null, nobodyCame })).toEqual([])
  })
  test('where abuse is suspected the school tells no family, and the rest is owed all the same', () => {
    const suspected = { report: { ...nothingOwed.report, owedTo: ['dcf'] as const } }
    expect(
      owed(call(['caregiver-told', 'families-told', 'caregiver-written', 'other-caregiver-told', 'support-after'], suspected)),
    ).toEqual([['support-after', 'imani', '2026-11-20']])
  })
  test('where a caregiver is feared in another matter, whoever decides it owes what is said to the family, and the rest stays', () => {
    const after = ['caregiver-told', 'families-told', 'caregiver-written', 'other-caregiver-told', 'support-after']
    expect(owed(call(after), { ...closed, asksFirst: 'designee' }).map(([kind, owner]) => [kind, owner])).toEqual([
      ['caregiver-told', 'designee'],
      ['other-caregiver-told', 'designee'],
      ['families-told', 'designee'],
      ['caregiver-written', 'designee'],
      ['support-after', 'imani'],
    ])
  })
  test('what runs already, by the law or by a section, is not owed twice', () => {
    expect(owed(call(['caregiver-told'], { followUps: [{ ...one, kind: 'restraint-caregiver-told' }] }))).toEqual([])
    expect(owed(call(['support-after'], { followUps: [{ ...one, kind: 'support-after' }] }))).toEqual([])
  })
})

describe('whoever owes something is reminded once before and once when it is late', () => {
  const owing = (over: object = {}, more: Partial<CallState> = {}) => call([], { followUps: [{ ...one, ...over }], ...more })
  /** No school on Saturday and Sunday. */
  const mornings = { zone, schoolDayFrom: (day: string) => ({ '2026-11-21': '2026-11-23', '2026-11-22': '2026-11-23' })[day] ?? day }
  const reminders = (state: CallState, when: string) =>
    decideReminders(state, new Date(when), mornings).map(({ body }) => ('late' in body ? body.late : null))

  test('on the morning of its day, and on the morning after it', () => {
    expect(nextReminderAt(owing(), mornings)).toEqual(new Date('2026-11-20T13:00:00Z'))
    expect(reminders(owing(), '2026-11-20T12:59:00Z')).toEqual([])
    expect(reminders(owing(), '2026-11-20T13:00:00Z')).toEqual([false])
    const once = owing({ reminded: ['before'] })
    expect(nextReminderAt(once, mornings)).toEqual(new Date('2026-11-21T13:00:00Z'))
    expect(reminders(once, '2026-11-21T13:00:00Z')).toEqual([true])
    const late = { reminded: ['before', 'late'], lateSaidAt: new Date('2026-11-20T13:00:00Z') }
    expect(nextReminderAt(owing(late), mornings)).toBeUndefined()
  })
  test('who heard on a day without school that it is late hears it once more on the first morning of school', () => {
    const saturday = { reminded: ['late'], lateSaidAt: new Date('2026-11-21T13:00:00Z') }
    expect(nextReminderAt(owing(saturday), mornings)).toEqual(new Date('2026-11-23T13:00:00Z'))
    expect(reminders(owing(saturday), '2026-11-23T12:59:00Z')).toEqual([])
    expect(reminders(owing(saturday), '2026-11-23T13:00:00Z')).toEqual([true])
    expect(nextReminderAt(owing({ ...saturday, reminded: ['late', 'late'] }), mornings)).toBeUndefined()
  })
  test('what is due on the day it was set is reminded of two hours later', () => {
    expect(nextReminderAt(owing({ dueOn: '2026-11-17' }), mornings)).toEqual(new Date('2026-11-17T17:00:00Z'))
  })
  test('where the law counts hours: half a day before, and at the hour', () => {
    const state = owing({ dueAt: new Date('2026-11-19T15:00:00Z'), dueOn: '2026-11-19' })
    expect(nextReminderAt(state, mornings)).toEqual(new Date('2026-11-19T03:00:00Z'))
    expect(nextReminderAt(owing({ dueAt: new Date('2026-11-19T15:00:00Z'), reminded: ['before'] }), mornings)).toEqual(
      new Date('2026-11-19T15:00:00Z'),
    )
  })
  test('whoever hears of it late hears once', () => {
    expect(reminders(owing(), '2026-12-24T13:00:00Z')).toEqual([true])
    expect(reminders(owing({ reminded: ['late'] }), '2026-12-24T13:00:00Z')).toEqual([])
  })
  test('nobody is reminded of what is done, what is not owed, or of a drill', () => {
    expect(nextReminderAt(owing({ doneAt: at }), mornings)).toBeUndefined()
    expect(nextReminderAt(owing({ notOwedAt: at }), mornings)).toBeUndefined()
    expect(nextReminderAt(owing({}, { drill: true }), mornings)).toBeUndefined()
  })
  test('the message tells neither what is owed nor what a person wrote', () => {
    const address = 'http://made-up.example/calls/c'
    expect(owedText({ late: true, isOwn: true, notHomeYet: false, address }, 'en')).toBe(
      `A follow-up that you owe after a call is late. Read more: ${address}`,
    )
    expect(owedText({ late: false, isOwn: true, notHomeYet: false, address }, 'es')).toContain('un seguimiento')
  })
})
