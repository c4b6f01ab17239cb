import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendForm, type SignedIn, signIn } from '../../src/people/testing/open-test-app.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** Sentences of a call that say more than was done: police, who was passed over, who was asked, what a drill asks for. */
describe('what a call says is so', () => {
  let whole: WholeApp
  const people = new Map<string, SignedIn>()
  const handles = ['teacher', 'responder-1', 'secretary', 'coordinator', 'principal', 'superintendent']
  beforeAll(async () => {
    whole = await openWholeApp()
    for (const handle of handles) people.set(handle, await whole.as(handle))
  })
  afterAll(() => whole.close())

  const of = (handle: string): SignedIn => {
    const found = people.get(handle)
    if (!found) throw new Error(`${handle} is not signed in`)
    return found
  }
  const send = async (handle: string, url: string, payload: Record<string, unknown>) =>
    whole.app.inject({ method: 'POST', url, payload, headers: { cookie: of(handle).cookie, 'x-csrf-token': of(handle).csrf } })
  const ask = async (payload: Record<string, unknown>, handle = 'teacher') => (await send(handle, '/api/calls', payload)).json<Call>()
  const html = async (handle: string, url: string, lang = 'en') =>
    (await whole.app.inject({ url, headers: { cookie: `${of(handle).cookie}; concord_lang=${lang}` } })).body
  const page = async (handle: string, url: string, lang = 'en') =>
    (await html(handle, url, lang)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  const close = (call: string) => send('teacher', `/api/calls/${call}/close`, { nobodyCame: 'handled-in-room' })

  test('that the plan asks for police is never said as if somebody had called them', async () => {
    const now = await ask({ facts: { danger: 'now' } })
    const html = await page('teacher', `/calls/${now.id}`)
    expect(html).toContain('Police The plan says to call them')
    expect(html).not.toMatch(/Police Called/)
    expect(await page('teacher', `/calls/${now.id}`, 'es')).toContain('Policía El plan dice que se llame')
    const there = await ask({ facts: { what: 'conflict', 'outside-called': 'police' } })
    const already = await page('teacher', `/calls/${there.id}`)
    expect(already).toContain('Police were called.')
    expect(already).not.toContain('Police Not called')
    for (const { id } of [now, there]) expect((await close(id)).json<Call>().stage).toBe('closed')
  })

  test('who comes to another call is named in the very first answer', async () => {
    const first = await ask({ facts: { what: 'fight' } })
    for (const verb of ['answer', 'there']) await send('responder-1', `/api/calls/${first.id}/${verb}`, {})
    const second = await ask({ facts: { what: 'fight' } })
    const passed = second.history.filter(({ type }) => type === 'call.passed-over').map(({ says }) => says)
    expect(passed).toEqual(['Imani Driftwood, responder, comes to another call and is asked later.'])
    await send('responder-1', `/api/calls/${first.id}/close`, { outcome: 'settled' })
    await close(second.id)
  })

  test('a drill tells nobody to telephone, and no page shows the name of a field', async () => {
    const suspicion = { facts: { what: 'abuse-suspected' } }
    for (const drill of [true, false]) {
      const { id } = await ask({ ...suspicion, drill })
      const held = await close(id)
      expect(held.json()).toMatchObject({ code: 'report-missing' })
      const { detail, title } = held.json<{ detail: string; title: string }>()
      expect([title, detail]).toEqual(['Refused', expect.stringContaining('As JSON: (report), or (reportNotOwed).')])
      if (drill) expect(detail).toContain('Do not telephone.')
      else expect(detail).toContain('800-792-5200')
      expect(/Telephone DCF/.test(detail)).toBe(!drill)
      const fields = { _csrf: of('teacher').csrf, nobodyCame: 'handled-in-room' }
      for (const lang of ['en', 'es']) {
        const form = await sendForm(whole.app, `/calls/${id}/close`, fields, { cookie: `${of('teacher').cookie}; concord_lang=${lang}` })
        expect(form.body).toContain(lang === 'en' ? 'That was not done' : 'no se hizo')
        expect(form.body).not.toMatch(/\(report|reportNotOwed\)/)
      }
      await send('teacher', `/api/calls/${id}/close`, { nobodyCame: 'handled-in-room', reportNotOwed: 'no-reasonable-cause' })
    }
  })

  test('a problem over JSON is Spanish for whoever asks in Spanish', async () => {
    const headers = { cookie: of('teacher').cookie, 'x-csrf-token': of('teacher').csrf, 'accept-language': 'es-US,es;q=0.9' }
    const answer = await whole.app.inject({ method: 'POST', url: '/api/calls', payload: { room: 5 }, headers })
    expect(answer.json()).toMatchObject({ title: 'Un valor está mal', status: 422, detail: 'room: se esperaba texto y llegó un número' })
    const whoReadsAll = { cookie: of('superintendent').cookie, 'accept-language': 'es-US,es;q=0.9' }
    const none = await whole.app.inject({ url: '/api/calls/00000000-0000-4000-8000-000000000000', headers: whoReadsAll })
    expect(none.json()).toMatchObject({ title: 'No se encontró', status: 404 })
  })

  test('whoever was not asked is not told that a call waits for their answer', async () => {
    const { id } = await ask({ facts: { what: 'fight' } })
    expect(await page('responder-1', '/me')).toContain('Waiting for your answer')
    const hers = await page('secretary', '/me')
    expect(hers).toContain('One call is open, and nobody comes yet.')
    expect(hers).toContain('Nobody comes yet, and you may')
    expect(hers).not.toMatch(/waiting for you|Waiting for your answer/)
    await close(id)
  })

  test('of a call that only may be dangerous no list says that there is danger now', async () => {
    const said = [
      [{ what: 'weapon', weapon: 'firearm', danger: 'possible' }, 'May be in danger', 'Podría haber peligro'],
      [{ what: 'fight', danger: 'now' }, 'Danger now', 'Peligro ahora'],
      [{ what: 'weapon', weapon: 'firearm', danger: 'none' }, 'For 911', 'Para el 911'],
    ] as const
    const labels = /<span class="c-status c-status--danger">([^<]*)<\/span>/g
    for (const [facts, english, spanish] of said) {
      const { id } = await ask({ facts })
      for (const address of ['/board', '/me', '/me/pages']) {
        const shown = async (lang: string) => [...(await html('teacher', address, lang)).matchAll(labels)].map(([, says]) => says)
        const [en, es] = [await shown('en'), await shown('es')]
        expect(new Set(en), `${facts.what} at ${address}`).toEqual(new Set(en.length > 0 ? [english] : []))
        expect(new Set(es), `${facts.what} at ${address}`).toEqual(new Set(es.length > 0 ? [spanish] : []))
        if (address === '/me') expect(en).toHaveLength(1)
      }
      await close(id)
    }
  })

  test('whoever may not read a call is shown no empty part of it', async () => {
    const { id } = await ask({ facts: { what: 'fight', danger: 'now' } })
    const hers = await page('secretary', `/calls/${id}`)
    expect(hers).toContain('You may come to this call')
    expect(hers).not.toMatch(/\b0 (sections|lines)\b/)
    await close(id)
  })

  test('a school where somebody is on duty is not said to have nobody', async () => {
    const cover = /(\d) of (\d) schools (?:lack someone they need|lacks someone it needs)\./
    for (const address of ['/board', '/duty']) {
      const html = await page('coordinator', address)
      expect(html).toMatch(cover)
      expect(html).not.toContain('nobody covers')
    }
  })

  test('the calls of yesterday are found by those words, and a drill is found as a drill', async () => {
    const real = await ask({ facts: { what: 'fight' }, room: 'Gym' })
    const drill = await ask({ facts: { what: 'fight' }, room: 'Attic', drill: true })
    for (const { id } of [real, drill]) await close(id)
    whole.clock.set(new Date('2026-10-02T14:00:00Z'))
    people.set('coordinator', await signIn(whole.app, 'coordinator'))
    const found = async (q: string) => {
      const { items } = (
        await whole.app.inject({ url: `/api/find?kind=calls&q=${encodeURIComponent(q)}`, headers: { cookie: of('coordinator').cookie } })
      ).json<{ items: { kind: string; hits: { href: string; drill: boolean }[] }[] }>()
      return items.find(({ kind }) => kind === 'calls')?.hits ?? []
    }
    for (const q of ['call yesterday', 'yesterday’s calls', 'llamada de ayer', 'call 10/1/2026', 'how many fights were there yesterday']) {
      const hits = await found(q)
      expect(hits, q).toContainEqual(expect.objectContaining({ href: `/calls/${real.id}`, drill: false }))
      expect(hits, q).toContainEqual(expect.objectContaining({ href: `/calls/${drill.id}`, drill: true }))
    }
    expect(await found('call last Monday')).toEqual([])
    const fields = { _csrf: of('coordinator').csrf, q: 'fight attic' }
    const html = (await sendForm(whole.app, '/find', fields, { cookie: of('coordinator').cookie })).body
    expect(html).toMatch(/DRILL<\/strong> <a href="\/calls\//)
  })

  test('no kind of call is offered twice', async () => {
    const html = (await whole.app.inject({ url: '/calls', headers: { cookie: of('coordinator').cookie } })).body
    const select = /<select[^>]*name="what"[\s\S]*?<\/select>/.exec(html)?.[0] ?? ''
    const values = [...select.matchAll(/<option[^>]*value="([^"]*)"/g)].map(([, value]) => value)
    expect(values.length).toBeGreaterThan(20)
    expect(new Set(values).size).toBe(values.length)
  })
})
