import { z } from 'zod'
import { isDay, readInstant } from '../kernel/time.ts'
import {
  cares,
  everyCondition,
  grounds,
  holds,
  injuries,
  kinds,
  languages,
  monthFindings,
  noGrounds,
  reasonsNoWitness,
  tried,
  waysSent,
  waysTold,
  weekFindings,
} from './contract.ts'

/** What people send us about a restraint: ids, sign-in names, codes and instants. There is no field in which anybody could write. */
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)
const some = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.array(among(codes)).max(codes.length).default([])
const id = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
const called = z.string('expected an id or a sign-in name').trim().min(1).max(100)
const people = z.array(called).max(12)
const yes = z.union([z.boolean(), z.enum(['yes', 'no']).transform(said => said === 'yes')])
const instantSent = z.string('expected an instant').transform((text, context): Date => {
  const read = readInstant(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'expected an instant, such as 2026-11-27T10:05:00-05:00' })
  return z.NEVER
})

export const beginSent = z.strictObject({ school: id.nullish(), student: called.nullish() })

export const describeSent = z.strictObject({
  ...{ kind: among(kinds), student: called, began: instantSent, ended: instantSent, closedDay: yes.default(false) },
  ...{ grounds: some([...grounds, ...noGrounds]), tried: some(tried), holds: some(holds), conditions: some(everyCondition) },
  ...{ held: people.default([]), witnesses: people.default([]), noWitness: among(reasonsNoWitness).nullish() },
  ...{ approvedBy: called.nullish(), ledThen: yes.default(false), approvedAt: instantSent.nullish() },
  ...{ notApproved: yes.default(false), care: some(cares) },
})
export type DescribeSent = z.output<typeof describeSent>

export const injuriesSent = z.strictObject({ student: some(injuries), staff: some(injuries), medical: yes })
export const leaderSent = z.strictObject({ leader: called, ledThen: yes.default(false) })
export type LeaderSent = z.output<typeof leaderSent>
export const toldSent = z.strictObject({ how: among(waysTold) })
export const reportSent = z.strictObject({ how: among(waysSent), language: among(languages), translated: yes.default(false) })
export const weekSent = z.strictObject({ findings: z.array(among(weekFindings)).min(1).max(weekFindings.length) })
export const monthSent = z.strictObject({
  ...{ school: id, month: z.string('expected a month').refine(text => isDay(`${text}-01`), 'expected a month such as 2026-11') },
  findings: z.array(among(monthFindings)).min(1).max(monthFindings.length),
})

export const entryPath = z.object({ id })
export const letterPath = entryPath.extend({ language: z.enum(['en', 'es']) })
export const yearPath = z.object({ year: z.string().regex(/^20\d{2}$/) })
