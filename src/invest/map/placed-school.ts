import { z } from 'zod'

/** A school building as the file of points has it. */
export interface PlacedSchool {
  /** Eight digits, as DESE writes it. */
  readonly orgCode: string
  /** Counted from 1 in the order of the file; the first is the school's point. A mean of several would stand in another street, or another town. */
  readonly building: number
  readonly name: string
  /** As the file writes it, and as towns are told apart. */
  readonly town: string
  readonly townKey: string
  /** Private and approved special-education schools are kept, and not drawn. */
  readonly isPublic: boolean
  readonly lat: number
  readonly lon: number
}

export const townRow = z.object({ key: z.string(), name: z.string(), rings: z.string() })

export type TownRow = Readonly<z.infer<typeof townRow>>
