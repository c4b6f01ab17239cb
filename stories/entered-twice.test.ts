import { expect, test } from 'vitest'
import { sendForm } from '../src/people/testing/open-test-app.ts'
import { openIncidents } from './incidents.ts'

const { app, on, send, tryTo } = openIncidents()

const avoided = async () => ((await send('superintendent', 'GET', '/api/discipline')).body as unknown as { avoided: object }).avoided
const entered = async (more: object = {}) => {
  const sent = { student: 'student-03', on: '2026-10-01', ground: 'weapon', grade: '4-8', ...more }
  return (await send('principal', 'POST', '/api/discipline', sent)).body.id
}
async function answer(id: string, result: string | null, kind = 'conflict-resolution'): Promise<void> {
  const begun = await tryTo(id, 'begin', { kind })
  const { alternative } = begun.body.alternatives.at(-1) ?? {}
  if (result) expect((await tryTo(id, 'result', { alternative, result, on: '2026-10-05' })).status).toBe(200)
}
const twice = { why: 'entered-twice' }

test('of an incident entered twice the entry that was answered is not taken back: the other is, and it stays recorded as avoided', async () => {
  on('2026-10-05')
  const [right, wrong] = [await entered(), await entered()]
  await answer(right, 'settled')
  const no = await tryTo(right, 'take-back', twice)
  expect([no.status, no.body.code, no.body.detail]).toEqual([
    409,
    'answered-here',
    'Something was tried in answer to this incident, and no other entry of this student with the same day and ground says so. Take back the other entry instead, or put its day and ground right and write down there first what was tried.',
  ])
  expect((await tryTo(wrong, 'take-back', twice)).body.stage).toBe('taken-back')
  // Now it is the only one, and it is no entry twice.
  expect((await tryTo(right, 'take-back', twice)).body.code).toBe('answered-here')
  on('2026-12-01')
  expect(await avoided()).toEqual({ incidents: 1, answered: 1, avoided: 1, pending: 0, days: 10, year: 2026 })
})

test('what was tried may be written down in the other entry first; one that was carried out is more than one that was begun, and that more than none', async () => {
  const student = 'student-04'
  const [first, second] = [await entered({ student }), await entered({ student })]
  await answer(first, null)
  expect((await tryTo(first, 'take-back', twice)).body.code).toBe('answered-here')
  await answer(second, null)
  const { alternative } = (await send('principal', 'GET', `/api/discipline/${first}`)).body.alternatives[0] ?? {}
  await tryTo(first, 'result', { alternative, result: 'settled', on: '2026-12-01' })
  expect((await tryTo(first, 'take-back', twice)).body.code).toBe('answered-here')
  const other = (await send('principal', 'GET', `/api/discipline/${second}`)).body.alternatives[0]?.alternative
  await tryTo(second, 'result', { alternative: other, result: 'partly-settled', on: '2026-12-01' })
  expect((await tryTo(first, 'take-back', twice)).body.stage).toBe('taken-back')
  expect(await avoided()).toMatchObject({ incidents: 2, answered: 2 })
})

test('one of another day or ground is no other entry until it is put right; what did not happen, or not to this student, goes with what was tried', async () => {
  const student = 'student-05'
  const [first, mistyped] = [await entered({ student }), await entered({ student, on: '2026-10-02', ground: 'drugs' })]
  for (const id of [first, mistyped]) await answer(id, null)
  expect((await tryTo(first, 'take-back', twice)).body.code).toBe('answered-here')
  await tryTo(mistyped, 'correct', { on: '2026-10-01', ground: 'weapon' })
  expect((await tryTo(first, 'take-back', twice)).body.stage).toBe('taken-back')
  expect((await tryTo(mistyped, 'take-back', { why: 'did-not-happen' })).body.stage).toBe('taken-back')
})

test('the form answers with the same sentence', async () => {
  const student = 'student-06'
  const id = await entered({ student })
  await entered({ student })
  await answer(id, null)
  const { csrf, cookie } = await app().as('principal')
  const page = await sendForm(app().app, `/discipline/${id}/take-back`, { _csrf: csrf, ...twice }, { cookie })
  expect([page.statusCode, page.body.includes('Something was tried in answer to this incident')]).toEqual([409, true])
})
