import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { requestOfCall } from '../../src/contact/outbound/calling-out/write-out.ts'
import { taken } from '../../src/platform/outbox/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** A call of which police get a report in writing, and to which nobody was called: nobody is told that police come. */
let whole: WholeApp
const sent: { subject: string; text: string }[] = []
beforeAll(async () => {
  whole = await openWholeApp({
    open: openAnyDatabase,
    carrier: {
      send: async (_, message) => {
        sent.push({ subject: message.subject, text: message.text })
        return taken(message)
      },
    },
  })
}, 120_000)
afterAll(() => whole.close())

const send = async (handle: string, url: string, payload: object) =>
  whole.app.inject({ method: 'POST', url, headers: await whole.headersOf(handle), payload })
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const page = async (url: string, lang = 'en') =>
  plain((await whole.app.inject({ url, headers: { cookie: `${(await whole.as('principal')).cookie}; concord_lang=${lang}` } })).body)
const told = (id: string) => sent.filter(({ subject }) => subject === id).map(({ text }) => text)

describe('a weapon that somebody was told of, and nobody called police', () => {
  let call = ''
  let contact = ''
  test('whoever is told hears of a report in writing, and not of police who come', async () => {
    const made = await send('teacher', '/api/calls', { facts: { what: 'threat', weapon: 'reported', by: 'student', whose: 'student' } })
    expect(made.statusCode, made.body).toBe(201)
    const { id, decision } = made.json<{ id: string; decision: { police: string } }>()
    expect(decision.police).toBe('written-report')
    call = id
    contact = requestOfCall(falls, id)
    await whole.clockwork.settle()
    const texts = told(contact)
    expect(texts).not.toEqual([])
    for (const text of texts) {
      expect(text).toContain('needs a written report to police. No police were called.')
      expect(text).not.toMatch(/asked for police|does not wait/)
    }
  })

  test.each([
    ['en', 'A written report to police. None were called.', /Meet them|met at once|go into an area|Write down that it begins/],
    ['es', 'Un informe escrito a la policía. No se la llamó.', /Recíbal|Recíban|de inmediato|entrar en una zona/],
  ])('its page says so, and sends nobody to meet them (%s)', async (lang, says, not) => {
    const shown = await page(`/contacts/${contact}`, lang)
    const top = shown.slice(shown.indexOf(says))
    expect(shown).toContain(says)
    expect(top.slice(0, 900)).not.toMatch(not)
  })

  test('it stands in the list under a heading of its own, and not among what is so now', async () => {
    const list = await page('/contacts')
    expect(list).toContain('A written report to police. None were called.')
    expect(list).not.toContain('Meet them and go with them.')
  })

  test('once police are called to it after all, they are met', async () => {
    const more = await send('teacher', `/api/calls/${call}/facts`, { facts: { danger: 'now' } })
    expect(more.statusCode, more.body).toBe(200)
    const { facts } = (
      await whole.app.inject({ url: `/api/contacts/${contact}`, headers: await whole.headersOf('principal') })
    ).json<Contact>()
    expect(facts).toMatchObject({ where: 'building', emergency: 'imminent-harm' })
    await whole.clockwork.settle()
    expect(await page(`/contacts/${contact}`)).toContain('Meet them and go with them. Nothing waits.')
    expect(told(contact).filter(text => text.includes('Police were called'))).not.toEqual([])
  })
})
