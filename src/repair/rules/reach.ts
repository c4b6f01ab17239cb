import { malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import type { ProcessState } from '../state.ts'
import { repairFields, repairRefusals } from '../words/refusals.ts'
import { isOfTheSide, opensTo, partyCalled, type ProcessStanding } from './standing.ts'

/** What every verb asks first: whether it may be theirs, whether it is over, and whether whoever it names takes part. */

export const notYours = notPermitted(repairRefusals.notYours)

export const forThoseOfIt = (standing: ProcessStanding): No | null => (opensTo(standing) ? null : notYours)
export const forTheSide = (standing: ProcessStanding): No | null => (isOfTheSide(standing) ? null : notYours)
export const forCoordinators = ({ coordinates }: ProcessStanding): No | null => (coordinates ? null : notYours)

export const isOver = ({ ended }: ProcessState): No | null => (ended ? refused('over', repairRefusals.over) : null)

export const noParty = malformed([{ pointer: '/person', detail: repairFields.person }])

/** Whoever is named answers for themselves; whoever leads it writes down what they said. */
export const answersFor = (standing: ProcessStanding, person: string): boolean => isOfTheSide(standing) || standing.person === person

/** The same, or their caregiver. */
export const speaksFor = (state: ProcessState, standing: ProcessStanding, person: string): boolean =>
  answersFor(standing, person) || (partyCalled(state, person)?.caregivers.includes(standing.person) ?? false)
