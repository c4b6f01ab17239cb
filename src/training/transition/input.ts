import { z } from 'zod'
import { isDay } from '../../kernel/time.ts'
import { reasonsStopped, waysSettled } from './contract.ts'

/** What people send us about a change of duty: codes, days, and who. There is no field in which anybody could write. */
const id = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
const day = z.string('expected a day such as 2026-11-30').refine(isDay, 'expected a day such as 2026-11-30')
const yes = z.union([z.boolean(), z.enum(['yes', 'no']).transform(said => said === 'yes')])
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)

export const openSent = z.strictObject({ person: z.string('expected an id or a sign-in name').trim().min(1).max(100), sworn: yes })
export const daySent = z.strictObject({ on: day })
export const settleSent = z.strictObject({ on: day, how: among(waysSettled) })
/** A box that is not ticked is not sent. */
export const endOldSent = z.strictObject({ oldEnds: day, overlap: yes.default(false) })
export const beginSent = endOldSent.extend({ on: day })
export const paySent = z.strictObject({ oldLine: id, newLine: id })
export const stopSent = z.strictObject({ why: among(reasonsStopped) })

export const transitionPath = z.object({ id })
