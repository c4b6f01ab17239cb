import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { anyStore, type Running, signIn, startServer } from '../stories/concord.ts'
import { openScreen, phone, textOn } from './screen.ts'

/** Before a meeting of the school committee: a member reads what stands at the schools; afterwards the superintendent enters the vote. */
describe.skipIf(need('browser', 'the devices at schools, in a browser'))('a school committee reads about devices', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  test('in Spanish, on a phone without scripts: from the start page to a device, its section, and both directions of the research', async () => {
    const screen = await openScreen(browser, server.url, { ...phone, scripts: false })
    await screen.context.addCookies([{ name: 'concord_lang', value: 'es', url: server.url }])
    const { page } = screen
    const main = page.locator('main')
    await page.goto('/')
    await page.getByRole('link', { name: 'Cámaras, cerraduras y otros dispositivos' }).click()
    for (const said of ['Hay 7 dispositivos en la lista.', 'Hoy el plan no permite usar 3.']) expect(await textOn(main)).toContain(said)
    await page.getByRole('link', { name: 'Cámaras: Bus loop' }).click()
    for (const said of ['no se puede usar', 'atrasada', '$5,000', 'Cámaras en las puertas, $22,000 este año'])
      expect(await textOn(main)).toContain(said)
    await page.getByRole('link', { name: /Todo otro dispositivo necesita un voto/ }).click()
    expect(new URL(page.url()).pathname).toBe('/plan/sections/vote-and-review')
    await page.goBack()
    await page.getByRole('link', { name: 'no', exact: true }).click()
    expect(await textOn(main)).toContain('Ningún estudio que hayamos leído habla a favor.')
    expect(await textOn(main)).toContain('Nadie lo ha firmado todavía.')
    await page.getByRole('link', { name: 'Todas las calificaciones' }).click()
    await page.getByRole('link', { name: 'Un guardia armado' }).click()
    for (const said of ['Zhang 2019', 'Peterson et al. 2021']) expect(await textOn(main)).toContain(said)
    await page.getByRole('link', { name: 'Zhang 2019' }).click()
    expect(new URL(page.url()).hash).toBe('#zhang-2019')
    expect(await page.locator('form[method=post]').count()).toBe(0)
    expect(screen.complaints()).toEqual([])
    await screen.close()
  })

  test('the superintendent enters the vote without scripts, first with a day that has not come; then it may be used', async () => {
    const { token } = await signIn(server.url, 'superintendent')
    const screen = await openScreen(browser, server.url, { token, ...phone, scripts: false })
    const { page } = screen
    const main = page.locator('main')
    await page.goto('/devices')
    await page.getByRole('link', { name: 'Checks of visitors: Front office' }).click()
    expect(await textOn(main)).toContain('Not yet. The school committee must vote first.')
    const enter = async (day: string): Promise<void> => {
      const form = page.locator('details#vote')
      if ((await form.getAttribute('open')) === null) await form.locator('summary').click()
      await form.getByLabel('Day of the vote').fill(day)
      await form.getByRole('button', { name: 'Enter the vote' }).click()
    }
    await enter('2036-12-01')
    expect(await textOn(main)).toContain('December 1, 2036 has not come yet. Choose today or an earlier day.')
    await enter('2026-01-05')
    expect(await textOn(main)).toContain('It may be used until its next review.')
    expect(await textOn(main)).toContain('voted for, January 5, 2026')
    expect(screen.complaints()).toEqual([])
    await screen.close()
  })
})
