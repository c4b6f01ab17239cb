import type { Lang } from '../kernel/lang.ts'
import { day } from '../words/times.ts'
import { words } from './words/frame.ts'

export interface MarkProps {
  /** `verified`, `unverified`, or `counsel NAME DAY`; a record has no name. */
  readonly mark: string
  /** False for a section of the district’s own plan, whoever wrote it first: it is a choice, and no law that could be verified. */
  readonly isLaw?: boolean | undefined
  readonly lang: Lang
  readonly long?: boolean
}

/** Who has read what stands behind a section. The tick says that counsel read it, and nothing else; unverified law says so wherever it acts. */
export function Mark({ mark, isLaw = true, lang, long = false }: MarkProps) {
  const w = words(lang)
  const read = /^counsel (?:(.*) )?(\d{4}-\d{2}-\d{2})$/.exec(mark)
  const said = read?.[2] === undefined ? null : counselSaid(read[2], read[1], lang)
  return (
    <>
      {said === null ? null : <span class="c-mark c-mark--counsel">{said}</span>}
      {said === null && mark === 'verified' && isLaw ? <span class="c-mark c-mark--verified">{w.verified}</span> : null}
      {said === null && mark !== 'verified' ? <span class="c-mark c-mark--unverified">{long ? w.unverifiedWhy : w.unverified}</span> : null}
    </>
  )
}

const counselSaid = (on: string, who: string | undefined, lang: Lang): string =>
  who === undefined ? words(lang).counsel({ day: day(on, lang) }) : words(lang).counselNamed({ day: day(on, lang), who })
