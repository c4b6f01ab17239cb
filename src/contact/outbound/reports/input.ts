import { z } from 'zod'
import { channels } from '../../request/contract.ts'
import { attributes } from '../attribute.ts'
import { exceptions } from '../exceptions.ts'
import { recipients, reportFields } from './kinds.ts'

/** What people send us about a report that leaves the school. */
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)
const line = z.string('expected a text').trim().max(300, 'expected at most 300 characters')

export const writeSent = z.strictObject({
  line: line.nullish(),
  object: among(reportFields.object).optional(),
  found: among(reportFields.found).optional(),
  now: among(reportFields.now).optional(),
  assessment: among(reportFields.assessment).optional(),
  counseling: among(reportFields.counseling).optional(),
})
export type WriteSent = z.infer<typeof writeSent>

export const secondReadSent = z
  .strictObject({
    /** The words as the reader changes them; left out where they stand. */
    line: line.nullish(),
    exceptions: z
      .array(z.strictObject({ attribute: among(attributes), exception: among(exceptions) }))
      .max(20)
      .nullish(),
  })
  .nullish()
  .transform(sent => ({ line: sent?.line ?? null, exceptions: sent?.exceptions ?? [] }))

export const sendSent = z
  .strictObject({ recipient: among(recipients), channel: among(channels).nullish() })
  .transform(({ recipient, channel }) => ({ recipient, channel: channel ?? 'letter' }))
export const draftSent = z.strictObject({ kind: z.enum(['police-report', '8a-caregiver-notice', '8a-state-report', 'weapon-report']) })
export const reportPath = z.object({ id: z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase()) })
