import type { ContactState } from '../../src/contact/request/contact-state.ts'
import { openGatePlan } from '../../src/contact/testing/gate-plan.ts'
import { learn } from '../../src/contact/testing/walk.ts'
import type { Cube, Situation } from '../../src/plan/core/index.ts'
import { allowsOf, indicesOf, situationAt } from '../../src/plan/core/space.ts'
import { questions } from '../../src/questions.ts'

export const isIn = (cube: Cube, situation: Situation) =>
  Object.entries(cube).every(([fact, values]) => values.includes(situation[fact] ?? ''))

/** A shipped plan, as a walk takes it: where requests begin under it, and what may become known of one on the way. */
export function gateOf(name: string) {
  const { compiled, inForce } = openGatePlan(name, questions)
  const { space, classes, table } = compiled

  /** One situation for each distinct way in which the plan answers: the same answer with the same parts, of a request of the same kind. */
  function kindsOf(cube: Cube): Situation[] {
    const found = new Map<string, Situation>()
    const seen = new Set<number>()
    const open = Object.keys(cube).length > 0
    for (const index of indicesOf(space, allowsOf(space, cube))) {
      const id = table[index] ?? 0
      if (!open && seen.has(id)) continue
      seen.add(id)
      const situation = situationAt(space, index)
      const outcome = classes[id]?.outcome
      const { age, basis, requester, target, 'abuse-by-caregiver': abuse } = situation
      const kind = [
        requester === 'unverified',
        basis === 'unread',
        basis === 'student-asks',
        target === 'student-record',
        open && [age === '18-or-over', abuse],
      ]
      const key = JSON.stringify([outcome?.answer, outcome?.parts, kind])
      if (!found.has(key)) found.set(key, situation)
    }
    return [...found.values()]
  }

  /** What may become known next, by whoever may say it: danger, haste, enforcement, a paper read, a name checked. */
  function learned(state: ContactState): readonly ContactState[] {
    const { requester, basis } = state.facts
    if (state.declined || state.endedAt) return []
    const graver = [{ emergency: 'imminent-harm' }, { basis: 'exigency-claimed' }]
    if (state.begunAt) return graver.map(facts => learn(inForce, state, facts))
    const read =
      basis === 'unread' ? ['none', 'administrative-warrant', 'subpoena', 'judicial-arrest-warrant'].map(kind => ({ basis: kind })) : []
    const checked = requester === 'unverified' ? ['local-police', 'fed-immigration', 'dcf'].map(who => ({ requester: who })) : []
    const more = [...graver, { 'acting-for-immigration': 'yes' }, { 'abuse-by-caregiver': 'suspected' }, ...read, ...checked]
    return more
      .filter(facts => Object.entries(facts).some(([fact, value]) => state.facts[fact] !== value))
      .map(facts => learn(inForce, state, facts))
  }

  return { inForce, kindsOf, learned }
}

/** Which of the notices and consents that are owed in a state were neither given nor agreed to. */
export const withoutNotices = (state: ContactState, { told, agreed }: { told: readonly string[]; agreed: readonly string[] }): string[] => [
  ...told.filter(notice => !state.told.some(each => each.notice === notice)),
  ...agreed.filter(notice => !state.consents[notice]?.startsWith('agreed')),
]
