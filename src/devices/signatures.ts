import { canonical } from '../kernel/canonical.ts'
import type { Graded } from '../evidence/index.ts'
import type { Fact } from '../ledger/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import { signedFact } from './facts.ts'

export interface Signature {
  readonly digest: string
  readonly by: string | null
  readonly at: Date
}

/** All signatures of a district under grades are one matter. */
export const signingMatter = (district: string): string => idFromName(`concord evidence ${district}`)

/** Of a grade as people read it: another reason, or another study, is another digest. */
export const digestOf = ({ measure, grade, reason, 'rests-on': rests }: Graded): string =>
  idFromName(`concord grade ${canonical({ measure, grade, reason: { ...reason }, rests: rests.map(each => ({ ...each })) })}`)

/** The last signature under the grade of each measure. */
export const signaturesOf = (facts: readonly Fact[]): ReadonlyMap<string, Signature> =>
  new Map(
    facts.flatMap(({ type, body, by, at }) => {
      if (body === null) return []
      const { measure, digest } = signedFact.parse({ type, body }).body
      return [[measure, { digest, by, at }] as const]
    }),
  )
