import type { Page } from 'playwright-core'
import { textOn } from './screen.ts'
import type { Route } from './route-table.ts'

/** How many words the page at an address may show before anything on it is unfolded. */
const budgets: Readonly<Record<string, number>> = {
  '/door': 300,
  '/contacts/:id': 400,
  '/plan': 1500,
}
/** Of a call: whoever called reads of it in a corridor, whoever comes on the way, and whoever leads once it is over. */
const ofCall = { sent: 200, open: 250, closed: 400 } as const
/** Any other page; a longer one names its reason in the route table (`long`). */
const ofAny = 600

/** A call is over where nothing says that the page has stopped; whoever waits for help has what is known in one fold. */
async function mostOfCall(page: Page): Promise<number | undefined> {
  const has = async (what: string): Promise<boolean> => (await page.locator(`main ${what}`).count()) > 0
  if (!(await has('details#asked'))) return undefined
  if (!(await has('[data-stopped]'))) return ofCall.closed
  return (await has('details#record')) ? ofCall.sent : ofCall.open
}

/** What is too long on the page that is on the screen now, as a sentence. Words are counted in English, and as people see them. */
export async function tooLong(page: Page, { url, long }: Pick<Route, 'url' | 'long'>): Promise<string[]> {
  // Where a page sends a stranger on to sign in, that page is counted under its own address.
  if (url !== '/sign-in' && new URL(page.url()).pathname === '/sign-in') return []
  const words = (await textOn(page.locator('main'))).split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
  const most = url === '/calls/:id' ? await mostOfCall(page) : budgets[url]
  if (words <= (most ?? ofAny)) return []
  if (most === undefined && long !== null) return []
  return [`${words} words where ${most ?? ofAny} are allowed`]
}
