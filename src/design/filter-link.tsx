import type { Lang } from '../kernel/lang.ts'
import { words } from './words/frame.ts'

/** Above a list on a narrow screen, where the form that chooses from it (`id="filter"`) stands below the whole list: the way to it. */
export function FilterLink({ lang }: { readonly lang: Lang }) {
  return (
    <p class="c-to-filter">
      <a href="#filter">{words(lang).toFilter}</a>
    </p>
  )
}
