import { telephone } from '../../design/telephone.ts'
import { hourOf } from '../../words/times.ts'
import type { Lang } from '../../kernel/lang.ts'
import { aboutIn, asSentence } from './deeds.ts'
import { type Entry, mayTryAgain } from './queue.ts'
import { offline, type OfflineWords } from './words/offline.ts'

export interface Surroundings {
  readonly lang: Lang
  readonly officePhone: string | null
  /** Sends it once more. */
  readonly again: (key: string) => void
  /** Takes its line away. */
  readonly putAway: (key: string) => void
}

/** One line of what was given on this phone: exactly what has become of it, and whom to telephone meanwhile. */
export function lineOf(entry: Entry, around: Surroundings): HTMLElement {
  const w = offline[around.lang]
  switch (entry.state.is) {
    case 'waiting':
    case 'sending':
      return element('div', 'c-not-sent', [
        paragraph(
          element('strong', 'c-status c-status--waiting', [w.notYetSent]),
          ' ',
          ...dialled(w.keepOpen({ phone: around.officePhone ?? 'none' })),
          ' ',
          ...dialled(w.inDanger),
        ),
        given(entry, around.lang),
      ])
    case 'sent':
      return element('div', 'c-unsent-line', [
        paragraph(
          element('strong', 'c-status c-status--there', [w.sentAt({ at: iso(entry.state.at), hour: hourOf(iso(entry.state.at)) })]),
          ' ',
          link(entry.state.call, w.see),
        ),
        given(entry, around.lang),
      ])
    case 'not-sent':
      return notSent(entry, w, around, [w.why[entry.state.why], ...entry.state.says])
  }
}

function notSent(entry: Entry, w: OfflineWords, { lang, officePhone, again, putAway }: Surroundings, why: readonly string[]): HTMLElement {
  const line = element('div', 'c-error', [
    element('p', 'c-unsent-head', [w.notSent]),
    paragraph(why.join(' ')),
    given(entry, lang),
    element('div', 'c-actions', [
      link('tel:911', w.call911, 'usa-button usa-button--danger'),
      ...(officePhone === null
        ? [paragraph(w.goToOffice)]
        : [link(telephone(officePhone), w.callOffice({ phone: officePhone }), 'usa-button usa-button--outline')]),
      ...(mayTryAgain(entry) ? [button(w.again, () => again(entry.key))] : []),
      button(w.putAway, () => putAway(entry.key)),
    ]),
  ])
  line.setAttribute('role', 'alert')
  return line
}

const iso = (at: number): string => new Date(at).toISOString()

function given({ kind, givenAt, fields }: Entry, lang: Lang): HTMLElement {
  const w = offline[lang]
  const what = { what: w.kinds[kind], at: iso(givenAt), hour: hourOf(iso(givenAt)) }
  const about = aboutIn(fields)
  return element('p', 'c-small', [about === undefined ? w.given(what) : w.givenOf({ ...what, about: asSentence(about) })])
}

/** A sentence whose telephone numbers a phone can dial. */
const dialled = (sentence: string): (Node | string)[] =>
  sentence.split(/(\d{3}-\d{3}-\d{4}|\b911\b)/).map((piece, place) => (place % 2 === 1 ? link(telephone(piece), piece, 'c-tel') : piece))

const paragraph = (...children: (Node | string)[]): HTMLElement => element('p', '', children)

function link(href: string, says: string, name = ''): HTMLElement {
  const made = element('a', name, [says])
  made.setAttribute('href', href)
  return made
}

function button(says: string, work: () => void): HTMLElement {
  const made = element('button', 'c-plain-button', [says])
  made.setAttribute('type', 'button')
  made.addEventListener('click', work)
  return made
}

function element(tag: string, name: string, children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  if (name !== '') made.className = name
  made.append(...children)
  return made
}
