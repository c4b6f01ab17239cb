import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { keepsTexts } from '../../src/platform/outbox/testing.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** A fear that was said in one matter reaches a call about the same child, before anyone tells the family of it. Law: policy R4. */
let whole: WholeApp
const { carrier, sent } = keepsTexts()
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
}, 120_000)
afterAll(() => whole.close())

const idOf = async (handle: string): Promise<string> => (await whole.as(handle)).person.id
async function post<Answer>(handle: string, url: string, payload: object = {}): Promise<Answer> {
  const answer = await whole.app.inject({ method: 'POST', url, headers: { ...(await whole.as(handle)).headers }, payload })
  expect([200, 201], answer.body).toContain(answer.statusCode)
  return answer.json<Answer>()
}
const fight = async (): Promise<string> =>
  (await post<{ id: string }>('teacher', '/api/calls', { facts: { what: 'fight' }, student: await idOf('student') })).id
const page = async (handle: string, id: string, lang = 'en'): Promise<string> => {
  const answer = await whole.app.inject({
    url: `/calls/${id}`,
    headers: { cookie: `${(await whole.as(handle)).cookie}; concord_lang=${lang}` },
  })
  expect(answer.statusCode).toBe(200)
  return answer.body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}
/** Somebody comes and it ends: who then owes what. */
async function ended(id: string): Promise<Record<string, string>> {
  for (const verb of ['answer', 'there']) await post('responder-1', `/api/calls/${id}/${verb}`)
  const call = await post<{ followUps: { kind: string; owner: string }[] }>('responder-1', `/api/calls/${id}/close`, { outcome: 'settled' })
  return Object.fromEntries(call.followUps.map(({ kind, owner }) => [kind, owner]))
}
const wait = 'Do not tell the student’s family of this call yet.'

test('whoever comes is told whom to ask, and not why; whoever decides owes what is said to the family', async () => {
  const before = await fight()
  expect(await page('responder-1', before)).not.toContain(wait)
  expect(await ended(before)).toMatchObject({ 'caregiver-told': await idOf('responder-1') })

  const witness = { requester: 'local-police', basis: 'none', target: 'student-witness', age: '14-17', where: 'building' }
  const facts = { ...witness, 'acting-for-immigration': 'no', emergency: 'none', 'abuse-by-caregiver': 'suspected' }
  await post('superintendent', '/api/contacts', {
    facts,
    school: (await whole.as('principal')).person.school,
    student: await idOf('student'),
  })

  const id = await fight()
  const open = await page('responder-1', id)
  expect(open).toContain(`${wait} First ask `)
  expect(open).not.toMatch(/abuse is suspected|perhaps by a caregiver/i)
  expect(await page('responder-1', id, 'es')).toContain('No informe todavía de esta llamada a la familia')
  expect(await page('superintendent', id)).toContain('In another call or request about this student, abuse is suspected')
  expect((await ended(id))['caregiver-told']).toBe(await idOf('superintendent'))
  // What was owed before the fear stays with its owner, whose page says it now.
  expect(await page('responder-1', before)).toContain(wait)
})

test('of a fear in another call as well; where this call itself says it, it is reported and nobody is sent to ask', async () => {
  const feared = await post<{ id: string }>('teacher', '/api/calls', {
    facts: { what: 'abuse-suspected', danger: 'none' },
    student: await idOf('student'),
    drill: true,
  })
  const drill = await post<{ id: string }>('teacher', '/api/calls', {
    facts: { what: 'fight' },
    student: await idOf('student'),
    drill: true,
  })
  expect(await page('principal', drill.id)).toContain(wait)
  expect(await page('principal', feared.id)).not.toContain(wait)
})

test('of a court’s order too, which may keep a caregiver away: whoever comes tells nobody at home before they have asked', async () => {
  const student = await idOf('student-07')
  const called = async () => (await post<{ id: string }>('teacher', '/api/calls', { facts: { what: 'fight' }, student })).id
  const paper = { requester: 'court-officer', basis: 'unread', target: 'student-taken', age: '12-13' }
  const order = await post<{ id: string }>('secretary', '/api/contacts', { facts: paper, student })
  const unread = await called()
  expect(await page('responder-1', unread)).not.toContain(wait)
  await post('counsel', `/api/contacts/${order.id}/read-paper`, { basis: 'protection-order', seen: ['court-named'] })
  const id = await called()
  expect(await page('responder-1', id)).toContain(`${wait} First ask `)
  expect(await page('responder-1', id)).not.toMatch(/order of protection/i)
  expect(await page('superintendent', id)).toContain('came with a court’s order of protection. It may keep a caregiver away.')
  expect(await page('superintendent', id, 'es')).toContain('una orden de protección de un juez')
  expect((await ended(id))['caregiver-told']).toBe(await idOf('superintendent'))
})

test('whoever owed it to the family before that fear is told by the reminder too to open the page first, and not why', async () => {
  const id = await fight()
  await post('responder-1', `/api/calls/${id}/answer`)
  await post('responder-1', `/api/calls/${id}/there`)
  const quiet = await post<{ id: string }>('teacher', '/api/calls', { facts: { what: 'fight' } })
  await post('responder-1', `/api/calls/${quiet.id}/answer`)
  await post('responder-1', `/api/calls/${quiet.id}/there`)
  const followUp = { what: 'Ask at home how the week went', owner: await idOf('responder-1'), dueOn: '2026-10-01' }
  for (const each of [id, quiet.id]) await post('responder-1', `/api/calls/${each}/close`, { outcome: 'settled', followUp })
  await whole.clockwork.advanceTo(whole.clock, new Date('2026-10-02T14:00:00Z'))
  const reminders = (call: string) => sent.filter(each => each.about === call && each.text.includes('A follow-up that you owe'))
  expect(reminders(id).length).toBeGreaterThan(0)
  expect(reminders(id).filter(({ text }) => !text.includes('Do not tell the student’s family anything yet.'))).toEqual([])
  expect(reminders(id).filter(({ text }) => /abuse|caregiver/i.test(text))).toEqual([])
  expect(reminders(quiet.id).length).toBeGreaterThan(0)
  expect(reminders(quiet.id).filter(({ text }) => text.includes('Do not tell'))).toEqual([])
})
