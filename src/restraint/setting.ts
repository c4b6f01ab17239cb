import { z } from 'zod'
import { settingOf } from '../plan/core/index.ts'
import { settingWords } from './words/setting.ts'

/**
 * What a plan may set for the restraint log, in a block `setting restraint`. The numbers are those of the older text of 603 CMR 46.00, as
 * districts still print it (BPS SUP-19: secondary). The text in force since 17 August 2026 has not been read for them: counsel does that first.
 */
const count = (most: number) => z.number().int().min(1).max(most)

const shape = z.strictObject({
  /** Minutes of a physical restraint past which the principal approves. */
  'approval-minutes': count(600),
  /** Minutes of a time-out past which it is written here and approved. */
  'time-out-minutes': count(600),
  'principal-report-days': count(30),
  'caregiver-report-days': count(30),
  'injury-report-days': count(30),
  /** How many days of the log before it go with the report of an injury. */
  'earlier-log-days': count(366),
  /** A clock of hours beside "the same day": unverified. */
  'caregiver-told-hours': count(240),
  /** School days after the week, and of the next month, in which a review is held: ours, since the text says weekly and monthly. */
  'week-review-days': count(30),
  'month-review-days': count(30),
})
export type Limits = Readonly<z.infer<typeof shape>>
export const limitsShape = shape

export const withoutSaying: Limits = {
  'approval-minutes': 20,
  'time-out-minutes': 30,
  'principal-report-days': 1,
  'caregiver-report-days': 3,
  'injury-report-days': 3,
  'earlier-log-days': 30,
  'caregiver-told-hours': 24,
  'week-review-days': 5,
  'month-review-days': 5,
}

const said = shape.partial()

export const restraintSetting = settingOf({
  ...{ name: 'restraint', schema: said },
  says: {
    ...settingWords,
    units: {
      ...{ 'approval-minutes': 'minutes', 'time-out-minutes': 'minutes', 'earlier-log-days': 'days' },
      ...{ 'principal-report-days': 'school-days', 'caregiver-report-days': 'school-days', 'injury-report-days': 'school-days' },
      ...{ 'week-review-days': 'school-days', 'month-review-days': 'school-days' },
    },
  },
  keys: { '': Object.keys(shape.shape) },
})

/** The limits in force, given what the plan says in its block; what cannot be read there was a fault when the plan was checked. */
export function limitsFrom(value: unknown): Limits {
  const read = said.safeParse(value ?? {})
  if (!read.success) return withoutSaying
  return { ...withoutSaying, ...Object.fromEntries(Object.entries(read.data).filter(([, each]) => each !== undefined)) }
}
