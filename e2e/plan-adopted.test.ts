import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { anyStore, type Client, request, type Running, signIn, startServer } from '../stories/concord.ts'
import { audit } from './audit.ts'
import { changedPlan, fight, shipped } from './changed-plan.ts'
import { openScreen, paste, type Screen, textOn } from './screen.ts'

/** A version of the plan is adopted in a browser without scripts. What the store has to do with it, plan-versions.test.ts tries. */

describe.skipIf(need('browser', 'adopting a plan in a browser'))('in a browser without scripts', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let lead: Client
  let browser: Browser
  let screen: Screen
  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
    lead = await signIn(server.url, 'superintendent')
    screen = await openScreen(browser, server.url, { token: lead.token, scripts: false })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })
  const answer = async () => {
    const asked = { method: 'POST', body: { question: 'support', situation: fight } }
    return (await request<{ decisions: { answer: string }[] }>(`${server.url}/api/plan/decide`, asked)).body.decisions[0]?.answer
  }
  /** What is on the screen, looked over with scripts, which the one that looks needs. */
  const amiss = async (name: string): Promise<string[]> => {
    const other = await openScreen(browser, server.url, { token: lead.token })
    await other.page.goto(screen.page.url())
    const found = await audit(other, name)
    await other.close()
    return found
  }
  const heading = () => textOn(screen.page.getByRole('heading', { level: 1 }))
  const send = async (text: string) => {
    await paste(screen.page.getByLabel('The text of the plan'), text)
    await screen.page.getByRole('button', { name: 'Check the plan' }).click()
    // A check of more than two seconds shows how it stands: without scripts, one looks again.
    while ((await heading()) === 'Your plan is being checked') await screen.page.getByRole('link', { name: 'Check again' }).click()
  }

  test('faults stand beside the text; the mended plan shows what would change, and is adopted once', async () => {
    const { page: shown } = screen
    await shown.goto('/plan')
    await shown.getByRole('link', { name: 'All versions of the plan' }).click()
    await shown.getByRole('link', { name: 'Adopt a version' }).click()
    await send(shipped.replace('answer: administrator', 'answer: nobody'))
    expect(await heading()).toBe('The plan has one fault.')
    expect(await amiss('plan-faults')).toEqual([])
    await shown.getByRole('link', { name: 'This word is not known' }).click()
    expect(await textOn(shown.locator(':target'))).toContain('“nobody” is not an answer')
    expect(await shown.getByRole('button', { name: 'Adopt this plan' }).count()).toBe(0)

    await send(changedPlan('mobile-crisis'))
    expect(await heading()).toBe('The plan is sound, and not adopted yet.')
    expect(await amiss('plan-sound')).toEqual([])
    expect(await textOn(shown.getByText('situations of “Someone needs help” get another answer.'))).toMatch(/^[\d,]+ of 673,920/)
    const draft = shown.url()
    await shown.getByRole('button', { name: 'Adopt this plan' }).click()
    expect(await heading()).toBe('Version 2 is adopted.')
    await shown.goto(draft)
    await shown.getByRole('button', { name: 'Adopt this plan' }).click()
    expect(await heading()).toBe('Version 2 is adopted.')
    expect(await answer()).toBe('mobile-crisis')
    expect((await lead.get<{ items: object[] }>('/api/plan/versions')).body.items).toHaveLength(2)
  }, 180_000)
})
