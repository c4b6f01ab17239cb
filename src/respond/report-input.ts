import { z } from 'zod'
import { instantIn } from '../kernel/local-time.ts'
import { readInstant } from '../kernel/time.ts'
import { agencies, uuid } from './contract.ts'

/** An instant with its zone. */
const instantSent = z.string().transform((text, context): Date => {
  const read = readInstant(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'expected an instant, such as 2026-11-27T10:05:00-05:00' })
  return z.NEVER
})

export const reportSent = z.strictObject({
  to: z.enum(agencies, `expected one of ${agencies.join(', ')}`),
  by: uuid,
  at: instantSent,
})
export type ReportSent = z.output<typeof reportSent>
export const reportWrittenSent = reportSent.omit({ to: true })
export type ReportWrittenSent = z.output<typeof reportWrittenSent>

/** Times are those of the wall clock. */
export const reportForm = ({ texts }: { readonly texts: Readonly<Record<string, string | undefined>> }, zone: string) => {
  const { at = '', ...said } = texts
  return { ...said, at: instantIn(zone, at)?.toISOString() ?? at }
}
