import { z } from 'zod'
import { isDay } from '../kernel/time.ts'
import {
  actions,
  bars,
  checkInFindings,
  checkIns,
  closings,
  confirmations,
  consenters,
  consentStages,
  evidences,
  kinds,
  languages,
  reasonsGiven,
  reasonsKeptOut,
  sides,
} from './contract.ts'

/** What people send us about a restorative process: ids, codes and days. There is no field in which anybody could write. */
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)
const id = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
/** Of a person who may be new to the process: the register has to know it. */
const called = z.string('expected an id or a sign-in name').trim().min(1).max(100)
const day = z.string('expected a day such as 2026-11-30').refine(isDay, 'expected a day such as 2026-11-30')
const yes = z.union([z.boolean(), z.enum(['yes', 'no']).transform(said => said === 'yes')])
const ids = z.array(id).min(1, 'expected at least one').max(60)

export const askSent = z.strictObject({
  kind: among(kinds),
  school: id.nullish(),
  person: called.nullish(),
  side: among(sides).nullish(),
})
export const nameSent = z.strictObject({ person: called, side: among(sides), language: among(languages).default('en') })
export const keepOutSent = z.strictObject({ person: called, why: among(reasonsKeptOut) })
export const screenSent = z.strictObject({
  ...{ person: id, alone: yes, wants: yes, bars: z.array(among(bars)).max(bars.length).default([]), askedAfterPlan: yes.default(false) },
})
export const facilitateSent = z.strictObject({
  ...{ person: called, speaks: z.array(among(languages)).max(languages.length).default(['en']), interpreter: yes.default(false) },
})
/** What a page showed as agreed: the last thing in it, or none; left out by those who do not say. */
const agreementRead = z.union([z.literal('none'), id]).nullish()
export const takeBackSent = z.strictObject({ person: id, stage: among(consentStages), of: among(consenters).default('party') })
export const consentSent = takeBackSent.extend({ agreement: agreementRead })
export const personSent = z.strictObject({ person: id })
export const planSent = z.strictObject({ on: day })
export const holdSent = z.strictObject({ came: ids })
export const agreeSent = z.strictObject({
  actions: z
    .array(z.strictObject({ what: among(actions), owner: id, dueOn: day, evidence: among(evidences) }))
    .min(1, 'expected at least one action')
    .max(12, 'expected at most twelve actions'),
  agreement: agreementRead,
})
export const confirmSent = z.strictObject({ person: id, says: among(confirmations) })
export const checkInSent = z.strictObject({ which: among(checkIns), finding: among(checkInFindings) })
export const closeSent = z.strictObject({ as: among(closings) })
export const endSent = z.strictObject({ why: among(reasonsGiven) })

export const processPath = z.object({ id })
export const actionPath = processPath.extend({ action: id })
