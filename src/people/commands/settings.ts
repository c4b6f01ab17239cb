import { malformed, type No, notPermitted } from '../../kernel/refusal.ts'
import type { Saying } from '../../kernel/lang.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, may, mayRaise } from '../access.ts'
import { recordDeed } from '../record.ts'
import { lockRegister } from '../store/imports.ts'
import { type SecondStepSetting, secondStepSettings } from '../second-step.ts'
import { findSecondStepSetting, findSettings, saveSecondStepSetting, saveSettings, type Settings } from '../store/settings.ts'
import { refusals } from '../words/refusals.ts'
import { secondStepRefusals } from '../words/second-step.ts'

/** The settings as they are typed. A district that has an office telephone keeps one: it stands wherever nobody could be reached. */
export type SettingsAsked = Readonly<Record<keyof Settings, string>> & {
  /** Whether a second step of sign-in is asked; as it was, where left out. */
  readonly secondStep?: string | undefined
}

interface Deed {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
}

/** Changes what a district says of itself, or changes nothing and says what is wrong with which field. */
export async function changeSettings(tx: Tx, asked: Deed & { readonly settings: SettingsAsked }): Promise<Settings | No> {
  if (!may(asked.by, 'change-settings')) return notPermitted(refusals.notYoursToSet)
  const read = readSettings(asked.settings)
  if ('kind' in read) return read
  await lockRegister(tx)
  const before = await findSettings(tx)
  if (read.officePhone === null && before.officePhone !== null)
    return malformed([{ pointer: '/officePhone', detail: refusals.officePhoneStays }])
  const { name, ...values } = read
  const was = await findSecondStepSetting(tx)
  const secondStep = secondStepSettings.find(each => each === asked.settings.secondStep) ?? was
  const { by, at, deed } = asked
  if (secondStep !== was && !mayRaise(by, ['superintendent'])) return notPermitted(secondStepRefusals.superintendents)
  const changed = [...keys.filter(key => read[key] !== before[key]), ...(secondStep === was ? [] : ['secondStep'])]
  if (changed.length === 0) return before
  const body = { changed, ...values, ...(secondStep === was ? {} : { secondStep }) }
  if (await recordDeed(tx, { matter: tx.district, by, at, deed, type: 'people.settings-changed', body })) {
    await saveSettings(tx, read)
    if (secondStep !== was) await saveSecondStepSetting(tx, secondStep)
  }
  return findSettings(tx)
}

/** The operator says so on the machine itself: where nobody can set one up, nobody is locked out by it. */
export async function setSecondStep(tx: Tx, { to, at, deed }: Omit<Deed, 'by'> & { readonly to: SecondStepSetting }): Promise<void> {
  await lockRegister(tx)
  if (to === (await findSecondStepSetting(tx))) return
  const body = { changed: ['secondStep'], secondStep: to }
  if (await recordDeed(tx, { matter: tx.district, by: 'operator', at, deed, type: 'people.settings-changed', body }))
    await saveSecondStepSetting(tx, to)
}

const keys = ['name', 'officePhone', 'schoolBegins', 'schoolEnds'] as const

function readSettings(typed: SettingsAsked): Settings | No {
  const errors: { pointer: string; detail: Saying }[] = []
  const name = typed.name.trim().replaceAll(/ +/g, ' ')
  if (name === '' || [...name].length > 120 || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name))
    errors.push({ pointer: '/name', detail: refusals.districtName })
  const officePhone = readPhone(typed.officePhone)
  if (typeof officePhone === 'object' && officePhone !== null) errors.push({ pointer: '/officePhone', detail: officePhone })
  const { schoolBegins, schoolEnds } = typed
  if (!isTime(schoolBegins) || !isTime(schoolEnds) || schoolBegins >= schoolEnds)
    errors.push({ pointer: isTime(schoolBegins) ? '/schoolEnds' : '/schoolBegins', detail: refusals.schoolHours })
  if (errors.length > 0 || (typeof officePhone === 'object' && officePhone !== null)) return malformed(errors)
  return { name, officePhone, schoolBegins, schoolEnds }
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/**
 * A number of the North American plan, written 978-555-0142; null where none was typed. Neither an area nor an exchange begins with 0
 * or 1 or ends in 11, as 911 does.
 */
function readPhone(typed: string): string | null | Saying {
  const text = typed.trim()
  if (text === '') return null
  if (text.length > 30 || !/^\+?[\d\s().-]+$/.test(text)) return refusals.officePhone
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length <= 6) return refusals.officePhoneShort
  const [, area, exchange, line] = /^1?([2-9](?!11)\d\d)([2-9](?!11)\d\d)(\d{4})$/.exec(digits) ?? []
  return area === undefined ? refusals.officePhone : `${area}-${exchange}-${line}`
}
