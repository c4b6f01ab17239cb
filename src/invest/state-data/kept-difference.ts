import { z } from 'zod'
import { inEach } from '../../words/lang.ts'
import { type Difference, findingShape, readReport } from './difference.ts'

/** A sentence in every language there was when it was kept; one that came later says it in English. */
const saying = z.record(z.string(), z.string()).transform(said => inEach(lang => said[lang] ?? said['en'] ?? ''))
const keptFinding = findingShape.omit({ message: true }).extend({ says: saying })
export type KeptFinding = z.infer<typeof keptFinding>

/** The difference of an upload, as it waits for somebody to save it: every finding in every language. */
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

/** Whether nothing else is wrong with the files than that they lack lines which are held. */
export const onlyLacksLines = ({ faults, faultsLeftOut }: KeptDifference): boolean =>
  faults.length > 0 && faultsLeftOut === 0 && faults.every(({ kind }) => kind === 'gone')

/** As a program is told. */
export const plainOf = ({ reports, committed, faults, warnings, faultsLeftOut, warningsLeftOut }: KeptDifference) => ({
  ok: faults.length === 0,
  ...{ committed, reports, faultsLeftOut, warningsLeftOut },
  faults: faults.map(plain),
  warnings: warnings.map(plain),
})

const plain = ({ says, ...rest }: KeptFinding) => ({ ...rest, message: says.en })
