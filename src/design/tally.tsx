import type { Lang } from '../kernel/lang.ts'
import { count } from '../words/numbers.ts'

/** Up to four counts side by side. */
export function Tally({ counts, lang }: { counts: readonly (readonly [term: string, n: number])[]; lang: Lang }) {
  return (
    <dl class="c-tally">
      {counts.map(([term, n]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{count(n, lang)}</dd>
        </div>
      ))}
    </dl>
  )
}
