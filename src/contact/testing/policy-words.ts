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
/** Who says that the school called, or that the law lets them take a child, is answered as one with no basis, where no row names these. */
export const none = ['none', 'school-called', 'custody-without-paper'] as const

export const police = ['local-police', 'state-police', 'sro', 'sro-under-agreement'] as const
export const crew = ['ambulance-fire'] as const
export const theDepartment = ['dcf', 'dcf-with-police'] as const
/** A student's counsel and private people, who have rows of their own. */
export const lawyers = ['defense-counsel', 'private'] as const
/** Nobody asks them whether they act for immigration. */
const neverAsked: readonly string[] = [...theDepartment, ...crew, 'defense-counsel']

export const talk = ['student-questioned', 'student-witness', 'student-victim'] as const
/** One questioned, a witness, one harmed, searched or taken: a student themselves, not what is written about them. */
export const student = [...talk, 'student-search', 'student-taken'] as const
export const record = ['student-record'] as const
export const entry = ['entry-public', 'entry-nonpublic'] as const
export const calm = but('emergency', 'imminent-harm')
export const danger = ['imminent-harm'] as const
export const butRecords = but('target', 'student-record')
export const known = but('requester', 'unverified')
export const yes = ['yes'] as const
export const perhaps = ['yes', 'unknown'] as const

/** Who is asked whether they act for immigration. */
export const asked = any('requester').filter(who => !neverAsked.includes(who))
/** Those of them who do not, as they said, or as nobody asks them. */
export const notForImmigration = (requester: readonly string[], facts: Cube): readonly Cube[] => [
  { ...facts, requester: requester.filter(who => !neverAsked.includes(who)), 'acting-for-immigration': ['no'] },
  { ...facts, requester: requester.filter(who => neverAsked.includes(who)) },
]

/** Who is told, and who signs, in more than one row. */
export const leaders = ['superintendent-told', 'counsel-told']
export const toAllOfTheirs = [...leaders, 'caregiver-told', 'defender-told']
export const asBoth = [...leaders, 'caregiver-told', 'caregiver-consented', 'defender-told']
export const two = ['superintendent', 'counsel']
export const superintendent = { sign: ['superintendent'] }
export const ofStudents = [...student, ...record]

/** What tells a caregiver, by any word. */
export const caregiverWords = [
  'caregiver-told',
  'caregiver-consented',
  'caregiver-written',
  'families-told',
  'other-caregiver-told',
] as const
export const consents = ['caregiver-consented', 'student-consented'] as const

/** One row of the policy's table (someone asks the school), or the part of one that joins facts by *and*. */
export interface Row {
  readonly row: string
  /** The situations it names: any of these. */
  readonly when: readonly Cube[]
  readonly answer: string
  readonly before?: readonly string[]
  readonly after?: readonly string[]
  readonly conditions?: readonly string[]
  readonly obligations?: readonly string[]
  readonly sign: readonly string[]
}

/** A floor row: it stands above every plan row, and whom it has told or sign is owed in every situation it names, whatever answers. */
export interface FloorRow extends Row {
  readonly told: readonly string[]
}
