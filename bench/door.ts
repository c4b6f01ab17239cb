import { gzipSync } from 'node:zlib'
import { openScreen, phone } from '../e2e/screen.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { signIn, startServer, storyStore } from '../stories/concord.ts'
import { median, print, say, spreadOf } from './line.ts'

const slower = 4
const rounds = 12

/** The front office without a network, on a processor slowed four times: from a tap to the next screen on it. */
export async function doorBench(): Promise<void> {
  if (need('browser', 'the front office’s answers')) return say('No browser: the front office was not measured.')
  const store = await storyStore()
  const [server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
  try {
    const { token } = await signIn(server.url, 'secretary')
    const { page, context, close } = await openScreen(browser, server.url, { ...phone, token })
    page.setDefaultTimeout(120_000)
    await page.goto('/')
    while (!(await page.evaluate(isKept))) await page.waitForTimeout(100)
    await page.goto('/door')
    await context.setOffline(true)
    await page.reload()
    const wire = await context.newCDPSession(page)
    await wire.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const millis: number[] = []
    for (let round = -2; round < rounds; round++) {
      for (;;) {
        const tapped = await page.evaluate(tapNext)
        if (tapped === null) break
        if (round >= 0) millis.push(tapped)
      }
      await page.evaluate(() => document.querySelector<HTMLElement>('aside a[href="/door"]')?.click())
    }
    await wire.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const props = (await page.locator('[data-island="door"]').getAttribute('data-props')) ?? ''
    const bytes = { raw: props.length, gzip: gzipSync(props).length }
    print({
      ...{ name: 'door answer, offline, slowed 4 times', ours: median(millis), theirs: null, unit: 'ms', more: false },
      ...{ n: millis.length, spread: spreadOf(millis), goal: 50, carried: bytes },
    })
    await close()
  } finally {
    await browser.close()
    await server.stop()
    await store.remove()
  }
}

const isKept = async (): Promise<boolean> =>
  navigator.serviceWorker.controller !== null &&
  (await caches.match('/door')) !== undefined &&
  (await caches.match('/offline')) !== undefined

/** Taps one of the answers to what is asked next, another each time, and waits until the screen is laid out; null where nothing is asked. */
function tapNext(): number | null {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-door-next] button')]
  const turn = Number(document.documentElement.dataset['turn'] ?? 0)
  document.documentElement.dataset['turn'] = String(turn + 1)
  const button = buttons[(turn * 7) % Math.max(1, buttons.length)]
  if (!button) return null
  const began = performance.now()
  button.click()
  // Reading a measure of the page has it laid out.
  void document.documentElement.scrollHeight
  return performance.now() - began
}
