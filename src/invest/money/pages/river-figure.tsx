import type { Lang } from '../../../words/lang.ts'
import { drawings, type RiverWords, sizeOf } from '../river/draw.ts'
import type { River } from '../river/river-of.ts'
import { moneyWords } from '../words/page.ts'

/** The river as a picture, one drawn for phones, with the sentence it shows. */
export function RiverFigure({
  lang,
  year,
  river,
  words,
  caption,
}: {
  lang: Lang
  year: number
  river: River
  words: RiverWords
  caption: string
}) {
  const w = moneyWords[lang]
  return (
    <figure class="c-figure">
      <figcaption>{caption}</figcaption>
      {drawings.map(drawing => (
        <div key={drawing} class={`c-chart-${drawing}`}>
          <img
            src={`/invest/money/river.svg?year=${year}${drawing === 'phone' ? '&drawing=phone' : ''}&lang=${lang}`}
            alt={`${w.picture} ${w.pictureTable}`}
            loading="lazy"
            {...sizeOf(river, words, drawing)}
          />
        </div>
      ))}
    </figure>
  )
}
