import { simplify } from '../outline/simplify.ts'
import { type Stretch, twiceArea } from '../outline/spot.ts'
import { type Outline, placesOf, type Ring } from '../outline/topology.ts'
import { Pen } from './pen.ts'
import { leftOut, type Scale, stretchOnSheet } from './scale.ts'
import { trailsOf } from './trails.ts'

export interface Borders {
  /** Closed, for filling. Of the whole map it is the shore and the state line, which are then stroked with it. */
  readonly land: string
  /** The shore and the state line apart from the land, where only a piece of them is on the sheet. */
  readonly shore: string
  /** Borders between two towns, each drawn once. */
  readonly inner: string
  /** Of the towns that stand out; empty where none does. */
  readonly area: string
}

/** An island of less than four units by four is a speck, and is not drawn. In square units. */
export const speck = 16

/** All borders that reach into the sheet, and the area of towns that are to stand out. */
export function bordersOf(outline: Outline, scale: Scale, chosen: readonly string[]): Borders {
  const uses = new Map<number, number>()
  for (const rings of outline.towns.values()) for (const { stretch } of rings.flat()) uses.set(stretch, (uses.get(stretch) ?? 0) + 1)
  const drawn = outline.stretches.map(stretch => drawnOf(stretch, scale))
  const isOuter = (at: number): boolean => (uses.get(at) ?? 0) === 1
  const linesWhere = (isWanted: (at: number) => boolean): string =>
    written(
      trailsOf(
        drawn.filter(
          (stretch, at) => isWanted(at) && stretch.length > 1 && !isSpeck(outline.stretches[at] ?? [], scale) && isOn(stretch, scale),
        ),
      ),
    )
  const areaOf = (rings: readonly Ring[]): string =>
    written(
      rings
        .map(ring => placesOf(ring, drawn))
        .flatMap(ring => (ring.length > 2 && isOn(ring, scale) ? [[...ring, ...ring.slice(0, 1)]] : [])),
    )
  const inner = linesWhere(at => !isOuter(at))
  const outer = linesWhere(isOuter)
  const area = areaOf(chosen.flatMap(town => outline.towns.get(town) ?? []))
  if (drawn.every(stretch => isOn(stretch, scale))) return { land: outer, shore: '', inner, area }
  return { land: areaOf([...outline.towns.values()].flat()), shore: outer, inner, area }
}

/** A stretch as it stands on the sheet. */
export const drawnOf = (stretch: Stretch, scale: Scale): Stretch => stretchOnSheet(scale, simplify(stretch, leftOut * scale.unit))

function written(lines: readonly Stretch[]): string {
  const pen = new Pen()
  for (const line of lines) {
    const [first, last] = [line.at(0), line.at(-1)]
    const isClosed = first !== undefined && first.x === last?.x && first.y === last.y
    pen.line(isClosed ? line.slice(0, -1) : line)
    if (isClosed) pen.close(first)
  }
  return String(pen)
}

const isSpeck = (stretch: Stretch, { unit }: Scale): boolean => {
  const [first, last] = [stretch.at(0), stretch.at(-1)]
  return first?.x === last?.x && first?.y === last?.y && Math.abs(twiceArea(stretch)) / 2 < speck * unit ** 2
}

const isOn = (stretch: Stretch, { width, height }: Scale): boolean => {
  const [xs, ys] = [stretch.map(({ x }) => x), stretch.map(({ y }) => y)]
  return Math.max(...xs) >= 0 && Math.min(...xs) <= width && Math.max(...ys) >= 0 && Math.min(...ys) <= height
}
