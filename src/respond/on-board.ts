import { isSeen, type SchoolsSeen } from '../people/index.ts'
import type { CallState } from './state.ts'

/** What an accusation stands behind, or what is closest to somebody, is on no board: it is for whoever is asked, and for those who lead. */
const offTheBoard: ReadonlySet<string> = new Set(['abuse-suspected', 'sexual-harm', 'partner-violence'])

/** Where somebody is being hurt now, whoever is near is wanted more than it is kept among few. */
const isUrgent = ({ danger, weapon }: CallState['facts']): boolean => danger === 'now' || weapon === 'in-use'

export const standsOnBoard = (facts: CallState['facts']): boolean => isUrgent(facts) || !offTheBoard.has(facts.what ?? 'unsaid')

/** Whether a call that is not their own stands on the board of whoever sees these schools. */
export const isOnBoard = (seen: SchoolsSeen, { school, facts }: Pick<CallState, 'school' | 'facts'>): boolean =>
  isSeen(seen, school) && standsOnBoard(facts)
