import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGatePlan, sanctuaryTown } from '../../src/contact/testing/gate-plan.ts'
import type { Move } from '../../src/contact/testing/moves.ts'
import { begin, keyOf, walkFrom } from '../../src/contact/testing/walk.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { questions } from '../../src/questions.ts'
import { gateByHttp, leaders } from './gate-by-http.ts'

/**
 * The gate where another plan than the demonstration's is in force: a district whose first rules are San Francisco's, the shipped plan that
 * says most of requests besides Harbor Falls. Every state and every edge between two of them is gone through once over HTTP.
 */
let whole: WholeApp
let gate: ReturnType<typeof gateByHttp>
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, plan: sanctuaryTown })
  gate = gateByHttp(whole, { settles: true })
  await gate.signInAll()
})
afterAll(() => whole.close())

const facts = {
  emergency: 'none',
  where: 'building',
  'acting-for-immigration': 'no',
  'abuse-by-caregiver': 'no',
  requester: 'local-police',
}
/** `otherwise`: Harbor Falls decides this very request with other parts. */
const rows = [
  {
    ...{ row: 'the school called them, for an adult', answer: 'permit', otherwise: true },
    facts: { basis: 'school-called', target: 'adult-staff', age: '14-17' },
  },
  {
    ...{ row: 'an officer of the school', answer: 'refuse', otherwise: false },
    facts: { requester: 'sro', basis: 'none', target: 'student-questioned', age: '18-or-over' },
  },
] as const

const { inForce } = openGatePlan(sanctuaryTown, questions)
const atFalls = openGatePlan('harbor-falls', questions).inForce

interface Edge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly move: Move
}

test.each(rows)(
  '$row: every state and every edge of the rules, over HTTP',
  async ({ row, answer, otherwise, facts: own }) => {
    const situation = { ...facts, ...own }
    const asker = 'superintendent'
    const first = begin(inForce, situation, asker)
    expect(first.decided?.answer).toBe(answer)
    const partsOf = ({ decided }: typeof first) => JSON.stringify([decided?.answer, decided?.parts])
    expect(partsOf(first) !== partsOf(begin(atFalls, situation, asker))).toBe(otherwise)
    const edges = new Map<string, Edge>()
    const walk = walkFrom([first], undefined, leaders, ({ from, to, move }) => {
      const id = JSON.stringify([from, to, move.actor, move.verb, move.body])
      edges.set(id, { id, from, to, move })
    })
    const [reached, gone] = [new Set<string>(), new Set<string>()]
    const out = new Map<string, Edge[]>()
    for (const edge of edges.values()) out.set(edge.from, [...(out.get(edge.from) ?? []), edge])
    for (let isMore = true; isMore; ) {
      const id = await gate.ask(asker, situation)
      const before = gone.size
      let at = keyOf(await gate.stateOf(id))
      expect(at).toBe(keyOf(first))
      if (!reached.has(at)) await gate.expectSameNext(id, first, leaders)
      reached.add(at)
      for (let path = toNew(at, out, gone); path.length > 0; path = toNew(at, out, gone))
        for (const edge of path) {
          await gate.move(id, edge.move)
          const state = await gate.stateOf(id)
          at = keyOf(state)
          expect(at, `${row}: ${edge.move.actor} ${edge.move.verb}`).toBe(edge.to)
          gone.add(edge.id)
          if (reached.has(at)) continue
          reached.add(at)
          await gate.expectSameNext(id, state, leaders)
        }
      isMore = gone.size > before && gone.size < edges.size
    }
    const ends = [...walk.states].flatMap(([key, { state }]) => (state.reviewedAt ? [key] : []))
    const stuck = [...reached].filter(key => !reaches(key, new Set(ends), out))
    console.log(
      `${row}: ${walk.states.size} states and ${edges.size} edges by the rules, ${reached.size} and ${gone.size} over HTTP, ${stuck.length} dead ends`,
    )
    expect([...reached].sort()).toEqual([...walk.states.keys()].sort())
    expect([...gone].sort()).toEqual([...edges.keys()].sort())
    expect(stuck).toEqual([])
  },
  300_000,
)

type Out = ReadonlyMap<string, readonly Edge[]>

/** The fewest moves from here that end with an edge nobody went through yet; none where there is none. */
function toNew(at: string, out: Out, gone: ReadonlySet<string>): readonly Edge[] {
  const seen = new Set([at])
  const queue: { key: string; path: readonly Edge[] }[] = [{ key: at, path: [] }]
  for (const { key, path } of queue)
    for (const edge of out.get(key) ?? []) {
      if (!gone.has(edge.id)) return [...path, edge]
      if (seen.has(edge.to)) continue
      seen.add(edge.to)
      queue.push({ key: edge.to, path: [...path, edge] })
    }
  return []
}

/** Whether one of these goals can be come to from a state. */
function reaches(from: string, goals: ReadonlySet<string>, out: Out): boolean {
  const seen = new Set([from])
  for (const key of seen) for (const { to } of out.get(key) ?? []) seen.add(to)
  return [...seen].some(key => goals.has(key))
}
