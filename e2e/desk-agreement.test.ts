import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { anyStore, type Client, request, type Running, signIn, startServer } from '../stories/concord.ts'
import { agreeUntilTomorrow } from './agreement-scenes.ts'
import { keptOn } from './offline-kit.ts'
import { openScreen, phone, type Screen, textOn } from './screen.ts'

const officer = '/door?requester=sro&emergency=none&basis=none&target=student-questioned&acting-for-immigration=no&where=building'
const counts = 'officers posted at schools count as under an agreement'
const countsNot = 'no officer counts as posted at a school under an agreement now'
const isCopy = /You see a copy that was kept at \d+:\d\d [ap]m/
const toDo =
  /This is a copy of \w+ \d+, \d{4}, \d+:\d\d [ap]m\. A request for officers withdrawn since then is not in it\. Call the superintendent/

/** The front office keeps its page on the phone; an officer is turned away from the instant at which nothing is agreed any more. */
describe.skipIf(need('browser', 'the front office without a network'))('the copy of the front office', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let lead: Client

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const clock = async (body: { advance: string } | { to: string }): Promise<Date> =>
    new Date((await request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body })).body.now)
  const deed = async (id: string, verb: string, body: object): Promise<void> =>
    expect([verb, (await lead.post(`/api/agreements/${id}/${verb}`, body)).status]).toEqual([verb, 200])
  const agreed = async () => {
    lead = await signIn(server.url, 'superintendent')
    return agreeUntilTomorrow(lead, await clock({ advance: 'PT0S' }))
  }
  /** A secretary whose phone has the page, made now, by a browser whose clock can be moved. */
  const atTheDesk = async (): Promise<Screen> => {
    const screen = await openScreen(browser, server.url, { token: (await signIn(server.url, 'secretary')).token, ...phone })
    await screen.context.clock.install()
    await screen.page.goto('/?lang=en')
    await keptOn(screen.page, ['/door'])
    await screen.page.goto('/door')
    return screen
  }
  const said = (page: Page): Promise<string> => textOn(page.locator('main'))
  const kept = (page: Page): Promise<string> => textOn(page.locator('[data-kept]'))
  /** What the record of a request has for an officer posted at a school, asked of the server. */
  const recorded = async (): Promise<string | undefined> => {
    const secretary = await signIn(server.url, 'secretary')
    const facts = { requester: 'sro', emergency: 'none', basis: 'none', target: 'student-questioned', 'acting-for-immigration': 'no' }
    const sent = { school: secretary.person.school, facts: { ...facts, where: 'building' } }
    const { id } = (await secretary.post<{ id: string }>('/api/contacts', sent)).body
    return (await lead.get<{ facts: Record<string, string> }>(`/api/contacts/${id}`)).body.facts.requester
  }

  test('an agreement that ends at an instant ends in the copy by the clock, with no network', async () => {
    const { id, end } = await agreed()
    await clock({ to: new Date(end.getTime() - 600_000).toISOString() })
    lead = await signIn(server.url, 'superintendent')
    const { page, context, complaints, close } = await atTheDesk()
    await context.setOffline(true)
    await page.goto(officer)
    expect(await kept(page)).toMatch(isCopy)
    await page.getByText(counts).waitFor()
    expect(await said(page)).toMatch(toDo)
    // Nine minutes on it still holds; at its end the open page says the other thing, and so does the copy opened anew.
    await context.clock.fastForward(540_000)
    expect(await said(page)).toContain(counts)
    await context.clock.fastForward(61_000)
    await page.getByText(countsNot).waitFor()
    expect(await said(page)).not.toContain(counts)
    complaints()
    await page.reload()
    expect(await kept(page)).toMatch(isCopy)
    await page.getByText(countsNot).waitFor()
    await deed(id, 'end', { why: 'entered-in-error' })
    await close()
  }, 120_000)

  test('a withdrawn request turns an officer away online at once; the copy says its age until it is renewed', async () => {
    const { id } = await agreed()
    const { page, context, close } = await atTheDesk()
    expect(await recorded()).toBe('sro-under-agreement')
    await context.setOffline(true)
    await page.goto(officer)
    await page.getByText(counts).waitFor()

    await deed(id, 'withdraw', { signer: 'Ana Example', isRead: 'yes' })
    expect(await recorded()).toBe('sro')
    const online = await openScreen(browser, server.url, { token: (await signIn(server.url, 'secretary')).token, ...phone, scripts: false })
    await online.page.goto(officer)
    expect(await said(online.page)).toContain(countsNot)
    await online.close()

    // The phone cannot know: it says how old it is, whom to call, and the number is one tap away.
    await page.reload()
    expect(await kept(page)).toMatch(isCopy)
    await page.getByText(counts).waitFor()
    expect(await said(page)).toMatch(toDo)
    expect(await page.locator('main .c-steps a[href="tel:+19785550101"]').count()).toBe(1)

    // The network is back for one moment, then gone again: the copy is the new one.
    await context.setOffline(false)
    await page.goto('/door')
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.goto(officer)
    expect(await kept(page)).toMatch(isCopy)
    await page.getByText(countsNot).waitFor()
    expect(await said(page)).not.toContain(counts)
    await close()
  }, 120_000)

  test('a page that stands open at the desk says after five minutes that a request withdrawn since is not in it, and begins again with what holds', async () => {
    const { id } = await agreed()
    const { page, context, close } = await atTheDesk()
    await page.goto(officer)
    await page.getByText(counts).waitFor()
    expect(await said(page)).not.toMatch(toDo)
    await deed(id, 'withdraw', { signer: 'Ana Example', isRead: 'yes' })
    await context.clock.fastForward(331_000)
    await page.getByText('A request for officers withdrawn since then is not in it').waitFor()
    expect(await said(page)).toMatch(toDo)
    await page.locator('[data-door-form] a[href="/door"]').evaluate((link: HTMLElement) => link.click())
    await page.waitForURL(/\/door$/)
    await page.waitForLoadState('networkidle')
    await page.goto(officer)
    await page.getByText(countsNot).waitFor()
    await close()
  }, 120_000)

  test('loading the page again from the copy keeps the answers, also those given on the copy itself', async () => {
    const { page, context, close } = await atTheDesk()
    const again = page.locator('[data-kept] a')
    const loads = async (answers: string): Promise<void> => {
      await context.setOffline(false)
      await again.click()
      await page.locator('[data-kept]').waitFor({ state: 'detached' })
      expect(new URL(page.url()).search).toBe(answers)
    }
    await context.setOffline(true)
    await page.goto(officer)
    expect(await textOn(again)).toBe('Load the page again')
    await page.getByText(countsNot).waitFor()
    await loads('?requester=sro&emergency=none&basis=none&target=student-questioned&acting-for-immigration=no&where=building')
    expect(await said(page)).toContain(countsNot)

    // An answer that is given on the copy stands in the address alone, which the server has never seen.
    await context.setOffline(true)
    await page.goto('/door')
    await page.locator('[data-door-next] button[name=requester][value=local-police]').click()
    await page.waitForURL('**/door?requester=local-police')
    await loads('?requester=local-police')
    expect(await page.locator('aside select[name=requester]').inputValue()).toBe('local-police')
    await close()
  }, 120_000)

  test('a copy that is more than a day old counts no agreement, and says so', async () => {
    const { end } = await agreed()
    const { page, context, close } = await atTheDesk()
    expect(end.getTime() - (await clock({ advance: 'PT0S' })).getTime()).toBeGreaterThan(86_400_000)
    await context.setOffline(true)
    await page.goto(officer)
    await page.getByText(counts).waitFor()
    await context.clock.fastForward(86_400_001)
    await page.getByText(countsNot).waitFor()
    expect(await said(page)).toMatch(
      /This copy, of \w+ \d+, \d{4}, \d+:\d\d [ap]m, is too old to count an agreement\. Call the superintendent/,
    )
    await close()
  }, 120_000)
})
