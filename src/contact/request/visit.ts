import { z } from 'zod'

export const visitRow = z.object({
  agency: z.string().nullable(),
  names: z.string().nullable(),
  badges: z.string().nullable(),
  callBack: z.string().nullable(),
  purpose: z.string().nullable(),
  civilCriminal: z.string().nullable(),
  paperIssuer: z.string().nullable(),
  paperJudge: z.string().nullable(),
  paperDate: z.string().nullable(),
  paperScope: z.string().nullable(),
  arrivedAt: z.date().nullable(),
  leftAt: z.date().nullable(),
  destination: z.string().nullable(),
  dispatchNumber: z.string().nullable(),
})

/** Who came and with what, as they said it. */
export type Visit = z.infer<typeof visitRow>
export const visitFields = visitRow.keyof().options

/** Of a time a page types the minute alone. */
const asTyped = (value: string | Date | null): string | number | null =>
  value instanceof Date ? Math.floor(value.getTime() / 60_000) : value

const differ = (a: string | Date | null, b: string | Date | null): boolean => asTyped(a) !== asTyped(b)

/** Whether somebody changed this field from what they were shown. */
export const isChanged = (field: keyof Visit, sent: Visit, was: Visit): boolean => differ(sent[field], was[field])

/**
 * What two people write at one desk, each from a page of their own: of what somebody sends, the fields that they changed from what they were
 * shown, and everything else as it stands by now. Null where both wrote the same field, each otherwise: neither is lost unseen.
 */
export function mergeVisit(now: Visit, was: Visit, sent: Visit): Visit | null {
  const changed = visitFields.filter(field => isChanged(field, sent, was))
  if (changed.some(field => differ(now[field], was[field]) && differ(now[field], sent[field]))) return null
  return visitRow.parse(Object.fromEntries(visitFields.map(field => [field, (changed.includes(field) ? sent : now)[field]])))
}
