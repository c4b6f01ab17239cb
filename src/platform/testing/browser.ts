import { type Browser, chromium } from 'playwright-core'
import { chromiumPath, headlessPath } from './requirements.ts'

/**
 * Starts this machine's Chromium: the one without windows where it is there, unless a test needs the `whole`, as for notices. Call `close` on
 * it; tests that use it stand behind `need('browser', …)`.
 */
export async function launchBrowser({ whole = false }: { readonly whole?: boolean } = {}): Promise<Browser> {
  const executablePath = whole ? chromiumPath() : (headlessPath() ?? chromiumPath())
  if (executablePath === null) throw new Error('Chromium was not found; put the tests behind need("browser", …).')
  return chromium.launch({ executablePath, headless: true, args: quiet })
}

/** As root Chromium has no sandbox; the rest keep it from calling its maker's servers, which a test must never do. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
