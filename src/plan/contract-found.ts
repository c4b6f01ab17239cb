import { z } from 'zod'
import { fault } from './contract.ts'
import type { FaultKind } from './core/index.ts'
import { documentRoles } from './documents.ts'
import { adoptingWords } from './words/adopting.ts'

const faultKind = z.custom<FaultKind>(
  kind => typeof kind === 'string' && Object.hasOwn(adoptingWords.en.faults, kind),
  'expected a kind of fault',
)
const told = fault.extend({ kind: faultKind, other: z.object({ file: z.string(), line: z.int() }).exactOptional() })

const section = z.object({ plan: z.string(), provision: z.string(), title: z.string() })
const headline = z.object({ answer: z.string().nullable() }).catchall(z.union([z.array(z.string()), z.string(), z.number(), z.null()]))
const changedCase = z.object({
  when: z.array(z.record(z.string(), z.array(z.string()))),
  situations: z.int(),
  was: headline,
  is: headline,
  example: z.record(z.string(), z.string()),
  sections: z.object({ was: z.array(section), is: z.array(section) }),
})
const words = z.array(z.union([z.string(), z.number()]))
const partsChange = z.object({
  was: section.nullable(),
  is: section.nullable(),
  situations: z.int(),
  changes: z.array(z.object({ part: z.string(), added: words, taken: words, reordered: z.boolean() })),
})

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
      reliance: z.object({ was: z.int(), is: z.int() }),
      ...{ cases: z.array(changedCase), parts: z.array(partsChange) },
    }),
  ),
  untranslated: z.array(z.string()),
})
