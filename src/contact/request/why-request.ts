import { type Why, why } from '../../looks/index.ts'
import type { Person } from '../../people/index.ts'
import type { ContactState } from './contact-state.ts'
import { officesAt, standingOf } from './on-contact.ts'

/**
 * What somebody has to do with a request, and so whether it opens to them, as `isPartOf` says it: who wrote it down, who was there, the front
 * office and the principal of its school, those who lead or tell; while something waits for nobody, everyone who works there.
 */
export const whyRequest = (person: Person, state: ContactState): Why =>
  why(person, {
    made: [state.askedBy],
    named: state.adults,
    ...officesAt(person, state.school),
    emergency: standingOf(person, state.school).worksThere && state.stage === 'emergency',
  })
