import type { Lang } from '../kernel/lang.ts'
import { inEnglish } from '../words/lang.ts'
import { whereSaid } from './words/frame.ts'

export interface FaultLine {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly message: string
}

/** The id of a fault's place on the page, to which the summary above it leads. */
export const faultId = (index: number): string => `fault-${index + 1}`

/** The place, then what we read and what we expected: in English, as whoever mends the file sends it on to its maker. */
export function Faults({ faults, lang }: { faults: readonly FaultLine[]; lang: Lang }) {
  return (
    <ul class="c-faults">
      {faults.map((fault, index) => (
        <li key={faultId(index)} id={faultId(index)}>
          <p class="c-where">{whereSaid(fault, lang)}</p>
          <p lang={inEnglish(lang)}>{fault.message}</p>
        </li>
      ))}
    </ul>
  )
}
