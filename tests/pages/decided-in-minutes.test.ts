import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { taken } from '../../src/platform/outbox/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** At half past two on a Saturday night police say that a student is about to be hurt, and ask for a part of a record. */
let whole: WholeApp
const sent: { subject: string; person: string; text: string }[] = []
beforeAll(async () => {
  whole = await openWholeApp({
    open: openAnyDatabase,
    carrier: {
      send: async (_, message) => {
        sent.push({ subject: message.subject, person: message.person, text: message.text })
        return taken(message)
      },
    },
  })
  await whole.clockwork.advanceTo(whole.clock, new Date('2026-10-03T06:30:00Z'))
}, 120_000)
afterAll(() => whole.close())

const post = async (handle: string, url: string, payload: object) =>
  whole.app.inject({ method: 'POST', url, headers: await whole.headersOf(handle), payload })
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const page = async (handle: string, url: string) =>
  plain((await whole.app.inject({ url, headers: { cookie: (await whole.as(handle)).cookie } })).body)
const to = async (handle: string, id: string): Promise<string[]> => {
  const { person: whom } = await whole.as(handle)
  return sent.filter(({ subject, person }) => subject === id && person === whom.id).map(({ text }) => text)
}
const passes = (minutes: number) => whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + minutes * 60_000))
const asksFor = async (facts: object): Promise<string> => {
  const made = await post('secretary', '/api/contacts', { facts: { requester: 'local-police', age: '14-17', ...facts } })
  expect(made.statusCode, made.body).toBe(201)
  await whole.clockwork.settle()
  return made.json<Contact>().id
}
const danger = { basis: 'exigency-claimed', target: 'student-record', emergency: 'imminent-harm', where: 'remote' }

describe('a record that is asked for since someone is about to be hurt', () => {
  let id = ''
  test('the text to whoever decides says that it is decided in minutes', async () => {
    id = await asksFor(danger)
    expect(await to('superintendent', id)).toEqual([
      expect.stringContaining(
        'They say that someone is about to be hurt. Only the superintendent, or whoever they named, may decide this. It is decided within minutes.',
      ),
    ])
    expect(await to('principal', id)).toEqual([])
  })

  test('it stands first among what waits for them, whatever has waited longer', async () => {
    const calm = await asksFor({ basis: 'none', target: 'student-questioned', emergency: 'none', where: 'building' })
    const work = await page('superintendent', '/me')
    expect(work).toContain('Danger now')
    expect(work.indexOf('To know or have something about a student')).toBeLessThan(work.indexOf('To question a student'))
    expect((await to('superintendent', calm))[0]).not.toContain('within minutes')
  })

  test('the desk reads that it waits for a decision, and who has not answered', async () => {
    const shown = await page('secretary', `/contacts/${id}`)
    expect(shown).toContain('Hold. It waits for a decision.')
    expect(shown).not.toContain('Nothing more is waited for')
  })

  test('whoever decides is asked again every ten minutes, and from the second time on the principal hears of it', async () => {
    await passes(10)
    expect(await to('superintendent', id)).toHaveLength(2)
    expect((await to('superintendent', id))[1]).toContain('Nobody has decided yet')
    expect(await to('principal', id)).toEqual([])
    await passes(10)
    expect([(await to('superintendent', id)).length, (await to('principal', id)).length]).toEqual([3, 1])
    expect(await page('principal', `/contacts/${id}`)).toContain('nobody had decided in time')
  })

  test('for an hour, and then no more', async () => {
    await passes(90)
    expect([(await to('superintendent', id)).length, (await to('principal', id)).length]).toEqual([7, 5])
  })

  test('once it is decided nobody is asked again', async () => {
    const other = await asksFor(danger)
    expect((await post('superintendent', `/api/contacts/${other}/decline`, { reason: 'counsel-advises' })).statusCode).toBe(200)
    await passes(120)
    expect((await to('superintendent', other)).filter(text => text.includes('Nobody has decided yet'))).toEqual([])
  })
})
