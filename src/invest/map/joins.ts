import { faultsShown, type PlaceFault } from './files/fault.ts'
import type { PointLine } from './files/read-points-file.ts'
import { project } from './outline/project.ts'
import { isWithin, type Stretch } from './outline/spot.ts'

export interface Joins {
  /** Points whose town is on no map. */
  readonly unjoined: number
  /** Points that lie within the borders of another town, or of none. */
  readonly outside: number
  /** Points beyond the first of their code. */
  readonly furtherBuildings: number
  readonly notPublic: number
  readonly warnings: readonly PlaceFault[]
}

/** How points lie among towns, each by its rings. Where no town is known nothing is said of them. */
export function joinsOf(points: readonly PointLine[], towns: ReadonlyMap<string, readonly Stretch[]>, file: string): Joins {
  const warnings: PlaceFault[] = []
  let [unjoined, outside] = [0, 0]
  for (const { orgCode, name, town, townKey, lat, lon, line } of towns.size === 0 ? [] : points) {
    const rings = towns.get(townKey)
    const warn = (kind: PlaceFault['kind'], message: string): void => {
      if (warnings.length < faultsShown) warnings.push({ kind, file, line, column: 1, field: null, read: orgCode, message })
    }
    if (rings === undefined) {
      unjoined += 1
      warn('town-unknown', `${name} stands in ${town || 'no town'}, which is not among the towns.`)
    } else if (!isWithin(project({ lat, lon }), rings)) {
      outside += 1
      warn('outside-its-town', `${name} stands outside the borders of ${town}.`)
    }
  }
  return {
    ...{ unjoined, outside, warnings },
    furtherBuildings: points.filter(({ building }) => building > 1).length,
    notPublic: points.filter(({ isPublic }) => !isPublic).length,
  }
}
