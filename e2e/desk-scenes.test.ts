import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../src/contact/request/view.ts'
import { langs } from '../src/kernel/lang.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { anyStore, type Client, request, type Running, signIn, startServer } from '../stories/concord.ts'
import { audit } from './audit.ts'
import { openScreen, phone, textOn } from './screen.ts'

type Said = Readonly<Record<string, string>>

/** What a desk sees, says and whom it calls, and what comes of it, through the pages alone: scripts off, on a phone. */
describe.skipIf(need('browser', 'the scenes of the front office'))('scenes at the desk', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  const people = new Map<string, Client>()

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const as = async (handle: string): Promise<Client> => {
    const found = people.get(handle) ?? (await signIn(server.url, handle))
    people.set(handle, found)
    return found
  }
  const at = async (handle: string, path: string): Promise<Page> => {
    const { token } = await as(handle)
    const { page } = await openScreen(browser, server.url, { token, scripts: false, ...phone })
    await page.goto(path)
    return page
  }
  const see = async (handle: string, record: string): Promise<Contact> => (await (await as(handle)).get<Contact>(`/api${record}`)).body
  /** Texts of the last minute, by whom they went to. */
  const textsTo = async (handle: string): Promise<string[]> => {
    await request(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: 'PT1S' } })
    const { items } = (await request<{ items: { to: string; text: string }[] }>(`${server.url}/api/demo/messages`)).body
    const { id } = (await as(handle)).person
    return items.filter(({ to }) => to === id).map(({ text }) => text)
  }

  /** Taps the answers as they are asked; what the last screen says. */
  const answer = async (page: Page, said: Said) => {
    for (let next = page.locator('[data-door-next] button'); (await next.count()) > 0; next = page.locator('[data-door-next] button')) {
      const fact = (await next.first().getAttribute('name')) ?? ''
      await page.locator(`[data-door-next] button[name="${fact}"][value="${said[fact] ?? 'unknown'}"]`).click()
      await page.waitForURL(url => url.searchParams.has(fact))
    }
    const [does, says, calls] = await Promise.all([
      textOn(page.locator('h1')),
      textOn(page.locator('.c-say')),
      page.locator('.c-steps strong').allInnerTexts(),
    ])
    process.stdout.write(`${JSON.stringify(said)}\n  does: ${does}\n  says: ${says.replaceAll('\n', ' ')}\n  calls: ${calls.join('; ')}\n`)
    return { does, says, calls: calls.join('; ') }
  }
  const start = async (page: Page): Promise<string> => {
    await page.locator('form[action="/contacts"] button').click()
    await page.waitForURL(/\/contacts\/[0-9a-f-]{36}/)
    return new URL(page.url()).pathname
  }
  const scene = async (said: Said) => {
    const page = await at('secretary', '/door')
    const screen = await answer(page, said)
    return { ...screen, page, record: await start(page) }
  }
  const send = async (page: Page, verb: string, chosen: Said = {}, nth = 0): Promise<void> => {
    const own = page.locator(`form[action$="/${verb}"]`).nth(nth)
    for (let folded = page.locator('details:not([open])').filter({ has: own }); (await folded.count()) > 0; )
      await folded.first().locator('summary').first().click()
    for (const [name, value] of Object.entries(chosen)) {
      const field = own.locator(`[name="${name}"]`)
      if ((await field.first().getAttribute('type')) === 'checkbox') await own.locator(`[name="${name}"][value="${value}"]`).check()
      else await field.selectOption(value)
    }
    await own.locator('button').first().click()
    await page.waitForLoadState()
  }
  const verbsOn = (page: Page): Promise<string[]> =>
    page
      .locator('form[action^="/contacts/"]')
      .evaluateAll(all => [...new Set(all.map(each => each.getAttribute('action')?.split('/').at(-1) ?? ''))])

  test('immigration officers who say that the school called them are let to nothing', async () => {
    const { does, says, calls, page, record } = await scene({
      ...{ requester: 'fed-immigration', emergency: 'school-called', basis: 'none', target: 'entry-nonpublic', where: 'building' },
    })
    expect(does).toMatch(/^Say no, politely/)
    expect(says).toContain('I do not consent')
    expect(calls).toMatch(/Superintendent.*counsel/i)
    const contact = await see('secretary', record)
    expect(contact).toMatchObject({ stage: 'held', decision: { answer: 'refuse' }, matched: { call: null } })
    expect(await verbsOn(page)).not.toContain('begin')
    expect(await textOn(page.locator('main'))).toContain('No open call of this school was found.')
    expect((await textsTo('principal')).some(text => text.includes('No open call of the school was found'))).toBe(true)
    const turned = await (await as('secretary')).post<{ code?: string }>(`/api${record}/facts`, { facts: { requester: 'local-police' } })
    expect(turned.status).toBe(403)
    expect((await (await as('secretary')).post(`/api${record}/begin`, { place: 'lobby' })).status).toBe(409)
  }, 120_000)

  test('police whom the school called come in at once, and a student is asked for anew', async () => {
    const call = await (await as('teacher')).post<{ id: string }>('/api/calls', {
      facts: { what: 'fight', danger: 'none', 'outside-called': 'police' },
    })
    const { does, page, record } = await scene({ requester: 'local-police', emergency: 'school-called' })
    expect(does).toBe('Let them in, and stay with them.')
    expect(await see('principal', record)).toMatchObject({ stage: 'emergency', matched: { call: call.body.id, by: null } })
    await send(page, 'begin', { place: 'hallway' })
    const text = await textOn(page.locator('main'))
    expect(text).toContain('They came in answer to a call of this school.')
    expect(text).toMatch(/Who met them: .+\./)
    await page.getByRole('link', { name: 'They now ask for a student' }).click()
    await page.waitForURL(/\/door\?requester=local-police&first=/)
    const anew = await answer(page, { emergency: 'none', basis: 'none', target: 'student-questioned', 'acting-for-immigration': 'no' })
    expect(anew.does).toMatch(/^Hold\./)
    const second = await start(page)
    expect(await see('principal', second)).toMatchObject({ stage: 'held', first: record.split('/').at(-1), decision: { answer: 'hold' } })
    expect(await verbsOn(page)).not.toContain('begin')
    expect((await see('principal', record)).following).toEqual([second.split('/').at(-1)])
  }, 120_000)

  test('a refusal that is turned into “the school called” is marked, and the superintendent hears of it', async () => {
    const { page, record } = await scene({
      ...{ requester: 'local-police', emergency: 'none', basis: 'none', target: 'student-questioned', 'acting-for-immigration': 'no' },
    })
    const facts = page.locator('form[action$="/facts"]').last()
    for (let folded = page.locator('details:not([open])').filter({ has: facts }); (await folded.count()) > 0; )
      await folded.first().locator('summary').first().click()
    await facts.locator('[name="basis"]').selectOption('school-called')
    await facts.locator('[name="target"]').selectOption('entry-nonpublic')
    await facts.locator('button').click()
    await page.waitForLoadState()
    expect(await textOn(page.locator('main'))).toContain('Said otherwise after the answer')
    expect((await see('principal', record)).changes).toMatchObject([
      { answer: 'hold', from: { basis: 'none' }, to: { basis: 'school-called' } },
    ])
    expect((await textsTo('superintendent')).some(text => text.includes('was said otherwise after the answer'))).toBe(true)
  }, 120_000)

  test('DCF takes a child with an order, and says that the law lets it take one without', async () => {
    const without = await scene({ requester: 'dcf', emergency: 'none', basis: 'custody-without-paper', target: 'student-taken' })
    expect(without.does).toBe('Do not stand in their way.')
    expect(without.says).toContain('where you are taking the child')
    const lead = await at('superintendent', without.record)
    await send(lead, 'comply')
    const complied = await see('superintendent', without.record)
    expect(complied).toMatchObject({ stage: 'complied', decision: { answer: 'comply', before: [] } })
    expect(complied.decision).toMatchObject({ conditions: expect.arrayContaining(['identity-checked']) })

    const order = await scene({ requester: 'dcf', emergency: 'none', basis: 'unread', target: 'student-taken' })
    expect(order.does).toMatch(/^Hold\./)
    expect(order.says).toContain('We check who you are')
    expect(order.says).not.toContain('whether any student is here')
    const reader = await (await as('superintendent')).post<Contact>(`/api${order.record}/read-paper`, {
      basis: 'court-order',
      seen: ['judge-named'],
    })
    expect(reader.body.decision.answer).toBe('comply')
    expect(reader.body.notices.filter(({ when }) => when === 'before')).toEqual([])
  }, 120_000)

  test('an arrest on probable cause: nobody stands in the way, and the family and a defender are owed a word at once', async () => {
    const { does, record } = await scene({
      ...{
        requester: 'local-police',
        emergency: 'none',
        basis: 'custody-without-paper',
        target: 'student-taken',
        'acting-for-immigration': 'no',
      },
    })
    expect(does).toBe('Do not stand in their way.')
    const contact = await see('superintendent', record)
    expect(contact.decision.sign).toEqual(['superintendent'])
    expect(contact.notices.map(({ notice }) => notice)).toEqual(expect.arrayContaining(['caregiver-told', 'defender-told']))
    expect(contact.next).toContain('comply')
    expect((await see('secretary', record)).next).not.toContain('comply')
  }, 120_000)

  test('a lawyer whom a court named: the paper is read, and then the talk waits for no caregiver', async () => {
    const { does, record } = await scene({ requester: 'defense-counsel', emergency: 'none', basis: 'unread', target: 'student-questioned' })
    expect(does).toMatch(/^Hold\./)
    const read = await (await as('superintendent')).post<Contact>(`/api${record}/read-paper`, {
      basis: 'court-order',
      seen: ['judge-named'],
    })
    expect(read.body.decision).toMatchObject({ answer: 'permit', sign: ['designee'] })
    expect(read.body.next).toContain('open')
  }, 120_000)

  test('a nine-year-old who asks to speak with police: their family and a defender first, as if nobody had asked', async () => {
    const { record } = await scene({
      ...{ requester: 'local-police', emergency: 'none', basis: 'none', target: 'student-witness', 'acting-for-immigration': 'no' },
    })
    const said = { facts: { basis: 'student-asks', age: 'under-12' } }
    const asks = await (await as('principal')).post<Contact>(`/api${record}/facts`, said)
    expect(asks.status).toBe(200)
    expect(asks.body.decision.answer).toBe('hold')
    expect(asks.body.decision.before).toEqual(expect.arrayContaining(['caregiver-told', 'defender-told']))
  }, 120_000)

  test('every screen and record of these scenes is well made, at a desk and on a phone, in both languages', async () => {
    const ask = async (facts: Said): Promise<string> =>
      `/contacts/${(await (await as('secretary')).post<Contact>('/api/contacts', { facts })).body.id}`
    const calm = { requester: 'local-police', emergency: 'none', 'acting-for-immigration': 'no' }
    const [called, changed] = await Promise.all([
      ask({ ...calm, basis: 'school-called', target: 'entry-nonpublic' }),
      ask({ ...calm, basis: 'none', target: 'student-questioned' }),
    ])
    await (await as('secretary')).post(`/api${changed}/facts`, { facts: { basis: 'school-called', target: 'entry-nonpublic' } })
    const screen = await openScreen(browser, server.url, { token: (await as('principal')).token })
    const built = new Set<string>()
    const wrong: string[] = []
    const asked = ['emergency=school-called', 'requester=ambulance-fire', 'requester=dcf&emergency=none&basis=custody-without-paper']
    const doors = [
      '',
      ...asked,
      'requester=private&emergency=none&basis=none&target=student-taken',
      'requester=local-police&emergency=school-called',
    ]
    for (const lang of langs)
      for (const path of [...doors.map(query => `/door?${query}`), called, changed]) {
        await screen.page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        wrong.push(...(await audit(screen, `desk ${lang} ${path.replace(/[0-9a-f-]{36}/, '')}`.replaceAll(/\W+/g, '-'), built)))
      }
    expect(wrong).toEqual([])
    await screen.close()
  }, 300_000)

  test('a crew waits for nobody, whatever paper somebody holds', async () => {
    const { does, says, record } = await scene({ requester: 'ambulance-fire' })
    expect([does, says]).toEqual(['Let them in, to whoever needs care.', '“Please come with me. I will show you the way.”'])
    expect(await see('secretary', record)).toMatchObject({ stage: 'emergency' })
    expect((await (await as('secretary')).post(`/api${record}/begin`, { place: 'classroom' })).status).toBe(200)
  }, 120_000)
})
