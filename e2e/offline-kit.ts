import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Call } from '../src/respond/view.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { type Client, type Running, signIn, startServer, anyStore } from '../stories/concord.ts'
import { openScreen, phone, type Screen } from './screen.ts'

/** What was given on this phone, and what has become of it. */
export const region = (page: Page) => page.locator('[data-unsent]')

export const waits = (page: Page, says: string | RegExp) => region(page).getByText(says).first().waitFor()

/** Says a room and sends. */
export async function give(page: Page, room: string, button = 'Send for support'): Promise<void> {
  await page.locator('input#room').fill(room)
  await page.getByRole('button', { name: button }).click()
}

/** Every call for this room, asked of the server itself. */
export const callsIn = async (lead: Client, room: string): Promise<Call[]> =>
  (await lead.get<{ items: Call[] }>('/api/calls')).body.items.filter(call => call.room === room)

/** A server, a browser and three people for the tests of one file; screens are closed after each. */
export interface Phones {
  server: Running
  browser: Browser
  lead: Client
  teacher: Client
  responder: Client
  /** Screens to be closed when the test has ended. */
  readonly open: Screen[]
  /** Anew, once sessions have lapsed. */
  signInAll(): Promise<void>
  readyAs(client: Client, lang?: string, url?: string): Promise<Screen>
}

export function phones(asked: Parameters<typeof launchBrowser>[0] = {}): Phones {
  const open: Screen[] = []
  let store: Awaited<ReturnType<typeof anyStore>> | undefined
  const here = {
    open,
    signInAll: async () => {
      here.lead = await signIn(here.server.url, 'superintendent')
      here.teacher = await signIn(here.server.url, 'teacher')
      here.responder = await signIn(here.server.url, 'responder-1')
    },
    readyAs: async (client: Client, lang = 'en', url = here.server.url) => {
      const screen = await readyPhone(here.browser, url, client, lang)
      open.push(screen)
      return screen
    },
  } as Phones
  beforeAll(async () => {
    store = await anyStore()
    const starting = startServer({ ...store.env, CONCORD_CLOCK: 'manual' })
    ;[here.server, here.browser] = await Promise.all([starting, launchBrowser(asked)])
    await here.signInAll()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map(screen => screen.close()))
  })
  afterAll(async () => {
    await here.browser?.close()
    await here.server?.stop()
    await store?.remove()
  })
  return here
}

/** Somebody whose phone has been here before, so that the worker has what it needs. */
export async function readyPhone(browser: Browser, url: string, { token }: Client, lang = 'en'): Promise<Screen> {
  const screen = await openScreen(browser, url, { ...phone, token })
  await screen.page.goto(`/?lang=${lang}`)
  await keptOn(screen.page, ['/call', '/me/pages', '/offline'])
  return screen
}

/** Waits until the worker has these pages for whoever is signed in. */
export async function keptOn(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const missing = () =>
    page.evaluate(async wanted => {
      const who = document.querySelector('[data-unsent]')?.getAttribute('data-unsent') ?? ''
      const left: string[] = []
      for (const path of wanted) {
        const text = await (await caches.match(path))?.text()
        if (!text?.includes(who === '' ? ' data-unsent' : `data-unsent="${who}"`)) left.push(path)
      }
      return left
    }, paths)
  await expect.poll(missing, { timeout: 15_000 }).toEqual([])
}

/** Whoever had it sends nothing more with it. */
export const endSession = (url: string, token: string): Promise<unknown> =>
  fetch(`${url}/api/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
