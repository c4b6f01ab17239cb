import type { Lang } from '../kernel/lang.ts'
import { words } from './words/frame.ts'

/** At the end of a page of a list that goes on: the way to the next page. `next` is the last line of this one. */
export function MoreLink({ lang, address, next }: { readonly lang: Lang; readonly address: string; readonly next: string | null }) {
  if (next === null) return null
  return (
    <div class="c-actions">
      <a class="usa-button usa-button--outline" href={`${address}?after=${next}`}>
        {words(lang).more}
      </a>
    </div>
  )
}
