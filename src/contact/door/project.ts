import type { Compiled } from '../../plan/core/index.ts'
import { contactDecision } from '../question.ts'
import { type DeskFact, meantBy, type PostedAs } from './desk.ts'
import {
  atDesk,
  type DeskClass,
  type DeskCondition,
  type DeskOutcome,
  type DeskReason,
  deskSituations,
  type DeskTable,
  offices,
  digitAt,
  seenAt,
  strictestOf,
  whenLetIn,
} from './desk-table.ts'

type Class = Compiled['classes'][number]

/**
 * The plan as the desk sees it. What a desk cannot see, a student's age and whether a caregiver is suspected of abuse, is tried with
 * every value, and the strictest is what the desk is told: so nothing on its screen depends on it.
 */
export function deskTableOf(compiled: Pick<Compiled, 'space' | 'classes' | 'table'>, posted: PostedAs = 'sro'): DeskTable {
  const reasons: DeskReason[] = []
  const classes: DeskClass[] = []
  const classOf = new Map<string, number>()
  const reasonOf = new Map<string, number>()
  const placeOf = (reason: DeskReason): number => {
    const key = `${reason.plan}#${reason.provision} ${reason.type}`
    const known = reasonOf.get(key) ?? reasons.push(reason) - 1
    reasonOf.set(key, known)
    return known
  }
  const { visible, unseen, suspected } = placesIn(compiled.space, posted)
  const idsOf = (starts: readonly number[]): string => {
    const found = new Set<number>()
    for (const start of starts) for (const step of unseen) found.add(compiled.table[start + step] ?? 0)
    return [...found].sort((a, b) => a - b).join()
  }
  const classesOf = (ids: string): Class[] => ids.split(',').flatMap(id => compiled.classes[Number(id)] ?? [])
  const cells = new Uint16Array(deskSituations)
  for (let cell = 0; cell < cells.length; cell++) {
    const starts = visible(cell)
    const without = idsOf(starts)
    const withIt = idsOf(starts.map(start => start + suspected))
    const key = `${without}|${withIt}`
    const id = classOf.get(key) ?? classes.push(deskClass([classesOf(without), classesOf(withIt)], placeOf)) - 1
    classOf.set(key, id)
    cells[cell] = id
  }
  return { classes, reasons, cells }
}

/** Where in the plan's table to look: the places of what a desk sees, the steps over what it does not, and the step to suspected abuse. */
function placesIn({ names, values, strides }: Compiled['space'], posted: PostedAs) {
  const walk = (facts: readonly string[], meant: Readonly<Record<string, readonly string[] | undefined>>): number[] => {
    let found = [0]
    for (const fact of facts) {
      const d = names.indexOf(fact)
      const all = values[d] ?? []
      const steps = (meant[fact] ?? all).map(value => all.indexOf(value) * (strides[d] ?? 1))
      found = found.flatMap(start => steps.map(step => start + step))
    }
    return found
  }
  /** What two facts of the desk say together is worked out once. */
  const known = seenTogether.map(() => new Map<number, number[]>())
  const partOf = (group: number, cell: number): number[] => {
    const facts = seenTogether[group] ?? []
    const place = facts.reduce((sum, fact) => sum + digitAt(cell, fact), 0)
    const part = known[group]?.get(place) ?? walk(facts, meantBy(seenAt(cell, facts), posted))
    known[group]?.set(place, part)
    return part
  }
  const seen = new Set<string>(seenTogether.flat())
  return {
    visible: (cell: number): number[] =>
      seenTogether.reduce<number[]>(
        (starts, _, group) => {
          const part = partOf(group, cell)
          return starts.flatMap(start => part.map(step => start + step))
        },
        [0],
      ),
    unseen: walk(
      names.filter(name => !seen.has(name) && name !== abuse),
      {},
    ),
    suspected: strides[names.indexOf(abuse)] ?? 0,
  }
}

/** Facts of the desk that say something of each other; together they are all of them. */
const seenTogether: readonly (readonly DeskFact[])[] = [['requester', 'acting-for-immigration', 'emergency', 'basis', 'target'], ['where']]

const abuse = 'abuse-by-caregiver'

type Halves = readonly [without: readonly Class[], suspected: readonly Class[]]

const deskClass = (halves: Halves, placeOf: (reason: DeskReason) => number): DeskClass => ({
  outcome: strictestOf(halves.flat().map(outcomeOf)),
  reasons: reasonsIn(halves).map(placeOf),
})

const isOf =
  (words: readonly DeskCondition[]) =>
  (word: string): word is DeskCondition =>
    words.some(each => each === word)

/** As much of a decision as concerns a desk: no caregiver, no defender and no kind of paper is in it. */
export function outcomeOf({ outcome: { answer, parts } }: Pick<Class, 'outcome'>): DeskOutcome {
  const decision = contactDecision({ ...parts, answer, situation: {}, when: [], situations: 0, because: [], says: [] })
  const told = [...decision.before, ...decision.after]
  const isLetIn = decision.answer === 'permit' || decision.answer === 'comply'
  return {
    answer: decision.answer ?? 'hold',
    sign: decision.answer === null ? ['superintendent'] : decision.sign,
    calls: told.flatMap(word => offices.find(office => `${office}-told` === word) ?? []),
    conditions: decision.conditions.filter(isOf(isLetIn ? [...atDesk, ...whenLetIn] : atDesk)),
  }
}

/** Of what acts where the answer is the strictest: the rules, and the laws that act whatever the desk cannot see. */
function reasonsIn(halves: Halves): DeskReason[] {
  const { answer } = strictestOf(halves.flat().map(outcomeOf))
  const deciding = halves.flat().filter(each => outcomeOf(each).answer === answer)
  const known = halves.map(half => new Set(half.flatMap(each => each.outcome.because.map(placeIn))))
  const everywhere = (place: string) => deciding.every(each => each.outcome.because.some(one => placeIn(one) === place))
  const found = new Map(deciding.flatMap(each => each.outcome.because.map(one => [placeIn(one), one] as const)))
  return [...found]
    .filter(([place, { type }]) => known.every(half => half.has(place)) && (type === 'rule' || everywhere(place)))
    .sort(([, a], [, b]) => a.order - b.order)
    .map(
      ([
        ,
        {
          type,
          at: { plan, provision, authority },
        },
      ]) => ({ type, plan, provision, ...authority }),
    )
}

const placeIn = ({ type, at }: Class['outcome']['because'][number]): string => `${type} ${at.plan}#${at.provision}`
