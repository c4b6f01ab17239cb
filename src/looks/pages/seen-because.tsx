import type { Lang } from '../../kernel/lang.ts'
import type { Through } from '../look.ts'
import { looksWords } from '../words/looks.ts'

/** Why whoever reads this record may, and that they did; `href` leads to who else has. */
export function SeenBecause({ lang, through, href = null }: { lang: Lang; through: Through; href?: string | null }) {
  const w = looksWords[lang]
  return (
    <p class="c-small c-soft c-off-paper">
      {w.because[through]} {w.kept} {href === null ? null : <a href={href}>{w.whoSaw}</a>}
    </p>
  )
}
