import { z } from 'zod'
import { isDay } from '../../kernel/time.ts'
import { languages } from '../languages.ts'
import { kinds, identities, reasonsEnded, rotaDays, signers } from './contract.ts'
import { elements } from './elements.ts'
import { isOpenAWhile } from './rules/rota.ts'

/** What people send us about an agreement. Free text is the other side, its hours, and the letters; each stands in a table of its own. */
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)
const day = z.string('expected a day such as 2026-11-30').refine(isDay, 'expected a day such as 2026-11-30')
const orNull = <Shape extends z.ZodType>(shape: Shape) => z.preprocess(empty, shape.nullish()).transform(value => value ?? null)
const line = z.string('expected a text').trim().min(3, 'expected 3 letters or more').max(120, 'expected 120 letters at most')
const phone = z.string().regex(/^[0-9][0-9-]{6,19}$/, 'expected a telephone number such as 978-555-0190')
const language = z.enum(languages, `expected one of ${languages.join(', ')}`)
const ticked = z.array(z.enum(elements.map(({ code }) => code))).default([])

export const agreementPath = z.object({ id: z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase()) })

export const enterSent = z.strictObject({
  ...{ kind: among(kinds), party: line },
  /** The schools it covers; none is the whole district. */
  schools: z.array(z.uuid('expected the id of a school')).max(500, 'expected 500 schools at most').default([]),
})
export type EnterSent = z.output<typeof enterSent>
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 07:30')
const rotaLine = z.strictObject({ days: among(rotaDays), opens: time, closes: time, phone: orNull(phone) }).refine(isOpenAWhile, {
  path: ['closes'],
  message: 'expected another time than the one to open; an earlier one is on the next day, and 00:00 to 00:00 the whole day',
})
export const versionSent = z.strictObject({
  rota: z.array(rotaLine).max(14, 'expected 14 lines at most').default([]),
  ...{ from: day, until: orNull(day), elements: ticked, languages: z.array(language).default([]) },
  ...{ identity: orNull(among(identities)), hours: orNull(line), phone: orNull(phone) },
})
export const signSent = z.strictObject({ as: among(signers), on: day })
export const requestSent = z.strictObject({ from: orNull(day) })
export const proceduresSent = z.strictObject({ on: day, elements: ticked })
export const reviewSent = z.strictObject({ on: day })
export const endSent = z.strictObject({ why: among(reasonsEnded) })

/** A letter as it is signed; where nobody changed the draft it may be left out. */
export const letterSigned = {
  text: orNull(z.string().trim().min(20, 'expected 20 letters or more').max(4000, 'expected 4000 letters at most')),
  signer: line,
  isRead: z.literal('yes', 'expected yes'),
}
export const notRenewSent = z.strictObject(letterSigned)
export const withdrawSent = z.strictObject({ ...letterSigned, from: orNull(day) })

/** A field of a form that was left empty. */
function empty(value: unknown): unknown {
  return value === '' || value === null ? undefined : value
}
