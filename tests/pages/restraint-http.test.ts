import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFacts } from '../../src/ledger/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { foldEntry, readEntry } from '../../src/restraint/state.ts'
import {
  after,
  attemptsFrom,
  beginning,
  holder,
  keyOf,
  moves,
  other,
  type Move,
  type Place,
  somebody,
  student,
} from '../../src/restraint/testing/walk.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { countsOf, linesOf, outcomesByRules, refusal, type Served, walkOverHttp } from '../walk-over-http.ts'

/** Every entry there can be, over HTTP: the states that the rules reach, and from each the same answers to everything that may be sent. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  whole.clock.set(new Date('2027-06-17T20:00:00Z'))
})
afterAll(() => whole.close())

const send = async (handle: string, method: 'GET' | 'POST', url: string, payload?: object) => {
  const { headers } = await whole.as(handle)
  return whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
}
/** The walk’s people by their sign-in names: a principal who held, and a superintendent who did not. */
const called: Readonly<Record<string, string>> = { [holder]: 'principal', [other]: 'superintendent', [somebody]: 'teacher' }

/** Thursdays of the school year, each in a week of its own. */
const thursdays = Array.from({ length: 40 }, (_, week) => new Date(Date.UTC(2026, 8, 3 + 7 * week)).toISOString().slice(0, 10))
/** A student and a week for each entry: two of one student in one week are reviewed together. */
let places: { student: string; day: string }[] = []
const placeOf = new Map<string, { student: string; day: string }>()
const theirWeek = { student: 'student', day: '2026-10-01' }

const dayOfRules = '2026-10-01'
/** What the rules were told, with the people and the day of this entry. */
const bodyOf = (body: object, at: { student: string; day: string }): object =>
  JSON.parse(JSON.stringify(body).replaceAll(dayOfRules, at.day), (key, value: unknown) => {
    if (value === student) return at.student
    // Some weeks have no school on a Thursday; whether there is any is tried elsewhere.
    if (key === 'closedDay') return true
    return typeof value === 'string' ? (called[value] ?? value) : value
  })

/** A call that was of suspected abuse before it was of restraint: nobody in the family is told from its entry. */
async function begunHeldBack(): Promise<string> {
  const act = async (verb: string, payload: object) => {
    const answer = await send('teacher', 'POST', verb === '' ? '/api/calls' : `/api/calls/${call}/${verb}`, payload)
    expect([verb, answer.statusCode < 300, answer.body]).toEqual([verb, true, answer.body])
    return answer.json<{ id: string }>().id
  }
  let call = ''
  call = await act('', { facts: { what: 'abuse-suspected', danger: 'none', whose: 'student' } })
  await act('facts', { facts: { what: 'restraint' } })
  await act('report', { to: 'dcf', by: (await whole.as('teacher')).person.id, at: whole.clock.now().toISOString() })
  await act('close', { nobodyCame: 'handled-in-room' })
  const { location } = (await send('superintendent', 'GET', `/restraint/calls/${call}`)).headers
  return String(location).replace('/restraint/', '')
}

function servedFrom({ again, heldBack }: { again: boolean; heldBack: boolean }): Served {
  const read = async (id: string) => {
    const state = foldEntry(readEntry(await whole.database.transaction('app', falls, tx => loadFacts(tx, id))))
    if (!state) throw new Error('an entry that was begun is there')
    return keyOf(state, again, (await whole.as('principal')).person.id)
  }
  return {
    begin: async () => {
      const id = heldBack ? await begunHeldBack() : (await send('principal', 'POST', '/api/restraint', {})).json<{ id: string }>().id
      const place = again ? theirWeek : places.pop()
      if (!place) throw new Error('there are fewer students and weeks than entries')
      placeOf.set(id, place)
      return { id, key: await read(id) }
    },
    send: async ({ id }, says) => {
      const move = moves.find(each => says === nameOf(each))
      const place = placeOf.get(id)
      if (!move || !place) throw new Error(`${says} is no move`)
      const { statusCode, body } = await send(called[move.by] ?? '', 'POST', `/api/restraint/${id}/${move.verb}`, bodyOf(move.body, place))
      if (statusCode >= 500) throw new Error(`${says}: ${body}`)
      return statusCode < 300 ? read(id) : refusal
    },
  }
}
const nameOf = ({ says, by }: Move): string => `${called[by]}: ${says}`

/** What is no description, whichever the state: of these one is tried in each state, in turn. Everything else is tried in all. */
const isNoDescription = ({ verb, says }: Move): boolean =>
  verb === 'describe' && !says.startsWith('described') && says !== 'a long time-out'
const [wrong, right] = [moves.filter(isNoDescription), moves.filter(move => !isNoDescription(move))]

/** Of a student who is held again in their week, the time before. */
const [first] = right

const attempted = (place: Place, n: number) =>
  attemptsFrom(place, [...right, ...wrong.filter((_, at) => at === n % wrong.length)]).map(({ move, added }) => ({
    says: nameOf(move),
    to: added === refusal ? added : { ...place, state: after(place.state, added) },
  }))

test.each([
  { again: false, heldBack: false },
  { again: true, heldBack: true },
])(
  'as many states over HTTP as the rules have, and in each the same answer to whatever is sent: %o',
  async ({ again, heldBack }) => {
    const people = (await whole.app.inject('/api/demo/people')).json<{ items: { handle: string; roles: string[] }[] }>().items
    const students = people.filter(({ roles, handle }) => roles.includes('student') && handle !== theirWeek.student)
    places = students.flatMap(({ handle }) => thursdays.map(day => ({ student: handle, day })))
    const expected = outcomesByRules(beginning(again, heldBack), ({ state }) => keyOf(state, again), attempted)
    const served = servedFrom({ again, heldBack })
    if (again) await served.send(await served.begin(), first ? nameOf(first) : '')
    const began = process.cpuUsage()
    const { outcomes, sent, begun } = await walkOverHttp(served, expected)
    const { user, system } = process.cpuUsage(began)
    console.info(`restraint by the rules: ${countsOf(expected)}; over HTTP: ${countsOf(outcomes)}`)
    console.info(`${begun} entries, ${sent} requests, ${((user + system) / 1e6).toFixed(1)} s of processor`)
    expect(linesOf(outcomes)).toEqual(linesOf(expected))
  },
  300_000,
)
