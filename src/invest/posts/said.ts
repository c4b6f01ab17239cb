import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { PostRole } from './roles.ts'

/** Full-time positions: 1, 0.5, 12.25; what is worked out to the tenth: 2.4, 3.0; $62,000. */
export { hundredths as posts, toTenth as tenthsSaid, wholeDollars as dollars } from '../../words/numbers.ts'

/** “Climate coach”, to begin a line with. */
export function roleTitle(role: PostRole, lang: Lang): string {
  const name = roleName(role, lang)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const months: Readonly<Record<Lang, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', year: 'numeric' }),
  es: new Intl.DateTimeFormat('es-US', { timeZone: 'UTC', month: 'long', year: 'numeric' }),
}

/** November 2026, of `2026-11`. */
export const monthSaid = (month: string, lang: Lang): string => months[lang].format(new Date(`${month}-15T12:00:00Z`))
