import type { ComponentChildren } from 'preact'
import type { Lang } from '../kernel/lang.ts'
import { words } from './wording.ts'

export interface Call911Props {
  readonly lang: Lang
  /** The loud form, for pages where danger may be now. */
  readonly now?: boolean
  readonly big?: boolean
  readonly title?: string
  readonly children?: ComponentChildren
}

/** The way to 911: a calm line on public pages, the loudest thing on a page where danger may be now. */
export function Call911({ lang, now = false, big = false, title, children }: Call911Props) {
  const w = words(lang)
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
