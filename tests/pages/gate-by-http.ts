import { expect } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { readHistory } from '../../src/contact/request/history.ts'
import { nextVerbs } from '../../src/contact/request/rules/next.ts'
import type { ContactState } from '../../src/contact/request/contact-state.ts'
import { fold } from '../../src/contact/request/state.ts'
import { type Actors, actors, type Move } from '../../src/contact/testing/moves.ts'
import { loadFacts } from '../../src/ledger/index.ts'
import { falls, signIn, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import type { Situation } from '../../src/plan/core/index.ts'
import type { WholeApp } from '../open-whole-app.ts'

interface Known extends SignedIn {
  readonly id: string
  readonly school: string | null
}

/** The walk is of those whom the demonstration has: all of them where anyone may begin it, else those who lead. */
const only = (...handles: string[]): Actors => Object.fromEntries(Object.entries(actors).filter(([handle]) => handles.includes(handle)))
export const leaders = only('principal', 'superintendent', 'counsel')
export const everyone = only('secretary', 'teacher', 'principal', 'superintendent', 'counsel')

/** Makes the moves of a walk over HTTP, as whoever makes them. `settles`: every message has gone out before the next move. */
export function gateByHttp(whole: WholeApp, { settles }: { readonly settles: boolean }) {
  const people = new Map<string, Known>()

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

  async function signInAll(): Promise<void> {
    for (const handle of Object.keys(everyone)) await as(handle)
  }

  /** A request is written down. */
  async function ask(asker: string, facts: Situation): Promise<string> {
    const made = await call(asker, 'POST', '/api/contacts', { facts, school: (await as('principal')).school })
    expect(made.statusCode, made.body).toBe(201)
    if (settles) await whole.clockwork.settle()
    return made.json<Contact>().id
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
      return signInAll()
    }
    const { next, complaints } = (await call(actor, 'GET', `/api/contacts/${id}`)).json<Contact>()
    // A complaint may be made at any time, and is in no menu.
    if (verb !== 'complain') expect(next, `${actor} may ${verb}`).toContain(verb)
    const known: Readonly<Record<string, object>> = { release, disclose, 'answer-complaint': { ...body, complaint: complaints[0]?.id } }
    const sent = known[verb] ?? body
    const answer = await call(actor, 'POST', `/api/contacts/${id}/${verb}`, sent)
    expect(answer.statusCode, `${verb} ${answer.body}`).toBe(200)
    if (settles) await whole.clockwork.settle()
  }

  /** The page of each of them offers what the rules have ready in this state, and nothing to whoever may not see it. */
  async function expectSameNext(id: string, state: ContactState, who: Actors): Promise<void> {
    for (const [handle, standing] of Object.entries(who)) {
      const seen = await call(handle, 'GET', `/api/contacts/${id}`)
      if (seen.statusCode !== 200) continue
      const { next } = seen.json<Contact>()
      // A message may have gone out between the two reads, and who was told by it is not told again.
      const isSame = (other: ContactState): boolean => next.join() === nextVerbs(other, standing).join()
      if (!isSame(state)) expect(next, `${handle} in ${state.stage}`).toEqual(nextVerbs(await stateOf(id), standing))
    }
  }

  return { signInAll, ask, stateOf, move, expectSameNext }
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
