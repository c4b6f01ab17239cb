import type { Lang } from '../../kernel/lang.ts'
import type { Older } from '../who-saw.ts'
import { looksWords } from '../words/looks.ts'

/** Where a page does not hold every look: that it does not, and the way to the rest. */
export function OlderLink({ lang, href, older }: { readonly lang: Lang; readonly href: string; readonly older: Older | null }) {
  if (older === null) return null
  const w = looksWords[lang]
  return (
    <p>
      {w.more} <a href={`${href}&older-than=${older.than}`}>{w.older({ day: older.day })}</a>
    </p>
  )
}
