import { type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Result, standings } from './contract.ts'
import type { GlassFact, Opened } from './facts.ts'
import type { GlassState } from './state.ts'
import { glassRefusals } from './words/glass.ts'

export const noSuchOpening = notFound(glassRefusals.noSuchOpening)

/** Opened once: the same deed sent again opens nothing more. */
export const decideOpen =
  (body: Opened) =>
  ({ opening }: GlassState): readonly GlassFact[] =>
    opening ? [] : [{ type: 'glass.opened', body }]

/** Its review is its owner's, who is never the one who opened it. */
export const decideReview =
  (by: string, result: Result) =>
  ({ opening }: GlassState): readonly GlassFact[] | No => {
    if (!opening) return noSuchOpening
    if (by === opening.person) return notPermitted(glassRefusals.notYourOwn)
    if (opening.reviewed)
      return opening.reviewed.by === by && opening.reviewed.result === result ? [] : refused('reviewed', glassRefusals.reviewed)
    if (opening.owner !== by) return notPermitted(glassRefusals.notYoursToReview)
    return [{ type: 'glass.reviewed', body: { result } }]
  }

/** Handed to somebody else who may, and who did not open it; the day it is due stays. */
export const decidePassOn =
  (by: string, to: string, mayOwn: boolean) =>
  ({ opening }: GlassState): readonly GlassFact[] | No => {
    if (!opening) return noSuchOpening
    if (by === opening.person) return notPermitted(glassRefusals.notYourOwn)
    if (opening.reviewed) return refused('reviewed', glassRefusals.reviewed)
    if (to === opening.person || !mayOwn) return refused('not-an-owner', glassRefusals.notAnOwner)
    return to === opening.owner ? [] : [{ type: 'glass.passed-on', body: { owner: to } }]
  }

/** Whether a message about it went to somebody, or could not. */
export const decideTold =
  (person: string, type: 'glass.told' | 'glass.not-told') =>
  ({ opening }: GlassState): readonly GlassFact[] =>
    !opening || opening[type === 'glass.told' ? 'told' : 'notTold'].includes(person) ? [] : [{ type, body: { person } }]

/** Where its owner may own none any more, it falls to the next. */
export const decideFall =
  (owner: string | null) =>
  ({ opening }: GlassState): readonly GlassFact[] =>
    !opening || opening.reviewed || owner === null || owner === opening.owner ? [] : [{ type: 'glass.passed-on', body: { owner } }]

/** Its owner is reminded once that the day has passed. */
export const decideRemind = ({ opening }: GlassState): readonly GlassFact[] =>
  !opening || opening.reviewed || opening.owner === null || opening.reminded.includes(opening.owner)
    ? []
    : [{ type: 'glass.reminded', body: { person: opening.owner } }]

export const standsOf = (
  { result, dueOn }: { readonly result: Result | null; readonly dueOn: string },
  today: string,
): (typeof standings)[number] => (result !== null ? 'reviewed' : dueOn < today ? 'overdue' : 'open')
