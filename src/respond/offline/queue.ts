import { callOf, type Fields, type Kind, saysTheSame, withDeed } from './deeds.ts'
import type { Meaning, WhyNot } from './reply.ts'

/** Instants are milliseconds of the browser's clock; they say when, and decide neither what goes first nor anything on the server. */
export type State =
  | { readonly is: 'waiting'; readonly tries: number; readonly dueAt: number }
  | { readonly is: 'sending'; readonly tries: number; readonly since: number }
  | { readonly is: 'sent'; readonly at: number; readonly call: string }
  | { readonly is: 'not-sent'; readonly why: WhyNot; readonly says: readonly string[] }

/** One deed given on this device, kept until the server has acknowledged it or has refused it. */
export interface Entry {
  /** The deed's own key: the same key sent again is done once. */
  readonly key: string
  readonly kind: Kind
  readonly address: string
  /** As the form held them; emptied as soon as they need not be sent any more. */
  readonly fields: Fields
  /** Whose it is, by id; null where it has been forgotten. */
  readonly owner: string | null
  readonly givenAt: number
  /** Which deed of this device it was, counted; a clock may be set back between two. What was kept before deeds were counted has none, and comes first. */
  readonly place?: number
  readonly state: State
}

export type Given = Pick<Entry, 'key' | 'kind' | 'address' | 'fields' | 'owner'>

/** What a deed of its own gets: a key, and its place after all that were given here before. */
export interface Fresh {
  readonly key: string
  readonly place: number
}

const firstPause = 1_000
const longestPause = 30_000
/** A sender that has said nothing for so long was closed; another may take over. Longer than a request is waited for. */
const longestSending = 20_000
/** How long a line saying that something was sent stands. */
const shownFor = 10 * 60_000

/** After so many tries without an answer, the pause before the next. */
export const pauseAfter = (tries: number): number => Math.min(longestPause, firstPause * 2 ** Math.max(0, tries - 1))

/**
 * A form was sent off. The same words under the same key are the same deed, however often they are given; other words under it are
 * another, and get the fresh key, so that nothing a person said is swallowed as a repeat.
 */
export function give(before: Entry | undefined, given: Given, now: number, fresh: Fresh): Entry {
  const made: Entry = { ...given, givenAt: now, place: fresh.place, state: { is: 'waiting', tries: 0, dueAt: now } }
  if (before === undefined) return made
  if (before.state.is === 'sent' || !saysTheSame(before.fields, given.fields))
    return { ...made, key: fresh.key, fields: withDeed(given.fields, fresh.key) }
  return hurry(again(before, now), now)
}

export const isDue = (entry: Entry, now: number): boolean => dueIn(entry, now) === 0

/**
 * Milliseconds until it is due; undefined where it never will be. A phone that gets its network back often has its clock set then: where that
 * puts what is due further ahead than any pause is long, the clock was set back, and nothing waits for the old one.
 */
function dueIn({ state }: Entry, now: number): number | undefined {
  if (state.is === 'waiting') return state.dueAt - now > longestPause ? 0 : Math.max(0, state.dueAt - now)
  if (state.is !== 'sending') return undefined
  return state.since > now ? 0 : Math.max(0, state.since + longestSending - now)
}

const isOpen = ({ state }: Entry): boolean => state.is === 'waiting' || state.is === 'sending'

/** In the order in which people gave them, whatever the clock did meanwhile. */
export const asGiven = (a: Entry, b: Entry): number => (a.place ?? 0) - (b.place ?? 0) || a.givenAt - b.givenAt

/**
 * What is due, a list for each call: on one call things are sent in the order they were given, so nothing goes ahead of what still
 * waits. Calls do not wait for each other.
 */
export function dueInOrder(entries: readonly Entry[], now: number): readonly (readonly Entry[])[] {
  const lists = new Map<string, Entry[]>()
  for (const entry of entries.filter(isOpen).toSorted(asGiven)) {
    const call = callOf(entry.address) ?? entry.key
    lists.set(call, [...(lists.get(call) ?? []), entry])
  }
  return [...lists.values()].flatMap(list => {
    const held = list.findIndex(entry => !isDue(entry, now))
    const due = held === -1 ? list : list.slice(0, held)
    return due.length === 0 ? [] : [due]
  })
}

/** Milliseconds until something is due; undefined where nothing will be. */
export function nextDue(entries: readonly Entry[], now: number): number | undefined {
  const dues = entries.flatMap(entry => dueIn(entry, now) ?? [])
  return dues.length === 0 ? undefined : Math.min(...dues)
}

export const begin = (entry: Entry, now: number): Entry =>
  entry.state.is === 'waiting' || entry.state.is === 'sending'
    ? { ...entry, state: { is: 'sending', tries: entry.state.tries + 1, since: now } }
    : entry

/** What is known after a try. An acknowledgement is the last word, whenever it comes; silence changes nothing that is settled. */
export function settle(entry: Entry, meaning: Meaning, now: number): Entry {
  if (entry.state.is === 'sent') return entry
  if (meaning.is === 'sent') return { ...entry, fields: [], state: { is: 'sent', at: now, call: meaning.call } }
  if (entry.state.is === 'not-sent') return entry
  if (meaning.is === 'refused') return { ...entry, state: { is: 'not-sent', why: meaning.why, says: meaning.says } }
  const { tries } = entry.state
  return { ...entry, state: { is: 'waiting', tries, dueAt: now + pauseAfter(tries) } }
}

/**
 * The network is back, or a person asks: no pause any longer, and the pauses begin again with the shortest, for the first try on a
 * network that has just come back is often lost. It stays a deed that was tried before. A try under way elsewhere does no harm, for the
 * key is the same.
 */
export const hurry = (entry: Entry, now: number): Entry =>
  entry.state.is === 'waiting' || entry.state.is === 'sending'
    ? { ...entry, state: { is: 'waiting', tries: Math.min(entry.state.tries, 1), dueAt: now } }
    : entry

export const mayTryAgain = ({ state, fields }: Entry): boolean => state.is === 'not-sent' && fields.length > 0

export const again = (entry: Entry, now: number): Entry =>
  mayTryAgain(entry) ? { ...entry, state: { is: 'waiting', tries: 0, dueAt: now } } : entry

/**
 * Its owner has signed out: nothing of theirs stays. That something was given and was not sent is still said, until somebody takes
 * the line away; undefined where there is nothing to say.
 */
export function forget(entry: Entry): Entry | undefined {
  if (entry.state.is === 'sent') return undefined
  const state: State = entry.state.is === 'not-sent' ? { ...entry.state, says: [] } : { is: 'not-sent', why: 'session', says: [] }
  return { ...entry, address: '', fields: [], owner: null, state }
}

/** A clock that was set back leaves no line standing for as long as it was wrong. */
export const isOver = ({ state }: Entry, now: number): boolean => state.is === 'sent' && Math.abs(now - state.at) >= shownFor
