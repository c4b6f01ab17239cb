import { clock, day, dayOf } from '../../words/times.ts'
import { type Lang, langOf } from '../../words/lang.ts'
import { telephone } from '../../design/telephone.ts'
import { asSentence, type Kind } from './deeds.ts'
import { escaped } from './escaped.ts'
import { sendAgain, type Unanswered } from './send-again.ts'
import { unconfirmed } from './words/in-place.ts'
import { offline } from './words/offline.ts'

/** Whose page this is and in which language, as the page says of itself. */
export function spokenFor(html: string): { readonly who: string; readonly lang: Lang } {
  const lang = /<html lang="([a-z]+)"/.exec(html)?.[1]
  return { who: /data-unsent="([^"]*)"/.exec(html)?.[1] ?? '', lang: langOf(lang) }
}

/** Until when a copy may be shown that was kept now, where the server said how many seconds the session still has; null for a page of nobody's. */
export function keptUntil(secondsLeft: string | null, now: number): string | null {
  return secondsLeft === null || !/^\d{1,9}$/.test(secondsLeft) ? null : new Date(now + Number(secondsLeft) * 1_000).toISOString()
}

/** Where people are named: no copy of it outlives the session. The page to call from, and the one with the numbers, always stay. */
const naming: readonly string[] = ['/', '/me/pages', '/door']

const hour = 3_600_000

/**
 * Whether a copy need not be asked for again yet. The front office's has what can be taken back at any instant, so it is renewed by whatever page is
 * opened. One of a time to come was kept under a clock that has been set back: how old it is nobody knows.
 */
export const isFresh = (path: string, keptAt: string, now: number): boolean =>
  Date.parse(keptAt) <= now && now - Date.parse(keptAt) < (path === '/door' ? hour / 12 : 12 * hour)

/** A copy as it may be shown now; undefined where its session is over. The page to call from stays, without the names of students. */
export function shownStill(path: string, html: string, until: string | null, now: number): string | undefined {
  if (until === null || now < Date.parse(until)) return html
  if (naming.includes(path)) return undefined
  return html.replace(/(<select[^>]* name="student"[^>]*>\s*<option[^>]*>[^<]*<\/option>)[\s\S]*?(?=<\/select>)/, '$1')
}

/** A form that the server has perhaps, and has not confirmed. */
export interface Unconfirmed {
  readonly kind: Kind
  /** Of which call, where the form said so. */
  readonly about: string | undefined
  /** The page of the call; undefined for one that was only being made. */
  readonly call: string | undefined
  readonly isKept: boolean
}

export interface Shown {
  readonly keptAt: string
  readonly now: string
  /** Whether the page at this address can simply be loaded again: not where a form was sent to it. */
  readonly canLoad: boolean
  readonly mint: () => string
  /** The form whose answer did not come, where one was sent. */
  readonly form?: Unconfirmed | undefined
  /** A form that we do not keep, and whose answer did not come. */
  readonly unanswered?: Unanswered | undefined
}

/**
 * A copy as it is shown without a network: it says when it was kept, and each of its forms has a key of its own, for under the keys it
 * was kept with something may have been sent already.
 */
export function keptCopy(html: string, { keptAt, now, canLoad, mint, form, unanswered }: Shown): string {
  const { lang } = spokenFor(html)
  const w = offline[lang]
  const time = dayOf(keptAt) === dayOf(now) ? clock(keptAt, lang) : `${day(keptAt, lang)}, ${clock(keptAt, lang)}`
  // An empty address is whatever the browser shows now, with its query: what is answered on a copy changes it after this is written.
  const link = canLoad ? ` <a href="">${w.load}</a>` : ''
  const line = `<p class="c-stopped" role="status" data-kept><strong>${w.noNetwork}</strong> ${w.keptAt({ time: `<time datetime="${keptAt}">${time}</time>` })}${link}</p>`
  const copy = (form ? withUnconfirmed(html, form, lang) : html)
    .replace(/(?=<div class="c-unsent")/, () => line)
    .replaceAll(/(name="deed" value=")[^"]*/g, (_, before: string) => before + mint())
  // Under its own key: it may be there already.
  return unanswered ? withInstead(copy, sendAgain(unanswered, lang)) : copy
}

/** In place of what the page says of a network in general: what was given, of which call, and what to do. */
function withUnconfirmed(html: string, { kind, about, call, isKept }: Unconfirmed, lang: Lang): string {
  const w = offline[lang]
  const phone = /data-office="([^"]*)"/.exec(html)?.[1] ?? 'none'
  const dialled = (sentence: string): string =>
    sentence.replaceAll(/\d{3}-\d{3}-\d{4}/g, number => `<a class="c-tel" href="${telephone(number)}">${number}</a>`)
  const says = [
    `<h1>${escaped(unconfirmed[lang].heading({ what: w.kinds[kind] }))}</h1>`,
    about === undefined ? '' : `<p class="c-lede">${escaped(asSentence(about))}</p>`,
    `<p>${isKept ? `${unconfirmed[lang].kept} ${dialled(w.keepOpen({ phone }))}` : dialled(unconfirmed[lang].notKept({ phone }))}</p>`,
    call === undefined ? '' : `<p><a href="${call}">${w.see}</a></p>`,
  ]
  return withInstead(html, says.join(''))
}

const withInstead = (html: string, says: string): string =>
  html.replace(/<div data-instead[^>]*>[\s\S]*?<\/div>/, () => `<div data-instead="true">${says}</div>`)
