import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgreementView } from '../src/contact/agreements/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What the page of a request says of the defender it would have called: number, hours, languages, name; by the agreement or by none. */
let whole: WholeApp
let request = ''

async function send<Body>(handle: string, url: string, payload: object) {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method: 'POST', url, headers, payload })
  const read: Body & { readonly errors?: readonly { pointer: string }[] } = JSON.parse(body)
  return { status: statusCode, body: read }
}
const page = async (url: string, lang = 'en'): Promise<string> => {
  const { headers } = await whole.as('principal')
  return (await whole.app.inject({ url: `${url}?lang=${lang}`, headers })).body
}
const at = (iso: string): void => {
  whole.forget()
  whole.clock.set(new Date(iso))
}
async function act(id: string, verb: string, body: object): Promise<AgreementView> {
  const done = await send<AgreementView>('superintendent', `/api/agreements/${id}/${verb}`, body)
  expect([verb, done.status, done.body.errors]).toEqual([verb, 200, undefined])
  return done.body
}
const version = { from: '2026-10-01', languages: ['en', 'es'], identity: 'no-name', phone: '978-555-7700' }
/** An agreement with a defender, signed and in force. */
async function agreed(terms: object, schools: readonly (string | null)[] = []): Promise<string> {
  const sent = { kind: 'defender', party: 'Youth Advocacy Division', schools }
  const { body } = await send<{ id: string }>('superintendent', '/api/agreements', sent)
  await renewed(body.id, terms)
  return body.id
}
/** A version that follows, signed by both. */
async function renewed(id: string, terms: object): Promise<void> {
  await act(id, 'version', { ...version, ...terms })
  await act(id, 'sign', { as: 'superintendent', on: '2026-10-01' })
  await act(id, 'sign', { as: 'director', on: '2026-10-01' })
}
const ownSchool = async (): Promise<string | null> => (await whole.as('principal')).person.school

beforeAll(async () => {
  whole = await openWholeApp()
  const facts = { requester: 'local-police', emergency: 'none', basis: 'none', target: 'student-questioned', where: 'building' }
  const sent = { facts: { ...facts, 'acting-for-immigration': 'no', age: '14-17' } }
  const { status, body } = await send<{ id: string }>('secretary', '/api/contacts', sent)
  expect(status).toBe(201)
  request = `/contacts/${body.id}`
})
afterAll(() => whole.close())

test('with none on file it says that the number is the plan’s, and that nothing is agreed', async () => {
  const says = await page(request)
  expect(says).toContain('No agreement with a public defender is in force for this school now.')
  expect(says).not.toContain('hours of the agreement')
})

test('hours that are written in words are read out and not judged', async () => {
  const id = await agreed({ hours: 'School days, 7 am to 5 pm' })
  const says = await page(request)
  expect(says).toContain('tel:+19785557700')
  expect(says).toContain('The agreement gives its hours in words: School days, 7 am to 5 pm. Look whether it is one of them now.')
  expect(says).toContain('They speak English and Spanish. By the agreement no name is given.')
  expect(await page(request, 'es')).toContain('Según el acuerdo no se da ningún nombre.')
  await act(id, 'end', { why: 'both-agreed' })
})

test('an agreement without a number says whose number is shown beside its hours; one that ended, that its number is from before', async () => {
  const facts = { requester: 'local-police', emergency: 'none', basis: 'none', target: 'student-questioned', where: 'building' }
  const sent = { facts: { ...facts, 'acting-for-immigration': 'no', age: '14-17' } }
  const unnumbered = await agreed({ phone: '', hours: 'School days, 7 am to 5 pm' })
  const says = await page(request)
  expect(says).toContain('The agreement in force gives no number. The plan set this one')
  expect(says).toContain('School days, 7 am to 5 pm')
  expect(says).not.toContain('tel:+19785557700')
  expect(await page(request, 'es')).toContain('El acuerdo vigente no da ningún número. Este lo fijó el plan')
  await act(unnumbered, 'end', { why: 'both-agreed' })
  const numbered = await agreed({ phone: '978-555-7799' })
  expect(await page(request)).not.toContain('gives no number')
  const { body } = await send<{ id: string }>('secretary', '/api/contacts', sent)
  await act(numbered, 'end', { why: 'both-agreed' })
  const later = await page(`/contacts/${body.id}`)
  expect(later).toContain('tel:+19785557799')
  expect(later).toContain('and the plan does not set this number. It is the one with which the request was decided.')
  expect(await page(request)).toContain('The plan set this number')
})

test('by a rota it says whether it is within the hours now, and calls the number of the line that runs', async () => {
  const rota = [
    { days: 'school-days', opens: '07:00', closes: '17:00' },
    { days: 'thursday', opens: '17:00', closes: '20:00', phone: '978-555-7703' },
  ]
  const id = await agreed({ rota, identity: 'name-with-consent', languages: [] })
  const reads = async () => {
    const says = await page(request)
    return [
      [...new Set(says.match(/tel:\+197855577\d\d/g))],
      /It is (within|outside) the hours of the agreement now/.exec(says)?.[1],
      says.includes('The agreement names no language. By the agreement the name is given where the family or the student agreed.'),
    ]
  }
  // Thursday, October 1, 2026: 10 am, 6 pm, 8 pm; then Saturday at noon.
  expect(await reads()).toEqual([['tel:+19785557700'], 'within', true])
  at('2026-10-01T22:00:00Z')
  expect(await reads()).toEqual([['tel:+19785557703'], 'within', true])
  at('2026-10-02T00:00:00Z')
  expect(await reads()).toEqual([['tel:+19785557700'], 'outside', true])
  at('2026-10-03T16:00:00Z')
  expect(await reads()).toEqual([['tel:+19785557700'], 'outside', true])
  const view = await page(`/agreements/${id}`)
  expect(view).toContain('School days: 7:00 am to 5:00 pm')
  expect(view).toContain('Thursday: 5:00 pm to 8:00 pm')
  expect(view).not.toContain('978-555-7703')
  await act(id, 'end', { why: 'both-agreed' })
  expect(await page(request)).toContain('No agreement with a public defender is in force for this school now.')
})

const nights = { days: 'saturday', opens: '22:00', closes: '06:00', phone: '978-555-7705' }

test('a night is one line: somebody answers past midnight and over both clock changes, and the page says on which day it closes', async () => {
  const id = await agreed({ rota: [nights] })
  const reads = async (iso: string) => {
    at(iso)
    const says = await page(request)
    return [...(says.match(/tel:\+197855577\d\d/) ?? []), /It is (within|outside) the hours of the agreement now/.exec(says)?.[1]]
  }
  const [open, shut] = [
    ['tel:+19785557705', 'within'],
    ['tel:+19785557700', 'outside'],
  ]
  // Saturday, October 3, at 10 pm; Sunday at 5:59 and at 6 am.
  expect([await reads('2026-10-04T02:00:00Z'), await reads('2026-10-04T09:59:00Z'), await reads('2026-10-04T10:00:00Z')]).toEqual([
    ...[open, open, shut],
  ])
  // Sunday, November 1: the clocks go back, so 6 am is an hour later than it was.
  expect([await reads('2026-11-01T10:59:00Z'), await reads('2026-11-01T11:00:00Z')]).toEqual([open, shut])
  // Sunday, March 14: they go forward.
  expect([await reads('2027-03-14T09:59:00Z'), await reads('2027-03-14T10:00:00Z')]).toEqual([open, shut])
  expect(await page(`/agreements/${id}`)).toContain('Saturday: 10:00 pm to 6:00 am on the next day')
  expect(await page(`/agreements/${id}`, 'es')).toMatch(/Sábado: de 10:00 p\.\sm\. a 6:00 a\.\sm\. del día siguiente/)
  at('2026-10-03T16:00:00Z')
  await act(id, 'end', { why: 'both-agreed' })
})

test('a line that closes as it opens is named by its place, and nothing is entered', async () => {
  const { body } = await send<{ id: string }>('superintendent', '/api/agreements', { kind: 'defender', party: 'Youth Advocacy Division' })
  const rota = [
    { days: 'monday', opens: '07:00', closes: '00:00' },
    { days: 'monday', opens: '22:00', closes: '22:00' },
  ]
  const wrong = await send('superintendent', `/api/agreements/${body.id}/version`, { ...version, rota })
  expect([wrong.status, wrong.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/rota/1/closes']])
  const whole = await act(body.id, 'version', { ...version, rota: rota.slice(0, 1) })
  expect([whole.versions.length, whole.terms?.missing, whole.rota]).toEqual([
    1,
    [],
    [{ days: 'monday', opens: '07:00', closes: '00:00', phone: null }],
  ])
})

test.each(['en', 'es'])('by form, a fault of the rota stands at its box, and what was typed stays (%s)', async lang => {
  const { body } = await send<{ id: string }>('superintendent', '/api/agreements', { kind: 'defender', party: 'Youth Advocacy Division' })
  // The first line is left empty; the second has a wrong number, the third no days and no time to close.
  const second = { 'days-2': 'monday', 'opens-2': '22:00', 'closes-2': '22:00', 'phone-2': '' }
  const third = { 'days-3': '', 'opens-3': '09:00', 'closes-3': '', 'phone-3': 'five' }
  const { headers } = await whole.as('superintendent')
  const shown = await whole.app.inject({
    ...{ method: 'POST', url: `/agreements/${body.id}/version?lang=${lang}` },
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ from: '2026-10-01', 'days-1': '', ...second, ...third }).toString(),
  })
  expect(shown.statusCode).toBe(422)
  const boxes = [...shown.body.matchAll(/<(?:input|select)[^>]* id="version-([a-z]+-\d)"[^>]*>/g)]
  const wrong = [...shown.body.matchAll(/id="version-([a-z]+-\d)-error">([^<]*)</g)].map(([, box, says]) => [box, says])
  expect(boxes).toHaveLength(12)
  expect(boxes.flatMap(([tag, box = '']) => (tag.includes(`aria-describedby="version-${box}-error"`) ? [box] : []))).toEqual(
    wrong.map(([box]) => box),
  )
  const says =
    lang === 'en'
      ? {
          same: 'Give the time at which this line closes, another than the one at which it opens.',
          days: 'Choose the days on which this line opens.',
          phone: 'Give a telephone number such as 978-555-0190 for this line.',
        }
      : {
          same: 'Indique la hora a la que cierra esta línea, distinta de aquella a la que abre.',
          days: 'Elija los días en que abre esta línea.',
          phone: 'Indique para esta línea un número de teléfono como 978-555-0190.',
        }
  expect(wrong).toEqual([
    ['closes-2', says.same],
    ['days-3', says.days],
    ['closes-3', says.same],
    ['phone-3', says.phone],
  ])
  expect(shown.body).toMatch(/id="version-phone-3"[^>]* value="five"/)
  const { headers: same } = await whole.as('superintendent')
  const view: AgreementView = JSON.parse((await whole.app.inject({ url: `/api/agreements/${body.id}`, headers: same })).body)
  expect(view.versions).toEqual([])
})

test('of two agreements, whoever answers now is called: the school’s own first, the district’s while the school’s is closed', async () => {
  at('2027-03-14T16:00:00Z')
  const own = await agreed({ rota: [{ days: 'monday', opens: '08:00', closes: '12:00' }], phone: '978-555-7711' }, [await ownSchool()])
  const district = await agreed({ rota: [{ days: 'every-day', opens: '00:00', closes: '00:00' }], phone: '978-555-7722' })
  const reads = async (iso: string) => {
    at(iso)
    const says = await page(request)
    return [/tel:\+197855577\d\d/.exec(says)?.[0], /It is (within|outside) the hours of the agreement now/.exec(says)?.[1]]
  }
  // Monday, March 15: 10 am, and half past noon; then the next Monday.
  expect(await reads('2027-03-15T14:00:00Z')).toEqual(['tel:+19785557711', 'within'])
  expect(await reads('2027-03-15T16:30:00Z')).toEqual(['tel:+19785557722', 'within'])
  // The school's own is put right, and from an earlier day: what was entered last holds, as its page says.
  await renewed(own, { from: '2026-09-15', rota: [{ days: 'monday', opens: '12:00', closes: '16:00' }], phone: '978-555-7733' })
  expect(await reads('2027-03-15T16:30:00Z')).toEqual(['tel:+19785557733', 'within'])
  expect(await reads('2027-03-22T14:00:00Z')).toEqual(['tel:+19785557722', 'within'])
  await act(district, 'end', { why: 'both-agreed' })
  expect(await reads('2027-03-22T14:00:00Z')).toEqual(['tel:+19785557733', 'outside'])
  await act(own, 'end', { why: 'both-agreed' })
})

test('a text that was replaced is called by no longer, when the one in its place has ended too', async () => {
  at('2027-04-01T16:00:00Z')
  const id = await agreed({ until: '2027-12-31', phone: '978-555-7744' }, [await ownSchool()])
  const reads = async () => /tel:\+197855577\d\d/.exec(await page(request))?.[0]
  expect(await reads()).toBe('tel:+19785557744')
  await renewed(id, { from: '2027-04-01', until: '2027-04-30', phone: '978-555-7755' })
  expect(await reads()).toBe('tel:+19785557755')
  at('2027-05-03T16:00:00Z')
  expect(await reads()).not.toBe('tel:+19785557744')
  const { headers } = await whole.as('superintendent')
  const view: AgreementView = JSON.parse((await whole.app.inject({ url: `/api/agreements/${id}`, headers })).body)
  expect(view.stands).toBe('expired')
})
