import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { anyStore, type Client, type Running, signIn, startServer } from '../stories/concord.ts'
import { openScreen, textOn } from './screen.ts'

declare global {
  interface Window {
    tones: number
    shakes: number
  }
}

/** Who has the page open and looks elsewhere hears that they are asked to come, sees it in the tab, and can turn the sound off. */
describe.skipIf(need('browser', 'the sound of a page that asks'))('a page that asks somebody to come', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let teacher: Client
  let responder: Client
  let lead: Client

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
    ;[teacher, responder, lead] = [
      await signIn(server.url, 'teacher'),
      await signIn(server.url, 'responder-1'),
      await signIn(server.url, 'superintendent'),
    ]
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const openAt = async (path: string, scripts = true) => {
    const screen = await openScreen(browser, server.url, { token: responder.token, scripts })
    await screen.page.clock.install()
    await screen.page.addInitScript(() => {
      Object.assign(window, { tones: 0, shakes: 0 })
      const create = AudioContext.prototype.createOscillator
      AudioContext.prototype.createOscillator = function () {
        window.tones += 1
        return create.call(this)
      }
      navigator.vibrate = () => {
        window.shakes += 1
        return true
      }
    })
    await screen.page.goto(path)
    return screen
  }
  const heard = (page: Page) => page.evaluate(() => ({ tones: window.tones, shakes: window.shakes }))
  const look = async (page: Page) => {
    const asked = page.waitForResponse(answer => answer.url() === page.url() && answer.request().resourceType() === 'fetch')
    await page.clock.fastForward('00:11')
    await (await asked).finished()
    await page.waitForTimeout(200)
  }
  const call = async (room: string) => (await teacher.post<Call>('/api/calls', { room })).body.id
  const close = async (id: string) =>
    expect((await lead.post(`/api/calls/${id}/close`, { nobodyCame: 'cancelled-by-caller' })).status).toBe(200)

  for (const path of ['/me', '/me/pages'])
    test(`${path} counts in its tab and sounds, until the page is touched or nobody is asked any more`, async () => {
      const { page, complaints, close: leave } = await openAt(path)
      const line = page.locator('[data-ask-sound]')
      expect(await textOn(line)).toContain('stays silent until you tap')
      await page.locator('h1').click()
      await line.getByText('On', { exact: true }).waitFor()
      await look(page)
      expect([await heard(page), await page.title()]).toEqual([{ tones: 0, shakes: 0 }, expect.not.stringContaining('(')])
      const id = await call('Library')
      await look(page)
      expect([await heard(page), await page.title()]).toEqual([{ tones: 6, shakes: 1 }, expect.stringMatching(/^\(1\) /)])
      await look(page)
      expect(await heard(page)).toEqual({ tones: 12, shakes: 2 })
      await page.locator('h1').click()
      await look(page)
      expect(await heard(page)).toEqual({ tones: 12, shakes: 2 })
      expect((await responder.post(`/api/calls/${id}/answer`)).status).toBeLessThan(300)
      await look(page)
      expect(await page.title()).not.toContain('(')
      await close(id)
      expect(complaints()).toEqual([])
      await leave()
    })

  test('turned off it stays off, on the next page too, and the tab counts all the same', async () => {
    const { page, complaints, close: leave } = await openAt('/me')
    const button = page.getByRole('switch')
    await button.click()
    expect([await button.getAttribute('aria-checked'), await textOn(page.locator('[data-ask-sound]'))]).toEqual([
      'false',
      expect.stringContaining('Off'),
    ])
    await page.goto('/me/pages')
    expect(await button.getAttribute('aria-checked')).toBe('false')
    await page.locator('h1').click()
    const id = await call('Gym')
    await look(page)
    expect([await heard(page), await page.title()]).toEqual([{ tones: 0, shakes: 0 }, expect.stringMatching(/^\(1\) /)])
    expect((await responder.post(`/api/calls/${id}/answer`)).status).toBeLessThan(300)
    await close(id)
    expect(complaints()).toEqual([])
    await leave()
  })

  test('without scripts nothing is offered that only scripts can do', async () => {
    const { page, close: leave } = await openAt('/me', false)
    expect(await page.locator('[data-ask-sound]').isVisible()).toBe(false)
    await leave()
  })
})
