import { type Frame, frameOf, isWithin, type Spot, type Stretch, twiceArea } from '../outline/spot.ts'
import type { Outline } from '../outline/topology.ts'
import { type Label, type SetLabel, setLabels } from './labels.ts'
import { type Mark, type SignPath, signPath } from './marks.ts'
import { type Drawing, onSheet, type Scale, unitsPerPixel } from './scale.ts'

export interface Picture {
  readonly title: string
  /** The same in words, for whoever hears the picture. */
  readonly says: string
  readonly frame: Frame
  readonly outline: Outline
  /** Towns that stand out. */
  readonly chosen: readonly string[]
  /** Towns whose names are written where there is room. */
  readonly names: readonly { readonly says: string; readonly rings: readonly Stretch[] }[]
  /** With the number a school has in the table, where they are few. */
  readonly schools: readonly (Mark & { readonly number: string | null })[]
  readonly legend: readonly { readonly tier: number | null; readonly says: string }[]
}

/** In pixels. */
const letter = 14
/** In letters. */
const legendLine = 1.75

/** In units of the sheet. */
export const letterOf = (drawing: Drawing): number => Math.round(letter * unitsPerPixel(drawing))

/** Numbers of schools and names of towns, where there is room for them among letters of this size. */
export function labelsOf({ names, schools }: Picture, scale: Scale, size: number): readonly SetLabel[] {
  const spots = schools.map(({ spot, number }) => ({ number, spot: onSheet(scale, spot) }))
  const reach = size * 0.75
  const places = spots.map(({ spot: { x, y } }) => ({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }))
  const numbers = spots.flatMap(({ number, spot }): Label[] =>
    number === null ? [] : [{ spot, says: number, size, away: size * 0.95, mayBeLeftOut: false }],
  )
  const towns = names.flatMap(({ says, rings }): Label[] => {
    const middle = middleOf(rings)
    const within = rings.map(ring => ring.map(spot => onSheet(scale, spot)))
    return middle ? [{ spot: onSheet(scale, middle), says, size: size * 0.9, away: 0, mayBeLeftOut: true, within }] : []
  })
  return setLabels([...numbers, ...towns], places, scale)
}

interface LegendLine {
  readonly sign: SignPath
  readonly says: string
  readonly x: number
  readonly y: number
}

/** What stands under the map, line by line. */
export const legendOf = (legend: Picture['legend'], scale: Scale, size: number): readonly LegendLine[] =>
  legend.map(({ tier, says }, at) => {
    const y = Math.round(scale.height + size / 2 + (at + 0.65) * legendLine * size)
    const sign = signPath(tier, [{ x: Math.round(size * 0.8), y: y - Math.round(size * 0.32) }], 1.6)
    return { sign, says, x: Math.round(size * 1.9), y }
  })

/** Of the map and its legend, in units. */
export const heightOf = (legend: number, scale: Scale, size: number): number =>
  Math.round(scale.height + legend * legendLine * size + (legend > 0 ? size / 2 : 0))

/** The middle of a town's largest ring; where that lies outside of it, the corner's mean would too, and the name goes to its frame's middle. */
function middleOf(rings: readonly Stretch[]): Spot | undefined {
  const largest = [...rings].sort((a, b) => Math.abs(twiceArea(b)) - Math.abs(twiceArea(a)))[0]
  if (!largest) return undefined
  const area = twiceArea(largest)
  let [x, y] = [0, 0]
  let before = largest.at(-1)
  for (const spot of largest) {
    const cross = before ? before.x * spot.y - spot.x * before.y : 0
    x += ((before?.x ?? 0) + spot.x) * cross
    y += ((before?.y ?? 0) + spot.y) * cross
    before = spot
  }
  const middle = { x: x / (3 * area), y: y / (3 * area) }
  if (isWithin(middle, [largest])) return middle
  const frame = frameOf(largest)
  return frame && { x: (frame.left + frame.right) / 2, y: (frame.bottom + frame.top) / 2 }
}
