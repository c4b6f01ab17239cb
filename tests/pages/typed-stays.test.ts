import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendForm } from '../../src/people/testing/open-test-app.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** A form that could not be done comes back with what was typed and ticked, and says what is wrong at its field, also without scripts. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
})
afterAll(() => whole.close())
const post = postingTo<{ id: string }>(() => whole)

async function sent(
  handle: string,
  url: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  lang = 'en',
): Promise<string> {
  const { cookie, csrf } = await whole.as(handle)
  const answer = await sendForm(whole.app, url, { _csrf: csrf, ...fields }, { cookie: `${cookie}; concord_lang=${lang}` })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([422, 'text/html; charset=utf-8'])
  return answer.body
}
/** What is said of a field, where the box or its group names it as its description. */
function saidAt(html: string, id: string): string | undefined {
  const says = new RegExp(`id="${id}-error">([^<]*)<`).exec(html)?.[1]
  expect(html).toMatch(new RegExp(`aria-describedby="[^"]*\\b${id}-error`))
  return says
}
const chosen = (html: string, id: string): string | undefined =>
  /<option value="([^"]*)" selected/.exec(new RegExp(`<select[^>]* id="${id}".*?</select>`, 's').exec(html)?.[0] ?? '')?.[1]
const isTicked = (html: string, name: string, value: string): boolean =>
  new RegExp(`<input type="(?:checkbox|radio)" name="${name}" value="${value}" checked`).test(html)

test.each([
  {
    ...{ handle: 'coordinator', url: '/repair/ask', fields: { kind: 'mediation', person: 'nobody-here', side: 'affected' } },
    ...{ at: 'person', says: /Nobody in the register/, dice: /Nadie en el registro/, kept: { side: 'affected' } },
  },
  {
    ...{ handle: 'coordinator', url: '/training', fields: { track: 'bias', person: 'nobody-here' } },
    ...{ at: 'person', says: /Nobody who works here/, dice: /Nadie que trabaje aquí/, kept: { track: 'bias' } },
  },
  {
    ...{ handle: 'superintendent', url: '/training/transitions', fields: { person: 'nobody-here', sworn: 'yes' } },
    ...{ at: 'person', says: /Nobody who works here/, dice: /Nadie que trabaje aquí/, kept: { sworn: 'yes' } },
  },
  {
    ...{ handle: 'teacher', url: '/restraint/new', fields: { student: 'nobody-here' } },
    ...{ at: 'student', says: /Nobody in the register/, dice: /Nadie en el registro/, kept: {} },
  },
])('$url: the sign-in name that nobody has stays, with its sentence, in English and Spanish', async each => {
  for (const [lang, says] of [
    ['en', each.says],
    ['es', each.dice],
  ] as const) {
    const html = await sent(each.handle, each.url, each.fields, lang)
    expect(html).toMatch(new RegExp(`<input[^>]* id="${each.at}"[^>]* value="nobody-here"[^>]* aria-invalid="true"`))
    expect(saidAt(html, each.at)).toMatch(says)
    for (const [id, value] of Object.entries(each.kept)) expect(chosen(html, id)).toBe(value)
  }
})

test('/repair/ask: the kind that was chosen stays', async () => {
  const html = await sent('coordinator', '/repair/ask', { kind: 'mediation', person: 'nobody-here', side: 'affected' })
  expect(isTicked(html, 'kind', 'mediation')).toBe(true)
})

test('the safety screen: what speaks against it stays ticked when another answer was forgotten, and whoever was asked stays chosen', async () => {
  const { id } = await post('coordinator', '/api/repair', { kind: 'conference' })
  const people = await Promise.all(['student-05', 'student-06'].map(async handle => (await whole.as(handle)).person.id))
  for (const person of people) await post('coordinator', `/api/repair/${id}/name-party`, { person, side: 'harmed' })
  const [, second = ''] = people
  const asked = { person: second, wants: 'yes', bars: ['hazing', 'order-in-force'], askedAfterPlan: 'yes' }
  const html = await sent('coordinator', `/repair/${id}/screen`, asked)
  expect(saidAt(html, 'alone')).toBe('Say whether you asked them alone.')
  expect(chosen(html, 'screen-person')).toBe(second)
  for (const bar of ['hazing', 'order-in-force']) expect([bar, isTicked(html, 'bars', bar)]).toEqual([bar, true])
  expect(isTicked(html, 'bars', 'sexual-harm')).toBe(false)
  expect(isTicked(html, 'wants', 'yes')).toBe(true)
  expect(isTicked(html, 'askedAfterPlan', 'yes')).toBe(true)
})

test('injuries after a restraint: what was ticked stays when it was not said whether somebody medical looked', async () => {
  const student = (await whole.as('student-05')).person.id
  const { id } = await post('teacher', '/api/restraint', { student })
  const html = await sent('teacher', `/restraint/${id}/injuries`, { student: ['bruise'] })
  expect(saidAt(html, 'medical')).toBe('Say whether somebody medical looked.')
  expect(isTicked(html, 'student', 'bruise')).toBe(true)
})

test('an entry of the restraint log: the boxes that stand alone stay ticked', async () => {
  const student = (await whole.as('student-06')).person.id
  const { id } = await post('teacher', '/api/restraint', { student })
  const html = await sent('teacher', `/restraint/${id}/describe`, { kind: 'physical-restraint', closedDay: 'yes', notApproved: 'yes' })
  for (const name of ['closedDay', 'notApproved']) expect([name, isTicked(html, name, 'yes')]).toEqual([name, true])
})

test('the notice of an exclusion: the interpreter who was ordered stays so when the day of the hearing cannot be, and so do those who came', async () => {
  const considered = { student: 'student', on: '2026-09-30', ground: 'other', grade: '4-8' }
  const { id } = await post('principal', '/api/discipline', considered)
  const does = (verb: string, payload: object) => post('principal', `/api/discipline/${id}/${verb}`, payload)
  await does('begin', { kind: 'collaborative-problem-solving' })
  const { alternatives } = (await whole.app.inject({ url: `/api/discipline/${id}`, headers: await whole.headersOf('principal') })).json<{
    alternatives: { alternative: string }[]
  }>()
  await does('result', { alternative: alternatives[0]?.alternative, result: 'not-settled', on: '2026-10-01' })
  await does('propose', { kind: 'short-term', from: '2026-10-05', days: 3 })
  const notice = { hearingOn: '2026-10-03', hearingAt: '09:00', room: 'principals-office', language: 'es', interpreter: 'yes' }
  const html = await sent('principal', `/discipline/${id}/notice`, notice)
  expect(saidAt(html, 'notice-hearingOn')).toMatch(/October 3, 2026/)
  expect(isTicked(html, 'interpreter', 'yes')).toBe(true)
  await does('notice', { ...notice, hearingOn: '2026-10-02', interpreter: true })
  const heard = await sent('principal', `/discipline/${id}/hearing`, { on: '2027-10-02', familyCame: 'yes' })
  expect(isTicked(heard, 'familyCame', 'yes')).toBe(true)
})
