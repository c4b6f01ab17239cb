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
  changes: z.array(
    z.object({
      part: z.string(),
      added: words,
      taken: words,
      reordered: z.boolean(),
      order: z.object({ was: z.array(z.string()), is: z.array(z.string()) }).exactOptional(),
    }),
  ),
})

const pair = z.object({ was: z.string().nullable(), is: z.string().nullable() })
const named = z.object({ was: z.string(), is: z.string() })
const keys = z.array(z.string())
const differences = z.object({
  settings: z.array(z.object({ setting: z.string(), at: z.string(), was: z.unknown(), is: z.unknown() })),
  sections: z.object({ added: keys, removed: keys, changed: keys, moved: keys }),
  front: z.array(pair.extend({ key: z.string() })),
  wording: z.array(
    z.object({
      ...{ section: z.string(), title: named.nullable(), authority: pair.nullable(), audience: named.nullable() },
      words: z.array(z.object({ is: z.enum(['kept', 'taken', 'added']), words: z.string() })),
      blocks: z.enum(['same', 'order', 'changed']),
    }),
  ),
  titles: z.record(z.string(), z.string()),
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
  differences: differences.nullable().exactOptional(),
  untranslated: z.array(z.string()),
})
