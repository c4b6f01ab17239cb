import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { keepsTexts } from '../../src/platform/outbox/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** A caregiver is told, and says no: nobody asks them again, police are not left waiting for a yes, and whoever decides finds it in their work. */
let whole: WholeApp
const { carrier, sent } = keepsTexts()
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
}, 120_000)
afterAll(() => whole.close())

const send = postingTo<Contact>(() => whole)
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const page = async (handle: string, id: string, lang = 'en') =>
  plain(
    (await whole.app.inject({ url: `/contacts/${id}`, headers: { cookie: `${(await whole.as(handle)).cookie}; concord_lang=${lang}` } }))
      .body,
  )
/** Who was texted about this request, in these words: what has been handed over may still be on its way. */
const texted = (id: string, says: string) =>
  sent.flatMap(({ to, text }) => (text.includes(`/contacts/${id}`) && text.includes(says) ? [to] : []))
const verbOf = async (handle: string, id: string) =>
  (await whole.app.inject({ url: '/api/me/work', headers: await whole.headersOf(handle) }))
    .json<{ items: { href: string; verb: string }[] }>()
    .items.find(({ href }) => href === `/contacts/${id}`)?.verb

test('the page says that they said no, and whose it is to close it', async () => {
  const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' }
  const { id } = await send('secretary', '/api/contacts', { facts })
  const at = `/api/contacts/${id}`
  await send('superintendent', `${at}/tell`, { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
  await send('superintendent', `${at}/tell`, {
    ...{ notice: 'caregiver-told', outcome: 'told', channel: 'phone', language: 'en', interpreter: 'none' },
  })
  expect(await page('principal', id)).toContain('Hold. It waits for the caregiver’s yes.')
  await send('superintendent', `${at}/consent`, { notice: 'caregiver-consented', consent: 'refused' })

  const desk = await page('principal', id)
  expect(desk).toContain('Hold. The caregiver said no.')
  expect(desk).not.toContain('It waits for the caregiver’s yes')
  expect(desk.slice(0, desk.indexOf('Say more'))).not.toContain('Ask whether they agree')
  const lead = await page('superintendent', id)
  expect(lead).toContain('Close it: they said no')
  // Whoever reads a page in Spanish has their texts in it from then on.
  expect(await page('counsel', id, 'es')).toContain('En espera. La familia dijo que no.')
  expect(await verbOf('superintendent', id)).toBe('Decide')
  // They may still agree; then it is decided as ever.
  await send('superintendent', `${at}/consent`, { notice: 'caregiver-consented', consent: 'agreed' })
  expect(await page('principal', id)).not.toContain('Hold. The caregiver said no.')
})

const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' }
const spoken = { outcome: 'told', channel: 'phone', language: 'en', interpreter: 'none' }

test('whoever decides hears of a no that somebody else wrote down, and that nothing but their decision is left', async () => {
  const { id } = await send('secretary', '/api/contacts', { facts })
  const at = `/api/contacts/${id}`
  const no = 'said no. They may still agree'
  const left = 'waits for nothing more than a decision'
  const decides = (await whole.as('superintendent')).person.id
  await whole.clockwork.settle()
  await send('principal', `${at}/tell`, { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
  await send('principal', `${at}/tell`, { notice: 'caregiver-told', ...spoken })
  await send('principal', `${at}/consent`, { notice: 'caregiver-consented', consent: 'refused' })
  await expect.poll(() => texted(id, no)).toEqual([decides])
  await send('principal', `${at}/consent`, { notice: 'caregiver-consented', consent: 'agreed' })
  await send('principal', `${at}/tell`, { notice: 'defender-told', outcome: 'told', channel: 'phone' })
  await expect.poll(() => texted(id, left)).toEqual([decides])
  // Neither is said a second time, nor the second before the defender was told.
  await whole.clockwork.settle()
  expect([texted(id, no), texted(id, left)]).toEqual([[decides], [decides]])
})

test('whoever decides and writes it down themselves is sent nothing', async () => {
  const { id } = await send('secretary', '/api/contacts', { facts })
  const at = `/api/contacts/${id}`
  await send('superintendent', `${at}/tell`, { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
  await send('superintendent', `${at}/tell`, { notice: 'caregiver-told', ...spoken })
  await send('superintendent', `${at}/consent`, { notice: 'caregiver-consented', consent: 'refused' })
  await send('principal', `${at}/tell`, { notice: 'defender-told', outcome: 'told', channel: 'phone' })
  await expect.poll(() => texted(id, 'It waits for those whom the plan names')).toEqual([(await whole.as('superintendent')).person.id])
  await whole.clockwork.settle()
  expect(texted(id, 'said no')).toEqual([])
})
