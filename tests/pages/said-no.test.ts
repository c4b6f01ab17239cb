import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** A caregiver is told, and says no: nobody asks them again, police are not left waiting for a yes, and whoever decides finds it in their work. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const send = async (handle: string, url: string, payload: object) => {
  const answer = await whole.app.inject({ method: 'POST', url, headers: await whole.headersOf(handle), payload })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json<Contact>()
}
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const page = async (handle: string, id: string, lang = 'en') =>
  plain(
    (await whole.app.inject({ url: `/contacts/${id}`, headers: { cookie: `${(await whole.as(handle)).cookie}; concord_lang=${lang}` } }))
      .body,
  )
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
  expect(await page('superintendent', id, 'es')).toContain('En espera. La familia dijo que no.')
  expect(await verbOf('superintendent', id)).toBe('Decide')
  // They may still agree; then it is decided as ever.
  await send('superintendent', `${at}/consent`, { notice: 'caregiver-consented', consent: 'agreed' })
  expect(await page('principal', id)).not.toContain('Hold. The caregiver said no.')
})
