import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'

interface Alarm {
  readonly role: string
  readonly place: string
  readonly days: number
  readonly address: string
}

/** The message to whoever leads: which position is vacant and for how long. No name of anybody. */
export const alarmWording = {
  en: {
    says: (role: string, place: string, days: number, address: string) =>
      `A position has been vacant for ${days} days: ${role}, ${place}. Who is missing: ${address}`,
  },
  es: {
    says: (role: string, place: string, days: number, address: string) =>
      `Un puesto lleva ${days} días vacante: ${role}, ${place}. Quién falta: ${address}`,
  },
} as const satisfies Readonly<Record<Lang, unknown>>

export const alarmText = ({ role, place, days, address }: Alarm, lang: Lang): string =>
  alarmWording[lang].says(roleName(role, lang), place, days, address)
