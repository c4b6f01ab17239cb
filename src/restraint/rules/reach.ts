import { type No, notPermitted, refused } from '../../kernel/refusal.ts'
import type { EntryState } from '../state.ts'
import { restraintRefusals } from '../words/refusals.ts'
import type { EntryStanding } from './standing.ts'

/** What every verb asks first. */
export const notYours = notPermitted(restraintRefusals.notYours)
const notYoursToWrite = notPermitted(restraintRefusals.notYoursToWrite)
const forLeadersAlone = notPermitted(restraintRefusals.forLeaders)

export const forWriters = ({ writes, leads }: EntryStanding): No | null => (writes || leads ? null : notYoursToWrite)
export const forLeaders = ({ leads }: EntryStanding): No | null => (leads ? null : forLeadersAlone)

export const isOver = ({ ended }: EntryState): No | null => (ended ? refused('over', restraintRefusals.over) : null)

/** Whoever held the student, or saw it, does not review it. */
export const tookPartIn = ({ described }: EntryState, person: string): boolean =>
  described !== null && (described.held.some(each => each.person === person) || described.witnesses.includes(person))
