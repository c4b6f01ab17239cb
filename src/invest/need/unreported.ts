import { lowerIsNeed } from '../indicators.ts'
import { normalAt, normalBelow, normalSteps } from './normal.ts'
import type { Points } from './points.ts'
import { steps } from './posterior.ts'
import { type Alike, triangleOf } from './together.ts'

/**
 * Where a figure is not reported, what it may be is what the school's other figures leave open: as they go together between schools. Written into
 * the tables of points; nothing of it is counted in the need.
 */
export function fillUnreported(points: readonly Points[], lasting: Alike): void {
  points.forEach((figure, at) => {
    figure.standings.forEach((standing, school) => {
      if (standing !== 'unreported') return
      const known = points.flatMap(({ standings }, other) => (standings[school] === 'own' ? [other] : []))
      const { middle, off } = givenOthers(points, { known, figure: at, school, lasting })
      const isTurned = lowerIsNeed.includes(figure.indicator)
      let sum = 0
      for (let step = 0; step < steps; step++) {
        const below = 100 * normalBelow(middle + off * (normalSteps[step] ?? 0))
        const here = isTurned ? 100 - below : below
        figure.table[school * steps + step] = here
        figure.next[school * steps + step] = here
        sum += here
      }
      figure.mean[school] = sum / steps
    })
  })
}

/** In standard deviations of a normal distribution: the middle of what a figure may be, and how far off. */
function givenOthers(
  points: readonly Points[],
  { known, figure, school, lasting }: { known: readonly number[]; figure: number; school: number; lasting: Alike },
): { middle: number; off: number } {
  const chosen = [...known, figure]
  const triangle = triangleOf(chosen.map(one => chosen.map(other => (one === other ? 1 : (lasting[one]?.[other] ?? 0)))))
  const last = triangle.at(-1) ?? [1]
  const apart: number[] = []
  known.forEach((other, at) => {
    const row = triangle[at] ?? []
    const here = standingOf(points[other], school) - apart.reduce((sum, each, before) => sum + each * (row[before] ?? 0), 0)
    apart.push(here / (row[at] ?? 1))
  })
  return { middle: apart.reduce((sum, each, at) => sum + each * (last[at] ?? 0), 0), off: last[known.length] ?? 1 }
}

function standingOf(points: Points | undefined, school: number): number {
  if (!points) return 0
  const mean = (points.mean[school] ?? 50) / 100
  return normalAt(Math.min(0.999, Math.max(0.001, lowerIsNeed.includes(points.indicator) ? 1 - mean : mean)))
}
