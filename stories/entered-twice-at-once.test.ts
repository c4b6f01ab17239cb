import { expect, test } from 'vitest'
import { grounds } from '../src/discipline/contract.ts'
import { openIncidents } from './incidents.ts'

const { on, send, tryTo } = openIncidents()

const days = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08']
const twice = { why: 'entered-twice' }
const avoided = async () => ((await send('superintendent', 'GET', '/api/discipline')).body as unknown as { avoided: object }).avoided

/** So many entries of one incident, in each of which the same was tried. */
async function entered(count: number, day: string, ground: string, student = 'student-03'): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const { id } = (await send('principal', 'POST', '/api/discipline', { student, on: day, ground, grade: '4-8' })).body
    const { alternative } = (await tryTo(id, 'begin', { kind: 'conflict-resolution' })).body.alternatives.at(-1) ?? {}
    expect((await tryTo(id, 'result', { alternative, result: 'settled', on: '2026-10-09' })).status).toBe(200)
    ids.push(id)
  }
  return ids
}

test('of an incident entered two or three times as many people as there are entries take back one each in one instant: one entry stays, always', async () => {
  on('2026-10-09')
  const incidents: string[][] = []
  for (const [place, day] of days.entries())
    for (const ground of grounds) incidents.push(await entered(place % 2 === 0 ? 2 : 3, day, ground))
  // All at once besides, so that locks of many entries of one student are waited for together.
  const answers = await Promise.all(incidents.map(ids => Promise.all(ids.map(id => tryTo(id, 'take-back', twice)))))
  for (const each of answers) {
    const [no, ...further] = each.filter(({ status }) => status !== 200)
    expect([no?.status, no?.body.code, further]).toEqual([409, 'answered-here', []])
  }
  expect(await avoided()).toMatchObject({ incidents: incidents.length, answered: incidents.length })
}, 240_000)

test('of two entries, one taken back while the day of the other is put right: either goes first, and both are answered', async () => {
  const done: string[] = []
  for (const [place, day] of days.entries()) {
    const [first = '', second = ''] = await entered(2, day, 'weapon', 'student-04')
    const on = days[(place + 1) % days.length]
    const [back, put] = await Promise.all([tryTo(first, 'take-back', twice), tryTo(second, 'correct', { on, ground: 'drugs' })])
    done.push(`${back.status} ${put.status}`)
  }
  expect(done.filter(each => each !== '200 200' && each !== '409 200')).toEqual([])
}, 120_000)
