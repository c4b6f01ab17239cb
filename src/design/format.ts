import type { Lang } from '../kernel/lang.ts'

/** Every district we serve is in Massachusetts, and its clocks show Eastern time. */
const zone = 'America/New_York'

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** 10:42 am, 10:42 a. m. Built by hand: the white space before "am" differs between the servers' and the browsers' Intl. */
export const clock = (at: string, lang: Lang): string => withHalf(at, 5, lang)

/** 10:42:05 am, for records, where two things in one minute must keep their order. */
export const clockSeconds = (at: string, lang: Lang): string => withHalf(at, 8, lang)

/** 10:42, for the board, where the half of the day is plain. */
export const clockBare = (at: string): string => {
  const text = wall.format(new Date(at))
  return `${twelve(text)}${text.slice(2, 5)}`
}

const withHalf = (at: string, length: number, lang: Lang): string => {
  const text = wall.format(new Date(at))
  return `${twelve(text)}${text.slice(2, length)} ${halves[lang][Number(text.slice(0, 2)) < 12 ? 0 : 1]}`
}

/** In Spanish with a space that no line breaks at. */
const halves = { en: ['am', 'pm'], es: ['a.\u00a0m.', 'p.\u00a0m.'] } as const satisfies Record<Lang, readonly [string, string]>

const twelve = (text: string): number => Number(text.slice(0, 2)) % 12 || 12

/** A calendar's words in each language, made once: making one costs more than a thousand uses of it. */
const inWords = (options: Intl.DateTimeFormatOptions): Record<Lang, Intl.DateTimeFormat> => ({
  en: new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }),
  es: new Intl.DateTimeFormat('es-US', { timeZone: 'UTC', ...options }),
})
const long = inWords({ dateStyle: 'long' })
const weekdays = { short: inWords({ weekday: 'short' }), long: inWords({ weekday: 'long' }) }

/** November 24, 2026. Takes an instant, or a day as YYYY-MM-DD. */
export const day = (at: string, lang: Lang): string => long[lang].format(new Date(`${at.length === 10 ? at : dayOf(at)}T12:00:00Z`))

/** Mon, or Monday, of a day as YYYY-MM-DD. */
export const weekday = (of: string, lang: Lang, length: 'short' | 'long'): string =>
  weekdays[length][lang].format(new Date(`${of}T12:00:00Z`))

/** The day on the wall at this instant, as YYYY-MM-DD. */
export const dayOf = (at: string): string => calendar.format(new Date(at))

/** Whole seconds from one instant to another, never less than none. */
export const secondsBetween = (from: string, to: string): number => Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000))

/** 4:02, minutes and seconds; hours stay minutes, as on a stopwatch. */
export const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const units = {
  en: { minute: ['minute', 'minutes'], second: ['second', 'seconds'] },
  es: { minute: ['minuto', 'minutos'], second: ['segundo', 'segundos'] },
} satisfies Record<Lang, Record<'minute' | 'second', readonly [string, string]>>

/** 7 minutes 10 seconds. */
export function wait(seconds: number, lang: Lang): string {
  const { minute, second } = units[lang]
  const whole = Math.floor(seconds / 60)
  const rest = seconds % 60
  const parts = [
    whole > 0 ? `${whole} ${whole === 1 ? minute[0] : minute[1]}` : '',
    rest > 0 || whole === 0 ? `${rest} ${rest === 1 ? second[0] : second[1]}` : '',
  ]
  return parts.filter(part => part !== '').join(' ')
}

/** 4,212. */
export const count = (n: number, lang: Lang): string => n.toLocaleString(lang === 'es' ? 'es-US' : 'en-US')

/** "Ana, Ben and Cy". */
export const list = (items: readonly string[], lang: Lang): string => joined[lang].format(items)

const joined: Record<Lang, Intl.ListFormat> = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  es: new Intl.ListFormat('es', { type: 'conjunction' }),
}

/** tel:+19785550142 from 978-555-0142; a short number such as 911 stays as it is. */
export const telephone = (number: string): string => {
  const digits = number.replace(/\D/g, '')
  if (digits.length <= 3) return `tel:${digits}`
  return digits.length === 10 ? `tel:+1${digits}` : `tel:+${digits}`
}
