import { moneyWords } from '../words/page.ts'
import { RiverBars } from './river-bars.tsx'
import { RiverRibbons } from './river-ribbons.tsx'
import type { RiverProps } from './river-parts.tsx'

/** The river: ribbons on a wide page, stacked bars on a narrow one, in the letters of the page; with the sentence it shows. */
export function RiverFigure({ caption, ...props }: RiverProps & { readonly caption: string }) {
  const w = moneyWords[props.lang]
  return (
    <>
      <figure class="c-figure c-figure--wide c-river">
        <figcaption>{caption}</figcaption>
        <div class="c-river__ribbons">
          <RiverRibbons {...props} />
        </div>
        <div class="c-river__bars">
          <RiverBars {...props} />
        </div>
      </figure>
      <p class="c-small c-soft">{w.legend}</p>
    </>
  )
}
