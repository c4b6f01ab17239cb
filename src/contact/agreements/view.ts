import { z } from 'zod'
import { kinds, identities, reasonsEnded, rotaDays, signers, standings, verbs, whyNot } from './contract.ts'
import { elements } from './elements.ts'

/** What is answered of agreements; the pages read the same. */
const text = z.string()
const span = { from: text, until: text.nullable() }
const codes = z.array(z.enum(elements.map(({ code }) => code)))

export const lineShape = z.object({
  ...{ id: text, kind: z.enum(kinds), party: text, stands: z.enum(standings) },
  /** Why it ended before its last day; null while nobody ended it. */
  endedWhy: z.enum(reasonsEnded).nullable(),
  /** The schools it covers; none named is the whole district. */
  schools: z.array(z.object({ id: text, name: text })),
  /** Of the version that holds, or of the last one entered. */
  terms: z
    .object({
      ...{ ...span, hours: text.nullable(), languages: z.array(text), identity: z.enum(identities).nullable() },
      /** What it is to hold and does not. */
      missing: codes,
    })
    .nullable(),
  /** Of an agreement on officers at school alone. */
  officers: z.object({ under: z.boolean(), until: text.nullable(), why: z.array(z.enum(whyNot)) }).nullable(),
})
export type AgreementLine = Readonly<z.infer<typeof lineShape>>

export const agreementShape = lineShape.extend({
  /** When the other side is reached; its telephones are for those who keep the register. */
  rota: z.array(z.object({ days: z.enum(rotaDays), opens: text, closes: text, phone: text.nullable() })),
  /** For those who keep the register; null for everyone else. */
  phone: text.nullable(),
  versions: z.array(
    z.object({ ...span, version: z.number(), missing: codes, signed: z.array(z.object({ as: z.enum(signers), on: text })) }),
  ),
  /** Other agreements by which officers count now at a school that this one is for: ending this one, or its request, ends none of them. */
  alsoUnder: z.array(z.object({ id: text, party: text, until: text })),
  requests: z.array(z.object(span)),
  procedures: z.array(z.object({ on: text, missing: codes, until: text })),
  reviews: z.array(text),
  reviewedThisYear: z.boolean(),
  /** When it is over, by what both sides signed, and whether that is past; null where it has no last day. */
  over: z.object({ at: text, isPast: z.boolean() }).nullable(),
  notRenewedAt: text.nullable(),
  endedAt: text.nullable(),
  letters: z.array(z.object({ about: text, signer: text, signedAt: text, text: text.nullable() })),
  next: z.array(z.enum(verbs)),
})
export type AgreementView = Readonly<z.infer<typeof agreementShape>>

export const filingShape = z.object({
  year: z.number(),
  /** Null while nobody has signed it. */
  signedAt: text.nullable(),
  /** The day on which it was filed, as what falls due has it. */
  filedOn: text.nullable(),
  /** In cents, as it was signed; before that as the books have it; null where there are no books of that year. */
  support: z.number().nullable(),
  police: z.number().nullable(),
  /** In cents, as the books have it now, whatever was signed. */
  inBooks: z.object({ support: z.number(), police: z.number() }).nullable(),
})
export type FilingView = Readonly<z.infer<typeof filingShape>>

export const listShape = z.object({ items: z.array(lineShape), filing: filingShape, next: z.null() })
export const enteredShape = z.object({ id: text })
