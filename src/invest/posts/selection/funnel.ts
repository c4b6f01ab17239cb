import { usualThreshold } from '../../../kernel/small-cells.ts'
import type { Happened } from '../facts.ts'
import { grouped } from '../../../kernel/grouped.ts'
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

/**
 * Those who are counted: openings in the order in which they ended, as many at a time as have six applicants together and, once those who began are told
 * apart, six who began. Whoever compares what is shown before and after one applicant was chosen would otherwise learn what that person said. What is too
 * old goes in the same rounds.
 */
export const countedOf = (came: readonly Came[], since: Date): Came[] =>
  roundsOf(came).flatMap(({ came: all, endedAt }) => (endedAt >= since ? all : []))

/** Openings that are counted together, with the end of the last of them. */
interface Round {
  readonly came: readonly Came[]
  readonly endedAt: Date
}

function roundsOf(came: readonly Came[]): Round[] {
  const rounds: Round[] = []
  const before: Came[] = []
  let round: Came[] = []
  for (const opening of openingsOf(came)) {
    round.push(...opening)
    if (round.length < usualThreshold || (begunIn(before) >= usualThreshold && begunIn(round) < usualThreshold)) continue
    before.push(...round)
    if (opening[0] !== undefined) rounds.push({ came: round, endedAt: opening[0].endedAt })
    round = []
  }
  return rounds
}

/** The applications whose openings ended before an instant, and that are counted with none that ended later. */
export function overBefore(histories: readonly (readonly Happened[])[], before: Date): string[] {
  const stillCounted = new Set(countedOf(histories.flatMap(funnelOf), before).map(({ application }) => application))
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

function openingsOf(came: readonly Came[]): readonly (readonly Came[])[] {
  const byOpening = grouped(came, ({ opening }) => opening)
  const endOf = ([first]: readonly Came[]) => first?.endedAt.getTime() ?? 0
  return [...byOpening].toSorted(([a, ofA], [b, ofB]) => endOf(ofA) - endOf(ofB) || (a < b ? -1 : 1)).map(([, each]) => each)
}
