import { z } from 'zod'
import type { Finding, Findings } from './findings.ts'

/** What reading files would do or has done, as CONTRACT §1 has it, and per file and year what changes. */

export const findingShape = z.object({
  kind: z.string(),
  file: z.string(),
  line: z.number(),
  column: z.number(),
  field: z.string().nullable(),
  read: z.string().nullable(),
  expected: z.string().nullable(),
  message: z.string(),
})
export type FindingShape = z.infer<typeof findingShape>

export const readReport = z.object({
  file: z.string(),
  report: z.string(),
  year: z.string(),
  rows: z.number().describe('lines of this file: schools, or a school and a job classification'),
  withheld: z.number().describe('of them, those in which the state withholds a value'),
  unjoined: z
    .number()
    .nullable()
    .describe('codes that neither enrollment nor discipline of that year knows; null where neither has been read'),
  new: z.number(),
  changed: z.number(),
  same: z.number(),
  gone: z.number(),
})
export type ReadReport = z.infer<typeof readReport>

export const differenceShape = z.object({
  ok: z.boolean(),
  committed: z.boolean(),
  reports: z.array(readReport).describe('one for each file and year'),
  faults: z.array(findingShape),
  warnings: z.array(findingShape),
  faultsLeftOut: z.number(),
  warningsLeftOut: z.number(),
})
export type DifferenceShape = z.infer<typeof differenceShape>

/** The same with every finding in both languages, for a page. */
export interface Difference {
  readonly committed: boolean
  readonly reports: readonly ReadReport[]
  readonly found: Findings
}

export const shapeOf = ({ committed, reports, found }: Difference): DifferenceShape => ({
  ok: found.sound,
  committed,
  reports: [...reports],
  faults: found.faults.map(plain),
  warnings: found.warnings.map(plain),
  faultsLeftOut: found.faultsLeftOut,
  warningsLeftOut: found.warningsLeftOut,
})

const plain = ({ says, ...rest }: Finding): FindingShape => ({ ...rest, message: says.en })
