import { isWithin, type Spot, type Stretch } from '../outline/spot.ts'

/** Words to be set beside a place, in units of the sheet. */
export interface Label {
  readonly spot: Spot
  readonly says: string
  /** Height of the letters. */
  readonly size: number
  /** How far from the place; 0 sets it in the middle. */
  readonly away: number
  /** Without room a word that may be left out is; any other is set to the right. */
  readonly mayBeLeftOut: boolean
  /** Rings of the sheet that the middle of the word must lie in; anywhere where left out. */
  readonly within?: readonly Stretch[]
}

export interface SetLabel {
  readonly label: Label
  /** Where the baseline begins. */
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Sets each where it covers neither a place nor a word that was set before it. */
export function setLabels(labels: readonly Label[], places: readonly Box[], sheet: { width: number; height: number }): SetLabel[] {
  const taken = [...places]
  const set: SetLabel[] = []
  for (const label of labels) {
    const ways = boxesOf(label)
    const belongs = (box: Box): boolean => label.within === undefined || isWithin(middleOf(box), label.within)
    const free = ways.find(box => isInside(box, sheet) && belongs(box) && !taken.some(other => overlaps(box, other)))
    const box = free ?? (label.mayBeLeftOut ? undefined : ways[0])
    if (!box) continue
    taken.push(box)
    set.push({ label, x: Math.round(box.left), y: Math.round(box.bottom - label.size * 0.2) })
  }
  return set
}

/** Letters of the page's face are a little over half as wide as they are high. */
const widthOf = ({ says, size }: Label): number => says.length * size * 0.6

function boxesOf(label: Label): Box[] {
  const { spot, size, away } = label
  const [width, height] = [widthOf(label), size * 1.15]
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height })
  const middle = { left: spot.x - width / 2, top: spot.y - height / 2 }
  if (away === 0) return [-0, -1.2, 1.2, -2.4, 2.4].map(lines => at(middle.left, middle.top + lines * size))
  return [
    at(spot.x + away, middle.top),
    at(spot.x - away - width, middle.top),
    at(middle.left, spot.y - away - height),
    at(middle.left, spot.y + away),
    at(spot.x + away * 0.7, spot.y - away * 0.7 - height),
    at(spot.x - away * 0.7 - width, spot.y - away * 0.7 - height),
    at(spot.x + away * 0.7, spot.y + away * 0.7),
    at(spot.x - away * 0.7 - width, spot.y + away * 0.7),
  ]
}

const middleOf = (box: Box): Spot => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })
const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const isInside = (box: Box, { width, height }: { width: number; height: number }): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
