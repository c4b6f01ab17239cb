import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { anyStore, type Client, type Running, signIn, startServer } from '../stories/concord.ts'
import { audit } from './audit.ts'
import { desk, openScreen, phone, textOn } from './screen.ts'

/** A caregiver, in Spanish and on a phone without scripts, reads who has seen what is written of their child, and prints it. */
describe.skipIf(need('browser', 'who has seen a record, in a browser'))('who has seen this', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let responder: Client

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
    const [teacher, student] = [await signIn(server.url, 'teacher'), await signIn(server.url, 'student')]
    responder = await signIn(server.url, 'responder-1')
    const call = (facts: Record<string, string>) => teacher.post<{ id: string }>('/api/calls', { facts, student: student.person.id })
    const told = (await call({ what: 'conflict', danger: 'possible' })).body.id
    await responder.get(`/api/calls/${told}`)
    await (await signIn(server.url, 'principal')).get(`/api/calls/${(await call({ what: 'abuse-suspected', whose: 'student' })).body.id}`)
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  test('from their start page to the list, in Spanish, and on paper', async () => {
    const { token } = await signIn(server.url, 'caregiver')
    const screen = await openScreen(browser, server.url, { token, ...phone, scripts: false })
    await screen.context.addCookies([{ name: 'concord_lang', value: 'es', url: server.url }])
    const { page } = screen
    await page.goto('/')
    await page.getByRole('link', { name: 'Quién ha visto los registros de su hijo' }).click()
    await page.getByRole('link', { name: /Hugo Thistlewood: quién ha visto los registros/ }).click()
    const main = page.locator('main')
    expect(await textOn(main)).toContain(responder.person.name)
    expect(await textOn(main)).toContain('Se le pidió que fuera.')
    expect(await textOn(main)).toContain('un conflicto')
    for (const word of ['abuso', 'DCF', 'sospech']) expect((await textOn(main)).toLowerCase()).not.toContain(word.toLowerCase())
    await page.emulateMedia({ media: 'print' })
    expect(await textOn(main)).toContain(responder.person.name)
    expect(await textOn(main)).toMatch(/Así estaba el .*\d{4}/)
    expect(await textOn(main)).toContain('978-555-0142')
    expect(await page.locator('nav:visible').count()).toBe(0)
    expect((await page.pdf()).length).toBeGreaterThan(1_000)
    await page.emulateMedia({ media: null })
    expect(screen.complaints()).toEqual([])
    await screen.close()
  })

  test('a record on paper holds what its folds hold, and no form', async () => {
    const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned' }
    const { body } = await (await signIn(server.url, 'secretary')).post<{ id: string }>('/api/contacts', { facts })
    const { token } = await signIn(server.url, 'principal')
    const screen = await openScreen(browser, server.url, { token, ...desk, scripts: false })
    await screen.page.goto(`/contacts/${body.id}`)
    const main = screen.page.locator('main')
    expect(await textOn(main)).not.toContain('wrote down a police or agency request.')
    await screen.page.emulateMedia({ media: 'print' })
    expect(await textOn(main)).toContain('wrote down a police or agency request.')
    expect(await screen.page.locator('main form:visible').count()).toBe(0)
    expect(screen.complaints()).toEqual([])
    await screen.close()
  })

  test.each([
    ['phone', phone],
    ['desk', desk],
  ])('nothing is found amiss on a %s', async (name, size) => {
    const { token } = await signIn(server.url, 'caregiver')
    const screen = await openScreen(browser, server.url, { token, ...size })
    await screen.page.goto('/my-child')
    const found = await audit(screen, `my-child-${name}`, new Set())
    await screen.page.getByRole('link', { name: /Hugo Thistlewood/ }).click()
    found.push(...(await audit(screen, `my-child-seen-${name}`, new Set())))
    if (process.env['LOOKS_SHOTS']) await screen.page.screenshot({ path: `${process.env['LOOKS_SHOTS']}/seen-${name}.png`, fullPage: true })
    expect(found).toEqual([])
    await screen.close()
  })
})
