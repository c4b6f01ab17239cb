import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionsDone } from '../src/people/pages/sessions-page.tsx'
import { waysDone } from '../src/people/pages/ways-page.tsx'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { type Running, signIn, startServer, storyStore } from '../stories/concord.ts'
import { openScreen, phone } from './screen.ts'

/** What a page says once something is done is a sentence or two, on a telephone too. */
describe.skipIf(need('browser', 'sentences in a browser'))('in a browser', () => {
  let store: Awaited<ReturnType<typeof storyStore>>
  let server: Running
  let browser: Browser
  beforeAll(async () => {
    store = await storyStore()
    ;[server, browser] = await Promise.all([startServer(store.env), launchBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  test.each(['en', 'es'])('no page about oneself is wider than the screen after a deed: %s', async lang => {
    const { token } = await signIn(server.url, 'responder-1')
    const { page, close } = await openScreen(browser, server.url, { ...phone, token })
    const addresses = [...sessionsDone.map(done => `/me/sessions?done=${done}`), ...waysDone.map(done => `/me/ways?done=${done}`)]
    const wide: string[] = []
    for (const address of addresses) {
      await page.goto(`${address}&lang=${lang}`)
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > phone.width) wide.push(address)
    }
    expect(wide).toEqual([])
    await close()
  })
})
