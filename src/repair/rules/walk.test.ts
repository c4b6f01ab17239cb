import { expect, test } from 'vitest'
import { harmed, other } from '../testing/moves.ts'
import { type Step, walk } from '../testing/walk.ts'

/** Whose consents are owed of whom, as the walk's own book names them. */
const owed = (stages: readonly string[]): string[] =>
  stages.flatMap(stage => [`${harmed} ${stage} party`, `${harmed} ${stage} caregiver`, `${other} ${stage} party`])
const mayLead = ['leads', 'leads-too']

test('every process there can be: none meets unasked or without each consent, none is led in conflict, none is kept unconfirmed', () => {
  const wrong = { unscreened: 0, withoutConsent: 0, unprepared: 0, led: 0, kept: 0, named: 0 }
  const ends = new Map<string, number>()
  let sessions = 0
  const look = ({ from, to, added }: Step) => {
    for (const { type, body } of added) {
      if (type === 'repair.session-held') {
        sessions++
        if (!from.ghost.asked) wrong.unscreened++
        if (owed(['prepare', 'meet']).some(consent => !from.ghost.given.includes(consent))) wrong.withoutConsent++
        if (from.ghost.prepared.length < 2) wrong.unprepared++
        if (!mayLead.includes(from.state.facilitator ?? '')) wrong.led++
      }
      if (type === 'repair.ended') {
        ends.set(body.as, (ends.get(body.as) ?? 0) + 1)
        const { confirmed, done, checked, given } = from.ghost
        if (body.as === 'kept' && !(confirmed && done && checked.length === 2 && owed(['agree']).every(each => given.includes(each))))
          wrong.kept++
        // That it goes no further names nobody.
        if (Object.values(body).some(value => value === harmed || value === other)) wrong.named++
      }
    }
    const { facilitator } = to.state
    if (facilitator !== null && (!mayLead.includes(facilitator) || to.ghost.keptOut.includes(facilitator))) wrong.led++
  }
  const places = walk(look)
  const counts = new Map<string, number>()
  for (const { state } of places) {
    const stage = state.ended?.as ?? state.stage
    counts.set(stage, (counts.get(stage) ?? 0) + 1)
  }
  const byStage = [...counts].map(([stage, n]) => `${stage} ${n}`).sort()
  console.info(`${places.length} states of a process (${byStage.join(', ')}); ${sessions} ways to meet`)
  expect(wrong).toEqual({ unscreened: 0, withoutConsent: 0, unprepared: 0, led: 0, kept: 0, named: 0 })
  expect([...ends.keys()].sort()).toEqual(['kept', 'not-held', 'not-kept', 'partly-kept', 'withdrawn'])
  expect(places.length).toBeGreaterThan(1_000)
}, 120_000)
