import { malformed, type No, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import { draftLanguages, type HomeLanguage, type Injury, type Notice, type WaySent, type WayTold } from '../contract.ts'
import type { EntryFact } from '../facts.ts'
import type { EntryState } from '../state.ts'
import { restraintFields as fields } from '../words/fields.ts'
import { restraintRefusals } from '../words/refusals.ts'
import { asLed, type LeaderNamed } from './leads.ts'
import { noticesOwed } from './owed.ts'
import { isOver } from './reach.ts'
import type { EntryStanding } from './standing.ts'

const notDescribed = refused('not-described', restraintRefusals.notDescribed)

/** Each notice once; one that is not owed is said to be none. */
const noticeReady =
  (notice: Notice, needsDescription: boolean) =>
  (state: EntryState, _: EntryStanding): Ready => {
    const over = isOver(state)
    if (over) return over
    if (state.done[notice] !== undefined) return 'already'
    if (notice === 'state-report' && state.injuriesAsked === null) return refused('injuries-not-asked', restraintRefusals.injuriesNotAsked)
    if (!noticesOwed(state).includes(notice))
      return refused('not-owed', notice === 'state-report' ? restraintRefusals.noInjury : restraintRefusals.heldBack)
    return needsDescription && state.described === null ? notDescribed : 'ready'
  }

export const leaderReady = noticeReady('leader-told', false)
export const caregiverReady = noticeReady('caregiver-told', false)
export const reportReady = noticeReady('caregiver-report', true)
export const stateReady = noticeReady('state-report', true)

/** Law: 603 CMR 46.06(2), unverified: where the principal held the student, somebody whom the superintendent names is told and reviews it. */
export function decideLeaderTold({ described }: Pick<EntryState, 'described'>, leader: LeaderNamed): readonly EntryFact[] | No {
  if (leader.leads === 'no') return malformed([{ pointer: '/leader', detail: fields.noLeader }])
  if (described?.held.some(({ person }) => person === leader.person)) return malformed([{ pointer: '/leader', detail: fields.leaderHeld }])
  return [{ type: 'restraint.leader-told', body: { leader: leader.person, ...asLed(leader) } }]
}

export const decideCaregiverTold = (how: WayTold): readonly EntryFact[] => [{ type: 'restraint.caregiver-told', body: { how } }]

/** In a language in which we print no draft it is read to them with an interpreter. */
export function decideReportSent(how: WaySent, language: HomeLanguage, translated: boolean): readonly EntryFact[] | No {
  const isDrafted = draftLanguages.some(each => each === language)
  if (!isDrafted && how !== 'phone-with-interpreter' && !translated) return malformed([{ pointer: '/how', detail: fields.interpreter }])
  return [{ type: 'restraint.caregiver-report-sent', body: { how, language } }]
}

export const injuriesReady = (state: EntryState, _: EntryStanding): Ready => isOver(state) ?? 'ready'

export const decideInjuries = (said: {
  readonly student: readonly Injury[]
  readonly staff: readonly Injury[]
  readonly medical: boolean
}): readonly EntryFact[] => {
  const { student, staff, medical } = said
  const asked: EntryFact = { type: 'restraint.injuries-asked', body: { medical } }
  return student.length + staff.length === 0 ? [asked] : [asked, { type: 'restraint.injuries-named', body: { student, staff } }]
}

const dayMillis = 86_400_000

/** With it goes the log of the days before, as many as the limits say: how many entries that were. */
export function decideStateReport({ happenedOn, limits }: EntryState, others: readonly string[]): readonly EntryFact[] {
  const from = new Date(Date.parse(`${happenedOn}T00:00:00Z`) - limits['earlier-log-days'] * dayMillis).toISOString().slice(0, 10)
  return [{ type: 'restraint.state-reported', body: { earlierEntries: others.filter(day => day >= from).length } }]
}
