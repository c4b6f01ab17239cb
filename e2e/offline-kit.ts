import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Call } from '../src/respond/contract.ts'
import type { Client } from '../stories/concord.ts'
import { openScreen, phone, type Screen } from './screen.ts'

/** What was given on this phone, and what has become of it. */
export const region = (page: Page) => page.locator('[data-unsent]')

export const waits = (page: Page, says: string | RegExp) => region(page).getByText(says).first().waitFor()

/** Says a room and sends. */
export async function give(page: Page, room: string, button = 'Send for support'): Promise<void> {
  await page.locator('input[name=room]').fill(room)
  await page.getByRole('button', { name: button }).click()
}

/** Every call for this room, asked of the server itself. */
export const callsIn = async (lead: Client, room: string): Promise<Call[]> =>
  (await lead.get<{ items: Call[] }>('/api/calls')).body.items.filter(call => call.room === room)

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
