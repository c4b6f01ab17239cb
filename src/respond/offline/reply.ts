import { callOf, isCallPage } from './deeds.ts'

/** What came back over the network, as far as it matters: where the answer led, and what it said was wrong. */
export interface Reply {
  readonly status: number
  /** Path and query of the address the answer came from, after redirects. */
  readonly at: string
  readonly redirected: boolean
  /** Its headers came too: a browser takes half a status line of a broken connection for 200. */
  readonly isWhole: boolean
  /** It is a page of this application, and not of a network that wants to be signed in to first. */
  readonly isOurs: boolean
  readonly says: readonly string[]
}

export type WhyNot = 'refused' | 'session' | 'unkept'

/** `unknown`: the server may have it or not. Only `sent` is its word that it does. */
export type Meaning =
  | { readonly is: 'sent'; readonly call: string }
  | { readonly is: 'refused'; readonly why: WhyNot; readonly says: readonly string[] }
  | { readonly is: 'unknown' }

const unknown: Meaning = { is: 'unknown' }
const session: Meaning = { is: 'refused', why: 'session', says: [] }
const passing = new Set([408, 425, 429])

/**
 * What a reply to a deed at `address` means; null is no reply. The forms of a call lead on to the page of the call once the deed is
 * durable, so being led there is the acknowledgement, whatever became of the page. Who is led to sign in for that page has a lapsed
 * session, and the deed is done; who is led to sign in for the form is not known. Led anywhere else, half an address may have arrived.
 */
export function meaningOf(address: string, reply: Reply | null): Meaning {
  if (reply === null) return unknown
  const { status, redirected, isWhole, isOurs, says } = reply
  if (redirected) {
    const led = reply.at.startsWith('/sign-in?') ? wanted(reply.at) : pathIn(reply.at)
    if (isCallPage(led) && (callOf(address) ?? led) === led) return { is: 'sent', call: led }
    return led === address ? session : unknown
  }
  if (!isWhole || isNoAnswer(status) || (status < 300 && !isOurs)) return unknown
  // Answered in place and with success, the page to call from was only shown again, with the way to sign in.
  return status === 401 || (status < 300 && address === '/call') ? session : { is: 'refused', why: 'refused', says }
}

const isNoAnswer = (status: number): boolean => status < 200 || (status >= 300 && status < 400) || status >= 500 || passing.has(status)

const pathIn = (at: string): string => at.split('?')[0] ?? ''

const wanted = (at: string): string => new URLSearchParams(at.split('?')[1] ?? '').get('then') ?? ''

/** Every page of ours has the place where this is told. */
export const isOurPage = (html: string): boolean => html.includes(' data-unsent')

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** The sentences of a page that say what was wrong. */
export function saidIn(html: string): readonly string[] {
  const summary = /<section class="c-error"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
  return [...summary.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, text = '']) =>
    text
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? entity)
      .trim(),
  )
}
