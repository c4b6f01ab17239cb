import { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId, type PersonId, readId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import { loadFacts } from '../../ledger/index.ts'
import { type Database, statement, type Tx } from '../../platform/database/index.ts'
import { findPersonByHandle } from '../store/person.ts'
import { listWays } from '../store/ways.ts'
import { open } from '../ways.ts'
import { at, bringIn, cove, openRegister } from '../testing/open-register.ts'
import { sampleBundle } from '../testing/sample-bundle.ts'
import { sendLink } from './send-link.ts'
import { linkUser, openLink } from './sign-in.ts'
import { addUser } from './users.ts'
import { addWay, removeWay } from './ways.ts'

/** A link that went to one address alone and was used shows that the address is its person's, as a code does. */
let database: Database
const inCove = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', cove, work)
const by = 'operator'
const listTexts = statement({
  name: 'people.list-texts-of-test',
  sql: 'select text from platform.message where district_id = $1 and person_id = $2 order by due_at, message_id',
  row: z.object({ text: z.string() }),
})
const sound = <T>(done: T): Exclude<T, { kind: string }> => {
  if (isNo(done)) throw new Error('refused')
  return done as Exclude<T, { kind: string }>
}

beforeAll(async () => {
  database = await openRegister()
  await bringIn(database, sampleBundle('1.2'))
})
afterAll(() => database.close())

/** Somebody no roster knows, with an e-mail address to which nothing has gone yet. */
async function newcomer(handle: string, way = `${handle}@whale-cove.example`): Promise<PersonId> {
  const email = `${handle.toUpperCase()}@whale-cove.example`
  const { id } = await inCove(async tx =>
    sound(await addUser(tx, { by, at, deed: freshId(), handle, name: 'Made Up', email, roles: ['teacher'] })),
  )
  const person = readId<PersonId>(id)
  if (!person) throw new Error('no person')
  await inCove(tx => addWay(tx, { person, at, deed: freshId(), kind: 'email', address: way, kinds: ['email'] }))
  return person
}
const reached = (person: PersonId) => inCove(async tx => open(await listWays(tx, person)).map(({ address }) => address))
/** The token as it stands in the message that went out. */
async function sent(handle: string): Promise<string> {
  expect(
    await inCove(tx => sendLink(tx, { by, at, deed: freshId(), handle, kinds: ['email'], origin: 'https://made-up.example' })),
  ).toMatchObject({ goes: 'email' })
  const rows = await inCove(async tx => tx.many(listTexts, [tx.district, (await findPersonByHandle(tx, handle))?.id ?? null]))
  return rows.map(({ text }) => /link=(\S+)/.exec(text)?.[1]).findLast(token => token !== undefined) ?? ''
}

test('the link that went to it alone, once used, verifies it; the record has who showed it', async () => {
  const person = await newcomer('gull')
  const token = await sent('gull')
  expect(await reached(person)).toEqual([])
  const use = (seconds: number) => inCove(tx => openLink(tx, { token, at: addSeconds(at, seconds) }))
  expect(await use(60)).toMatchObject({ person: { handle: 'gull' } })
  expect(await reached(person)).toEqual(['gull@whale-cove.example'])
  expect(await use(61)).toMatchObject({ code: 'link-spent' })
  const shown = (await inCove(tx => loadFacts(tx, person))).filter(({ type }) => type === 'people.way-verified')
  expect(shown).toMatchObject([{ by: person, at: addSeconds(at, 60) }])
})

test('a link that was printed, went to another address, or lapsed verifies nothing', async () => {
  const printed = await newcomer('plover')
  const { token } = await inCove(async tx => sound(await linkUser(tx, { by, at, deed: freshId(), handle: 'plover' })))
  expect(await inCove(tx => openLink(tx, { token, at }))).toMatchObject({ person: { handle: 'plover' } })
  expect(await reached(printed)).toEqual([])

  const other = await newcomer('tern', 'elsewhere@whale-cove.example')
  const toOther = await sent('tern')
  expect(await inCove(tx => openLink(tx, { token: toOther, at }))).toMatchObject({ person: { handle: 'tern' } })
  expect(await reached(other)).toEqual([])

  const late = await newcomer('skua')
  const lapsed = await sent('skua')
  expect(await inCove(tx => openLink(tx, { token: lapsed, at: addSeconds(at, 900) }))).toMatchObject({ code: 'link-spent' })
  expect(await reached(late)).toEqual([])
})

test('a way that was removed while the link was on its way stays removed, and the link signs in', async () => {
  const person = await newcomer('auk')
  const token = await sent('auk')
  const [way] = await inCove(tx => listWays(tx, person))
  await inCove(tx => removeWay(tx, { person, at, deed: freshId(), way: way?.id ?? '' }))
  expect(await inCove(tx => openLink(tx, { token, at }))).toMatchObject({ person: { handle: 'auk' } })
  expect(await reached(person)).toEqual([])
})
