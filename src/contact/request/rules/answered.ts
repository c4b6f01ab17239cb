import type { ContactState } from '../contact-state.ts'
import type { Happened } from '../facts.ts'

/** What somebody does to a request themselves. What is written beside it, such as the plan’s answer, is nobody’s word. */
const deeds: readonly Happened['fact']['type'][] = [
  ...(['contact.facts-added', 'contact.verified', 'contact.paper-read', 'contact.tried', 'contact.pointed', 'contact.consent'] as const),
  ...(['contact.signed', 'contact.begun', 'contact.released', 'contact.disclosed', 'contact.ended', 'contact.excused'] as const),
  ...([
    'contact.stated',
    'contact.amended',
    'contact.visit-saved',
    'contact.student-named',
    'contact.paper-copied',
    'contact.reviewed',
  ] as const),
]

/** Whoever a message of ours went to has answered once they do something here themselves, and not before. */
export function withAnswered(state: ContactState, { at, by, fact }: Happened): ContactState {
  const isDeed = deeds.includes(fact.type) || (fact.type === 'contact.told' && fact.body.person === null)
  if (by === null || !isDeed || !state.told.some(each => each.person === by && each.answeredAt === null)) return state
  return { ...state, told: state.told.map(each => (each.person === by && each.answeredAt === null ? { ...each, answeredAt: at } : each)) }
}
