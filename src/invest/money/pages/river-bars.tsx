import { wrap } from '../river/wrap.ts'
import { moneyWords } from '../words/page.ts'
import { amountsOf, Bar, barHeight, lineHeight, type RiverProps, scaleOf } from './river-parts.tsx'

const [width, boldLetter, letter, gap] = [328, 9.6, 8, 28] as const

/** The same on a phone: each line with its bar, one below the other. */
export function RiverBars({ lang, river, words }: RiverProps) {
  const w = moneyWords[lang]
  const scale = scaleOf(river.places, width)
  let top = 0
  const drawn = river.places.map(place => {
    const name = wrap(words.nameOf(place), Math.floor(width / boldLetter))
    const below = [
      ...amountsOf(place, lang).flatMap(({ says, look }) =>
        wrap(says, Math.floor(width / letter)).map(line => ({ line, look: look === 'soft' ? undefined : look })),
      ),
      ...wrap(words.fromOf(place), Math.floor(width / letter)).map(line => ({ line, look: 'soft' })),
    ]
    const from = top
    const bar = from + name.length * 22 + 4
    top = bar + barHeight + below.length * lineHeight + gap
    return (
      <g key={place.id}>
        {name.map((line, at) => (
          <text key={line} class="big" x="0" y={from + 16 + at * 22} font-weight="700">
            {line}
          </text>
        ))}
        <Bar {...{ place, scale }} x={0} y={bar} />
        {below.map(({ line, look }, at) => (
          <text key={line} class={look} x="0" y={bar + barHeight + 16 + at * lineHeight}>
            {line}
          </text>
        ))}
      </g>
    )
  })
  return (
    <svg viewBox={`0 0 ${width} ${top}`} width={width} height={top} role="img" aria-label={`${w.picture} ${words.told}`}>
      {drawn}
    </svg>
  )
}
