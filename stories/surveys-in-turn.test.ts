import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VoiceView } from '../src/voice/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Thursday, October 1, 2026, at ten in the morning. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

const send = async (url: string, payload: object) =>
  whole.app.inject({ method: 'POST', url, payload, headers: (await whole.as('coordinator')).headers })
const on = (day: string): void => {
  whole.forget()
  whole.clock.set(new Date(`${day}T15:00:00Z`))
}
const answer = (path: string, belong: string) =>
  whole.app.inject({
    ...{ method: 'POST', url: path.split('?')[0] ?? '', payload: `belong=${belong}` },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

async function surveyOf(handle: string, closesOn: string): Promise<{ school: string; paths: string[] }> {
  const { items } = (await whole.app.inject('/api/demo/people')).json<{ items: { handle: string; school: string }[] }>()
  const school = items.find(each => each.handle === handle)?.school ?? ''
  const opened = await send('/api/voice/surveys', { school, toldOn: '2026-09-18', opensOn: '2026-10-05', closesOn })
  expect(opened.statusCode).toBe(200)
  const sheets = await send(`/api/voice/surveys/${opened.json<{ id: string }>().id}/sheets`, {})
  return { school, paths: sheets.json<{ items: { path: string }[] }>().items.map(({ path }) => path) }
}

/** What everybody who is signed in reads of *belong*: all schools together under the empty word. */
async function belong(): Promise<Record<string, object | undefined>> {
  const { sums } = (await whole.app.inject({ url: '/api/voice', headers: (await whole.as('teacher')).headers })).json<VoiceView>()
  const groups = sums.find(({ about }) => about === 'climate')?.groups ?? []
  return Object.fromEntries(groups.map(({ side, questions }) => [side, questions.find(({ question }) => question === 'belong')?.shown]))
}

test('whoever kept what all schools said before a further survey was over cannot take it from what they say after', async () => {
  const first = await surveyOf('principal', '2026-10-08')
  const second = await surveyOf('principal-high', '2026-10-08')
  const third = await surveyOf('principal-tidewater', '2026-10-09')
  on('2026-10-05')
  const five = ['yes', 'no', 'yes', 'no', 'mostly']
  for (const { paths } of [first, second, third])
    for (const [at, path] of paths.slice(0, 5).entries()) expect((await answer(path, five[at] ?? '')).statusCode).toBe(200)
  const few = { is: 'few' }
  on('2026-10-09')
  expect(await belong()).toEqual({ [first.school]: few, [second.school]: few, '': { is: 'shown', counts: [4, 2, 0, 4] } })
  on('2026-10-10')
  // With the third there would be 6, 3, 0, 6: its own five are the difference.
  expect(await belong()).toEqual({ [first.school]: few, [second.school]: few, [third.school]: few, '': few })
})
