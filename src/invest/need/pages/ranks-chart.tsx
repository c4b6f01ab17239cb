/** A school as the picture shows it. */
export interface Dot {
  readonly name: string
  readonly rank: number
  readonly low: number
  readonly high: number
}

export interface RanksChartProps {
  readonly title: string
  /** The element of the page that says how the picture is read. */
  readonly toldBy: string
  /** Where tiers end. */
  readonly cuts: readonly number[]
  /** In the order of rank. */
  readonly dots: readonly Dot[]
}

type Drawing = 'wide' | 'phone'

/** With more schools than this the chart leaves out names; the table has them. */
const namedAtMost = 150

/** The rank of each school as a dot and its range as a line, the first on top; with names where they can be read. */
export const RanksChart = (chart: RanksChartProps) => {
  const Sheet = chart.dots.length <= namedAtMost ? Named : Bare
  return (
    <>
      <div class="c-chart-wide">
        <Sheet {...chart} drawing="wide" />
      </div>
      <div class="c-chart-phone">
        <Sheet {...chart} drawing="phone" />
      </div>
    </>
  )
}

type SheetProps = RanksChartProps & { readonly drawing: Drawing }

const picture = ({ drawing, toldBy }: SheetProps, width: number, height: number) => ({
  ...{ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' as const },
  ...{ 'aria-labelledby': `ranks-${drawing}`, 'aria-describedby': toldBy },
})

const layouts = {
  wide: { width: 720, line: 26, left: 320, plot: 390, name: 17, dot: 12, longest: 44 },
  phone: { width: 320, line: 44, left: 8, plot: 300, name: 15, dot: 30, longest: 44 },
} satisfies Record<Drawing, unknown>

function Named(props: SheetProps) {
  const { title, cuts, dots, drawing } = props
  const { width, line, left, plot, name, dot, longest } = layouts[drawing]
  const height = line * dots.length + 24
  // Each rank has a strip of its own, so that the range of a rank that cannot move is drawn too, as wide as its strip.
  const x = (rank: number) => rounded(left + ((rank - 0.5) / Math.max(dots.length, 1)) * plot)
  const y = (at: number) => at * line + dot
  // A line from top to bottom would run through the names, so it stands at the dots alone.
  const lines = cuts.filter(cut => cut < dots.length).flatMap(cut => dots.map((_, at) => `M${x(cut + 0.5)} ${y(at) - 8}v16`))
  return (
    <svg {...picture(props, width, height)}>
      <title id={`ranks-${drawing}`}>{title}</title>
      <path class="cut" d={lines.join('')} />
      <path class="range" d={dots.map(({ low, high }, at) => `M${x(low - 0.4)} ${y(at)}H${x(high + 0.4)}`).join('')} />
      {dots.map((each, at) => (
        <circle key={each.name} class="dot" cx={x(each.rank)} cy={y(at)} r="5" />
      ))}
      {dots.map((each, at) => (
        <text key={each.name} x="0" y={at * line + name}>
          {`${each.rank}. ${shortened(each.name, longest)}`}
        </text>
      ))}
      <Ends first={x(1)} last={x(dots.length)} y={height - 4} dots={dots.length} />
    </svg>
  )
}

const bare = { top: 8, height: 900, ends: 32, wide: 720, phone: 320 }

/** Dots and ranges stand in the page once, as wide as on a wide page; the phone's drawing is the same, pressed together. */
function Bare(props: SheetProps) {
  const { title, cuts, dots, drawing } = props
  const { height, top } = bare
  const xOn = (sheet: Drawing) => (rank: number) => rounded(8 + ((rank - 0.5) / Math.max(dots.length, 1)) * (bare[sheet] - 16))
  const x = xOn(drawing)
  const shared = xOn('wide')
  const y = (at: number) => rounded(top + (at / Math.max(dots.length - 1, 1)) * (height - top - bare.ends))
  const pressed = `translate(8 0) scale(${(bare.phone - 16) / (bare.wide - 16)} 1) translate(-8 0)`
  return (
    <svg {...picture(props, bare[drawing], height)}>
      <title id={`ranks-${drawing}`}>{title}</title>
      <path
        class="cut"
        d={cuts
          .filter(cut => cut < dots.length)
          .map(cut => `M${x(cut + 0.5)} 0V${height - 22}`)
          .join('')}
      />
      {drawing === 'wide' ? (
        <g id="ranks-all">
          <path
            class="c-ranks-ranges"
            vector-effect="non-scaling-stroke"
            d={dots.map(({ low, high }, at) => `M${shared(low - 0.4)} ${y(at)}H${shared(high + 0.4)}`).join('')}
          />
          <path
            class="c-ranks-dots"
            vector-effect="non-scaling-stroke"
            d={dots.map(({ rank }, at) => `M${shared(rank)} ${y(at)}h.1`).join('')}
          />
        </g>
      ) : (
        <use href="#ranks-all" transform={pressed} />
      )}
      <Ends first={x(1)} last={x(dots.length)} y={height - 4} dots={dots.length} />
    </svg>
  )
}

const Ends = ({ first, last, y, dots }: { readonly first: number; readonly last: number; readonly y: number; readonly dots: number }) => (
  <g text-anchor="middle">
    <text x={first} y={y}>
      1
    </text>
    <text x={last} y={y}>
      {dots}
    </text>
  </g>
)

const shortened = (name: string, longest: number): string => (name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name)

const rounded = (value: number): number => Math.round(value * 10) / 10
