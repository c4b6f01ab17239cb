import { z } from 'zod'
import { isDay } from '../kernel/time.ts'
import {
  alternativeKinds,
  disabilities,
  exclusionKinds,
  findings,
  grades,
  grounds,
  languages,
  mistakes,
  outcomes,
  places,
  reasonsNone,
  reasonsUnsuitable,
  results,
  rooms,
  schoolWideModels,
  supports,
  writings,
} from './contract.ts'

/** What people send us about an incident: ids, codes, days and hours. There is no field in which anybody could write. */
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)
const id = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
const day = z.string('expected a day such as 2026-11-30').refine(isDay, 'expected a day such as 2026-11-30')
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 09:30')
const yes = z.union([z.boolean(), z.enum(['yes', 'no']).transform(said => said === 'yes')])
const count = (least: number, most: number) =>
  z.coerce
    .number('expected a whole number')
    .int('expected a whole number')
    .min(least, `expected ${least} or more`)
    .max(most, `expected ${most} at most`)
/** A form sends an empty text for what was left out. */
const orNone = <T extends z.ZodType>(of: T) => z.preprocess(given => (given === '' || given === undefined ? null : given), of.nullable())

export const openSent = z.strictObject({
  student: z.string('expected an id or a sign-in name').trim().min(1).max(100),
  ...{ on: day, ground: among(grounds), grade: orNone(among(grades)), disability: among(disabilities).default('none') },
  ...{ daysBefore: count(0, 180).default(0), language: among(languages).default('en') },
})
/** A school-wide model can be sent: it is answered with why it does not count. */
export const beginSent = z.strictObject({ kind: among([...alternativeKinds, ...schoolWideModels]) })
export const resultSent = z.strictObject({ alternative: id, result: among(results), on: day })
export const modelSent = z.strictObject({ model: among(schoolWideModels) })
export const unsuitableSent = z.strictObject({ reason: among(reasonsUnsuitable), where: among(places), on: day })
export const paperSent = z.strictObject({ where: among(places), on: day })
export const manifestationSent = z.strictObject({ finding: among(findings), on: day })
export const daysSent = z.strictObject({ days: count(0, 180) })
export const proposeSent = z.strictObject({ kind: among(exclusionKinds), from: day, days: count(1, 200) })
export const onSent = z.strictObject({ on: day })
export const writeSent = z.strictObject({ what: among(writings), on: day })
export const noticeSent = z.strictObject({
  ...{ hearingOn: day, hearingAt: hour, room: among(rooms), language: among(languages), interpreter: yes.default(false) },
  exclusion: id.nullish(),
})
export const hearingSent = z.strictObject({ on: day, familyCame: yes.default(false), exclusion: id.nullish() })
/** Which exclusion was read; left out by those who do not say. */
export const readSent = z.preprocess(given => given ?? {}, z.object({ exclusion: id.nullish() }))
export const supportSent = z.strictObject({
  ...{ exclusion: id, what: among(supports), on: orNone(day), reason: orNone(among(reasonsNone)) },
})
export const extendSent = z.strictObject({ days: count(1, 30) })
export const outcomeSent = z.strictObject({ outcome: among(outcomes), days: orNone(count(0, 200)) })
export const correctSent = z.strictObject({
  ...{ on: orNone(day), ground: orNone(among(grounds)), disability: orNone(among(disabilities)), language: orNone(among(languages)) },
})
/** Of a form that shows all four: what stands as the page showed it is left as it stands by now. */
export const changedOnly = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([name, value]) => !name.startsWith('was-') && texts[`was-${name}`] !== value))
export const withdrawSent = z.strictObject({ exclusion: id, days: count(0, 200) })
export const takeBackSent = z.strictObject({ why: among(mistakes) })

export const incidentPath = z.object({ id })
