import type { Page } from 'playwright-core'
import { textOn } from './screen.ts'
import type { Route } from './route-table.ts'

/** How many words the page at an address may show before anything on it is unfolded. */
const budgets: Readonly<Record<string, number>> = {
  '/door': 300,
  '/contacts/:id': 400,
  '/plan': 1500,
}
/** Whoever called reads of their open call in a corridor. */
const ofCaller = 200
/** Any other page; a longer one names its reason in the route table (`long`). */
const ofAny = 600

/** What is too long on the page that is on the screen now, as a sentence. Words are counted in English, and as people see them. */
export async function tooLong(page: Page, { url, long }: Pick<Route, 'url' | 'long'>): Promise<string[]> {
  // Where a page sends a stranger on to sign in, that page is counted under its own address.
  if (url !== '/sign-in' && new URL(page.url()).pathname === '/sign-in') return []
  const words = (await textOn(page.locator('main'))).split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
  const isSent = (await page.locator('main details#asked').count()) > 0
  const most = isSent ? ofCaller : budgets[url]
  if (words <= (most ?? ofAny)) return []
  if (most === undefined && long !== null) return []
  return [`${words} words where ${most ?? ofAny} are allowed`]
}
