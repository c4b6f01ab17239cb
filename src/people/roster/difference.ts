import type { Version } from './columns.ts'
import { type RosterFault, wholeFile } from './fault.ts'
import type { Format } from './formats.ts'
import type { RosterReading } from './read-roster.ts'

export const kinds = ['orgs', 'people', 'classes', 'enrollments'] as const
export type Kind = (typeof kinds)[number]

export type Count = { readonly new: number; readonly changed: number; readonly same: number; readonly gone: number }

/** In the order they are looked over: who leaves first. */
export const turns = ['gone', 'new', 'changed'] as const
export type Turn = (typeof turns)[number]

export interface Change {
  readonly kind: Kind
  /** The roster's sourcedId. */
  readonly id: string
  readonly change: Turn
  /** Which columns differ, in OneRoster's words; empty where the whole line is new or gone. */
  readonly fields: readonly string[]
}

/** A value of a row with the word for what it is. */
export interface Told {
  readonly field: string
  readonly value: string
}

/** One change for a person to read. It holds names, so it is kept only until the import is committed. */
export interface ShownChange {
  readonly id: string
  readonly fields: readonly string[]
  readonly who: string
  readonly file: string
  readonly line: number | null
  readonly was: readonly Told[]
  readonly is: readonly Told[]
}

/** Changes of one kind at one school. */
export interface Group {
  /** Its name; null for what belongs to no school. */
  readonly school: string | null
  readonly kind: Kind
  readonly change: Turn
  readonly count: number
  /** How many of them are kept to be shown. */
  readonly kept: number
}

/** So many of the register's people would leave that somebody should look twice. */
export interface ManyLeave {
  readonly gone: number
  readonly of: number
  /** Schools that would be left without a student, or with nobody at all. */
  readonly schools: readonly string[]
}

/** Ids of the register under which the file has somebody else, and the first lines where it does. */
export interface OtherPeople {
  readonly count: number
  readonly lines: readonly number[]
}

/** Lines of behavior, counted. */
export interface Behavior {
  readonly lines: number
  readonly undated: number
  readonly schools: number
  readonly counts: Count
  readonly items: readonly { readonly school: string; readonly kind: string; readonly lines: number }[]
}

export interface Difference {
  readonly ok: boolean
  readonly committed: boolean
  readonly format: Format
  readonly version: Version | null
  readonly counts: Readonly<Record<Kind, Count>>
  /** Changed with the rest, and not counted above. */
  readonly calendar: { readonly sessions: Count; readonly courses: Count }
  readonly behavior: Behavior | null
  readonly changes: readonly Change[]
  /** How many more there are where only the first are told. */
  readonly changesLeftOut: number
  readonly groups: readonly Group[]
  readonly manyLeave: ManyLeave | null
  readonly otherPeople: OtherPeople | null
  readonly faults: readonly RosterFault[]
  readonly warnings: readonly RosterFault[]
  readonly faultsLeftOut: number
  readonly warningsLeftOut: number
}

const nothing: Count = { new: 0, changed: 0, same: 0, gone: 0 }

/** The answer, in one sentence, to a file that is not a bundle. */
export function refusedBundle(message: string, format: Format = 'oneroster'): Difference {
  const faults = [wholeFile('not-a-bundle', format === 'oneroster' ? 'manifest.csv' : '', message)]
  return differenceOfFaults({ roster: undefined, format, version: null, faults, warnings: [], faultsLeftOut: 0, warningsLeftOut: 0 })
}

/** The answer where there is nothing to compare: the bundle has faults. */
export function differenceOfFaults(reading: RosterReading): Difference {
  return {
    ...headOf(reading),
    ...{ ok: false, counts: { orgs: nothing, people: nothing, classes: nothing, enrollments: nothing } },
    ...{ calendar: { sessions: nothing, courses: nothing }, behavior: null, changes: [], changesLeftOut: 0, groups: [] },
    ...{ manyLeave: null, otherPeople: null },
  }
}

/** Whether nothing of it could be read as what it was said to be: then there is nothing in it to mend. */
export const isNoBundle = ({ format, version, faults }: Pick<Difference, 'format' | 'version' | 'faults'>): boolean =>
  format === 'oneroster' ? version === null : faults.some(({ kind }) => kind === 'not-a-bundle')

export function headOf(reading: RosterReading) {
  const { format, version, faults, warnings, faultsLeftOut, warningsLeftOut } = reading
  return { committed: false, format, version, faults, warnings, faultsLeftOut, warningsLeftOut }
}
