import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFacts } from '../../src/ledger/index.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { foldProcess, type ProcessState, readProcess } from '../../src/repair/state.ts'
import { days, harmed, type Move, moves, nameOf, other } from '../../src/repair/testing/moves.ts'
import { beginning, fold } from '../../src/repair/testing/walk.ts'
import { moreStudents } from '../more-students.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { countsOf, linesOf, outcomesByRules, refusal, type Served, walkOverHttp } from '../walk-over-http.ts'

/** A process whose people met twice, on to a third meeting, over HTTP: the states that the rules reach, and from each the same answers. */
let whole: WholeApp
/** The walk’s people. Whoever did the harm is 18, so that nobody is asked beside them. */
const called: Record<string, string> = { leads: 'mediator-quayside' }
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  const [young = '', grown = ''] = await moreStudents(whole, 2, n => (n === 0 ? '2020-01-15' : '2008-01-15'))
  called[harmed ?? ''] = (await whole.as(young)).person.id
  called[other ?? ''] = (await whole.as(grown)).person.id
})
afterAll(() => whole.close())

const names = new Map(moves.map(move => [`${move.verb} ${JSON.stringify(move.body)}`, move]))
const named = (part: string): [string, Move] => {
  const found = [...names].find(([name]) => name.includes(part))
  if (!found) throw new Error(`there is no move ${part}`)
  return found
}
const [asked, planned, met] = [named('"wants":true,"bars":[]'), named('plan-session'), named(`hold {"came":["${harmed}","${other}"]}`)]
/** Until they have met twice. */
const before = [
  ...[asked, named('"person":"leads"'), ...[...names].filter(([name]) => name.includes('"stage":"prepare"') && name.startsWith('consent'))],
  ...[
    ...[...names].filter(([name]) => name.startsWith('prepare ')),
    ...[...names].filter(([name]) => name.includes('"stage":"meet"') && name.startsWith('consent')),
  ],
  ...[planned, met, asked, planned, met],
]

const on = (state: ProcessState, added: readonly Parameters<typeof fold>[1][]): ProcessState =>
  added.reduce<ProcessState>((folded, fact) => fold(folded, fact) ?? folded, state)

/** By the rules: every step of it is taken. */
function metTwice(): ProcessState {
  return before.reduce((state, [name, move]) => {
    const added = move.facts(state, 0)
    expect([name, added.length]).toEqual([name, 1])
    return on(state, added)
  }, beginning().state)
}

/** Before a third meeting everything that asks for it; after it that no other is held unasked, what was agreed, and that it ends. */
function attempted(state: ProcessState) {
  if (state.ended || state.agreement !== 'none') return []
  const isMeet = (name: string) => /^(consent|take-back) .*"stage":"meet","of":"caregiver"/.test(name)
  const isTried = (name: string, { verb }: Move) =>
    ['screen', 'plan-session', 'hold', 'agree', 'leave', 'end'].includes(verb) || isMeet(name)
  return [...names]
    .filter(([name, move]) => isTried(name, move) && (state.sessions.length < 3 || ['hold', 'agree', 'leave'].includes(move.verb)))
    .map(([says, move]) => {
      const added = move.tried(state, 0)
      return { says, to: added === refusal ? added : on(state, added) }
    })
}

const shapeOf =
  (nameOfPerson: (id: string) => string) =>
  (state: ProcessState): string => {
    const { ended, sessions, screened, plannedOn, agreement, consents } = state
    if (ended) return `${ended.as}, ${ended.why}`
    const given = consents.map(each => nameOf({ ...each, person: nameOfPerson(each.person) as never })).sort()
    return `met ${sessions.length} times, ${sessions.at(-1)?.came.length} came, asked ${screened.length}, ${plannedOn ? 'planned' : 'not planned'}, ${agreement} agreed: ${given.join()}`
  }

const send = async (handle: string, url: string, payload: object) => {
  const { headers } = await whole.as(handle)
  return whole.app.inject({ method: 'POST', url, headers, payload })
}
const asTheRules = (person: string): string => [harmed, other].find(name => called[name ?? ''] === person) ?? person
const read = async (id: string): Promise<string> => {
  const state = foldProcess(readProcess(await whole.database.transaction('app', falls, tx => loadFacts(tx, id))))
  if (!state) throw new Error('a process that was asked for is there')
  return shapeOf(asTheRules)(state)
}
async function sent(id: string, { verb, body }: Move): ReturnType<typeof send> {
  const today = whole.clock.now().toISOString().slice(0, 10)
  const own = JSON.parse(JSON.stringify(body), (_, value) => (days.includes(value) ? today : (called[value] ?? value)))
  return send('coordinator', `/api/repair/${id}/${verb}`, own)
}

const served: Served = {
  begin: async () => {
    const { id } = (await send('teacher', '/api/repair', { kind: 'conference' })).json<{ id: string }>()
    for (const [person, side] of [
      [harmed, 'harmed'],
      [other, 'did-harm'],
    ] as const)
      expect((await send('coordinator', `/api/repair/${id}/name-party`, { person: called[person ?? ''], side })).statusCode).toBe(200)
    for (const [name, move] of before) {
      const { statusCode, body } = await sent(id, move)
      expect([name, statusCode], body).toEqual([name, 200])
    }
    return { id, key: await read(id) }
  },
  send: async ({ id }, says) => {
    const move = names.get(says)
    if (!move) throw new Error(`${says} is no move`)
    const { statusCode, body } = await sent(id, move)
    if (statusCode >= 500) throw new Error(`${says}: ${body}`)
    return statusCode < 300 ? read(id) : refusal
  },
}

test('a third meeting: as many states over HTTP as the rules have, and in each the same answer to whatever is sent', async () => {
  const expected = outcomesByRules(
    metTwice(),
    shapeOf(person => person),
    attempted,
  )
  const began = process.cpuUsage()
  const walked = await walkOverHttp(served, expected)
  const { user, system } = process.cpuUsage(began)
  console.info(`a third meeting by the rules: ${countsOf(expected)}; over HTTP: ${countsOf(walked.outcomes)}`)
  console.info(`${walked.begun} processes, ${walked.sent} requests, ${((user + system) / 1e6).toFixed(1)} s of processor`)
  expect(linesOf(walked.outcomes)).toEqual(linesOf(expected))
  const held = [...walked.outcomes].flatMap(([from, tried]) =>
    [...tried].filter(([says, to]) => says === met[0] && to.startsWith('met 3')).map(() => from),
  )
  // Nobody meets a third time unasked, unplanned, or without the caregiver's consent.
  expect(held.length).toBe(1)
  expect(held[0]).toMatch(/^met 2 times, 2 came, asked 1, planned, .*harmed meet caregiver/)
}, 300_000)
