import { malformed, notPermitted, refused } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import { type Ready, when } from '../../matter/next.ts'
import type { CallFact } from '../facts.ts'
import type { CallState } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import type { Decision } from './come.ts'
import { freeFirst, lastResort, type Moment, pauseSeconds, rungsOf, type Staff } from './ladder.ts'
import { mayActOn, type Standing } from './standing.ts'

const closed = refused('wrong-stage', refusals.closed)
const nobodyFree = refused('nobody-free', refusals.nobodyOfRole)

/** The steps of the ladder that may be asked before their turn, in its order. */
export const stepsOf = (responders: readonly string[]): string[] => [...new Set([...responders, ...lastResort])]

/** Whoever called or comes, and those who lead. */
export function askStepReady(state: CallState, standing: Standing): Ready {
  if (!mayActOn(state, standing)) return notPermitted(refusals.notYoursToAskAgain)
  return state.closedAt ? closed : 'ready'
}

/** One of a role is asked at once. Whoever was asked before stays asked, and the ladder goes on where it was. */
export const decideAskStep = (state: CallState, standing: Standing, role: string, staff: Staff, moment: Moment): Decision =>
  when(askStepReady(state, standing), () => askedStep(state, role, staff, moment))

function askedStep(state: CallState, role: string, staff: Staff, moment: Moment): Decision {
  const { drill, decided, pages, responders, sinceRound, askedBy } = state
  const roles = decided?.parts.responders ?? []
  if (!stepsOf(roles).includes(role)) return malformed([{ pointer: '/role', detail: refusals.noSuchStep }])
  const busy = new Set([...responders.map(each => each.person), ...pages.flatMap(page => (page.state === 'waiting' ? [page.person] : []))])
  const round = Math.max(sinceRound, ...pages.map(page => page.round))
  const askedNow = new Set(pages.filter(page => page.round === round).map(page => page.person))
  const free = freeFirst(
    rungsOf({ responders: [role], conditions: decided?.parts.conditions ?? [] }, staff, askedBy).filter(
      rung => rung.role === role && !busy.has(rung.person),
    ),
  )
  const chosen = free.find(({ person }) => !askedNow.has(person)) ?? free[0]
  if (!chosen) return nobodyFree
  const page = moment.id()
  const nextAt = addSeconds(moment.at, pauseSeconds(decided?.parts.within ?? 60, round - sinceRound + 1)).toISOString()
  const facts: CallFact[] = [
    { type: 'call.paged', body: { drill, page, person: chosen.person, role, channel: 'text', round, nextAt } },
    { type: 'call.step-asked', body: { drill, role, page } },
  ]
  return facts
}
