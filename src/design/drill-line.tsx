import type { Lang } from '../kernel/lang.ts'
import { words } from './words/frame.ts'

/** Stands on every page of a drill, so that nobody takes it for the thing itself. */
export function DrillLine({ lang }: { lang: Lang }) {
  const w = words(lang)
  return (
    <div class="c-drill">
      <div class="c-wrap">
        <p>
          <strong>{w.drill}</strong> {w.drillWhy}
        </p>
      </div>
    </div>
  )
}
