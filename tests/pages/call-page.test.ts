import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import type { SignedIn } from '../../src/people/testing/open-test-app.ts'
import type { Call } from '../../src/respond/view.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { visibleIn, wordsIn } from '../visible-words.ts'

/** The page of a call, as each who may see it finds it at each of its stages: few words, one heading, one filled button. */
let whole: WholeApp
const signedIn = new Map<string, SignedIn>()
const readers = ['teacher', 'responder-1', 'responder-2', 'principal', 'superintendent'] as const
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  for (const handle of [...readers, 'counsel']) signedIn.set(handle, await whole.as(handle))
}, 120_000)
afterAll(() => whole.close())

const who = (handle: string): SignedIn => {
  const found = signedIn.get(handle)
  if (!found) throw new Error(`nobody is ${handle}`)
  return found
}
const post = async (handle: string, url: string, payload: object = {}): Promise<Call> => {
  const answer = await whole.app.inject({ method: 'POST', url: `/api/calls${url}`, headers: who(handle).headers, payload })
  expect([url, answer.statusCode < 300 ? 'done' : answer.body]).toEqual([url, 'done'])
  return answer.json<Call>()
}
const page = async (handle: string, id: string, lang = 'en') =>
  (await whole.app.inject({ url: `/calls/${id}`, headers: { cookie: `${who(handle).cookie}; concord_lang=${lang}` } })).body
const later = (seconds: number) => whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + seconds * 1000))

type Deed = readonly [handle: string, verb: string, body?: () => object]
const answered: readonly Deed[] = [['responder-1', 'answer']]
const there: readonly Deed[] = [...answered, ['responder-1', 'there']]
const late: readonly Deed[] = [['clock', '600']]
const settled: Deed = ['responder-1', 'close', () => ({ outcome: 'settled' })]
const owing: Deed = [
  'responder-1',
  'close',
  () => ({ outcome: 'settled', followUp: { what: 'Ask how the week went', owner: who('responder-1').person.id, dueOn: '2027-01-05' } }),
]
const told = () => ({ to: 'dcf', by: who('teacher').person.id, at: whole.clock.now().toISOString() })

const ways: readonly (readonly [name: string, deeds: readonly Deed[]])[] = [
  ['asked', []],
  ['nobody answers', late],
  ['answered', answered],
  ['on the way', [...answered, ['responder-1', 'on-the-way', () => ({ minutes: 5 })]]],
  ['asked again', [...answered, ['teacher', 'ask-again']]],
  ['there', there],
  ['handed to a colleague', [...there, ['responder-1', 'hand-over', () => ({ to: who('responder-2').person.id })]]],
  ['handed outside', [...there, ['responder-1', 'hand-over', () => ({ to: 'mobile-crisis' })]]],
]
const kinds: readonly (readonly [kind: string, facts: Readonly<Record<string, string>>])[] = [
  ['a crisis', { what: 'behavioral-health' }],
  ['danger now', { what: 'fight', danger: 'now' }],
  ['a weapon in use', { what: 'weapon', weapon: 'in-use' }],
  ['fire', { what: 'fire' }],
  ['suspected abuse', { what: 'abuse-suspected', whose: 'student' }],
  ['hazing', { what: 'hazing' }],
  ['nothing said', {}],
]
/** What a restraint leaves owed is the most there is. */
const ended: readonly (readonly [name: string, facts: Readonly<Record<string, string>>, deeds: readonly Deed[]])[] = [
  ['settled', { what: 'fight' }, [...there, settled]],
  ['with a follow-up', { what: 'behavioral-health' }, [...there, owing]],
  ['a restraint', { what: 'restraint', whose: 'student' }, [...there, owing]],
  ['hazing', { what: 'hazing' }, [...there, owing]],
  ['abuse that was reported', { what: 'abuse-suspected', whose: 'student' }, [...there, ['teacher', 'report', told], owing]],
  ['police took over', { what: 'weapon', weapon: 'found' }, [...there, ['responder-1', 'close', () => ({ outcome: 'handed-to-police' })]]],
  ['cancelled', {}, [['teacher', 'close', () => ({ nobodyCame: 'handled-in-room' })]]],
]

/** A call about suspected abuse is on no board: who leads comes to it here. */
const comes = (facts: Readonly<Record<string, string>>, handle: string): string =>
  facts['what'] === 'abuse-suspected' && handle === 'responder-1' ? 'principal' : handle
const made = async (facts: Readonly<Record<string, string>>, deeds: readonly Deed[]): Promise<string> => {
  const { id } = await post('teacher', '', { facts, room: 'Room 12' })
  for (const [by, verb, body] of deeds) {
    const handle = comes(facts, by)
    if (handle === 'clock') await later(Number(verb))
    else await post(handle, `/${id}/${verb}`, body?.() ?? {})
  }
  return id
}
const close = (id: string) => post('superintendent', `/${id}/close`, { nobodyCame: 'duplicate' }).catch(() => undefined)

/** Whoever called reads of an open call in a corridor; whoever comes, on a phone, on the way. */
const budgetOf = (handle: string, isOpen: boolean): number => (handle === 'teacher' ? (isOpen ? 200 : 250) : isOpen ? 250 : 400)

async function expectShort(id: string, isOpen: boolean): Promise<void> {
  const found: string[] = []
  for (const reader of readers)
    for (const lang of ['en', 'es']) {
      const html = await page(reader, id, lang)
      if (html.includes(`/sign-in?then=`) || !html.includes('id="asked"')) continue
      const seen = visibleIn(html)
      const words = wordsIn(seen)
      const most = budgetOf(reader, isOpen)
      if (process.env['SHOW']) process.stdout.write(`${reader} ${lang} ${words.length}/${most}\n`)
      if (words.length > most) found.push(`${reader} ${lang}: ${words.length} of ${most}: ${words.join(' ')}`)
      if (seen.match(/<h1/g)?.length !== 1) found.push(`${reader} ${lang}: not one h1`)
      const filled = [...seen.matchAll(/class="usa-button([^"]*)"/g)].filter(([, more = '']) => !/outline|danger|c-hurt/.test(more))
      if (filled.length > 1) found.push(`${reader} ${lang}: ${filled.length} filled buttons`)
    }
  expect(found).toEqual([])
}

describe.each(kinds)('%s', (_, facts) => {
  test.each(ways)('%s: few words for everyone who may see it, in both languages', async (__, deeds) => {
    const id = await made(facts, deeds)
    await expectShort(id, true)
    await close(id)
  })
})

test.each(ended)('closed, %s: few words for everyone who may see it', async (_, facts, deeds) => {
  await expectShort(await made(facts, deeds), false)
})
