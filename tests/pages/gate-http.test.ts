import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGatePlan } from '../../src/contact/testing/gate-plan.ts'
import type { Actors, Move } from '../../src/contact/testing/moves.ts'
import { begin, keyOf, walkFrom } from '../../src/contact/testing/walk.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { questions } from '../../src/questions.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { everyone, gateByHttp, leaders } from './gate-by-http.ts'

/** The states that the pure decider reaches and those that people reach by `next` over HTTP are the same ones. */
let whole: WholeApp
let gate: ReturnType<typeof gateByHttp>
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  gate = gateByHttp(whole, { settles: false })
})
afterAll(() => whole.close())

const facts = { age: '14-17', emergency: 'none', where: 'building', 'acting-for-immigration': 'no', 'abuse-by-caregiver': 'no' }
interface Row {
  readonly row: string
  readonly who?: Actors
  readonly facts: Readonly<Record<string, string>>
}
const rows: readonly Row[] = [
  { row: 'I0', who: everyone, facts: { requester: 'local-police', basis: 'school-called', target: 'entry-nonpublic' } },
  { row: 'I1d', facts: { requester: 'state-police', basis: 'unread', target: 'student-taken' } },
  { row: 'I2', facts: { requester: 'local-police', basis: 'none', target: 'student-questioned' } },
  { row: 'I4', facts: { requester: 'local-police', basis: 'judicial-arrest-warrant', target: 'student-taken' } },
  { row: 'I7', facts: { requester: 'court-officer', basis: 'subpoena', target: 'student-record' } },
  {
    row: 'I7, a suspected caregiver',
    facts: { requester: 'court-officer', basis: 'subpoena', target: 'student-record', age: 'under-12', 'abuse-by-caregiver': 'suspected' },
  },
  { row: 'I10b', facts: { requester: 'local-police', basis: 'none', target: 'student-record', emergency: 'imminent-harm' } },
  { row: 'I11', facts: { requester: 'fed-immigration', basis: 'none', target: 'student-taken', 'acting-for-immigration': 'yes' } },
]
const { inForce } = openGatePlan('harbor-falls', questions)

test.each(rows)(
  '$row: as many states over HTTP as the decider has, and the same verbs in each',
  async ({ row, who = leaders, facts: own }: Row) => {
    const situation = { ...facts, ...own }
    const asker = 'superintendent'
    const walk = walkFrom([begin(inForce, situation, asker)], undefined, who)
    await gate.signInAll()
    const reached = new Set<string>()
    for (const path of pathsToCover(walk.states)) {
      const id = await gate.ask(asker, situation)
      for (const step of [null, ...path]) {
        if (step) await gate.move(id, step)
        const state = await gate.stateOf(id)
        const key = keyOf(state)
        if (reached.has(key)) continue
        reached.add(key)
        await gate.expectSameNext(id, state, who)
      }
    }
    console.log(`${row}: ${walk.states.size} states by the rules, ${reached.size} over HTTP`)
    expect([...reached].sort()).toEqual([...walk.states.keys()].sort())
  },
  300_000,
)

/** As few paths from the beginning as go through every state: those to states that lead on to none that is first reached through them. */
function pathsToCover(states: ReturnType<typeof walkFrom>['states']): Move[][] {
  const inner = new Set([...states.values()].flatMap(({ from }) => (from ? [from.key] : [])))
  return [...states.keys()]
    .filter(key => !inner.has(key))
    .map(leaf => {
      const path: Move[] = []
      for (let at = states.get(leaf)?.from; at; at = states.get(at.key)?.from) path.unshift(at.move)
      return path
    })
}
