import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { readHistory } from '../../src/contact/request/history.ts'
import { nextVerbs } from '../../src/contact/request/rules/next.ts'
import type { ContactState } from '../../src/contact/request/contact-state.ts'
import { fold } from '../../src/contact/request/state.ts'
import { openGatePlan } from '../../src/contact/testing/gate-plan.ts'
import { type Actors, actors, type Move } from '../../src/contact/testing/moves.ts'
import { begin, keyOf, walkFrom } from '../../src/contact/testing/walk.ts'
import { loadFacts } from '../../src/ledger/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { falls, signIn, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import { questions } from '../../src/questions.ts'

/** The states that the pure decider reaches and those that people reach by `next` over HTTP are the same ones. */
let whole: WholeApp
interface Known extends SignedIn {
  readonly id: string
  readonly school: string | null
}
const people = new Map<string, Known>()

/** The walk is of those whom the demonstration has: all of them where anyone may begin it, else those who lead. */
const only = (...handles: string[]): Actors => Object.fromEntries(Object.entries(actors).filter(([handle]) => handles.includes(handle)))
const leaders = only('principal', 'superintendent', 'counsel')
const everyone = only('secretary', 'teacher', 'principal', 'superintendent', 'counsel')

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
})
afterAll(() => whole.close())

async function as(handle: string): Promise<Known> {
  const known = people.get(handle)
  if (known) return known
  const signedIn = await signIn(whole.app, handle)
  const found = { ...signedIn, ...signedIn.person }
  people.set(handle, found)
  return found
}

const call = async (handle: string, method: 'GET' | 'POST', url: string, payload?: object) => {
  const { headers } = await as(handle)
  return whole.app.inject({ method, url, headers: { ...headers }, ...(payload ? { payload } : {}) })
}

/** The record's own state, with people under the names that the walk gives them. */
async function stateOf(id: string): Promise<ContactState> {
  const state = fold(readHistory(await whole.database.transaction('app', falls, tx => loadFacts(tx, id))))
  if (!state) throw new Error('a request that was asked is there')
  const names = new Map([...people].map(([handle, { id: person }]) => [person, handle]))
  const named = (person: string) => names.get(person) ?? person
  return {
    ...state,
    askedBy: named(state.askedBy),
    adults: state.adults.map(named),
    statements: state.statements.map(each => ({ ...each, person: named(each.person) })),
    complaints: state.complaints.map(each => ({
      ...each,
      by: each.by === null ? null : named(each.by),
      concerns: each.concerns.map(named),
    })),
  }
}

async function move(id: string, { actor, verb, body }: Move): Promise<void> {
  if (verb === 'clock') {
    await whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + 400 * 86_400_000))
    people.clear()
    for (const handle of Object.keys(everyone)) await as(handle)
    return
  }
  const { next, complaints } = (await call(actor, 'GET', `/api/contacts/${id}`)).json<Contact>()
  // A complaint may be made at any time, and is in no menu.
  if (verb !== 'complain') expect(next, `${actor} may ${verb}`).toContain(verb)
  const known: Readonly<Record<string, object>> = { release, disclose, 'answer-complaint': { ...body, complaint: complaints[0]?.id } }
  const sent = known[verb] ?? body
  const answer = await call(actor, 'POST', `/api/contacts/${id}/${verb}`, sent)
  expect(answer.statusCode, `${verb} ${answer.body}`).toBe(200)
}

const release = {
  position: 'Superintendent',
  recipient: { name: 'A clerk', position: 'clerk', affiliation: 'a court' },
  parts: ['attendance'],
  purpose: 'a subpoena',
}

const disclose = {
  ...{ position: 'Superintendent', recipient: release.recipient, parts: ['photographs', 'schedule'] },
  tests: {
    ...{ emergency: 'A child has been missing since eight.', threat: 'It is freezing and the child has no coat.' },
    ...{ need: 'The officer searches and has to know the face.', onlyNeeded: 'A photograph shows whom to look for.' },
    ...{ thisCase: 'Nobody else is asked about here.', reason: 'The search loses an hour without it.' },
  },
}

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
    for (const handle of Object.keys(everyone)) await as(handle)
    const reached = new Set<string>()
    for (const path of pathsToCover(walk.states)) {
      const made = await call(asker, 'POST', '/api/contacts', { facts: situation, school: (await as('principal')).school })
      expect(made.statusCode, made.body).toBe(201)
      const { id } = made.json<Contact>()
      for (const step of [null, ...path]) {
        if (step) await move(id, step)
        const state = await stateOf(id)
        const key = keyOf(state)
        if (reached.has(key)) continue
        reached.add(key)
        for (const [handle, standing] of Object.entries(who)) {
          const seen = await call(handle, 'GET', `/api/contacts/${id}`)
          const verbs = seen.statusCode === 200 ? seen.json<Contact>().next : []
          const pure = nextVerbs(state, standing)
          expect(seen.statusCode === 200 ? verbs : verbs.length, `${handle} in ${state.stage}`).toEqual(seen.statusCode === 200 ? pure : 0)
        }
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
