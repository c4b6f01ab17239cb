import { notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import type { CallState } from '../state.ts'
import { type FollowUp, isOpen } from '../owed.ts'
import { refusals } from '../words/refusals.ts'
import type { Standing } from './standing.ts'

type Asked = (each: FollowUp) => boolean

/** Whose end is said by its own verb, with who sent it and when. */
const hasOwnVerb: Asked = ({ kind }) => kind === 'written-report'

/** What is owed only if something happened, such as a restraint that was feared and was not needed. */
export const mayNotBeOwed: Asked = ({ kind }) => kind !== null && kind !== 'written-report'

/** Who owes a follow-up says that it is done, or those who lead; saying so again changes nothing. Of the menu's, any that is open. */
export const followUpReady = (state: CallState, standing: Standing, followUp?: string): Ready =>
  ready(state, standing, followUp, {
    isAsked: each => !hasOwnVerb(each),
    isSo: ({ doneAt }) => doneAt !== null,
    no: refused('wrong-stage', refusals.sayWhoWrote),
  })

/** What the follow-up is about did not happen, so that nothing is owed. */
export const notOwedReady = (state: CallState, standing: Standing, followUp?: string): Ready =>
  ready(state, standing, followUp, {
    isAsked: mayNotBeOwed,
    isSo: ({ notOwedAt }) => notOwedAt !== null,
    no: refused('wrong-stage', refusals.owedAllTheSame),
  })

function ready(
  state: CallState,
  { person, leads }: Standing,
  followUp: string | undefined,
  { isAsked, isSo, no }: { readonly isAsked: Asked; readonly isSo: Asked; readonly no: Ready },
): Ready {
  const own = state.followUps.filter(({ owner }) => leads || owner === person)
  if (followUp === undefined) return own.some(each => isAsked(each) && isOpen(each)) ? 'ready' : 'already'
  const owed = state.followUps.find(({ id }) => id === followUp)
  // Who owes nothing of it is told the same whether there is such a follow-up or not.
  if (owed ? !own.includes(owed) : !leads && own.length === 0) return notPermitted(refusals.notYourFollowUp)
  if (!owed) return notFound(refusals.noSuchFollowUp)
  if (!isAsked(owed)) return no
  if (isSo(owed)) return 'already'
  return isOpen(owed) ? 'ready' : refused('wrong-stage', refusals.followUpOver)
}
