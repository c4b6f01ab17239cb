import { z } from 'zod'
import { type No, notFound, notPermitted, refused } from '../kernel/refusal.ts'

/** A "no" is an answer too: the same deed sent again gets the same one. */
export const keptResult = z.object({
  kind: z.enum(['done', 'refused', 'not-permitted', 'not-found']),
  code: z.string().optional(),
  detail: z.string().optional(),
  es: z.string().optional(),
})
export type Kept = {
  kind: z.infer<typeof keptResult>['kind']
  code?: string | undefined
  detail?: string | undefined
  es?: string | undefined
}

export const keep = (no: No): Kept =>
  no.kind === 'refused'
    ? { kind: 'refused', code: no.code, detail: no.says.en, es: no.says.es }
    : { kind: no.kind === 'not-permitted' ? 'not-permitted' : 'not-found', detail: no.says.en, es: no.says.es }

export function giveBack({ kind, code = 'refused', detail = '', es = detail }: Kept): No {
  const says = { en: detail, es }
  if (kind === 'refused') return refused(code, says)
  return kind === 'not-permitted' ? notPermitted(says) : notFound(says)
}
