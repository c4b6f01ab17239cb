import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { anyStore, type Client, request, type Running, signIn, startServer } from '../stories/concord.ts'
import { agreeUntilTomorrow } from './agreement-scenes.ts'
import { openScreen, phone, textOn } from './screen.ts'

/** On a phone, without scripts: the superintendent signs that an agreement on officers is not renewed; at its last midnight the front office reads the other answer. */
describe.skipIf(need('browser', 'an agreement that lapses, in a browser'))('a superintendent lets an agreement lapse', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let lead: Client

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
    lead = await signIn(server.url, 'superintendent')
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const clock = async (body: { advance: string } | { to: string }): Promise<Date> =>
    new Date((await request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body })).body.now)
  const withoutScripts = async (handle: string) =>
    openScreen(browser, server.url, { token: (await signIn(server.url, handle)).token, ...phone, scripts: false })
  /** What the front office reads of an officer posted at a school who asks to question a student. */
  const atTheDesk = async (): Promise<string> => {
    const { page, close, complaints } = await withoutScripts('secretary')
    await page.goto('/door?requester=sro&emergency=none&basis=none&target=student-questioned&acting-for-immigration=no&where=building')
    const said = await textOn(page.locator('main'))
    expect(complaints()).toEqual([])
    await close()
    return said
  }
  const sign = async (page: Page, isRead: boolean): Promise<void> => {
    const form = page.locator('details#not-renew')
    if ((await form.getAttribute('open')) === null) await form.locator('summary').first().click()
    await form.getByLabel('Name of the person who signs').fill('Ana Example')
    if (isRead) await form.getByLabel('I have read the letter.').check()
    await form.getByRole('button', { name: 'Sign the notice' }).click()
  }

  test('with the letter, and from its last midnight the front office reads that no officer counts', async () => {
    const { id, end } = await agreeUntilTomorrow(lead, await clock({ advance: 'PT0S' }))
    expect(await atTheDesk()).toContain('officers posted at schools count as under an agreement')

    const screen = await withoutScripts('superintendent')
    const { page } = screen
    const main = page.locator('main')
    await page.goto('/agreements')
    await page.getByRole('row').filter({ hasText: 'Harbor Falls Police' }).getByRole('link').first().click()
    expect(new URL(page.url()).pathname).toBe(`/agreements/${id}`)
    expect(await page.locator('details#not-renew textarea').inputValue()).toContain('Harbor Falls Police')
    await sign(page, false)
    expect(await page.locator('.c-error').count()).toBe(1)
    expect(await page.locator('details#not-renew').getByLabel('Name of the person who signs').inputValue()).toBe('Ana Example')
    await sign(page, true)
    expect(await textOn(main)).toContain('Notice that it is not renewed was signed on')
    expect(await textOn(main)).toContain('signed by Ana Example')
    expect(await page.locator('details#not-renew').count()).toBe(0)
    expect(screen.complaints()).toEqual([])
    await screen.close()

    // Signed, it holds to its last day.
    await clock({ to: new Date(end.getTime() - 1_000).toISOString() })
    expect(await atTheDesk()).toContain('officers posted at schools count as under an agreement')
    await clock({ to: end.toISOString() })
    const after = await atTheDesk()
    expect(after).toContain('no officer counts as posted at a school under an agreement now')
    expect(after).not.toContain('officers posted at schools count as under an agreement')
  }, 180_000)
})
