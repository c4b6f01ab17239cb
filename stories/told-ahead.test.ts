import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { setJob } from '../src/platform/jobs/index.ts'
import type { Message } from '../src/platform/outbox/index.ts'
import { taken } from '../src/platform/outbox/testing.ts'
import { trackWords } from '../src/training/words/codes.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

let whole: WholeApp
const carried: Message[] = []
beforeAll(async () => {
  whole = await openWholeApp({
    carrier: {
      send: async (_, message) => {
        carried.push(message)
        return taken(message)
      },
    },
  })
})
afterAll(() => whole.close())

const post = async (url: string, payload: object): Promise<{ id: string }> => {
  const { headers } = await whole.as('coordinator')
  return (await whole.app.inject({ method: 'POST', url, headers, payload })).json()
}
const told = async (iso: string): Promise<string[]> => {
  whole.forget()
  whole.clock.set(new Date(iso))
  await whole.clockwork.settle()
  return carried.filter(({ topic }) => topic === 'training').map(({ text }) => text)
}
const text = 'One of your certificates ends within 30 days. What to do: http://made-up.example/me'

test('thirty days ahead its holder gets one message, never two, which names no track', async () => {
  const { id } = await post('/api/training', { track: 'restraint-rules', person: 'nurse' })
  await post(`/api/training/${id}/enter`, { from: '2026-09-01', until: '2026-12-01', evidence: 'paper-seen' })
  expect(await told('2026-11-02T04:59:59Z')).toEqual([])
  expect(await told('2026-11-02T05:00:00Z')).toEqual([text])
  expect(await told('2026-11-02T05:00:01Z')).toEqual([text])
  // As after a crash: the job runs again.
  await whole.database.transaction('app', falls, async tx => {
    setJob(tx, { kind: 'training.lapse-ahead', payload: { path: id }, dueAt: whole.clock.now(), dedupe: id })
  })
  expect(await told('2026-11-03T05:00:00Z')).toEqual([text])
  const nurse = await whole.as('nurse')
  expect(carried.filter(({ topic }) => topic === 'training').map(({ person }) => person)).toEqual([nurse.person.id])
  for (const track of Object.values(trackWords)) expect(text.toLowerCase()).not.toContain(track.en.toLowerCase())
})

test('a later end is told anew, and one that was entered late is told at once', async () => {
  const { id } = await post('/api/training', { track: 'restraint-rules', person: 'nurse' })
  await post(`/api/training/${id}/enter`, { from: '2026-11-03', until: '2027-02-01', evidence: 'paper-seen' })
  expect(await told('2026-12-15T05:00:00Z')).toEqual([text])
  expect(await told('2027-01-03T05:00:00Z')).toEqual([text, text])
  const late = await post('/api/training', { track: 'bias', person: 'responder-1' })
  await post(`/api/training/${late.id}/enter`, { from: '2026-11-03', until: '2027-01-10', evidence: 'paper-seen' })
  expect(await told('2027-01-03T05:00:01Z')).toEqual([text, text, text])
  expect(await told('2027-03-01T05:00:00Z')).toEqual([text, text, text])
})
