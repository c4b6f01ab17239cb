import type { Version } from './columns.ts'
import { type RosterFault, wholeFile } from './fault.ts'
import type { RosterReading } from './read-roster.ts'

export const kinds = ['orgs', 'people', 'classes', 'enrollments'] as const
export type Kind = (typeof kinds)[number]

export type Count = { readonly new: number; readonly changed: number; readonly same: number; readonly gone: number }

export interface Change {
  readonly kind: Kind
  /** The roster's sourcedId. */
  readonly id: string
  readonly change: 'new' | 'changed' | 'gone'
  /** Which columns differ, in OneRoster's words; empty where the whole line is new or gone. */
  readonly fields: readonly string[]
  /** For a person to read; the answer a program gets leaves it out. */
  readonly shown: { readonly who: string; readonly file: string; readonly line: number | null; readonly was: string; readonly is: string }
}

export interface Difference {
  readonly ok: boolean
  readonly committed: boolean
  readonly format: 'oneroster'
  readonly version: Version | null
  readonly counts: Readonly<Record<Kind, Count>>
  /** Changed with the rest, and not counted above. */
  readonly calendar: { readonly sessions: Count; readonly courses: Count }
  readonly changes: readonly Change[]
  /** How many more there are where only the first are told. */
  readonly changesLeftOut: number
  readonly faults: readonly RosterFault[]
  readonly warnings: readonly RosterFault[]
  readonly faultsLeftOut: number
  readonly warningsLeftOut: number
}

const nothing: Count = { new: 0, changed: 0, same: 0, gone: 0 }

/** The answer to what is no bundle at all, in one sentence. */
export function refusedBundle(message: string): Difference {
  const faults = [wholeFile('not-a-bundle', 'manifest.csv', message)]
  return differenceOfFaults({ roster: undefined, version: null, faults, warnings: [], faultsLeftOut: 0, warningsLeftOut: 0 })
}

/** The answer where there is nothing to compare: the bundle has faults. */
export function differenceOfFaults(reading: RosterReading): Difference {
  const counts = { orgs: nothing, people: nothing, classes: nothing, enrollments: nothing }
  return { ...headOf(reading), ok: false, counts, calendar: { sessions: nothing, courses: nothing }, changes: [], changesLeftOut: 0 }
}

export function headOf(reading: RosterReading) {
  const { version, faults, warnings, faultsLeftOut, warningsLeftOut } = reading
  return { committed: false, format: 'oneroster', version, faults, warnings, faultsLeftOut, warningsLeftOut } as const
}
