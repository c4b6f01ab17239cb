import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { wholeDollars } from '../../words/numbers.ts'
import type { PostRole } from './roles.ts'
import { postsWords } from './words/posts.ts'
import { capital } from '../../words/capital.ts'

/** $62,000 to $70,000; one amount where both are the same. In cents. */
export function paySaid({ low, high }: { readonly low: number; readonly high: number }, lang: Lang): string {
  const lowest = wholeDollars(low, lang)
  return lowest === wholeDollars(high, lang) ? lowest : postsWords[lang].openings.payRange({ low, high })
}

/** “Climate coach”, to begin a line with. */
export const roleTitle = (role: PostRole, lang: Lang): string => capital(roleName(role, lang))
