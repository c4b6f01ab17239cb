import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../src/kernel/ids.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { adoptPlan, readBundle } from '../src/plan/index.ts'
import { projectRoot } from '../src/platform/config/index.ts'
import { replayProcesses } from '../src/repair/index.ts'
import type { ProcessView } from '../src/repair/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** A plan that asks a caregiver's consent through grade 6 alone; one student in grade 6, one in grade 7, each with a caregiver. By forms, with scripts off. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

const younger = { handle: 'student', name: 'Hugo Thistlewood', caregiver: 'caregiver' }
const older = { handle: 'student-05', name: 'Finn Pinecove', caregiver: 'caregiver-02' }
const leader = 'mediator-quayside'

/** The demonstration's plan with another grade in it. */
async function adopt(grade: number): Promise<void> {
  const reading = readBundle(join(projectRoot, 'plans', 'harbor-falls.md'))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  const { main } = reading.bundle
  const text = main.text.replace('caregiver-consent-through-grade: 12', `caregiver-consent-through-grade: ${grade}`)
  expect(text).not.toBe(main.text)
  const bundle = { ...reading.bundle, main: { ...main, text } }
  const done = await whole.database.transaction('app', falls, tx =>
    adoptPlan(tx, whole.plans, { bundle, by: 'operator', at: whole.clock.now(), deed: freshId() }),
  )
  expect(done.kind, JSON.stringify(done).slice(0, 400)).toBe('adopted')
}

const idOf = async (handle: string): Promise<string> => (await whole.as(handle)).person.id
const page = async (process: string, who: string): Promise<string> => {
  const { headers } = await whole.as(who)
  const { statusCode, body } = await whole.app.inject({ url: `/repair/${process}`, headers })
  expect([who, statusCode]).toEqual([who, 200])
  return body
}
const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const tryForm = async (process: string, verb: string, fields: Record<string, string | readonly string[]>, who = leader) => {
  const { cookie, csrf } = await whole.as(who)
  return sendForm(whole.app, `/repair/${process}/${verb}`, { _csrf: csrf, ...fields }, { cookie })
}
async function form(process: string, verb: string, fields: Record<string, string | readonly string[]>, who = leader): Promise<void> {
  const { statusCode, body } = await tryForm(process, verb, fields, who)
  expect([verb, who, statusCode, statusCode === 303 ? '' : plain(body)]).toEqual([verb, who, 303, ''])
}

/** What this person may agree to now, by the buttons of their page. */
const offered = async (process: string, who: string): Promise<string[]> =>
  [...(await page(process, who)).matchAll(/<button[^>]*>([^<]* agrees? [^<]*)<\/button>/g)].map(([, says = '']) => says)
const view = async (process: string): Promise<ProcessView> =>
  (await whole.app.inject({ url: `/api/repair/${process}`, headers: (await whole.as(leader)).headers })).json()

/** Asked for, with both of them named and whoever was harmed asked alone; led by somebody. */
async function begun(): Promise<string> {
  const { cookie, csrf } = await whole.as('teacher')
  const before = await lines()
  const asked = await sendForm(whole.app, '/repair/ask', { _csrf: csrf, kind: 'conference' }, { cookie })
  expect([asked.statusCode, asked.headers.location]).toEqual([303, '/repair?asked=yes'])
  const [process = ''] = (await lines()).filter(id => !before.includes(id))
  await form(process, 'name-party', { person: younger.handle, side: 'harmed', language: 'en' }, 'coordinator')
  await form(process, 'name-party', { person: older.handle, side: 'did-harm', language: 'en' }, 'coordinator')
  await form(process, 'screen', { person: await idOf(younger.handle), alone: 'yes', wants: 'yes', askedAfterPlan: 'no' }, 'coordinator')
  await form(process, 'facilitate', { person: await idOf(leader), speaks: ['en'] }, 'coordinator')
  return process
}
const lines = async (): Promise<string[]> => {
  const { headers } = await whole.as('coordinator')
  return (await whole.app.inject({ url: '/api/repair', headers })).json<{ items: { id: string }[] }>().items.map(({ id }) => id)
}

describe('where the plan asks a caregiver through grade 6', () => {
  let before = ''
  let process = ''

  test('what has begun under the plan before goes on asking a caregiver beside both', async () => {
    before = await begun()
    await adopt(6)
    expect(await offered(before, leader)).toHaveLength(4)
    expect((await view(before)).parties.map(({ name, minor }) => [name, minor])).toEqual([
      [younger.name, true],
      [older.name, true],
    ])
  })

  test('a caregiver is asked beside the student in grade 6, and beside the one in grade 7 the student alone', async () => {
    process = await begun()
    expect(await offered(process, leader)).toEqual([
      `${younger.name} agrees to talk about it alone first`,
      `A caregiver of ${younger.name} agrees to talk about it alone first`,
      `${older.name} agrees to talk about it alone first`,
    ])
    expect(await offered(process, younger.caregiver)).toEqual([`A caregiver of ${younger.name} agrees to talk about it alone first`])
    expect(await offered(process, younger.handle)).toEqual([`${younger.name} agrees to talk about it alone first`])
    expect(await offered(process, older.handle)).toEqual([`${older.name} agrees to talk about it alone first`])
  })

  test('the caregiver of the student in grade 7 reads the process, agrees to nothing, and may say that it goes no further', async () => {
    expect(await offered(process, older.caregiver)).toEqual([])
    const seen = await page(process, older.caregiver)
    expect(seen).toContain(older.name)
    expect(seen).not.toContain(younger.name)
    expect(seen).toContain(`action="/repair/${process}/leave"`)
    const before = await view(process)
    const sent = { person: await idOf(older.handle), stage: 'prepare', of: 'caregiver' }
    for (const who of [leader, older.caregiver, 'coordinator']) {
      const answer = await tryForm(process, 'consent', sent, who)
      expect([who, answer.statusCode]).toEqual([who, 422])
      expect(plain(answer.body)).toContain('No caregiver is asked for this person. Choose the person themselves.')
    }
    expect(await view(process)).toEqual(before)
  })

  test('each agrees for themselves, at each stage: no step waits for the caregiver who is not asked, and each waits for the one who is', async () => {
    const [young, grown] = [await idOf(younger.handle), await idOf(older.handle)]
    const agree = async (stage: string) => {
      await form(process, 'consent', { person: young, stage, of: 'party' }, younger.handle)
      await form(process, 'consent', { person: grown, stage, of: 'party' }, older.handle)
    }
    const caregiver = (stage: string) => form(process, 'consent', { person: young, stage, of: 'caregiver' }, younger.caregiver)
    await agree('prepare')
    await form(process, 'prepare', { person: grown })
    const unprepared = await tryForm(process, 'prepare', { person: young })
    expect([unprepared.statusCode, plain(unprepared.body).includes('or a caregiver has not')]).toEqual([409, true])
    await caregiver('prepare')
    await form(process, 'prepare', { person: young })
    await agree('meet')
    const today = whole.clock.now().toISOString().slice(0, 10)
    expect((await tryForm(process, 'plan-session', { on: today })).statusCode).toBe(409)
    await caregiver('meet')
    await form(process, 'plan-session', { on: today })
    await form(process, 'hold', { came: [young, grown] })
    await form(process, 'agree', { 'what-0': 'apologize', 'owner-0': grown, 'dueOn-0': '2026-10-09', 'evidence-0': 'told-by-the-other' })
    await agree('agree')
    expect((await view(process)).agreement).toBe('written')
    await caregiver('agree')
    const made = await view(process)
    expect([made.agreement, made.checkIns.map(({ dueOn }) => dueOn)]).toEqual(['made', ['2026-10-15', '2026-11-30']])
  })

  test('that caregiver says that it goes no further, and it does not', async () => {
    const other = await begun()
    await form(other, 'leave', { person: await idOf(older.handle) }, older.caregiver)
    expect((await view(other)).ended).toEqual({ as: 'not-held', why: 'not-wanted' })
    const { headers } = await whole.as(younger.caregiver)
    const read = (await whole.app.inject({ url: `/api/repair/${other}`, headers })).json<ProcessView>()
    expect([read.ended, read.parties.map(({ name }) => name)]).toEqual([{ as: 'not-held', why: null }, [younger.name]])
  })

  test('everything folds afresh to what the tables say', async () => {
    const { matters, differences } = await replayProcesses(whole.database, falls)
    expect([matters, differences]).toEqual([3, []])
  })
})
