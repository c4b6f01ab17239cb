import { isLang } from '../../kernel/lang.ts'
import { aboutIn, callOf, deedIn, kindOf } from './deeds.ts'
import { openKeep } from './keep.ts'
import { dropOtherAssets, keepAssets, keptAsset } from './kept-assets.ts'
import { copyOf, dropPages, dropsSoFar, isKeptPage, keepFor, keepPage, pageInstead, renewPages } from './kept-pages.ts'
import type { Unconfirmed } from './kept-copy.ts'
import { freshKey } from './mint.ts'
import { showNotices } from './notices.ts'
import { type Entry, give } from './queue.ts'
import { sendDue, tellPages } from './send.ts'
import { startsRequest, unansweredIn } from './send-again.ts'
import type { Visit, WorkerScope } from './worker-scope.ts'

/**
 * The phone without a network. The network comes first and is never held up: what this worker adds happens when a page cannot be had.
 * It touches nothing but pages being opened and our own built files; what scripts ask for goes straight to the network.
 */
declare const self: WorkerScope
/** Put in by the build: the addresses of the files that the kept pages need. */
declare const KEPT_ASSETS: readonly string[]

/** So long a page that we have a copy of is waited for; it still replaces the copy when it comes. */
const patience = 4_000
/** So long the reply to a call or an answer is waited for; then it is kept, and sent again under the same key. */
const patienceOfDeed = 8_000

self.addEventListener('install', event => event.waitUntil(install()))
self.addEventListener('activate', event => event.waitUntil(dropOtherAssets(KEPT_ASSETS).then(() => self.clients.claim())))
showNotices(self)
self.addEventListener('sync', event => event.waitUntil(openKeep().then(sendDue)))
self.addEventListener('message', event => {
  const { data } = event
  if (typeof data !== 'object' || data === null || !('who' in data) || !('lang' in data)) return
  if (typeof data.who === 'string' && isLang(data.lang)) event.waitUntil(keepFor(data.who, data.lang))
})
self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(visit(event))
  else if (request.method === 'GET' && KEPT_ASSETS.includes(pathname)) event.respondWith(asset(request))
})

async function install(): Promise<void> {
  await keepAssets(KEPT_ASSETS)
  await renewPages().catch(() => undefined)
  await self.skipWaiting()
}

async function asset(request: Request): Promise<Response> {
  const kept = await keptAsset(request).catch(() => undefined)
  return kept ?? fetch(request)
}

/** One request, once: a link to sign in with is used up by being opened, and a form is not sent a second time by us. */
async function visit(event: Visit): Promise<Response> {
  const { request } = event
  const { pathname } = new URL(request.url)
  const sent = request.method === 'POST' && (kindOf(pathname) !== undefined || isForm(request)) ? request.clone() : null
  const drops = dropsSoFar()
  const answer = fetch(request)
  if (request.method === 'GET' && isKeptPage(pathname) && (await isSlow(answer, patience))) {
    const copy = await copyOf(pathname).catch(() => undefined)
    if (copy) {
      event.waitUntil(answer.then(late => keepPage(pathname, late, drops)).catch(() => undefined))
      return copy
    }
  }
  if (sent && (kindOf(pathname) !== undefined || startsRequest(pathname)) && (await isSlow(answer, patienceOfDeed))) {
    const instead = await inPlaceOf(request, sent).catch(() => undefined)
    if (instead) return instead
  }
  // Without a network there is no answer at all.
  const page = await answer.catch(() => undefined)
  if (page === undefined || isGone(page)) return (await inPlaceOf(request, sent).catch(() => undefined)) ?? page ?? Response.error()
  const copy = request.method === 'GET' && isKeptPage(pathname) ? page.clone() : null
  event.waitUntil((copy ? keepPage(pathname, copy, drops) : after(request, page)).catch(() => undefined))
  return page
}

const isSlow = (answer: Promise<Response>, patience: number): Promise<boolean> => {
  const heard = answer.then(
    () => false,
    () => false,
  )
  return Promise.race([heard, new Promise<boolean>(resolve => setTimeout(resolve, patience, true))])
}

/** These statuses come from a proxy that cannot reach the server; Concord itself never answers with them. */
const isGone = ({ status }: Response): boolean => status === 502 || status === 504

/** Here in the demonstration, by a link, or back from an issuer: the address it leads back to is asked for once. */
const isSignedIn = (method: string, address: string): boolean =>
  (method === 'POST' && /^\/sign-in(\/|$)/.test(address)) || address === '/sign-in/issuer/return'

/** Whoever signs in or out leaves nothing behind for the next. */
async function after({ method, url }: Request, page: Response): Promise<void> {
  const { pathname } = new URL(url)
  const isDone = page.ok || page.type === 'opaqueredirect'
  if (isDone && method === 'POST' && pathname === '/sign-out') {
    await dropPages()
    await (await openKeep()).adopt('')
    tellPages()
  } else if (isSignedIn(method, pathname) && isDone) await dropPages()
}

async function inPlaceOf(request: Request, sent: Request | null): Promise<Response | undefined> {
  const { pathname } = new URL(request.url)
  if (request.method === 'GET' && isKeptPage(pathname)) return (await copyOf(pathname)) ?? (await pageInstead(request))
  if (sent === null) return pageInstead(request)
  if (kindOf(pathname) !== undefined) return pageInstead(request, { form: await keepForm(pathname, sent).catch(() => undefined) })
  return pageInstead(request, { unanswered: unansweredIn(request, await sent.text()) })
}

/** Without files: those are chosen again. */
const isForm = ({ headers }: Request): boolean => (headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')

/** A form that was sent before the page's own script was there to keep it: what it says, and whether it is kept now. */
async function keepForm(address: string, sent: Request): Promise<Unconfirmed | undefined> {
  const fields = [...new URLSearchParams(await sent.text())]
  const kind = kindOf(address)
  if (kind === undefined) return undefined
  const isKept = await keepFields({ kind, address, fields }).catch(() => false)
  return { kind, about: aboutIn(fields), call: callOf(address), isKept }
}

async function keepFields(form: Pick<Entry, 'kind' | 'address' | 'fields'>): Promise<boolean> {
  const key = deedIn(form.fields)
  const keep = await openKeep()
  const owner = await keep.owner()
  if (key === undefined || !owner || !keep.lasting) return false
  await keep.update(key, (before, place) => give(before, { ...form, key, owner }, Date.now(), { key: freshKey(), place }))
  tellPages()
  return keep.lasting
}
