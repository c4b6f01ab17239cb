import { clock, day, dayOf } from '../../words/times.ts'
import { type Lang, langOf } from '../../words/lang.ts'
import { offline } from './words/offline.ts'

/** Whose page this is and in which language, as the page says of itself. */
export function spokenFor(html: string): { readonly who: string; readonly lang: Lang } {
  const lang = /<html lang="([a-z]+)"/.exec(html)?.[1]
  return { who: /data-unsent="([^"]*)"/.exec(html)?.[1] ?? '', lang: langOf(lang) }
}

export interface Shown {
  readonly keptAt: string
  readonly now: string
  /** Where the page that was asked for is, or null where it cannot simply be loaded again. */
  readonly address: string | null
  readonly mint: () => string
}

/**
 * A copy as it is shown without a network: it says when it was kept, and each of its forms has a key of its own, for under the keys it
 * was kept with something may have been sent already.
 */
export function keptCopy(html: string, { keptAt, now, address, mint }: Shown): string {
  const { lang } = spokenFor(html)
  const w = offline[lang]
  const time = dayOf(keptAt) === dayOf(now) ? clock(keptAt, lang) : `${day(keptAt, lang)}, ${clock(keptAt, lang)}`
  const link = address === null ? '' : ` <a href="${escaped(address)}">${w.load}</a>`
  const line = `<p class="c-stopped" role="status" data-kept><strong>${w.noNetwork}</strong> ${w.keptAt({ time: `<time datetime="${keptAt}">${time}</time>` })}${link}</p>`
  return html
    .replace(/(?=<div class="c-unsent")/, () => line)
    .replaceAll(/(name="deed" value=")[^"]*/g, (_, before: string) => before + mint())
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
