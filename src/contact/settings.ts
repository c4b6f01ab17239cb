import { z } from 'zod'
import { type SettingUnit, settingOf } from '../plan/core/index.ts'
import { settingWords } from './words/question.ts'

/**
 * What a plan may set for the gate, in a block `setting contact`. Whatever it leaves out holds as `withoutSaying` has it,
 * which are the defaults proposed to a district's counsel (603 CMR 23.07 for the days before a record is let go).
 */
const count = z.number().int().min(0).max(100_000)
const phone = z.string().regex(/^[0-9][0-9-]{6,19}$/, 'expected a telephone number such as 978-555-0190')

export const contactSettings = z.strictObject({
  /** What a caregiver must have done before a contact opens that waits for them: agreed, or only been told. */
  caregiver: z.enum(['agreed', 'told']),
  /** A caregiver counts as unreachable after this many channels were tried and this many minutes have passed since the first. */
  channels: count,
  'unreachable-minutes': count,
  /** Whom to call for a public defender; without one no contact with a student opens that waits for a defender. */
  'defender-phone': phone.nullable(),
  /** Minutes within which what is owed afterwards is to be told. */
  'afterwards-minutes': count,
  /** School days until a contact is reviewed, and until those present have recorded how it went. */
  'review-days': count,
  'statement-days': count,
  /** School days a record waits after its family was told, or until so many school days before the return date, if that is sooner. */
  'record-days': count,
  'return-days': count,
  /** School days until a complaint about a contact is answered. No law names them: 10 is our choice. Older records do not say them. */
  'complaint-days': count.default(10),
})
export type ContactSettings = z.infer<typeof contactSettings>

export const withoutSaying: ContactSettings = {
  caregiver: 'agreed',
  channels: 3,
  'unreachable-minutes': 30,
  'defender-phone': null,
  'afterwards-minutes': 60,
  'review-days': 5,
  'statement-days': 1,
  'record-days': 5,
  'return-days': 1,
  'complaint-days': 10,
}

export const settingUnits: Readonly<Record<string, SettingUnit>> = {
  ...{ channels: 'ways', 'unreachable-minutes': 'minutes', 'afterwards-minutes': 'minutes', 'review-days': 'school-days' },
  ...{ 'statement-days': 'school-days', 'record-days': 'school-days', 'return-days': 'school-days', 'complaint-days': 'school-days' },
}

const said = contactSettings.partial()

export const contactSetting = settingOf({
  ...{ name: 'contact', schema: said },
  says: { ...settingWords, units: settingUnits },
  keys: { '': Object.keys(contactSettings.shape) },
})

/** The settings in force, given what the plan says in its block; what cannot be read there was a fault when the plan was checked. */
export function contactSettingsFrom(value: unknown): ContactSettings {
  const { data } = said.safeParse(value ?? {})
  return contactSettings.parse({ ...withoutSaying, ...data })
}
