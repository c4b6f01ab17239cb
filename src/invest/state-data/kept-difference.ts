import { z } from 'zod'
import { type Difference, findingShape, readReport } from './difference.ts'

const saying = z.object({ en: z.string(), es: z.string() })
const keptFinding = findingShape.omit({ message: true }).extend({ says: saying })
export type KeptFinding = z.infer<typeof keptFinding>

/** The difference of an upload, as it waits for somebody to save it: every finding in both languages. */
export const keptDifference = z.object({
  committed: z.boolean(),
  /** How often state data had been brought in when it was compared: saved only while that is still so. */
  seen: z.number(),
  reports: z.array(readReport),
  faults: z.array(keptFinding),
  warnings: z.array(keptFinding),
  faultsLeftOut: z.number(),
  warningsLeftOut: z.number(),
})
export type KeptDifference = z.infer<typeof keptDifference>

export function keptOf({ reports, found, committed }: Difference, seen: number): KeptDifference {
  const { faults, warnings, faultsLeftOut, warningsLeftOut } = found
  return keptDifference.parse({ committed, seen, reports, faults, warnings, faultsLeftOut, warningsLeftOut })
}

/** As a program is told. */
export const plainOf = ({ reports, committed, faults, warnings, faultsLeftOut, warningsLeftOut }: KeptDifference) => ({
  ok: faults.length === 0,
  ...{ committed, reports, faultsLeftOut, warningsLeftOut },
  faults: faults.map(plain),
  warnings: warnings.map(plain),
})

const plain = ({ says, ...rest }: KeptFinding) => ({ ...rest, message: says.en })
