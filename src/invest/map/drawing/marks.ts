import type { Spot } from '../outline/spot.ts'
import { Pen, type Tick } from './pen.ts'
import { type Drawing, onSheet, type Scale } from './scale.ts'

/** A school on the map. `tier` is 1 for the greatest need, null where it has none. */
export interface Mark {
  readonly spot: Spot
  readonly tier: number | null
}

interface Sign {
  readonly cap: 'round' | 'square'
  readonly tick: Tick
  /** In pixels: on a wide sheet, on a phone. */
  readonly size: Readonly<Record<Drawing, number>>
  readonly color: string
}

/** A diamond, a square, a bar: told apart by shape as well as by color. Further tiers look like the last; a school without one is a dot. */
const signs: readonly Sign[] = [
  { cap: 'square', tick: 'slant', size: { wide: 8.5, phone: 6 }, color: '#0d351e' },
  { cap: 'square', tick: 'point', size: { wide: 6, phone: 4 }, color: '#2e7d4f' },
  { cap: 'square', tick: 'bar', size: { wide: 3, phone: 2 }, color: '#7b7566' },
]
const plain: Sign = { cap: 'round', tick: 'point', size: { wide: 4.5, phone: 3 }, color: '#454540' }

const signOf = (tier: number | null): Sign => (tier === null ? plain : (signs[Math.min(tier, signs.length) - 1] ?? plain))

/** Of one tier: one path, whose ends are its signs. */
export interface SignPath {
  readonly tier: number | null
  readonly d: string
  readonly color: string
  readonly cap: 'round' | 'square'
  /** In pixels. */
  readonly width: Readonly<Record<Drawing, number>>
}

/** Each tier is one path, the greatest need last and so on top. Of few schools the signs are larger. */
export function marksOf(marks: readonly Mark[], scale: Scale): SignPath[] {
  const grow = marks.length <= 60 ? 1.7 : marks.length <= 400 ? 1.25 : 0.85
  const tiers = [...new Set(marks.map(({ tier }) => tier))].sort(
    (a, b) => (b ?? Number.POSITIVE_INFINITY) - (a ?? Number.POSITIVE_INFINITY),
  )
  return tiers.map(tier => {
    const spots = marks.filter(mark => mark.tier === tier).map(({ spot }) => onSheet(scale, spot))
    return signPath(tier, spots, grow)
  })
}

export function signPath(tier: number | null, spots: readonly Spot[], grow: number): SignPath {
  const { cap, tick, size, color } = signOf(tier)
  const pen = new Pen()
  for (const spot of [...spots].sort(nearEachOther)) pen.tick(spot, tick)
  return { tier, d: String(pen), color, cap, width: { wide: size.wide * grow, phone: size.phone * grow } }
}

/** Up one strip and down the next: from each to the next is a short step, which is written short. */
const strip = 40
function nearEachOther(a: Spot, b: Spot): number {
  const [of, other] = [Math.floor(a.x / strip), Math.floor(b.x / strip)]
  return of - other || (of % 2 === 0 ? a.y - b.y : b.y - a.y) || a.x - b.x
}
