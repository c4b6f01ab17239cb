import type { Lang } from '../../kernel/lang.ts'
import { isFresh, keptCopy, keptUntil, shownStill, spokenFor, type Unconfirmed } from './kept-copy.ts'
import { freshKey } from './mint.ts'
import type { Unanswered } from './send-again.ts'

/** Copies of the few pages a person needs without a network, as the server last sent them to this person. */
const pages = 'concord-pages'
const insteadPage = '/offline'
const paths: readonly string[] = ['/', '/call', '/me/pages', '/door', insteadPage]
const keptAt = 'x-kept-at'
const until = 'x-kept-until'

let drops = 0
/** Counts how often everything was dropped, so that a page requested before a drop is not kept after it. */
export const dropsSoFar = (): number => drops

export const isKeptPage = (path: string): boolean => paths.includes(path)

export async function dropPages(): Promise<void> {
  drops++
  await caches.delete(pages)
}

/** Keeps this answer as the copy of its page. Only whole pages are kept: no redirect, no fault. `before` is how often all was dropped when it was asked for. */
export async function keepPage(path: string, answer: Response, before: number): Promise<void> {
  if (answer.status !== 200 || answer.redirected || !answer.headers.get('content-type')?.startsWith('text/html')) return
  const html = await answer.text()
  const headers = new Headers(answer.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  const now = Date.now()
  headers.set(keptAt, new Date(now).toISOString())
  const last = keptUntil(answer.headers.get('x-session-seconds'), now)
  if (last !== null) headers.set(until, last)
  if (!html.includes('</html>') || drops !== before) return
  await (await caches.open(pages)).put(path, new Response(html, { headers }))
}

/** What is kept was kept for this person, in their language, and lately; where it was not, it is dropped and asked for again. */
export async function keepFor(who: string, lang: Lang): Promise<void> {
  const found = await Promise.all(paths.map(readCopy))
  const isAnothers = found.some(copy => copy !== undefined && copy.who !== '' && copy.who !== who)
  if (isAnothers) await dropPages()
  for (const [place, path] of paths.entries()) {
    const copy = isAnothers ? undefined : found[place]
    if ((copy?.who === who && copy.lang === lang && isFresh(path, copy.at, Date.now())) || (who === '' && path !== insteadPage)) continue
    await askFor(path)
  }
}

/** A new build is here: copies of pages name its files from now on, before those of the old one are dropped. */
export async function renewPages(): Promise<void> {
  for (const { url } of await (await caches.open(pages)).keys()) await askFor(new URL(url).pathname)
}

async function askFor(path: string): Promise<void> {
  const before = drops
  const answer = await fetch(path, { credentials: 'same-origin', headers: { accept: 'text/html' }, redirect: 'manual' }).catch(
    () => undefined,
  )
  if (answer) await keepPage(path, answer, before)
}

async function readCopy(path: string): Promise<{ html: string; headers: Headers; who: string; lang: Lang; at: string } | undefined> {
  const copy = await (await caches.open(pages)).match(path)
  if (!copy) return undefined
  const html = await copy.text()
  return { html, headers: copy.headers, ...spokenFor(html), at: copy.headers.get(keptAt) ?? new Date(0).toISOString() }
}

/** The last good copy of a page, which says that it is one; undefined where none was kept. */
export const copyOf = (path: string): Promise<Response | undefined> => shown(path, 200, true)

/** In place of a page that cannot be had: 911, the office's number, and what waits to be sent; first of all the form that was just given. */
export const pageInstead = (request: Request, given: Given = {}): Promise<Response | undefined> =>
  shown(insteadPage, 503, request.method === 'GET', given)

/** What was given to the address at which the page is shown: a form that is kept here, or one that is not. */
interface Given {
  readonly form?: Unconfirmed | undefined
  readonly unanswered?: Unanswered | undefined
}

async function shown(path: string, status: number, canLoad: boolean, given: Given = {}): Promise<Response | undefined> {
  const copy = await readCopy(path)
  if (!copy) return undefined
  const still = shownStill(path, copy.html, copy.headers.get(until), Date.now())
  if (still === undefined) {
    await (await caches.open(pages)).delete(path)
    return undefined
  }
  const html = keptCopy(still, { keptAt: copy.at, now: new Date().toISOString(), canLoad, mint: freshKey, ...given })
  return new Response(html, { status, headers: copy.headers })
}
