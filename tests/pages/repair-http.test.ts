import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { freshId } from '../../src/kernel/ids.ts'
import { loadFacts } from '../../src/ledger/index.ts'
import { setCalendar } from '../../src/people/commands/calendar.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { foldProcess, isScreened, type ProcessState, readProcess } from '../../src/repair/state.ts'
import { days, harmed, type Move, moves, nameOf, other } from '../../src/repair/testing/moves.ts'
import { consenters, consentStages } from '../../src/repair/contract.ts'
import { beginning, fold } from '../../src/repair/testing/walk.ts'
import { moreStudents } from '../more-students.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { alike, countsOf, linesOf, merged, type Outcomes, outcomesByRules, type Reached, refusal, walkOverHttp } from '../walk-over-http.ts'

/**
 * A restorative process over HTTP, to its end and through a second meeting: the states that the rules reach, and from each the same answers.
 * States from which everything goes on alike are taken for one.
 */
let whole: WholeApp
/** The walk’s people by their sign-in names. Whoever did the harm is 18, so that nobody is asked beside them. */
const called: Record<string, string> = {
  ...{ leads: 'mediator-quayside', principal: 'principal', mother: 'caregiver', 'former-officer': 'responder-2', untrained: 'teacher' },
}
/** Each check-in is weeks later, and a process is begun where the one before it ended: for that there is school for many years. */
const years = Array.from({ length: 12 }, (_, n) => ({ name: `${2026 + n}`, from: `${2026 + n}-08-31`, to: `${2027 + n}-06-18` }))
const calendar = { years, closed: [] }
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  const [young = '', grown = ''] = await moreStudents(whole, 2, n => (n === 0 ? '2020-01-15' : '2008-01-15'))
  await whole.database.transaction('app', falls, tx =>
    setCalendar(tx, { calendar, by: 'operator', at: whole.clock.now(), deed: freshId() }),
  )
  for (const [name, handle] of [
    [harmed, young],
    [other, grown],
  ] as const)
    called[name ?? ''] = (await whole.as(handle)).person.id
})
afterAll(() => whole.close())

/** A place of the walk: which of its days it is, beside the state. */
interface Place {
  readonly state: ProcessState
  readonly today: number
}
const lastDay = days.length - 1
const later = 'the day of the last check-in comes'

/** For each move a name: its verb and what is sent. */
const names = new Map(moves.map(move => [`${move.verb} ${JSON.stringify(move.body)}`, move]))

const nobodyHere = ['"leads-too"', '"of-another-school"']
/** Of these one is tried in each state, in turn: who may never lead it, and what ends it before they met. */
const inTurn = [
  ['"principal"', '"mother"', '"former-officer"', '"untrained"'],
  ['"wants":false', 'hazing', '"bars":["bullying-found"],"askedAfterPlan":false', 'leave', 'end '],
]
const isInTurn = (name: string, n: number): boolean =>
  inTurn.every(among => among.every((part, at) => at === n % among.length || !name.includes(part)))

const consented = z.object({ person: z.string(), stage: z.enum(consentStages), of: z.enum(consenters) })
const consents = moves.flatMap(({ verb, body }) => (verb === 'consent' ? [consented.parse(body)] : []))

/**
 * What is tried in a state. To keep it short people are prepared one after the other, each consent is given in its order, no third meeting is
 * walked, and once something is agreed what was needed to meet is left as it is.
 */
function isTried({ state, today }: Place, name: string, { verb, body }: Move): boolean {
  if (state.ended) return true
  // Agreed anew, its check-ins are weeks later again.
  if (verb === 'agree' && today > 0) return false
  if (nobodyHere.some(part => name.includes(part))) return false
  const { facilitator, prepared, sessions, agreement } = state
  const given = state.consents.map(nameOf)
  const left = (stage: string) => consents.filter(each => each.stage === stage && !given.includes(nameOf(each)))
  const isOfMeeting = ['screen', 'prepare', 'plan-session', 'hold', 'facilitate', 'keep-out'].includes(verb)
  if (isOfMeeting && (agreement !== 'none' || sessions.length > 1)) return false
  if (verb === 'keep-out' || verb === 'facilitate') return given.length === 0
  if (verb === 'prepare')
    return [0, consents.length / 3].includes(left('prepare').length) && (name.includes(harmed ?? '') || prepared.length > 0)
  if (verb !== 'consent' && verb !== 'take-back') return true
  const own = consented.parse(body)
  if (own.stage !== 'agree' && (agreement !== 'none' || sessions.length > 1)) return false
  if (verb === 'take-back') return true
  if (own.stage === 'prepare' && isScreened(state) && facilitator === null) return false
  if (own.stage === 'meet' && prepared.length === 1) return false
  const [missing = own] = left(own.stage)
  return nameOf(missing) === nameOf(own)
}

const after = ({ state, today }: Place, added: readonly Parameters<typeof fold>[1][]): Place => ({
  today,
  state: added.reduce<ProcessState>((folded, fact) => fold(folded, fact) ?? folded, state),
})

/** Of what is tried in turn, what it is the turn of. */
const taken = (outcomes: Outcomes): Outcomes =>
  new Map([...outcomes].map(([key, tried], n) => [key, new Map([...tried].filter(([says]) => isInTurn(says, n)))]))

function attempted(place: Place) {
  const { state, today } = place
  const made = [...names]
    .filter(([name, move]) => isTried(place, name, move))
    .map(([says, move]) => {
      const added = move.tried(state, today)
      return { says, to: added === refusal ? added : after(place, added) } as const
    })
  const waits = state.ended === null && state.agreement === 'made' && today < lastDay
  return waits ? [...made, { says: later, to: { state, today: lastDay } }] : made
}

/** What makes a difference: first what anybody would say of it, then the rest. */
function shapeOf(state: ProcessState, today: number, nameOfPerson: (id: string) => string): string {
  const { facilitator, screened, consents, prepared, keptOut, plannedOn, sessions, agreement, actions, confirmed, checkIns, ended } = state
  if (ended) return `${ended.as}|`
  const given = consents.map(each => nameOf({ ...each, person: nameOfPerson(each.person) as never })).sort()
  const rest = [facilitator !== null, screened.length, given, prepared.map(nameOfPerson).sort(), keptOut.length, plannedOn !== null]
  const agreed = [agreement, actions.map(({ isDone }) => isDone), confirmed.map(({ says }) => says), checkIns.map(({ finding }) => finding)]
  return `${agreement === 'none' ? `${state.stage}, met ${sessions.length} times` : state.stage}|${JSON.stringify([rest, agreed, today])}`
}

const send = async (handle: string, method: 'GET' | 'POST', url: string, payload?: object) => {
  const { headers } = await whole.as(handle)
  return whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
}
const stateOf = async (id: string): Promise<ProcessState> => {
  const state = foldProcess(readProcess(await whole.database.transaction('app', falls, tx => loadFacts(tx, id))))
  if (!state) throw new Error('a process that was asked for is there')
  return state
}

/** The body as the rules have it, with our people, and today in the place of its days. */
async function bodyOf(id: string, { verb, body }: Move): Promise<readonly [string, object]> {
  const today = whole.clock.now().toISOString().slice(0, 10)
  if (verb === 'done') return [`actions/${(await stateOf(id)).actions.at(-1)?.action ?? crypto.randomUUID()}/done`, {}]
  const text = JSON.stringify(body)
  return [verb, JSON.parse(text, (_, value) => (days.includes(value) ? today : (called[value] ?? value)))]
}

const asIs = (person: string): string => person
const asTheRules = (person: string): string => [harmed, other].find(name => called[name ?? ''] === person) ?? person
/** Which processes have come to their last day. */
const lastDayOf = new Set<string>()

async function begun(): Promise<string> {
  const { id } = (await send('teacher', 'POST', '/api/repair', { kind: 'conference' })).json<{ id: string }>()
  for (const [person, side] of [
    [harmed, 'harmed'],
    [other, 'did-harm'],
  ] as const) {
    const named = await send('coordinator', 'POST', `/api/repair/${id}/name-party`, { person: called[person ?? ''], side })
    expect(named.statusCode, named.body).toBe(200)
  }
  return id
}

/** Everybody signs in anew on the day of the last check-in. */
async function comes(id: string): Promise<void> {
  const last = (await stateOf(id)).checkIns.at(-1)?.dueOn
  lastDayOf.add(id)
  whole.clock.set(new Date(`${last}T15:00:00Z`))
  whole.forget()
}

test('as many states over HTTP as the rules have, and in each the same answer to whatever is sent', async () => {
  const first: Place = { state: beginning().state, today: 0 }
  const byRules = outcomesByRules(first, ({ state, today }) => shapeOf(state, today, asIs), attempted)
  const classOf = alike(byRules, shape => shape.split('|')[0] ?? '')
  const expected = taken(merged(byRules, classOf))
  const read = async (id: string): Promise<string> => {
    const shape = shapeOf(await stateOf(id), lastDayOf.has(id) ? lastDay : 0, asTheRules)
    return classOf.get(shape) ?? `none that the rules have: ${shape}`
  }
  const served = {
    begin: async () => {
      const id = await begun()
      return { id, key: await read(id) }
    },
    send: async ({ id }: Reached, says: string) => {
      const move = names.get(says)
      if (!move) await comes(id)
      if (!move) return read(id)
      const [path, body] = await bodyOf(id, move)
      const answer = await send('coordinator', 'POST', `/api/repair/${id}/${path}`, body)
      if (answer.statusCode >= 500) throw new Error(`${says}: ${answer.body}`)
      return answer.statusCode < 300 ? read(id) : refusal
    },
  }
  const began = process.cpuUsage()
  const walked = await walkOverHttp(served, expected)
  const { user, system } = process.cpuUsage(began)
  console.info(`repair by the rules: ${countsOf(expected)}; over HTTP: ${countsOf(walked.outcomes)}`)
  console.info(`${walked.begun} processes, ${walked.sent} requests, ${((user + system) / 1e6).toFixed(1)} s of processor`)
  expect(linesOf(walked.outcomes)).toEqual(linesOf(expected))
  const ends = ['kept', 'partly-kept', 'not-kept', 'withdrawn', 'not-held']
  for (const end of [...ends, 'held, met 1 times', 'held, met 2 times'])
    expect(
      [...walked.outcomes.keys()].some(key => key.startsWith(`${end} `)),
      end,
    ).toBe(true)
}, 900_000)
