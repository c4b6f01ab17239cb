import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

/** One person at one screen, with everything the browser found amiss there. */
export interface Screen {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors, faults of scripts, what the content policy refused, and requests to other hosts; emptied by reading. */
  complaints(): string[]
  close(): Promise<void>
}

export interface ScreenOptions {
  /** A session's token, for who is signed in already. */
  readonly token?: string | undefined
  readonly width?: number
  readonly height?: number
  readonly scripts?: boolean
}

export const phone = { width: 360, height: 740 }
export const desk = { width: 1280, height: 900 }

export async function openScreen(browser: Browser, url: string, options: ScreenOptions = {}): Promise<Screen> {
  const { token, width = desk.width, height = desk.height, scripts = true } = options
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    javaScriptEnabled: scripts,
    locale: 'en-US',
    reducedMotion: 'reduce',
  })
  if (token !== undefined) await context.addCookies([{ name: 'concord_session', value: token, url, httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const found: string[] = []
  const own = new URL(url).host
  page.on('pageerror', error => found.push(`script fault: ${error.message}`))
  page.on('console', message => {
    // The browser says of every page answered with 4xx that it failed to load; the status is looked at where the page is asked for.
    const isThePage = message.text().startsWith('Failed to load resource') && message.location().url === page.url()
    if (message.type() === 'error' && !isThePage) found.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('request', request => {
    const to = new URL(request.url())
    if (to.protocol.startsWith('http') && to.host !== own) found.push(`asked another host: ${request.url()}`)
  })
  return { page, context, complaints: () => found.splice(0), close: () => context.close() }
}

/** The text that people see: what is hidden is not said. */
// biome-ignore lint/performance/useDomNodeTextContent: textContent has what is hidden too
export const textOn = (target: Locator): Promise<string> => target.innerText()

/** Puts a long text into a field at once: a browser needs half a minute to type a plan of 100,000 characters. */
export const paste = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element, value) => {
    if (element instanceof HTMLTextAreaElement) element.value = value
    else throw new Error(`Not a field of several lines: ${element.outerHTML.slice(0, 100)}`)
  }, text)
