import { once } from './intl.ts'
import type { Lang } from './lang.ts'

const numbers = (options: Intl.NumberFormatOptions = {}) => once(locale => new Intl.NumberFormat(locale, options))

const plain = numbers()
const tenth = numbers({ maximumFractionDigits: 1 })
const hundredth = numbers({ maximumFractionDigits: 2 })
const fixedTenth = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
const whole = numbers({ maximumFractionDigits: 0 })
const share = numbers({ style: 'percent', maximumFractionDigits: 2, minimumFractionDigits: 0 })

/** 4,212. */
export const count = (n: number, lang: Lang): string => plain(lang).format(n)

/** 71.4; of a whole number no point. */
export const tenths = (n: number, lang: Lang): string => tenth(lang).format(n)

/** 12.25, 0.5, 1. */
export const hundredths = (n: number, lang: Lang): string => hundredth(lang).format(n)

/** 2.4, 3.0: what is worked out to the tenth. */
export const toTenth = (n: number, lang: Lang): string => fixedTenth(lang).format(n)

/** 71, of 71.4. */
export const rounded = (n: number, lang: Lang): string => whole(lang).format(n)

/** 12.5%, of 0.125. */
export const percent = (of: number, lang: Lang): string => share(lang).format(of)

/** $25,000,000, and $1,234.50 where there are cents. Takes cents. */
export function dollars(cents: number, lang: Lang): string {
  const [sign, all] = [cents < 0 ? '−' : '', Math.abs(cents)]
  const rest = all % 100
  return `${sign}$${count(Math.floor(all / 100), lang)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** $62,000, of 6,200,049 cents. */
export const wholeDollars = (cents: number, lang: Lang): string => `$${count(Math.round(cents / 100), lang)}`
