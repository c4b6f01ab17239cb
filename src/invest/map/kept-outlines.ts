import type { DistrictId } from '../../kernel/ids.ts'
import { readRings, readStretches } from './outline/compact.ts'
import { type Frame, frameOf } from './outline/spot.ts'
import { type Outline, placesOf } from './outline/topology.ts'
import type { OutlineRow } from './store.ts'
import type { TownRow } from './placed-school.ts'

/** Reads the borders of a district's map once for each loading of it: unpacking them costs more than all the rest of a picture. */
export function outlinesKept(): (district: DistrictId, row: OutlineRow, towns: readonly TownRow[]) => Outline {
  const kept = new Map<DistrictId, { readonly loadedAt: number; readonly outline: Outline }>()
  return (district, { arcs, loadedAt }, towns) => {
    const before = kept.get(district)
    if (before?.loadedAt === loadedAt.getTime()) return before.outline
    const outline = { stretches: readStretches(arcs), towns: new Map(towns.map(({ key, rings }) => [key, readRings(rings)])) }
    kept.set(district, { loadedAt: loadedAt.getTime(), outline })
    return outline
  }
}

/** Around some towns with what lies beside them, or around all. */
export function frameAround({ stretches, towns }: Outline, some: readonly string[] | null): Frame | undefined {
  const rings = (some ?? []).flatMap(town => towns.get(town) ?? []).map(ring => placesOf(ring, stretches))
  const frame = frameOf((rings.length > 0 ? rings : stretches).flat())
  if (!frame) return undefined
  const across = Math.max(frame.right - frame.left, frame.top - frame.bottom, narrowest)
  const margin = across * (rings.length === 0 ? 0.015 : 0.08)
  return { left: frame.left - margin, right: frame.right + margin, bottom: frame.bottom - margin, top: frame.top + margin }
}

/** A small town is not looked at more closely than so many meters across. */
const narrowest = 3_000

/** Towns that share a border with this one. */
export function neighborsOf({ towns }: Outline, town: string): string[] {
  const own = new Set(towns.get(town)?.flatMap(ring => ring.map(({ stretch }) => stretch)))
  return [...towns]
    .filter(([key, rings]) => key !== town && rings.some(ring => ring.some(({ stretch }) => own.has(stretch))))
    .map(([key]) => key)
}
