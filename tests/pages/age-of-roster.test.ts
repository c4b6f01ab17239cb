import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** The desk takes a child of eleven for 18, or the other way round: whoever tells the family reads that the roster says another age. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const send = postingTo<Contact>(() => whole)
const page = async (handle: string, id: string, lang = 'en') => {
  const { body } = await whole.app.inject({
    url: `/contacts/${id}`,
    headers: { cookie: `${(await whole.as(handle)).cookie}; concord_lang=${lang}` },
  })
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}
const ask = async (age: string) => {
  const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned', age }
  return (await send('secretary', '/api/contacts', { facts, student: (await whole.as('student')).person.id })).id
}

test('who tells and who decides reads both ages, until the record says the one of the roster; the desk reads nothing of it', async () => {
  const id = await ask('18-or-over')
  for (const handle of ['principal', 'superintendent', 'counsel'])
    expect(await page(handle, id)).toContain('The student’s age by the roster: under 12. This was decided for: 18 or over.')
  expect(await page('principal', id, 'es')).toContain('según la lista de la escuela: menos de 12. Esto se decidió para: 18 o más.')
  expect(await page('secretary', id)).not.toContain('by the roster')
  const { decision } = await send('principal', `/api/contacts/${id}/facts`, { facts: { age: 'under-12' } })
  expect(decision?.before).toContain('caregiver-told')
  expect(decision?.before).not.toContain('student-told')
  expect(await page('principal', id)).not.toContain('by the roster')
})

test('an age that is the roster’s is not asked about', async () => {
  expect(await page('principal', await ask('under-12'))).not.toContain('Is the age right?')
})
