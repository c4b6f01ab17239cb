import type { ContactState } from '../contact-state.ts'
import { owedAfter } from '../rules/gate.ts'
import { nextVerbs } from '../rules/next.ts'
import { accountsOwed } from '../rules/review.ts'
import { officesOf, type Standing } from '../rules/standing.ts'
import { groupOf } from './waiting.ts'

export const waits = ['read-paper', 'tell', 'decide', 'end', 'statement', 'review', 'answer-complaint'] as const
export type WaitsFor = (typeof waits)[number]

const decisions = ['open', 'comply', 'decline'] as const

/**
 * What a request waits for from this person, and from no other office; null where it waits for somebody else, or for nothing. An answer to a
 * complaint waits at every stage, after the review too. Law: R10.
 */
export function waitsFor(state: ContactState, standing: Standing): WaitsFor | null {
  const waits = waitsForAtStage(state, standing)
  return waits ?? (!state.drill && nextVerbs(state, standing).includes('answer-complaint') ? 'answer-complaint' : null)
}

function waitsForAtStage(state: ContactState, standing: Standing): WaitsFor | null {
  const next = nextVerbs(state, standing)
  switch (groupOf(state)) {
    case 'now':
      return state.adults.includes(standing.person) && next.includes('end') ? 'end' : null
    case 'checked':
      return next.includes('read-paper') ? 'read-paper' : null
    case 'told':
      return next.includes('tell') ? 'tell' : null
    case 'decided':
      return officesOf(state, standing).length > 0 && decisions.some(verb => next.includes(verb)) ? 'decide' : null
    case 'owed':
    case 'review':
      return afterwards(state, standing, next)
    default:
      return null
  }
}

function afterwards(state: ContactState, { person }: Standing, next: readonly string[]): WaitsFor | null {
  if (accountsOwed(state).includes(person) && next.includes('statement')) return 'statement'
  if (owedAfter(state).length > 0 && next.includes('tell')) return 'tell'
  return (['answer-complaint', 'review'] as const).find(verb => next.includes(verb)) ?? null
}
