import { type Malformed, malformed, type NotFound, notFound, type Refusal, refused } from '../../kernel/refusal.ts'
import { readingRefusals } from '../words/reading.ts'
import { questionedType, type SectionRead, signedType } from './facts.ts'
import type { ReadableSection } from './section-texts.ts'
import type { Reading } from './reading.ts'

/** What counsel finds of a section: it may stand as it is written, or this is wrong with it. */
export type Finding = { readonly verdict: 'signed' } | { readonly verdict: 'questioned'; readonly says: string }

/** A few paragraphs; what is longer is a letter, and belongs with the district's own papers. */
export const longestQuestion = 1_000

interface Asked {
  /** The section as it stands in the plan in force; undefined where there is none of that name. */
  readonly section: ReadableSection | undefined
  /** Of the text that counsel read. */
  readonly digest: string
  readonly version: number
  /** What was last found of the section's text. */
  readonly last: Reading | undefined
  readonly finding: Finding
}

interface SectionFact {
  readonly type: typeof signedType | typeof questionedType
  readonly body: SectionRead
}

/** What counsel read must be what stands in the plan, and a text is signed once. */
export function decideReading({ section, digest, version, last, finding }: Asked): readonly SectionFact[] | NotFound | Refusal | Malformed {
  if (!section) return notFound(readingRefusals.noSection)
  if (section.digest !== digest) return refused('section-changed', readingRefusals.changed)
  if (finding.verdict === 'signed' && last?.verdict === 'signed')
    return refused('section-signed', readingRefusals.signed({ who: last.as, day: last.day }))
  const wrong = finding.verdict === 'questioned' ? misfitOf(finding.says) : null
  if (wrong) return malformed([{ pointer: '/says', detail: wrong }])
  const body = { plan: section.plan.slug, provision: section.section.id, digest, version }
  return [{ type: finding.verdict === 'signed' ? signedType : questionedType, body }]
}

function misfitOf(says: string) {
  const { length } = says.trim()
  if (length === 0) return readingRefusals.nothingSaid
  return length > longestQuestion ? readingRefusals.tooLong({ length, most: longestQuestion }) : null
}
