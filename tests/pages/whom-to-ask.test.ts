import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { sendForm, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** Whoever does not send for support is told whom to ask, and never promised what is then refused; every adult at work has the form at once. */
let whole: WholeApp
const signedIn = new Map<string, SignedIn>()
const families = ['student', 'caregiver'] as const
const staff = ['teacher', 'responder-1', 'nurse', 'secretary', 'principal', 'coordinator', 'superintendent', 'counsel'] as const
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  for (const handle of [...families, ...staff]) signedIn.set(handle, await whole.as(handle))
}, 120_000)
afterAll(() => whole.close())

const who = (handle: string): SignedIn => {
  const found = signedIn.get(handle)
  if (!found) throw new Error(`nobody is ${handle}`)
  return found
}
const cookieOf = (handle: string, lang = 'en') => `${who(handle).cookie}; concord_lang=${lang}`
const main = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const page = async (handle: string, url: string, lang = 'en') => {
  const { statusCode, body } = await whole.app.inject({ url, headers: { cookie: cookieOf(handle, lang) } })
  return { statusCode, main: main(body) }
}
const openCalls = async () =>
  (await whole.app.inject({ url: '/api/board', headers: { cookie: who('superintendent').cookie } })).json<{ items: unknown[] }>().items
    .length

const said = {
  en: {
    title: 'How to get help',
    adult: 'tell any adult in the building',
    send: 'Send someone',
    notSent: 'Not sent.',
    staff: 'This page is for staff.',
  },
  es: {
    title: 'Cómo pedir ayuda',
    adult: 'dígaselo a cualquier adulto',
    send: 'Mandar a alguien',
    notSent: 'No se envió.',
    staff: 'Esta página es para el personal.',
  },
} as const

describe.each(families)('a %s', handle => {
  test.each(['en', 'es'] as const)('is told whom to ask in place of a form (%s)', async lang => {
    const w = said[lang]
    const call = await page(handle, '/call', lang)
    expect(call.statusCode).toBe(200)
    for (const says of [w.title, w.adult, 'href="tel:+19785550142"', 'href="tel:+18337732445"', 'href="tel:+18773821609"'])
      expect(call.main).toContain(says)
    expect(call.main.indexOf('href="tel:911"')).toBeGreaterThan(0)
    expect(call.main.indexOf('href="tel:911"')).toBeLessThan(call.main.indexOf(w.adult))
    expect(call.main).not.toContain('<form')

    const home = await page(handle, '/', lang)
    expect(home.main).toContain(w.title)
    expect(home.main).not.toContain('action="/call"')

    const board = await page(handle, '/board', lang)
    expect(board.main).toContain(w.staff)
    expect(board.main).not.toMatch(/No calls are open|No hay llamadas|<table/)
  })

  test('what they send all the same is not sent, says so, and asks nobody', async () => {
    const before = await openCalls()
    const sent = await sendForm(whole.app, '/call', { _csrf: who(handle).csrf, danger: 'possible' }, { cookie: who(handle).cookie })
    expect(sent.statusCode).toBe(403)
    expect(main(sent.body)).toContain(said.en.notSent)
    expect(main(sent.body)).toContain('href="tel:911"')
    expect(await openCalls()).toBe(before)
    const api = await whole.app.inject({ method: 'POST', url: '/api/calls', headers: who(handle).headers, payload: {} })
    expect([api.statusCode, api.headers['content-type']]).toEqual([403, expect.stringContaining('application/problem+json')])
  })
})

test.each(staff)('%s sends with one tap from home and from the form, and is asked nothing first', async handle => {
  for (const url of ['/', '/call'])
    expect((await page(handle, url)).main).toMatch(/<form method="post" action="\/call">[\s\S]*Send someone</)
  const { csrf, cookie } = who(handle)
  const sent = await sendForm(whole.app, '/call', { _csrf: csrf, danger: 'possible' }, { cookie })
  expect([sent.statusCode, sent.headers.location]).toEqual([303, expect.stringMatching(/^\/calls\//)])
})

test('a teacher meets their own open call at home and at the board, and nobody else’s; once it is closed, neither', async () => {
  const { csrf, cookie } = who('teacher')
  const sent = await sendForm(whole.app, '/call', { _csrf: csrf, danger: 'possible', what: 'fight', room: '214' }, { cookie })
  const own = String(sent.headers.location)
  const others = String(
    (await sendForm(whole.app, '/call', { _csrf: who('nurse').csrf, danger: 'possible' }, { cookie: who('nurse').cookie })).headers
      .location,
  )
  for (const url of ['/', '/board']) {
    const { main: seen } = await page('teacher', url)
    expect(seen).toMatch(new RegExp(`Your open calls?</h2>[\\s\\S]*href="${own}"[^>]*>A fight, 214</a>[^<]*Nobody has answered yet`))
    expect(seen).not.toContain(others)
  }
  await whole.app.inject({ method: 'POST', url: `/api${own}/close`, headers: who('teacher').headers, payload: { nobodyCame: 'duplicate' } })
  for (const url of ['/', '/board']) expect((await page('teacher', url)).main).not.toContain(own)
  expect((await page('teacher', '/board')).main).not.toContain('No calls are open')
})

test('my work leads staff to the calls they may see, and families to none', async () => {
  expect((await page('teacher', '/me')).main).toContain('href="/calls"')
  expect((await page('caregiver', '/me')).main).not.toContain('href="/calls"')
})
