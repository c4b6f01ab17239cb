import type { Cube } from '../../plan/core/index.ts'
import { contactFacts, judicialProcess } from '../question.ts'

/** Names for the sets of values that the policy's rows speak of. */
export const any = <F extends keyof typeof contactFacts>(fact: F): readonly (typeof contactFacts)[F][number][] => contactFacts[fact]
export const but = <F extends keyof typeof contactFacts>(
  fact: F,
  ...left: readonly (typeof contactFacts)[F][number][]
): readonly (typeof contactFacts)[F][number][] => any(fact).filter(value => !left.includes(value))

export const process = judicialProcess
export const noProcess = but('basis', ...judicialProcess)
export const police = ['local-police', 'state-police', 'sro', 'sro-under-agreement'] as const
export const talk = ['student-questioned', 'student-witness', 'student-victim'] as const
/** One questioned, a witness, one harmed, searched or taken: a student themselves, not what is written about them. */
export const student = [...talk, 'student-search', 'student-taken'] as const
export const entry = ['entry-public', 'entry-nonpublic'] as const
export const calm = but('emergency', 'imminent-harm')
export const butRecords = but('target', 'student-record')
export const known = but('requester', 'unverified')
export const minor = but('age', '18-or-over')
export const no = ['no'] as const
export const yes = ['yes'] as const
export const perhaps = ['yes', 'unknown'] as const

/** What tells a caregiver, by any word. */
export const caregiverWords = [
  'caregiver-told',
  'caregiver-consented',
  'caregiver-written',
  'families-told',
  'other-caregiver-told',
] as const
export const consents = ['caregiver-consented', 'student-consented'] as const

/** One row of the policy's table (police or an agency asks), or the part of one that joins facts by *and*. */
export interface Row {
  readonly row: string
  readonly when: Cube
  readonly answer: string
  readonly before?: readonly string[]
  readonly after?: readonly string[]
  readonly conditions?: readonly string[]
  readonly obligations?: readonly string[]
  readonly sign: readonly string[]
}

/** A floor row: it stands above every plan row, and what it has told or signed is owed in every situation it names. */
export interface FloorRow extends Row {
  readonly told: readonly string[]
}
