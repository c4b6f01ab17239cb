import type { SchoolFigures } from '../../../figures.ts'

/** The figures, and what of a plan's setting is tried. */
export interface Asked {
  readonly figures: readonly SchoolFigures[]
  readonly years: readonly string[]
  readonly levels: ReadonlyMap<string, string>
  readonly weights: Readonly<Partial<Record<Name, number>>>
  readonly minimumSize: number
}

export type Name = keyof SchoolFigures['figures']

export const discipline: readonly string[] = [
  'out-of-school-suspension',
  'in-school-suspension',
  'school-arrest',
  'law-enforcement-referral',
  'disciplined',
]
