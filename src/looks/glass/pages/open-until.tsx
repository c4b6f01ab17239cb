import type { Lang } from '../../../kernel/lang.ts'
import { clock } from '../../../words/times.ts'
import { glassWords } from '../words/glass.ts'

/** On a record that was opened in an emergency: until when, and that somebody will ask. Nothing where it is open as it is. */
export function OpenUntil({ lang, until }: { lang: Lang; until: Date | undefined }) {
  if (until === undefined) return null
  return (
    <p class="c-notice" role="status">
      <strong>{glassWords[lang].until({ time: clock(until.toISOString(), lang) })}</strong>
    </p>
  )
}
