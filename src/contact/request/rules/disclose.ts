import { refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import type { ContactFactRecorded } from '../facts.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import { familyToTell, isRecord, isTwice } from './gate.ts'
import { owesFrom } from './happen.ts'
import type { Moment } from './moment.ts'
import type { Standing } from './standing.ts'

/** Who comes to protect somebody. Law: 34 CFR 99.36, whose knowledge of it is needed to protect. */
const protectors: readonly string[] = ['local-police', 'state-police', 'sro', 'sro-under-agreement', 'ambulance-fire']

/**
 * May parts of a record be let go in an emergency: from every state until the review, after a refusal too, for a child may go missing an hour
 * after the answer was no. Nothing waits for anyone but whoever signs.
 * Law: 34 CFR 99.36, 603 CMR 23.07(4)(e).
 */
export function discloseReady(state: ContactState): Ready {
  if (!isRecord(state)) return refused('wrong-stage', refusals.notARecord)
  if (state.reviewedAt || isTwice(state)) return refused('wrong-stage', refusals.overAlready)
  const { requester } = state.facts
  if (requester === undefined || requester === 'unverified') return refused('not-verified', refusals.verifyFirst)
  return protectors.includes(requester) ? 'ready' : refused('not-for-them', refusals.notForThem)
}

export interface Disclosing {
  /** The id of the line in the log of access. */
  readonly entry: string
  readonly parts: readonly string[]
}

/**
 * One signature lets go of what is needed. Whoever sent it has answered each of the six tests in a sentence; the sentences stand beside the
 * record, and here that they were answered. Who is told afterwards is owed with it.
 */
export function decideDisclose(
  state: ContactState,
  { roles }: Standing,
  { entry, parts }: Disclosing,
  moment: Moment,
): readonly ContactFactRecorded[] {
  const { drill, facts } = state
  const as = roles.includes('superintendent') ? 'superintendent' : 'designee'
  const owes = familyToTell(facts)
  return [
    { type: 'contact.disclosed', body: { drill, entry, as, to: facts.requester ?? '', tests: sixTests, parts, owes } },
    owesFrom(state, moment),
  ]
}

/** The danger of which the tests speak is known, unless it was, or those who decide have decided on what was known before. */
export const learnsDanger = ({ facts, opened, begunAt }: ContactState): boolean =>
  facts.emergency !== 'imminent-harm' && !opened && !begunAt

export const sixTests = ['emergency', 'threat', 'need', 'only-needed', 'this-case', 'reason'] as const
