import { dollars } from '../../../words/numbers.ts'
import { layOut, type PlacedEnd, type PlacedFlow } from '../river/layout.ts'
import type { FlowKind, Place, Source } from '../river/river-of.ts'
import { wrap } from '../river/wrap.ts'
import { ownerWords } from '../words/codes.ts'
import { moneyWords } from '../words/page.ts'
import { amountsOf, Bar, barHeight, lineHeight, type RiverProps, scaleOf } from './river-parts.tsx'

/** Words stand left of the ribbons and right of them, never on one. */
const [width, left, from, to, right, head] = [1024, 226, 240, 614, 640, 34] as const
const bold = 9
const names = { left: Math.floor(left / bold), right: Math.floor((width - right) / bold) }
const strips: Readonly<Record<FlowKind, object>> = {
  stayed: { fill: '#e6dfd0', stroke: '#b5ad9b' },
  moved: { fill: '#cfe0d2', stroke: '#0c4e29' },
  asked: { fill: '#fdf0cd', stroke: '#b27300', 'stroke-dasharray': '5 4' },
}

export function RiverRibbons({ lang, river, words }: RiverProps) {
  const w = moneyWords[lang]
  const sources = new Map(river.sources.map(source => [source.id, { source, name: wrap(words.sourceOf(source), names.left) }]))
  const places = new Map(
    river.places.map(place => [place.id, { place, name: wrap(words.nameOf(place), names.right), said: amountsOf(place, lang) }]),
  )
  const layout = layOut(
    river,
    new Map([
      ...[...sources].map(([id, { name }]) => [`sources ${id}`, (name.length + 2) * lineHeight] as const),
      ...[...places].map(([id, { name, said }]) => [`places ${id}`, (name.length + said.length) * lineHeight + barHeight + 4] as const),
    ]),
  )
  const height = Math.ceil(layout.height + head + 8)
  const scale = scaleOf(river.places, width - right)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={`${w.picture} ${words.told}`}>
      <text class="soft" x={left} y="14" text-anchor="end">
        {w.whose}
      </text>
      <text class="soft" x={right} y="14">
        {w.whereNow}
      </text>
      {layout.flows.map(flow => (
        <path key={`${flow.flow.kind} ${flow.flow.from} ${flow.flow.to}`} d={ribbon(flow)} {...strips[flow.flow.kind]} />
      ))}
      {layout.sources.map(end => {
        const found = sources.get(end.id)
        return found ? (
          <SourceWords
            key={end.id}
            {...{ ...found, end, owner: ownerWords[found.source.owner][lang], cents: dollars(found.source.cents, lang) }}
          />
        ) : null
      })}
      {layout.places.map(end => {
        const found = places.get(end.id)
        return found ? <PlaceWords key={end.id} {...{ ...found, end, scale }} /> : null
      })}
    </svg>
  )
}

function ribbon({ from: y0, to: y1, thick }: PlacedFlow): string {
  const [half, middle] = [Math.max(thick, 1.5) / 2, (from + to) / 2]
  const at = (y: number, side: number) => Math.round((y + head + side) * 10) / 10
  return `M${from} ${at(y0, -half)}C${middle} ${at(y0, -half)} ${middle} ${at(y1, -half)} ${to} ${at(y1, -half)}V${at(y1, half)}C${middle} ${at(y1, half)} ${middle} ${at(y0, half)} ${from} ${at(y0, half)}Z`
}

const Edge = ({ end, x, fill }: { end: PlacedEnd; x: number; fill: string }) => (
  <rect x={x} y={tenth(end.top + head)} width="10" height={tenth(Math.max(1.5, end.bottom - end.top))} fill={fill} />
)

function SourceWords({
  source,
  name,
  end,
  owner,
  cents,
}: {
  source: Source
  name: readonly string[]
  end: PlacedEnd
  owner: string
  cents: string
}) {
  const y = (line: number) => tenth(end.words + head + 15 + line * lineHeight)
  return (
    <>
      <Edge end={end} x={from - 10} fill={source.isPolice ? '#454540' : '#7b7566'} />
      {name.map((line, at) => (
        <text key={line} x={left} y={y(at)} text-anchor="end" font-weight="700">
          {line}
        </text>
      ))}
      <text x={left} y={y(name.length)} text-anchor="end">
        {cents}
      </text>
      <text class="soft" x={left} y={y(name.length + 1)} text-anchor="end">
        {owner}
      </text>
    </>
  )
}

function PlaceWords({
  place,
  name,
  said,
  end,
  scale,
}: {
  place: Place
  name: readonly string[]
  said: ReturnType<typeof amountsOf>
  end: PlacedEnd
  scale: number
}) {
  const y = (line: number) => tenth(end.words + head + 15 + line * lineHeight)
  return (
    <>
      <Edge end={end} x={to} fill="#7b7566" />
      {name.map((line, at) => (
        <text key={line} x={right} y={y(at)} font-weight="700">
          {line}
        </text>
      ))}
      {said.map(({ says, look }, at) => (
        <text key={says} class={look} x={right} y={y(name.length + at)}>
          {says}
        </text>
      ))}
      <Bar {...{ place, scale }} x={right} y={y(name.length + said.length) - 12} />
    </>
  )
}

const tenth = (n: number): number => Math.round(n * 10) / 10
