import type { ShownCount } from '../../../kernel/small-cells.ts'
import type { Bar } from '../bars.ts'

export interface BarChartProps {
  /** Its own among the pictures of the page. */
  readonly id: string
  readonly title: string
  readonly bars: readonly Bar[]
  /** What a hidden bar says, and how a count is written. */
  readonly hidden: string
  readonly write: (count: number) => string
}

/** Where things stand: beside its label a bar has a line to itself; on a phone it stands under it. */
const layouts = {
  wide: { width: 720, line: 34, left: 210, longest: 430, bar: { top: 6, height: 20 }, label: 21, count: 21 },
  phone: { width: 320, line: 50, left: 0, longest: 240, bar: { top: 24, height: 14 }, label: 16, count: 36 },
}
const hiddenLength = 56

/** A chart of bars in the letters of the page: text stays text, and a hidden count is a dashed bar of no length of its own, with its word. */
export const BarChart = (chart: BarChartProps) => (
  <>
    <div class="c-chart-wide">
      <Drawing {...chart} drawing="wide" />
    </div>
    <div class="c-chart-phone">
      <Drawing {...chart} drawing="phone" />
    </div>
  </>
)

function Drawing({ id, title, bars, hidden, write, drawing }: BarChartProps & { readonly drawing: keyof typeof layouts }) {
  const { width, line, left, longest, bar, label, count } = layouts[drawing]
  const height = line * bars.length
  const most = Math.max(1, ...bars.map(each => (each.count === 'hidden' ? 0 : each.count)))
  const named = `${id}-${drawing}`
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${named} ${named}-told`}>
      <title id={named}>{title}</title>
      <desc id={`${named}-told`}>{`${bars.map(each => `${each.label}: ${shown(each.count, hidden, write)}`).join('; ')}.`}</desc>
      {bars.map((each, at) => {
        const isHidden = each.count === 'hidden'
        const length = each.count === 'hidden' ? hiddenLength : Math.round((each.count / most) * longest)
        const top = at * line
        return (
          <g key={each.label}>
            <text x={0} y={top + label}>
              {each.label}
            </text>
            <rect class={isHidden ? 'bar-hidden' : 'bar'} x={left} y={top + bar.top} width={length} height={bar.height} />
            <text x={left + length + 10} y={top + count} class={isHidden ? 'soft' : undefined}>
              {shown(each.count, hidden, write)}
            </text>
          </g>
        )
      })}
      {drawing === 'wide' ? <path class="axis" d={`M${left} 0V${height}`} /> : null}
    </svg>
  )
}

const shown = (count: ShownCount, hidden: string, write: (count: number) => string): string => (count === 'hidden' ? hidden : write(count))
