import { type Borders, bordersOf } from '../drawing/borders.ts'
import { marksOf, type SignPath } from '../drawing/marks.ts'
import { heightOf, labelsOf, legendOf, letterOf, type Picture } from '../drawing/picture.ts'
import { type Drawing, type Scale, scaleOf, unitsPerPixel } from '../drawing/scale.ts'

interface Drawn {
  readonly picture: Picture
  readonly scale: Scale
  readonly borders: Borders
  readonly marks: readonly SignPath[]
}

/** A map in the letters of the page, for wide pages and for phones: borders and signs stand in the page once, and the phone's drawing refers to them. */
export function MapPicture({ picture }: { readonly picture: Picture }) {
  const scale = scaleOf(picture.frame)
  const drawn = { picture, scale, borders: bordersOf(picture.outline, scale, picture.chosen), marks: marksOf(picture.schools, scale) }
  return (
    <>
      <div class="c-chart-wide">
        <Sheet drawn={drawn} drawing="wide" />
      </div>
      <div class="c-chart-phone">
        <Sheet drawn={drawn} drawing="phone" />
      </div>
    </>
  )
}

function Sheet({ drawn: { picture, scale, borders, marks }, drawing }: { readonly drawn: Drawn; readonly drawing: Drawing }) {
  const pixel = unitsPerPixel(drawing)
  const size = letterOf(drawing)
  const height = heightOf(picture.legend.length, scale, size)
  const named = `map-${drawing}`
  const labels = labelsOf(picture, scale, size)
  return (
    <svg
      {...{ viewBox: `0 0 ${scale.width} ${height}`, width: Math.round(scale.width / pixel), height: Math.round(height / pixel) }}
      role="img"
      aria-labelledby={`${named} ${named}-told`}
    >
      <title id={named}>{picture.title}</title>
      <desc id={`${named}-told`}>{picture.says}</desc>
      <path class="c-map-water" d={`M0 0H${scale.width}V${height}H0z`} />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it only cuts off what reaches over the edge of the sheet */}
      <svg width={scale.width} height={scale.height}>
        <g stroke-width={round(pixel)}>{drawing === 'wide' ? <Lines borders={borders} /> : <use href="#map-lines" />}</g>
        {marks.map(mark => (
          <g key={mark.tier} stroke-width={round(mark.width[drawing] * pixel)}>
            {drawing === 'wide' ? <Sign sign={mark} id={idOf(mark)} /> : <use href={`#${idOf(mark)}`} />}
          </g>
        ))}
        <g class="soft" font-size={round(size * 0.9)}>
          {labels.filter(({ label }) => label.away === 0).map(textOf)}
        </g>
        <g font-size={size} font-weight="700">
          {labels.filter(({ label }) => label.away > 0).map(textOf)}
        </g>
      </svg>
      <g font-size={size}>
        {legendOf(picture.legend, scale, size).map(({ sign, says, x, y }) => (
          <g key={says}>
            <Sign sign={sign} stroke-width={round(sign.width[drawing] * pixel)} />
            <text {...{ x, y }}>{says}</text>
          </g>
        ))}
      </g>
    </svg>
  )
}

const Lines = ({ borders: { land, shore, inner, area } }: { readonly borders: Borders }) => (
  <g id="map-lines" stroke-linejoin="round">
    <path class={shore === '' ? 'c-map-land c-map-shore' : 'c-map-land'} d={land} />
    {area === '' ? null : <path class="c-map-chosen" d={area} />}
    <path class="c-map-between" d={inner} />
    {shore === '' ? null : <path class="c-map-shore" fill="none" d={shore} />}
  </g>
)

const Sign = ({
  sign: { d, color, cap },
  ...more
}: {
  readonly sign: SignPath
  readonly id?: string
  readonly 'stroke-width'?: number
}) => <path {...{ d, ...more }} stroke={color} stroke-linecap={cap} fill="none" />

const idOf = ({ tier }: SignPath): string => `map-sign-${tier ?? 'none'}`

const textOf = ({ label: { says }, x, y }: ReturnType<typeof labelsOf>[number]) => (
  <text key={`${says} ${x}`} {...{ x, y }}>
    {says}
  </text>
)

const round = (value: number): number => Math.round(value * 10) / 10
