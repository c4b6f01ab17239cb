import type { Lang } from '../../kernel/lang.ts'
import { deedIn, type Fields } from './deeds.ts'
import { escaped } from './escaped.ts'
import { unanswered } from './words/in-place.ts'

/** A form to which no answer came and that no phone keeps. Its key makes a second sending harmless. */
export interface Unanswered {
  readonly address: string
  readonly fields: Fields
  /** The front office as it was answered, where the form stood there. */
  readonly door: string | null
}

/** Where the record of a request is started. */
const requests = '/contacts'
export const startsRequest = (address: string): boolean => address === requests

/** What such a form says; undefined where a second sending could do something twice. */
export function unansweredIn({ url, referrer }: Pick<Request, 'url' | 'referrer'>, body: string): Unanswered | undefined {
  const fields = [...new URLSearchParams(body)]
  if (deedIn(fields) === undefined) return undefined
  const { origin, pathname } = new URL(url)
  const from = referrer.startsWith(`${origin}/`) ? new URL(referrer) : null
  return { address: pathname, fields, door: from?.pathname === '/door' ? from.pathname + from.search : null }
}

/** The same form once more, under the same key; of the record of a request first of all that somebody is to be called. */
export function sendAgain({ address, fields, door }: Unanswered, lang: Lang): string {
  const w = unanswered[lang]
  const hidden = fields.map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join('')
  const call = `<p class="c-lede">${w.deskCall}</p><p><a class="usa-button" href="${escaped(door ?? '/door')}">${w.toDoor}</a></p>`
  return [
    `<h1>${startsRequest(address) ? w.desk : w.heading}</h1>`,
    startsRequest(address) ? call : '',
    `<p>${w.once}</p>`,
    `<form method="post" action="${escaped(address)}">${hidden}<p><button class="usa-button usa-button--outline">${w.send}</button></p></form>`,
  ].join('')
}
