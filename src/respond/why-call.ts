import { type Why, why } from '../looks/index.ts'
import { isPrincipalAt, type Person } from '../people/index.ts'
import { leadEverywhere } from './call-matter.ts'
import { readsCall } from './rules/restricted.ts'
import type { CallState } from './state.ts'

/**
 * What somebody has to do with a call, and so whether it opens to them: who made it, comes, was asked or told, owes what is left to do; who
 * leads, a principal at their own school; counsel. `near`: they may answer it, although nobody asked them.
 */
export function whyCall(person: Person, state: CallState, near = false): Why {
  // Whoever leads, and counsel, read restricted notes by their role or not at all.
  const reads = readsCall(state, person)
  return why(person, {
    made: [state.askedBy],
    comes: state.responders.map(each => each.person),
    asked: state.pages.map(each => each.person),
    told: state.told.map(each => each.person),
    owes: state.followUps.map(each => each.owner),
    school: reads && isPrincipalAt(person, state.school) ? ['principal'] : [],
    district: reads ? leadEverywhere : [],
    counsel: reads ? ['counsel'] : [],
    near,
  })
}
