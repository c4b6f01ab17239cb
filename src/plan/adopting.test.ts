import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../kernel/ids.ts'
import { loadFacts } from '../ledger/index.ts'
import { findPersonByHandle } from '../people/index.ts'
import { falls, openTestApp, sendForm } from '../people/testing/open-test-app.ts'
import { adoptPlan, draftWork, planOver, planRoutes, readBundle } from './index.ts'
import type { Work, WorkAnswer } from './long-work.ts'
import { answerWork } from './long-work.ts'
import { planMatter } from './plan-matter.ts'
import { aid, fixture } from './testing.ts'

/** What checks a draft, held until `release` says what it finds: nothing, or what there is. */
let held: ((answer: 'found' | 'too busy') => void) | undefined
let holds = false
const drafts = async (work: Work): Promise<WorkAnswer | undefined> => {
  if (!holds) return answerWork(work, [aid])
  const answer = await new Promise<'found' | 'too busy'>(answered => (held = answered))
  return answer === 'found' ? answerWork(work, [aid]) : undefined
}

const register = planOver([aid])
const reading = readBundle(fixture('small-town.md'))
if (reading.kind === 'missing') throw new Error(reading.detail)
const { bundle } = reading
let whole: Awaited<ReturnType<typeof openTestApp>>

beforeAll(async () => {
  whole = await openTestApp({
    at: '2026-11-27T15:00:00Z',
    routes: (app, { database, clock, pageContext }) => planRoutes(app, { database, clock, register, pageContext, drafts }),
  })
  const deed = { at: whole.clock.now(), by: 'operator', deed: freshId() } as const
  await whole.database.transaction('app', falls, tx => adoptPlan(tx, register, { bundle, ...deed }))
})
afterAll(() => whole.close())

const said = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
const get = async (url: string, who: string) => {
  const { statusCode, body } = await whole.app.inject({ url, headers: { cookie: (await whole.as(who)).cookie } })
  return { statusCode, body, says: said(body) }
}
const post = async (who: string, fields: Record<string, string>) => {
  const { cookie, csrf } = await whole.as(who)
  return sendForm(whole.app, '/plan/adopt', { _csrf: csrf, ...fields }, { cookie })
}
const textOf = (title: string): string => bundle.main.text.replace('title: Small Town Safety Plan', `title: ${title}`)
/** Sends a text to be checked, and gives the address at which what was found is read. */
const check = async (who: string, text: string): Promise<string> => String((await post(who, { text, starts: 'now' })).headers.location)
const idIn = (address: string): string => /draft=([0-9a-f-]{36})/.exec(address)?.[1] ?? ''
const facts = () => whole.database.transaction('app', falls, tx => loadFacts(tx, planMatter(falls)))

describe('the coordinator writes, the superintendent adopts', () => {
  test('a draft of the coordinator is checked, stands in the superintendent’s list, and cannot be adopted by the coordinator', async () => {
    const address = await check('coordinator', textOf('A plan of spring'))
    const shown = await get(address, 'coordinator')
    expect(shown.says).toContain('The plan is sound, and not adopted yet.')
    expect(shown.says).toContain('The superintendent adopts it.')
    expect(shown.says).not.toContain('Adopt this plan')
    expect(shown.body).toMatch(/<details><summary>What it stands on: \d+ documents?<\/summary>/)
    expect((await post('coordinator', { adopt: idIn(address) })).statusCode).toBe(403)
    expect((await get('/plan/versions', 'coordinator')).says).toContain('Draft a version')
    const waiting = async (who: string) => {
      const person = await whole.database.transaction('app', falls, tx => findPersonByHandle(tx, who))
      if (!person) throw new Error(`nobody is ${who}`)
      return (await draftWork(whole)({ district: falls, person, lang: 'en' })).items.map(({ href, stands }) => [href, stands.says])
    }
    expect(await waiting('coordinator')).toEqual([[address, 'Waits for the superintendent']])
    expect(await waiting('superintendent')).toEqual([[address, 'Waits for you']])
    expect(await waiting('principal')).toEqual([])
    const list = await get('/plan/adopt', 'superintendent')
    expect(list.says).toContain('A plan of spring')
    expect(list.body).toContain(`href="${address}"`)
    expect((await get(address, 'superintendent')).says).toContain('Adopt this plan')
  })

  test('nobody else sees drafts', async () => {
    for (const who of ['teacher', 'principal', 'counsel', 'caregiver']) expect((await get('/plan/adopt', who)).statusCode).toBe(403)
  })
})

describe('the committee’s vote', () => {
  const vote = { voteBody: 'Small Town School Committee', voteOn: '2026-11-24', voteMinutes: 'Minutes of November 24, item 3' }

  test('half a vote, and one that is still to come, are refused with the words kept', async () => {
    const adopt = idIn(await check('superintendent', textOf('Voted in autumn')))
    const half = await post('superintendent', { adopt, ...vote, voteMinutes: '' })
    expect([half.statusCode, said(half.body)]).toEqual([422, expect.stringContaining('Of the vote something is missing.')])
    expect(half.body).toContain('value="Small Town School Committee"')
    const toCome = await post('superintendent', { adopt, ...vote, voteOn: '2026-11-28' })
    expect(said(toCome.body)).toContain('The day of the vote is still to come.')
    expect((await facts()).length).toBe(1)
  })

  test('stands with its day and its minutes beside the version, and in the record as day and digest', async () => {
    const adopt = idIn(await check('superintendent', textOf('Voted in autumn')))
    expect((await post('superintendent', { adopt, ...vote })).headers.location).toBe('/plan/versions?adopted=2')
    const { says } = await get('/plan/versions', 'teacher')
    expect(says).toContain('Voted by Small Town School Committee, November 24, 2026')
    expect(says).toContain('Minutes Minutes of November 24, item 3')
    expect(says).toContain('No vote on record')
    expect((await facts()).at(-1)?.body).toMatchObject({
      version: 2,
      vote: { on: '2026-11-24', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    const { items } = (await whole.app.inject({ url: '/api/plan/versions' })).json()
    expect(items.map((version: { vote: unknown }) => version.vote)).toEqual([
      { body: vote.voteBody, on: vote.voteOn, minutes: vote.voteMinutes },
      null,
    ])
  })
})

describe('a check that takes long', () => {
  const isChecked = (address: string, who: string) =>
    expect.poll(async () => (await get(address, who)).says, { timeout: 20_000 }).toContain('It is being checked now.')

  test('shows how many stand before it, can be left, and shows what was found', async () => {
    holds = true
    const first = await check('superintendent', textOf('First in line'))
    const second = await check('coordinator', textOf('Second in line'))
    await isChecked(first, 'superintendent')
    expect((await get(second, 'coordinator')).says).toContain('One check stands before yours.')
    holds = false
    held?.('found')
    await expect
      .poll(async () => (await get(second, 'coordinator')).says, { timeout: 20_000 })
      .toContain('“Second in line” would be version 3.')
    expect((await get(first, 'superintendent')).says).toContain('“First in line” would be version 3.')
  }, 60_000)

  test('where the machine did not come to it, the text is kept and not blamed', async () => {
    holds = true
    const address = await check('superintendent', textOf('Not looked at'))
    await isChecked(address, 'superintendent')
    holds = false
    held?.('too busy')
    await expect
      .poll(async () => (await get(address, 'superintendent')).says, { timeout: 20_000 })
      .toContain('Nothing is wrong with the text, which is kept below')
    expect((await get(address, 'superintendent')).body).toContain('title: Not looked at')
  }, 60_000)
})
