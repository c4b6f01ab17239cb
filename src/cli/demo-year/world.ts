import { z } from 'zod'
import type { ManualClock } from '../../platform/clock/index.ts'
import type { App } from '../../platform/http/index.ts'
import type { Stretch } from './calendar.ts'
import type { Dice } from './dice.ts'

const somebody = z.object({ id: z.string(), handle: z.string(), roles: z.array(z.string()), school: z.string().nullable() })
/** Somebody of the district; `school` is null for who works for all of it. */
export type Somebody = Readonly<z.infer<typeof somebody>>

/** Something that happens at an instant; what it leads to is given back. */
export interface Moment {
  readonly at: Date
  /** Whether a call for support begins here. A drill does not count as a call. */
  readonly isCall?: boolean
  act(): Promise<readonly Moment[]>
}

/** One part of the year, and the moments it begins with. */
export interface Chapter {
  readonly name: string
  begin(world: World, dice: Dice): Promise<readonly Moment[]>
}

/** The district as its people meet it: over HTTP, each signed in as themselves. */
export interface World {
  /** In the order of their handles. */
  readonly people: readonly Somebody[]
  /** Ids of the schools. */
  readonly schools: readonly string[]
  readonly stretch: Stretch
  now(): Date
  get(who: Somebody, path: string): Promise<unknown>
  /** A deed. One that is refused is a fault of the year's own. */
  send(who: Somebody, method: 'POST' | 'PUT', path: string, body?: object): Promise<unknown>
}

/** Less than a session lasts. */
const signedInMillis = 8 * 3_600_000

/** Deeds are named in the order in which they are done: the same year has the same deeds. */
export async function openWorld(app: App, clock: ManualClock, stretch: Stretch): Promise<World> {
  const tokens = new Map<string, { token: string; until: number }>()
  let deeds = 0
  const answerTo = async (asked: { method: 'GET' | 'POST' | 'PUT'; url: string; headers: Record<string, string>; payload?: object }) => {
    const answer = await app.inject(asked)
    if (answer.statusCode < 300) return answer.json<unknown>()
    throw new Error(`${asked.method} ${asked.url} at ${clock.now().toISOString()} was answered ${answer.statusCode}: ${answer.body}`)
  }
  const bearer = async ({ handle }: Somebody): Promise<{ authorization: string }> => {
    const now = clock.now().getTime()
    let kept = tokens.get(handle)
    if (!kept || kept.until < now) {
      const given = await answerTo({ method: 'POST', url: '/api/session', headers: {}, payload: { handle } })
      kept = { token: z.object({ token: z.string() }).parse(given).token, until: now + signedInMillis }
      tokens.set(handle, kept)
    }
    return { authorization: `Bearer ${kept.token}` }
  }
  const known = z.object({ items: z.array(somebody) }).parse(await answerTo({ method: 'GET', url: '/api/demo/people', headers: {} }))
  const people = known.items.sort((a, b) => (a.handle < b.handle ? -1 : 1))
  return {
    people,
    schools: [...new Set(people.flatMap(({ school }) => school ?? []))],
    stretch,
    now: () => clock.now(),
    get: async (who, url) => answerTo({ method: 'GET', url, headers: await bearer(who) }),
    send: async (who, method, url, payload = {}) =>
      answerTo({ method, url, payload, headers: { ...(await bearer(who)), 'idempotency-key': `demo year, deed ${++deeds}` } }),
  }
}

export function personWith(world: World, role: string, school: string | null = null): Somebody {
  const found = world.people.find(each => each.roles.includes(role) && (school === null || each.school === school))
  if (!found) throw new Error(`the demonstration has nobody who is ${role}`)
  return found
}
