import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExclusionKind } from '../../src/discipline/contract.ts'
import { foldIncident, inHand, type IncidentState, readIncident } from '../../src/discipline/state.ts'
import { after, type Move, moves, shapeOf, triedIn } from '../../src/discipline/testing/afterwards.ts'
import { askingOf } from '../../src/discipline/testing/plan.ts'
import { attemptsFrom, type Begun, beginningOf, type Node, after as onward } from '../../src/discipline/testing/walk.ts'
import { loadFacts } from '../../src/ledger/index.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { openShipped } from '../../src/plan/core/testing/shipped.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { questions } from '../../src/questions.ts'
import { moreStudents } from '../more-students.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { alike, countsOf, linesOf, merged, outcomesByRules, refusal, type Served, walkOverHttp } from '../walk-over-http.ts'

/** What comes after an exclusion, over HTTP: its support, its appeal, and that the incident is over. As many states as the rules reach, and the same answers. */
let whole: WholeApp
let students: string[] = []
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  students = await moreStudents(whole, 150)
})
afterAll(() => whole.close())

const send = async (handle: string, url: string, payload: object) => {
  const { headers } = await whole.as(handle)
  return whole.app.inject({ method: 'POST', url, headers, payload })
}
const stateOf = async (id: string): Promise<IncidentState> => {
  const state = foldIncident(readIncident(await whole.database.transaction('app', falls, tx => loadFacts(tx, id))))
  if (!state) throw new Error('an incident that was opened is there')
  return state
}

/** What is done until it is decided, each as the walk before it has it. */
const untilDecided = (kind: ExclusionKind) => ['unsuitable', `propose ${kind}`, 'notice', 'hearing', 'sign', 'exclude']
const ask = askingOf(openShipped('harbor-falls', questions))

/** The same by the rules: the place that it leads to, and what had to be sent. */
function decided(begun: Begun, kind: ExclusionKind) {
  let node: Node = beginningOf(begun)
  const sent: { verb: string; body: object }[] = []
  for (const name of untilDecided(kind)) {
    const found = attemptsFrom(node, ask).find(({ move }) => move.name === name)
    if (!found || found.added === refusal || found.added.length === 0) continue
    node = onward(node, found.move, found.added)
    sent.push(found.move)
  }
  expect([inHand(node.state)?.kind, inHand(node.state)?.decided !== null]).toEqual([kind, true])
  return { state: node.state, sent }
}

const attempted = (state: IncidentState) =>
  triedIn(state).map(({ name, facts }) => {
    const added = facts(state)
    return { says: name, to: added === refusal ? added : after(state, added) }
  })

const plain = { grade: '4-8', disability: 'none', daysBefore: 0 } as const

test.each([
  { begun: { ...plain, ground: 'other' }, kind: 'long-term', appeals: true },
  { begun: { ...plain, ground: 'other' }, kind: 'in-school', appeals: false },
] satisfies { begun: Begun; kind: ExclusionKind; appeals: boolean }[])(
  'support, appeal and end of an exclusion: $begun.ground, $kind',
  async ({ begun, kind, appeals }) => {
    const first = decided(begun, kind)
    const byRules = outcomesByRules(first.state, shapeOf, attempted)
    const classOf = alike(byRules, shape => shape.split('|')[0] ?? '')
    const expected = merged(byRules, classOf)
    const read = async (id: string): Promise<string> => {
      const shape = shapeOf(await stateOf(id))
      return classOf.get(shape) ?? `none that the rules have: ${shape}`
    }
    const served: Served = {
      begin: async () => {
        const opened = { ...begun, student: students.pop(), on: '2026-09-30', language: 'ht' }
        const made = await send('principal', '/api/discipline', opened)
        expect(made.statusCode, made.body).toBe(201)
        const { id } = made.json<{ id: string }>()
        for (const { verb, body } of first.sent) {
          const answer = await send(verb === 'sign' ? 'superintendent' : 'principal', `/api/discipline/${id}/${verb}`, body)
          expect([verb, answer.statusCode], answer.body).toEqual([verb, 200])
        }
        return { id, key: await read(id) }
      },
      send: async ({ id }, says) => {
        const { statusCode, body } = await sent(id, says)
        if (statusCode >= 500) throw new Error(`${says}: ${body}`)
        return statusCode < 300 ? read(id) : refusal
      },
    }
    const began = process.cpuUsage()
    const walked = await walkOverHttp(served, expected)
    const { user, system } = process.cpuUsage(began)
    console.info(
      `after an exclusion by the rules: ${byRules.size} states, alike ${countsOf(expected)}; over HTTP: ${countsOf(walked.outcomes)}`,
    )
    console.info(`${walked.begun} incidents, ${walked.sent} requests, ${((user + system) / 1e6).toFixed(1)} s of processor`)
    expect(linesOf(walked.outcomes)).toEqual(linesOf(expected))
    const keys = [...walked.outcomes.keys()]
    expect(keys.some(key => key.startsWith('over'))).toBe(true)
    for (const end of ['upheld', 'shortened', 'overturned'])
      expect(
        keys.some(key => key.includes(`heard, ${end}`)),
        end,
      ).toBe(appeals)
  },
  300_000,
)

async function sent(id: string, says: string): ReturnType<typeof send> {
  const move: Move | undefined = moves.find(({ name }) => name === says)
  if (!move) throw new Error(`${says} is no move`)
  const own = move.verb === 'support' ? { exclusion: inHand(await stateOf(id))?.exclusion } : {}
  return send(move.who, `/api/discipline/${id}/${move.verb}`, { ...move.body, ...own })
}
