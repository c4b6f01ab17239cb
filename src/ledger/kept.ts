import { z } from 'zod'
import { malformed, type No, notFound, notPermitted, notSignedIn, refused } from '../kernel/refusal.ts'
import { keep as keepSaying, type KeptSaying, sayingOf } from '../words/kept.ts'
import { inEach, type Saying } from '../words/lang.ts'
import { refusals } from './words/refusals.ts'

const keptSaying: z.ZodType<KeptSaying> = z.object({
  id: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.lazy(() => keptSaying)])).optional(),
})

/** A sentence itself, as every "no" was kept before sentences had ids; it is read for ever. Written only where a sentence has no id. */
const sentence = z.object({ detail: z.string().optional(), es: z.string().optional() })

const said = z.union([keptSaying, sentence])
type Said = z.infer<typeof said>

/**
 * A "no" is an answer too: the same deed sent again gets the same one. Kept are its kind, its code, and the id and arguments of its sentence,
 * which is made when somebody reads, in their language (docs/adr/0017).
 */
export const keptResult = z.intersection(
  z.object({
    kind: z.enum(['done', 'refused', 'not-permitted', 'not-signed-in', 'not-found', 'malformed']),
    code: z.string().optional(),
    errors: z.array(z.intersection(z.object({ pointer: z.string() }), said)).optional(),
  }),
  said,
)
export type Kept = z.infer<typeof keptResult>

export function keep(no: No): Kept {
  if (no.kind === 'not-signed-in') return { kind: no.kind }
  if (no.kind === 'malformed') return { kind: no.kind, errors: no.errors.map(({ pointer, says }) => ({ pointer, ...written(says) })) }
  return { kind: no.kind, ...(no.kind === 'refused' ? { code: no.code } : {}), ...written(no.says) }
}

export function giveBack(kept: Kept): No {
  const { kind, code = 'refused', errors = [] } = kept
  if (kind === 'not-signed-in') return notSignedIn()
  if (kind === 'malformed') return malformed(errors.map(error => ({ pointer: error.pointer, detail: again(error) })))
  if (kind === 'refused') return refused(code, again(kept))
  return kind === 'not-permitted' ? notPermitted(again(kept)) : notFound(again(kept))
}

const written = (says: Saying): Said => keepSaying(says) ?? { detail: says.en, es: says.es }

function again(kept: Said): Saying {
  if ('id' in kept) return sayingOf(kept) ?? refusals.noLongerSaid
  const { detail = '', es = detail } = kept
  const said: Readonly<Record<string, string>> = { es }
  return inEach(lang => said[lang] ?? detail)
}
