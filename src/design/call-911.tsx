import type { ComponentChildren } from 'preact'
import type { Lang } from '../kernel/lang.ts'
import { words } from './words/frame.ts'

export interface Call911Props {
  readonly lang: Lang
  /** The loud form, for pages where danger may be now. */
  readonly now?: boolean
  readonly big?: boolean
  /** In a drill the way to 911 stays one tap, and is quiet: a drill calls nobody. */
  readonly drill?: boolean
  readonly title?: string
  readonly children?: ComponentChildren
}

/** The way to 911: a calm line on public pages, the loudest thing on a page where danger may be now. */
export function Call911({ lang, now = false, big = false, drill = false, title, children }: Call911Props) {
  const w = words(lang)
  if (drill)
    return (
      <div class="c-911">
        <p>
          {w.drillCallsNobody} <strong>{w.realDuringDrill}</strong>
        </p>
        <a class="usa-button usa-button--outline" href="tel:911">
          {w.call911}
        </a>
      </div>
    )
  return (
    <div class={now ? 'c-911 c-911--now' : 'c-911'}>
      {now ? (
        <p>
          <strong>{title ?? w.anyoneMay}</strong>
          {children ?? w.nobodyNeedsPermission}
        </p>
      ) : (
        <p>
          {title ?? w.anyoneMay} <strong>{children ?? w.nobodyNeedsPermission}</strong>
        </p>
      )}
      <a class={now ? `usa-button usa-button--danger${big ? ' usa-button--big' : ''}` : undefined} href="tel:911">
        {w.call911}
      </a>
    </div>
  )
}
