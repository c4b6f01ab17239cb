import type { Lang } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import type { DoorWords } from './words/door.ts'

/** What the page knows of the register. */
export interface RegisterRead {
  /** When the agreement ends under which officers are posted at schools; null where none counts. */
  readonly until: string | null
  /** The reader’s school, where that agreement is for schools by name. */
  readonly school: string | null
  /** The schools with such an agreement, where this page answers for another. */
  readonly elsewhere: readonly string[]
  /** When this copy was kept, for a page that is one; null for a page the server just made. */
  readonly keptAt: string | null
  /** An agreement is in this copy, and the copy is too old to count it. */
  readonly isTooOld: boolean
}

export const noneOnFile: RegisterRead = { until: null, school: null, elsewhere: [], keptAt: null, isTooOld: false }

/** A withdrawal reaches no copy: one that counts an agreement says how old it is and whom to call. */
export function registerSaid(w: DoorWords, { until, school, elsewhere, keptAt, isTooOld }: RegisterRead, lang: Lang): readonly string[] {
  if (until === null) {
    const none = elsewhere.length === 0 ? w.noAgreement : w.agreementElsewhere({ list: list(elsewhere, lang) })
    return keptAt !== null && isTooOld ? [none, w.agreementInOldCopy({ at: keptAt })] : [none]
  }
  const counts = school === null ? w.agreement({ at: until }) : w.agreementHere({ school, at: until })
  return [counts, ...(keptAt === null ? [] : [w.agreementInCopy({ at: keptAt })])]
}
