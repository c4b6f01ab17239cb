import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { type Client, type Running, signIn, startServer, anyStore } from '../stories/concord.ts'
import { type LossyProxy, losses, startLossyProxy } from './lossy-proxy.ts'
import { openScreen, phone } from './screen.ts'

/** Fifty times the network goes in the middle of a call: each is sent once, and the page never says so before the record has it. */
const times = 50
const seed = 2_026

describe.skipIf(need('browser', 'fifty losses of the network'))('a network that breaks in mid-call', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let proxy: LossyProxy
  let lead: Client
  let teacher: Client

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
    proxy = await startLossyProxy(server.url)
    ;[lead, teacher] = [await signIn(server.url, 'superintendent'), await signIn(server.url, 'teacher')]
  })
  afterAll(async () => {
    await browser?.close()
    await proxy?.stop()
    await server?.stop()
    await store?.remove()
  })

  /** Every call there is, asked of the server itself. */
  async function calls(): Promise<Call[]> {
    const found: Call[] = []
    for (let next: string | null = ''; next !== null; ) {
      const { body }: { body: { items: Call[]; next: string | null } } = await lead.get(`/api/calls${next === '' ? '' : `?after=${next}`}`)
      found.push(...body.items)
      next = body.next
    }
    return found
  }

  test(`${times} losses, each call sent once, and never said to be sent before it is`, async () => {
    const { page, context } = await openScreen(browser, proxy.url, { token: teacher.token, ...phone })
    const tooEarly: string[] = []
    const asked: Promise<void>[] = []
    // The page itself names the call: what it says reaches this test later, when the next call may have begun.
    await page.exposeFunction('pageSaysSent', (said: string, ids: string[]) => {
      asked.push(
        calls().then(found => {
          if (ids.length === 0 || !ids.every(id => found.some(call => call.id === id))) tooEarly.push(`${ids.join(', ')}: ${said}`)
        }),
      )
    })
    await page.addInitScript(() => {
      const look = () => {
        // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said
        const said = document.querySelector('main')?.innerText ?? ''
        if (!/(?<!not yet )\bsent\b at/i.test(said)) return
        const addresses = [
          location.pathname,
          ...[...document.querySelectorAll('[data-unsent] a')].map(link => link.getAttribute('href') ?? ''),
        ]
        const ids = addresses.flatMap(address => /^\/calls\/([^/?#]+)/.exec(address)?.[1] ?? [])
        Reflect.get(window, 'pageSaysSent')(said.slice(0, 120), ids)
      }
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
      addEventListener('DOMContentLoaded', look)
    })
    await page.goto('/call')
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))

    const pick = random(seed)
    const kinds = [...losses, 'offline'] as const
    const counts = new Map<string, number>()
    let sawNotYet = 0
    for (let i = 0; i < times; i++) {
      const loss = kinds[pick(kinds.length)] ?? 'offline'
      counts.set(loss, (counts.get(loss) ?? 0) + 1)
      const room = `Loss ${i}`
      await page.goto('/call')
      await page.getByLabel('Room or place').fill(room)
      if (loss === 'offline') await context.setOffline(true)
      else proxy.lose(loss, loss === 'silence' ? 1 : 1 + pick(2), pick(100) / 100)
      const back = loss === 'offline' ? wait(200 + pick(1_500)).then(() => context.setOffline(false)) : undefined
      await page.getByRole('button', { name: 'Send for support' }).click()
      let said = await whatPageSays(page, /Not yet sent\.|Sent at/)
      if (said.startsWith('Not yet')) {
        sawNotYet++
        said = await whatPageSays(page, /Sent at/)
      }
      // The line leads to the call, whose own page says the rest.
      if (said !== 'led on')
        await page.evaluate(() => document.querySelector<HTMLElement>('[data-unsent] a[href^="/calls/"]')?.click()).catch(() => undefined)
      // The page may lead on by itself while the click does; the one that comes second is given up, which is no fault.
      await page.waitForFunction(() => location.pathname.startsWith('/calls/') && document.readyState === 'complete')
      await back
      proxy.lose('request', 0)
    }
    await Promise.all(asked)
    expect(tooEarly).toEqual([])
    expect(asked.length).toBeGreaterThanOrEqual(times)
    expect(proxy.lost()).toBeGreaterThan(times / 2)
    expect(Math.min(...kinds.map(kind => counts.get(kind) ?? 0))).toBeGreaterThan(0)
    expect(sawNotYet).toBeGreaterThan(times / 3)
    const rooms = (await calls()).map(call => call.room)
    expect(rooms.toSorted()).toEqual(Array.from({ length: times }, (_, i) => `Loss ${i}`).toSorted())
    await context.close()
  }, 300_000)
})

/** What the page says of the call just given, once it says such a thing, or that it has led on to the page of the call. */
async function whatPageSays(page: Page, such: RegExp): Promise<string> {
  const said = await page.waitForFunction(
    pattern => {
      if (location.pathname.startsWith('/calls/')) return 'led on'
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said
      return new RegExp(pattern).exec(document.querySelector<HTMLElement>('[data-unsent]')?.innerText ?? '')?.[0] ?? ''
    },
    such.source,
    { timeout: 20_000 },
  )
  return said.jsonValue()
}

const wait = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Whole numbers below `most`, the same for the same seed. */
function random(start: number): (most: number) => number {
  let state = start
  return most => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}
