import { malformed, type No, notPermitted, refused } from '../../../kernel/refusal.ts'
import { dayAfter, instant } from '../../../kernel/time.ts'
import type { Ready } from '../../../matter/next.ts'
import type { Moment } from '../../agreements/rules/moment.ts'
import type { AgreementStanding } from '../../agreements/rules/standing.ts'
import { type AccessStands, bodies, type Body, type OnFile, type Reach, reaches, type Voter } from '../contract.ts'
import type { AccessFact } from '../facts.ts'
import { type AccessState, standsAt } from '../state.ts'
import { accessFields, accessRefusals } from '../words/refusals.ts'

type FactsOrNo = readonly AccessFact[] | No

export const forKeepers = ({ keeps }: AgreementStanding): No | null => (keeps ? null : notPermitted(accessRefusals.notYoursToKeep))

export const openReady = ({ endedAt }: AccessState): Ready => (endedAt === null ? 'ready' : refused('ended', accessRefusals.endedAlready))
/** A use that is found in a log later, or one of what should be over, is entered all the same. */
export const usedReady = ({ endedWhy }: AccessState): Ready =>
  endedWhy === 'entered-in-error' ? refused('ended', accessRefusals.endedAlready) : 'ready'
export const endReady = ({ endedAt }: AccessState): Ready => (endedAt === null ? 'ready' : 'already')

export interface Entering {
  readonly who: Body
  readonly what: Reach
  readonly since: string | null
  /** The last day on which it holds. */
  readonly until: string | null
  readonly votedOn: string | null
  readonly votedBy: Voter
  readonly usedOn: string | null
}

/** What has been is of today or before, and nothing ends or is used before it began. */
export function decideEnter({ since, until, votedOn, usedOn, ...said }: Entering, { today, midnight }: Moment): FactsOrNo {
  const wrong = [
    ...Object.entries({ since, votedOn, usedOn }).flatMap(([name, day]) =>
      day !== null && day > today ? [{ pointer: `/${name}`, detail: accessFields.future({ day }) }] : [],
    ),
    ...(since !== null && until !== null && until < since ? [{ pointer: '/until', detail: accessFields.endsFirst }] : []),
    ...(since !== null && usedOn !== null && usedOn < since ? [{ pointer: '/usedOn', detail: accessFields.usedFirst }] : []),
  ]
  if (wrong.length > 0) return malformed(wrong)
  return [{ type: 'access.entered', body: { ...said, since, votedOn, usedOn, until: lastInstant(until, midnight) } }]
}

/** It holds to the midnight after its last day, on the district's wall. */
const lastInstant = (until: string | null, midnight: Moment['midnight']): string | null =>
  until === null ? null : instant(midnight(dayAfter(until)))

export function decideUsed({ since }: AccessState, on: string, { today }: Moment): FactsOrNo {
  if (on > today) return malformed([{ pointer: '/on', detail: accessFields.future({ day: on }) }])
  if (since !== null && on < since) return malformed([{ pointer: '/on', detail: accessFields.usedFirst }])
  return [{ type: 'access.used', body: { on } }]
}

export const decideVoted = ({ on, by }: { readonly on: string; readonly by: Voter }, { today }: Moment): FactsOrNo =>
  on > today ? malformed([{ pointer: '/on', detail: accessFields.future({ day: on }) }]) : [{ type: 'access.voted', body: { on, by } }]

export function decideUntil({ since }: AccessState, until: string | null, { midnight }: Moment): FactsOrNo {
  if (since !== null && until !== null && until < since) return malformed([{ pointer: '/until', detail: accessFields.endsFirst }])
  return [{ type: 'access.until-set', body: { until: lastInstant(until, midnight) } }]
}

/**
 * What may be said of all of them. *None on file* is said only once somebody has looked, or has entered one that is over: a list in which
 * nobody ever wrote says nothing, and neither does one that was entered in error.
 */
export function onFileAt(all: readonly Pick<AccessState, 'until' | 'endedAt' | 'endedWhy'>[], lookedOn: string | null, at: Date): OnFile {
  if (all.some(each => standsAt(each, at) === 'in-force')) return 'some-on-file'
  return all.some(({ endedWhy }) => endedWhy !== 'entered-in-error') || lookedOn !== null ? 'none-on-file' : 'nobody-has-looked'
}

/** The last use on file is of a day after it was over. On the day on which it was ended nobody can tell. */
export function wasUsedAfter({ usedOn, until, endedAt }: AccessState, midnight: Moment['midnight']): boolean {
  if (usedOn === null) return false
  const day = midnight(usedOn)
  return (until !== null && until <= day) || (endedAt !== null && endedAt < day)
}

/** As it is answered: what it is and when it is over. */
interface Listed {
  readonly who: Body
  readonly what: Reach
  readonly stands: AccessStands
  readonly until: string | null
  readonly endedAt: string | null
}

/** The instant from which it is over: the earlier one, where it both ran out and was ended. */
const overOf = ({ until, endedAt }: Listed): string =>
  until !== null && endedAt !== null && until < endedAt ? until : (endedAt ?? until ?? '')

/** Those in force first, by who has it and what it reaches; then those that are over, the last one first. */
export function inOrder(a: Listed, b: Listed): number {
  const [isOver, isOverToo] = [a.stands !== 'in-force', b.stands !== 'in-force']
  if (isOver !== isOverToo) return isOver ? 1 : -1
  if (isOver && overOf(a) !== overOf(b)) return overOf(a) < overOf(b) ? 1 : -1
  return bodies.indexOf(a.who) - bodies.indexOf(b.who) || reaches.indexOf(a.what) - reaches.indexOf(b.what)
}
