import type { Lang } from '../../kernel/lang.ts'
import { looksWords } from '../words/looks.ts'

/** Where a page does not hold every look: that it does not, and the way to the rest. */
export function OlderLink({ lang, href, day }: { readonly lang: Lang; readonly href: string; readonly day: string | null }) {
  if (day === null) return null
  const w = looksWords[lang]
  return (
    <p>
      {w.more} <a href={href}>{w.older({ day })}</a>
    </p>
  )
}
