import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { taken } from '../../src/platform/outbox/testing.ts'
import type { SignedIn } from '../../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** A text to somebody who works at a school is in the language in which they last read a page; nothing in it names a child. */
let whole: WholeApp
const sent: { person: string; text: string }[] = []
const signedIn: Record<string, SignedIn> = {}
beforeAll(async () => {
  whole = await openWholeApp({
    open: openAnyDatabase,
    carrier: {
      send: async (_, message) => {
        sent.push({ person: message.person, text: message.text })
        return taken(message)
      },
    },
  })
  for (const handle of ['secretary', 'principal', 'superintendent', 'counsel', 'teacher', 'student', 'responder-1'])
    signedIn[handle] = await whole.as(handle)
}, 120_000)
afterAll(() => whole.close())

const who = (handle: string): SignedIn => {
  const found = signedIn[handle]
  if (!found) throw new Error(`nobody is ${handle}`)
  return found
}
const post = async (handle: string, url: string, payload: object) => {
  const answer = await whole.app.inject({ method: 'POST', url, headers: who(handle).headers, payload })
  expect([url, answer.statusCode < 300 ? 'done' : answer.body]).toEqual([url, 'done'])
  return answer.json<Contact>()
}
const reads = (handle: string, lang: string) => whole.app.inject({ url: `/me?lang=${lang}`, headers: { cookie: who(handle).cookie } })
const textsTo = async (handle: string, about: string): Promise<string[]> => {
  await whole.clockwork.settle()
  return sent.filter(({ person, text }) => person === who(handle).person.id && text.includes(about)).map(({ text }) => text)
}

const questioned = { 'acting-for-immigration': 'no', emergency: 'none', where: 'building', age: '14-17', basis: 'unread' }

test('a request: each is told in their own language, whoever wrote it down is too, and no child is named', async () => {
  await reads('principal', 'es')
  await reads('secretary', 'es')
  await reads('superintendent', 'es')
  const facts = { ...questioned, requester: 'local-police', target: 'student-questioned' }
  const student = who('student').person
  const { id } = await post('secretary', '/api/contacts', { school: who('principal').person.school, facts, student: student.id })
  await post('counsel', `/api/contacts/${id}/read-paper`, { basis: 'subpoena', seen: ['court-named'] })
  const asked = 'La policía o una agencia pide algo a una escuela. El plan dice que se le informe.'
  expect(await textsTo('superintendent', id)).toEqual([expect.stringContaining(asked)])
  expect((await textsTo('counsel', id))[0]).toContain('Police or an agency asks something of a school. The plan says that you are told.')
  expect((await textsTo('secretary', id))[0]).toContain('Ya se leyó el papel')
  for (const handle of ['principal', 'superintendent', 'secretary', 'counsel'])
    for (const text of await textsTo(handle, id)) for (const name of student.name.split(' ')) expect(text).not.toContain(name)
})

test('what is looked into at once is said in their language too, and a language chosen anew holds from the next text', async () => {
  const facts = { ...questioned, basis: 'school-called', requester: 'local-police', target: 'entry-nonpublic' }
  const ask = async () => (await post('secretary', '/api/contacts', { school: who('principal').person.school, facts })).id
  const alerted = async (id: string) => (await textsTo('principal', id)).filter(text => /No se encontró|No open call/.test(text))
  expect((await alerted(await ask()))[0]).toContain('No se encontró')
  await reads('principal', 'en')
  expect((await alerted(await ask()))[0]).toContain('No open call')
})

test('a call asks in their language, and what a program reads changes none', async () => {
  await reads('responder-1', 'es')
  await whole.app.inject({ url: '/api/me/work?lang=en', headers: { cookie: who('responder-1').cookie } })
  await post('teacher', '/api/calls', { facts: { what: 'fight', danger: 'none' }, room: 'Gym' })
  // The link in it is the responder's own and names no call.
  const [asked] = await textsTo('responder-1', 'Gym')
  expect(asked).toMatch(/pelea/)
})
