import type { Browser } from 'playwright-core'
import { openScreen, phone } from './screen.ts'

/** What a phone is slowed to: the round trip and the rates that Chromium's auditing tool calls slow 4G. */
const slowPhone = { offline: false, latency: 150, downloadThroughput: (1_638.4 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 }

export interface Weight {
  /** Everything that came over the wire for a first visit, fonts and the table of decisions left out. */
  readonly bytes: number
  /** From asking for the page to its largest paint. */
  readonly paintMillis: number
}

/** The table that answers in the browser has a bar of its own: it is asked for by the script, and the page works without it. */
const isTable = (address: string): boolean => new URL(address).pathname === '/api/plan/compiled'

/** A first visit to a page on a phone, with nothing kept from before; on a slow network, unless only the bytes are asked for. */
export async function weigh(
  browser: Browser,
  url: string,
  path: string,
  { token, network = slowPhone }: { token: string | undefined; network?: typeof slowPhone | null },
): Promise<Weight> {
  const { page, close } = await openScreen(browser, url, { token, ...phone })
  const wire = await page.context().newCDPSession(page)
  const left = new Set<string>()
  const bytes = new Map<string, number>()
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Font' || isTable(response.url)) left.add(requestId)
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void bytes.set(requestId, encodedDataLength))
  await wire.send('Network.enable')
  if (network) await wire.send('Network.emulateNetworkConditions', network)
  await page.addInitScript(() => {
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) document.documentElement.dataset['largestPaint'] = String(entry.startTime)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  await page.goto(path, { waitUntil: 'load' })
  const painted = await page.waitForFunction(() => document.documentElement.dataset['largestPaint'])
  await page.waitForTimeout(300)
  const paintMillis =
    Number(await page.evaluate(() => document.documentElement.dataset['largestPaint'])) || Number(await painted.jsonValue())
  await close()
  const counted = [...bytes].filter(([request]) => !left.has(request)).map(([, length]) => length)
  return { bytes: counted.reduce((sum, length) => sum + length, 0), paintMillis }
}
