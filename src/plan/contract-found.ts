import { z } from 'zod'
import { fault } from './contract.ts'
import type { FaultKind } from './core/index.ts'
import { documentRoles } from './documents.ts'
import { words } from './wording.ts'

const faultKind = z.custom<FaultKind>(
  kind => typeof kind === 'string' && Object.hasOwn(words('en').faults, kind),
  'expected a kind of fault',
)
const told = fault.extend({ kind: faultKind, other: z.object({ file: z.string(), line: z.int() }).exactOptional() })

const answered = z.object({
  answer: z.string().nullable(),
  parts: z.record(z.string(), z.union([z.array(z.string()), z.string(), z.number(), z.null()])),
})
const alike = z.object({ situation: z.record(z.string(), z.string()), situations: z.int(), was: answered, is: answered })

/** What the check said of a draft, as it is kept until somebody reads it over. */
export const foundKept = z.object({
  ok: z.boolean(),
  faults: z.array(told),
  warnings: z.array(told),
  plan: z
    .object({
      file: z.string(),
      slug: z.string(),
      title: z.string(),
      kind: z.enum(['floor', 'playbook', 'district']),
      effective: z.string().nullable(),
    })
    .nullable(),
  documents: z.array(z.object({ role: z.enum(documentRoles), name: z.string(), text: z.string() })),
  changes: z.array(
    z.object({
      ...{ question: z.string(), total: z.int(), changed: z.int(), adjusted: z.int() },
      ...{ answers: z.array(alike), parts: z.array(alike) },
    }),
  ),
  untranslated: z.array(z.string()),
})
