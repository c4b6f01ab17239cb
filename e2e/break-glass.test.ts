import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { anyStore, request, type Running, signIn, startServer } from '../stories/concord.ts'
import { audit } from './audit.ts'
import { openScreen, phone, textOn } from './screen.ts'

/** A nurse of another school is turned away, opens a call in an emergency for an hour, and somebody in charge reviews it. */
describe.skipIf(need('browser', 'opening a record in an emergency, in a browser'))('opening in an emergency', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let call: string
  const found: string[] = []

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
    const [teacher, student] = [await signIn(server.url, 'teacher'), await signIn(server.url, 'student')]
    const facts = { what: 'conflict', danger: 'possible' }
    call = (await teacher.post<{ id: string }>('/api/calls', { facts, room: 'Room 12', student: student.person.id })).body.id
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const advance = (duration: string) => request(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: duration } })

  test('turned away, a reason, the record for an hour, and closed again: on a phone, without scripts', async () => {
    const { token } = await signIn(server.url, 'nurse-high')
    const screen = await openScreen(browser, server.url, { token, ...phone, scripts: false })
    const { page } = screen
    const main = page.locator('main')
    expect((await page.goto(`/calls/${call}`))?.status()).toBe(403)
    expect(await textOn(main)).not.toContain('Room 12')
    await page.getByRole('link', { name: 'Open it in an emergency' }).click()
    await page.getByRole('button', { name: 'Open for one hour' }).click()
    expect(await textOn(main)).toContain('It is not open yet')
    await page.getByText('Someone is hurt').click()
    await page.getByRole('button', { name: 'Open for one hour' }).click()
    expect(new URL(page.url()).pathname).toBe(`/calls/${call}`)
    expect(await textOn(main)).toMatch(/It is open to you until \d+:\d\d [ap]m, to read only\./)
    expect(await textOn(main)).toContain('Room 12')
    expect(await main.locator('form[action^="/calls/"]').count()).toBe(0)
    await advance('PT59M')
    expect((await page.reload())?.status()).toBe(200)
    await advance('PT1M')
    expect((await page.reload())?.status()).toBe(403)
    expect(await textOn(main)).not.toContain('Room 12')
    expect(screen.complaints()).toEqual([])
    await screen.close()
  }, 120_000)

  test('its owner finds it in their work, reads who and why, and reviews it, in Spanish', async () => {
    const { token } = await signIn(server.url, 'superintendent')
    const screen = await openScreen(browser, server.url, { token, ...phone, scripts: false })
    await screen.context.addCookies([{ name: 'concord_lang', value: 'es', url: server.url }])
    const { page } = screen
    const main = page.locator('main')
    await page.goto('/me')
    await page.getByRole('link', { name: 'Ver y revisar' }).click()
    const nurse = (await signIn(server.url, 'nurse-high')).person.name
    expect(await textOn(main)).toContain(nurse)
    expect(await textOn(main)).toContain('Alguien está lastimado')
    const opening = page.url()
    await page.getByText('Fue correcto', { exact: true }).click()
    await page.getByRole('button', { name: 'Guardar' }).click()
    expect(await textOn(main)).toMatch(/Fue correcto\. .*\d{4}/)
    await page.getByRole('link', { name: 'Todas las aperturas' }).click()
    expect(await textOn(main)).toContain('Fue correcto')
    await page.goto('/me')
    expect(await page.getByRole('link', { name: 'Ver y revisar' }).count()).toBe(0)
    await screen.close()
    // Axe runs as a script: the same pages once more, with scripts.
    const scripted = await openScreen(browser, server.url, { token })
    await scripted.context.addCookies([{ name: 'concord_lang', value: 'es', url: server.url }])
    for (const [name, url] of [
      ['emergency-opening-es', opening],
      ['emergency-openings-es', '/emergency-openings'],
    ] as const) {
      await scripted.page.goto(url)
      found.push(...(await audit(scripted, name)))
    }
    await scripted.close()
  }, 120_000)

  test('axe finds nothing amiss on the pages by which it is opened', async () => {
    const { token } = await signIn(server.url, 'responder-high')
    const screen = await openScreen(browser, server.url, { token })
    const { page } = screen
    await page.goto(`/calls/${call}`)
    found.push(...(await audit(screen, 'turned-away')))
    await page.getByRole('link', { name: 'Open it in an emergency' }).click()
    found.push(...(await audit(screen, 'open-in-emergency')))
    await page.getByText('A family is here and asks').click()
    await page.getByRole('button', { name: 'Open for one hour' }).click()
    found.push(...(await audit(screen, 'opened-in-emergency')))
    await screen.close()
    const lead = await openScreen(browser, server.url, { token: (await signIn(server.url, 'superintendent')).token })
    await lead.page.goto('/me')
    await lead.page.getByRole('link', { name: 'Look and check' }).click()
    found.push(...(await audit(lead, 'emergency-opening-to-review')))
    if (process.env['GLASS_SHOTS']) await lead.page.screenshot({ path: `${process.env['GLASS_SHOTS']}/review.png`, fullPage: true })
    await lead.close()
    expect(found).toEqual([])
  }, 120_000)
})
