import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { replayContacts } from '../../src/contact/index.ts'
import type { Contact } from '../../src/contact/request/view.ts'
import { sequence, verify } from '../../src/ledger/index.ts'
import { readOlderStore, writeOlderFacts } from '../../src/ledger/testing/older-store.ts'
import { falls, signIn } from '../../src/people/testing/open-test-app.ts'
import { statement } from '../../src/platform/database/index.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/**
 * Two made-up requests as the first version of the gate wrote them: one reviewed, one that waits. Messages were sent as they were written, nobody
 * was asked whether anything points at a caregiver, no request said whether a student is named, and the plan set no days for complaints.
 */
const row = z.object({ contact: z.record(z.string(), z.json()) })
const { lines, facts, matters } = readOlderStore(new URL('../../src/contact/testing/older-requests.jsonl', import.meta.url), row)
const [reviewed = '', waits = ''] = matters

const write = statement({
  name: 'test.write-older-contact',
  // What came later stands in an older row as its migration leaves it.
  sql: `insert into contact.contact select * from jsonb_populate_record(null::contact.contact, jsonb_build_object('adults', '[]'::jsonb, 'district_id', $2::text) || $1::jsonb)`,
})

let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
  whole.clock.set(new Date('2026-12-02T15:30:00Z'))
  await whole.database.transaction('app', falls, async tx => {
    await writeOlderFacts(tx, facts)
    for (const each of lines) if ('contact' in each) await tx.run(write, [JSON.stringify(each.contact), falls])
  })
}, 120_000)
afterAll(() => whole.close())

const see = async (id: string, handle = 'superintendent') =>
  (await whole.app.inject({ url: `/api/contacts/${id}`, headers: (await signIn(whole.app, handle)).headers })).json<Contact>()
const act = async (handle: string, id: string, verb: string, payload: object = {}) => {
  const done = await whole.app.inject({
    ...{ method: 'POST', url: `/api/contacts/${id}/${verb}`, payload },
    headers: (await signIn(whole.app, handle)).headers,
  })
  expect(done.statusCode, `${verb} ${done.body}`).toBe(200)
  return done.json<Contact>()
}
const stateOf = (contact: Contact, notice: string) => contact.notices.find(each => each.notice === notice)?.state

test('an older store is sound and replays without a difference; what came later is in none of its facts', async () => {
  const types = new Set(facts.map(({ type }) => type))
  for (const later of ['contact.sent', 'contact.pointed', 'contact.answer-posted', 'contact.student-named'])
    expect(types.has(later)).toBe(false)
  expect(JSON.stringify(facts)).not.toMatch(/"(going|named|first|complaint-days)"/)
  await sequence(whole.database, falls)
  expect((await verify(whole.database, falls)).faults).toEqual([])
  expect(await replayContacts(whole.database, falls)).toEqual({ matters: 2, differences: [] })
})

test('the one that is over reads as it was: who was told, how it went, and when its message had gone', async () => {
  const contact = await see(reviewed)
  expect(contact).toMatchObject({ stage: 'reviewed', decision: { answer: 'hold' }, facts: { target: 'student-witness' } })
  for (const notice of ['superintendent-told', 'caregiver-told', 'defender-told']) expect(stateOf(contact, notice)).toBe('done')
  for (const lang of ['en', 'es']) {
    const { cookie } = await whole.as('superintendent')
    const page = await whole.app.inject({ url: `/contacts/${reviewed}`, headers: { cookie: `${cookie}; concord_lang=${lang}` } })
    expect([page.statusCode, page.body.includes(lang === 'en' ? 'A message went out' : 'Salió un mensaje')]).toEqual([200, true])
  }
  // A complaint can still be made of it, by the days that the plan sets now where it set none.
  const about = { from: 'family', about: ['not-told'] }
  expect((await act('superintendent', reviewed, 'complain', about)).complaints).toHaveLength(1)
})

test('the one that waits goes on to its end by what is asked today', async () => {
  const telling = { notice: 'caregiver-told', channel: 'phone', language: 'en' }
  const unasked = await whole.app.inject({
    ...{ method: 'POST', url: `/api/contacts/${waits}/tell`, payload: telling },
    headers: (await signIn(whole.app, 'superintendent')).headers,
  })
  expect(unasked.json()).toMatchObject({ code: 'ask-first' })
  await act('superintendent', waits, 'tell', { ...telling, pointsAtCaregiver: 'no' })
  await whole.clockwork.advanceTo(whole.clock, new Date('2027-01-28T15:00:00Z'))
  for (const handle of ['counsel', 'superintendent']) await act(handle, waits, 'open')
  expect((await see(waits)).stage).toBe('opened')
  expect((await replayContacts(whole.database, falls)).differences).toEqual([])
})
