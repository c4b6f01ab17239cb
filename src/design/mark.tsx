import type { Lang } from '../kernel/lang.ts'
import { words } from './words/frame.ts'

/** Whether anyone has checked the authority. `mark` is `verified`, `unverified`, or `counsel NAME DATE`; unverified law says so wherever it acts. */
export function Mark({ mark, lang, long = false }: { mark: string; lang: Lang; long?: boolean }) {
  const w = words(lang)
  if (mark === 'verified') return <span class="c-mark c-mark--verified">{w.verified}</span>
  if (mark.startsWith('counsel'))
    return <span class="c-mark c-mark--counsel">{w.counsel({ who: mark.slice('counsel'.length).trim() })}</span>
  return <span class="c-mark c-mark--unverified">{long ? w.unverifiedWhy : w.unverified}</span>
}
