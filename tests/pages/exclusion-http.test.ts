import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExclusionKind, exclusionKinds } from '../../src/discipline/contract.ts'
import { foldIncident, inHand, type IncidentState, readIncident } from '../../src/discipline/state.ts'
import { askingOf } from '../../src/discipline/testing/plan.ts'
import { after, attemptsFrom, type Begun, beginningOf, type Move, moves, type Node, shapeOf } from '../../src/discipline/testing/walk.ts'
import { loadFacts } from '../../src/ledger/index.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { openShipped } from '../../src/plan/core/testing/shipped.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { questions } from '../../src/questions.ts'
import type { ProcessLine } from '../../src/repair/view.ts'
import { moreStudents } from '../more-students.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { alike, countsOf, linesOf, merged, type Outcomes, outcomesByRules, refusal, type Served, walkOverHttp } from '../walk-over-http.ts'

/**
 * Exclusions over HTTP: the states that the rules reach, and from each the same answers. States from which everything goes on alike are taken for
 * one. To keep it short one answer to the incident is on file at a time, and what is thought of gives way to the next kind alone.
 */
let whole: WholeApp
let students: string[] = []
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  // A roster that does not say their grades, so that each may be begun with.
  students = await moreStudents(whole, 600, undefined, '')
})
afterAll(() => whole.close())

const send = async (handle: string, method: 'GET' | 'POST', url: string, payload?: object) => {
  const { headers } = await whole.as(handle)
  return whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
}
const stateOf = async (id: string): Promise<IncidentState> => {
  const state = foldIncident(readIncident(await whole.database.transaction('app', falls, tx => loadFacts(tx, id))))
  if (!state) throw new Error('an incident that was opened is there')
  return state
}

const next = (kind: ExclusionKind): ExclusionKind | undefined => exclusionKinds[(exclusionKinds.indexOf(kind) + 1) % exclusionKinds.length]

/** Whether the walk over HTTP tries it too. */
function isTried({ state }: Node, { verb, name }: Move): boolean {
  const one = inHand(state)
  if (verb === 'propose') return !one || one.decided !== null || name === `propose ${next(one.kind)}`
  const isAnswered = state.alternatives.length > 0 || state.unsuitable !== null || state.harm !== null
  return !isAnswered || !['begin', 'unsuitable', 'harm'].includes(verb)
}

/** What was held apart and settled is told from there, with everything that goes before it: stories/discipline has it. */
const isHeldApart = ({ state }: Node): boolean => state.alternatives.some(({ apart, ended }) => apart && ended === null)

const ask = askingOf(openShipped('harbor-falls', questions))
const attempted = (node: Node) =>
  attemptsFrom(node, ask)
    .filter(({ move }) => isTried(node, move) && !(isHeldApart(node) && move.name === 'result settled'))
    .map(({ move, added }) => ({ says: move.name, to: added === refusal ? added : after(node, move, added) }))

function servedFrom(begun: Begun, classOf: ReadonlyMap<string, string>): Served {
  const read = async (id: string): Promise<string> => {
    const shape = shapeOf(await stateOf(id))
    return classOf.get(shape) ?? `none that the rules have: ${shape}`
  }
  return {
    begin: async () => {
      const student = students.pop()
      if (student === undefined) throw new Error('there are fewer students than incidents')
      const made = await send('principal', 'POST', '/api/discipline', { ...begun, student, on: '2026-09-30', language: 'ht' })
      expect(made.statusCode, made.body).toBe(201)
      const { id } = made.json<{ id: string }>()
      return { id, key: await read(id) }
    },
    send: async ({ id }, says) => {
      const move = moves.find(({ name }) => name === says)
      if (!move) throw new Error(`${says} is no move`)
      const { statusCode, body } = await sent(id, move)
      if (statusCode >= 500) throw new Error(`${says}: ${body}`)
      return statusCode < 300 ? read(id) : refusal
    },
  }
}

async function sent(id: string, { verb, body, name }: Move): ReturnType<typeof send> {
  const who = verb === 'sign' || name === 'write modified' ? 'superintendent' : 'principal'
  if (verb !== 'result') {
    const answer = await send(who, 'POST', `/api/discipline/${id}/${verb}`, body)
    if (name === 'begin mediation') await meetProcess(id)
    return answer
  }
  const open = (await stateOf(id)).alternatives.find(({ ended }) => ended === null)
  if (open?.apart) return send('coordinator', 'POST', `/api/repair/${processOf.get(id)}/end`, { why: 'not-needed' })
  return send(who, 'POST', `/api/discipline/${id}/${verb}`, { ...body, alternative: open?.alternative })
}

/** What is held apart the coordinator ends: the process that is new among theirs. */
const processOf = new Map<string, string>()
async function meetProcess(incident: string): Promise<void> {
  const { items } = (await send('coordinator', 'GET', '/api/repair')).json<{ items: ProcessLine[] }>()
  const known = new Set(processOf.values())
  const met = items.find(({ id }) => !known.has(id))
  if (met) processOf.set(incident, met.id)
}

const plain = { grade: '4-8', disability: 'none', daysBefore: 0 } as const

test.each([
  { ...plain, ground: 'other' },
  { ...plain, ground: 'other', grade: 'prek-3' },
  { ...plain, ground: 'felony-charge' },
] satisfies Begun[])(
  'as many states over HTTP as the rules have, and in each the same answer to whatever is sent: $ground, grade $grade',
  async begun => {
    const byRules = outcomesByRules(beginningOf(begun), ({ state }) => shapeOf(state), attempted)
    const classOf = alike(byRules, shape => shape.split('|')[0] ?? '')
    const expected: Outcomes = merged(byRules, classOf)
    const began = process.cpuUsage()
    const walked = await walkOverHttp(servedFrom(begun, classOf), expected)
    const { user, system } = process.cpuUsage(began)
    console.info(`exclusion by the rules: ${countsOf(expected)}; over HTTP: ${countsOf(walked.outcomes)}`)
    console.info(`${walked.begun} incidents, ${walked.sent} requests, ${((user + system) / 1e6).toFixed(1)} s of processor`)
    expect(linesOf(walked.outcomes)).toEqual(linesOf(expected))
  },
  300_000,
)
