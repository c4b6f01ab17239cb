import { grouped } from '../../../kernel/grouped.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { usualThreshold } from '../../../kernel/small-cells.ts'
import { dayIn } from '../../../kernel/time.ts'
import type { Happened } from '../facts.ts'
import { type Stage, stages } from './groups.ts'

/** How far one application came, in an opening that ended with somebody who began. */
export interface Came {
  readonly application: string
  readonly opening: string
  readonly reached: Stage
  readonly endedAt: Date
}

/** Of a post's whole history every application of its openings that were filled; whoever withdrew is not among them. */
export function funnelOf(history: readonly Happened[]): Came[] {
  const ended: Came[] = []
  let running = new Map<string, Stage>()
  const goOn = (application: string, stage: Stage) => {
    const before = running.get(application)
    if (before !== undefined && stages.indexOf(stage) > stages.indexOf(before)) running.set(application, stage)
  }
  for (const { at, fact } of history) {
    switch (fact.type) {
      case 'post.posted':
        running = new Map()
        break
      case 'post.applied':
        running.set(fact.body.application, 'applied')
        break
      case 'post.scored':
        goOn(fact.body.application, 'scored')
        break
      case 'post.offered':
        goOn(fact.body.application, 'offered')
        break
      case 'post.filled':
        // By recall or by transfer nobody was chosen among those who applied.
        if (fact.body.application === null) running = new Map()
        else goOn(fact.body.application, 'began')
        break
      case 'post.withdrawn':
        running.delete(fact.body.application)
        break
      case 'post.opening-ended':
        // Taken down, nobody was chosen: it says nothing of how people are chosen.
        if (fact.body.because === 'filled')
          for (const [application, reached] of running) ended.push({ application, opening: fact.body.opening, reached, endedAt: at })
        break
    }
  }
  return ended
}

/** Applications that are counted together and with no others, in a table that is shown once its last school year is over and does not change. */
export interface Batch {
  /** The school years its openings ended in, the first and the last. */
  readonly first: number
  readonly last: number
  readonly came: readonly Came[]
  /** The end of the last of its openings. */
  readonly endedAt: Date
}

const atMostYears = 2

/**
 * Whole school years, as many together as have six who began, and at most two. No opening is in two of them and none is shown before it is whole, so
 * there is no earlier table to take from a later one: whoever compared a count before and after an opening learned what its few applicants had said. Who
 * is in which says what is in the record, never what anybody said of themselves.
 */
export function batchesOf(came: readonly Came[], zone: string): Batch[] {
  const byYear = grouped(came, ({ endedAt }) => schoolYearOf(dayIn(zone, endedAt)))
  const batches: Batch[] = []
  let open: Batch | null = null
  for (const [year, ofYear] of [...byYear].toSorted(([a], [b]) => a - b)) {
    const goesOn: boolean = open !== null && begunIn(open.came) < usualThreshold && year - open.first < atMostYears
    if (open !== null && !goesOn) batches.push(open)
    const all: readonly Came[] = open !== null && goesOn ? [...open.came, ...ofYear] : ofYear
    open = { first: open !== null && goesOn ? open.first : year, last: year, came: all, endedAt: lastEnd(all) }
  }
  return open === null ? batches : [...batches, open]
}

/** Whether a batch is whole in a school year: nothing can come to it any more. */
const isWhole = ({ first, last, came }: Batch, year: number): boolean =>
  last < year && (begunIn(came) >= usualThreshold || year - first >= atMostYears)

/** The batches that are shown in a school year, the latest first: whole, and with an opening that ended since. */
export const shownIn = (
  came: readonly Came[],
  { year, since, zone }: { readonly year: number; readonly since: Date; readonly zone: string },
) =>
  batchesOf(came, zone)
    .filter(batch => isWhole(batch, year) && batch.endedAt >= since)
    .toReversed()

/** The applications whose openings ended before an instant, and that are counted with none that ended later. */
export function overBefore(histories: readonly (readonly Happened[])[], before: Date, zone: string): string[] {
  const stillCounted = new Set(
    batchesOf(histories.flatMap(funnelOf), zone).flatMap(({ came, endedAt }) =>
      endedAt < before ? [] : came.map(({ application }) => application),
    ),
  )
  return histories.flatMap(history => {
    const ended = new Set(history.flatMap(({ at, fact }) => (fact.type === 'post.opening-ended' && at < before ? [fact.body.opening] : [])))
    return history.flatMap(({ fact }) =>
      fact.type === 'post.applied' && ended.has(fact.body.opening) && !stillCounted.has(fact.body.application)
        ? [fact.body.application]
        : [],
    )
  })
}

const begunIn = (came: readonly Came[]): number => came.filter(({ reached }) => reached === 'began').length

const lastEnd = (came: readonly Came[]): Date => new Date(Math.max(...came.map(({ endedAt }) => endedAt.getTime())))
