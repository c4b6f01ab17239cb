import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isNo } from '../src/kernel/refusal.ts'
import { afterSignIn } from '../src/people/commands/own-devices.ts'
import { linkUser, openLink, type Person } from '../src/people/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import type { Tx } from '../src/platform/database/index.ts'
import { openTestDatabase } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'
import { chanceOfLarger, timesOf } from './rank-test.ts'

/**
 * Nobody finds out by the time of an answer who has an account, a link or a device here. Two requests are timed in an order by chance, and
 * how likely one takes longer than the other is about one half. That holds on a slow machine, and a difference of five milliseconds fails.
 */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openTestDatabase, production: true })
  const { spent, ended, person } = await inFalls(async tx => {
    const link = async () => sound(await linkUser(tx, { by: 'operator', handle: 'teacher', at: whole.clock.now(), deed: randomUUID() }))
    const { token: spentLink } = await link()
    const first = sound(await openLink(tx, { token: spentLink, at: whole.clock.now() }))
    return { spent: spentLink, ended: first.token, person: first.person }
  })
  Object.assign(real, { spent, teacher: ended, device: await deviceOf(person, ended) })
  const call = await whole.app.inject({ method: 'POST', url: '/api/calls', payload: { drill: true }, headers: bearer(ended) })
  real.call = call.json<{ id: string }>().id
  real.person = person.id
}, 120_000)
afterAll(() => whole.close())

/** What there is here, to be compared with what there is not. */
const real = { spent: '', teacher: '', device: '', call: '', person: '' }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const inFalls = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => whole.database.transaction('app', falls, work)
function sound<T extends object>(done: T): Exclude<T, { kind: string; says: unknown }> {
  if (isNo(done as never)) throw new Error(JSON.stringify(done))
  return done as Exclude<T, { kind: string; says: unknown }>
}
const deviceOf = async (person: Person, session: string): Promise<string> => {
  const made = await inFalls(tx =>
    afterSignIn(tx, { ...{ person, session, at: whole.clock.now(), browser: null, isOwn: true, awaits: false, kept: undefined } }),
  )
  return made?.token ?? ''
}

/**
 * The standard error is 0.02: the bound is five of them. What else the machine does can weigh on one of the two for a fifth of a second, as long as a
 * measure of the quickest answers takes; a difference that tells something is there each time that one looks.
 */
const times = 400
const bound = 0.1
const tries = 3

interface Asked {
  readonly method?: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly payload?: object
}
/** From an address of its own each time: what is counted by address is none of this. */
const ask = ({ method = 'GET', url, headers = {}, form, payload }: Asked) =>
  whole.app.inject({
    ...{ method, url, remoteAddress: `2001:db8::${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}` },
    headers: { ...headers, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    ...(form ? { payload: new URLSearchParams(form).toString() } : payload ? { payload } : {}),
  })
const tokenLike = () => `${falls.replaceAll('-', '')}.${randomBytes(32).toString('base64url')}`
const secret = () => randomBytes(32).toString('base64url')
const nobody = () => `no-${randomBytes(5).toString('hex')}`

/** What is asked of what there is, and of what there is not; and how both are answered. */
const pairs: readonly [what: string, status: number, known: () => Asked, unknown: () => Asked][] = [
  [
    'a handle is sent to sign in with',
    404,
    () => ({ method: 'POST', url: '/api/session', payload: { handle: 'superintendent' } }),
    () => ({ method: 'POST', url: '/api/session', payload: { handle: nobody() } }),
  ],
  [
    'a handle is typed into the form to sign in',
    403,
    () => ({ method: 'POST', url: '/sign-in', form: { handle: 'superintendent' } }),
    () => ({ method: 'POST', url: '/sign-in', form: { handle: nobody() } }),
  ],
  [
    'a link to sign in is looked at: one that was used, one that never was',
    409,
    () => ({ url: `/sign-in?link=${real.spent}` }),
    () => ({ url: `/sign-in?link=${tokenLike()}` }),
  ],
  [
    'its button is pressed',
    409,
    () => ({ method: 'POST', url: '/sign-in', form: { link: real.spent } }),
    () => ({ method: 'POST', url: '/sign-in', form: { link: tokenLike() } }),
  ],
  [
    'a device of somebody’s own with another secret, and one that nobody has',
    401,
    () => ({ url: '/api/session', headers: { cookie: `concord_own_device=${real.device.replace(/[^.]+$/, '')}${secret()}` } }),
    () => ({
      url: '/api/session',
      headers: { cookie: `concord_own_device=${falls.replaceAll('-', '')}.${randomUUID()}.${secret()}` },
    }),
  ],
  [
    'a link is asked for, by somebody who may ask for none: for a person of the register, and for nobody',
    403,
    () => ({ method: 'POST', url: `/people/${real.person}/link`, headers: bearer(real.teacher), form: {} }),
    () => ({ method: 'POST', url: `/people/${randomUUID()}/link`, headers: bearer(real.teacher), form: {} }),
  ],
  [
    'a stranger asks for a call that is, and for one that is not',
    401,
    () => ({ url: `/api/calls/${real.call}` }),
    () => ({ url: `/api/calls/${randomUUID()}` }),
  ],
]

describe('nothing tells by its time', () => {
  test.each(pairs)(
    '%s',
    async (_what, status, known, unknown) => {
      const [one, other] = [await ask(known()), await ask(unknown())]
      expect([one.statusCode, other.statusCode]).toEqual([status, status])
      await timesOf(40, [() => ask(known()), () => ask(unknown())])
      const found: number[] = []
      while (found.length < tries && found.every(each => each >= bound)) {
        const [ones, others] = await timesOf(times, [() => ask(known()), () => ask(unknown())])
        found.push(Math.abs(chanceOfLarger(ones, others) - 0.5))
      }
      expect(Math.min(...found), `of ${found.join(', ')}`).toBeLessThan(bound)
    },
    240_000,
  )
})

test('a difference of five milliseconds that is planted is found', async () => {
  const [, , known, unknown] = pairs[2] as (typeof pairs)[number]
  const slower = async () => {
    await pause(5)
    await ask(known())
  }
  const [ones, others] = await timesOf(200, [slower, () => ask(unknown())])
  expect(chanceOfLarger(ones, others)).toBeGreaterThan(0.5 + bound)
}, 120_000)

describe('the measure', () => {
  test('is one half where both are the same, one where all of the first are larger, and counts ties half', () => {
    expect(chanceOfLarger([1, 2, 3], [1, 2, 3])).toBe(0.5)
    expect(chanceOfLarger([4, 5], [1, 2, 3])).toBe(1)
    expect(chanceOfLarger([1, 2], [3])).toBe(0)
    expect(chanceOfLarger([2, 5], [2, 4])).toBe((0.5 + 0 + 1 + 1) / 4)
  })
  test('two samples of one distribution lie within the bound, and a shift of one deviation does not', () => {
    let seed = 7
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed / 2_147_483_647
    }
    const sample = (shift: number) => Array.from({ length: times }, () => shift + next() + next() + next())
    expect(Math.abs(chanceOfLarger(sample(0), sample(0)) - 0.5)).toBeLessThan(bound)
    expect(chanceOfLarger(sample(0.5), sample(0)) - 0.5).toBeGreaterThan(bound)
  })
})
