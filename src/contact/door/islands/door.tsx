import { hydrate, render } from 'preact'
import { inLanguage } from '../../../design/address.ts'
import { isLang } from '../../../kernel/lang.ts'
import { doorAddress, readSeen, type Seen } from '../desk.ts'
import { unpackDesk } from '../desk-pack.ts'
import { doorView } from '../view.ts'
import { doorWords } from '../words/door.ts'
import { DoorForm } from '../pages/door-form.tsx'
import type { DoorIsland } from '../pages/door-page.tsx'
import { DoorSheet } from '../pages/door-sheet.tsx'

/** The desk's answers out of the plan that came with the page: no request, so no network is needed. Without scripts the forms ask. */
const region = document.querySelector<HTMLElement>('[data-island="door"]')
const around = document.querySelector<HTMLElement>('[data-door-form]')
if (region && around) answerIn(region, around)

/** A page that is left open is a copy like any other: a request withdrawn since it was loaded is not in it. */
const freshFor = 300_000

function answerIn(region: HTMLElement, around: HTMLElement): void {
  const { seen: drawn, pack, under, elsewhere, numbers, record, lang, ...props }: DoorIsland = JSON.parse(region.dataset['props'] ?? '{}')
  // A copy that was kept may be of another address than this one.
  let first = props.first ?? (record && new URLSearchParams(location.search).get('first'))
  const [book, booked] = [pack && unpackDesk(pack), under?.pack ? unpackDesk(under.pack) : null]
  const keptAt = keptAtIn(document)
  const madeAt = keptAt === null ? Date.now() : Date.parse(keptAt)
  const lasts = madeAt + (under?.lasts ?? 0)
  const isLeftOpen = (): boolean => keptAt === null && Date.now() - madeAt >= freshFor
  const copyOf = (): string | null => keptAt ?? (isLeftOpen() ? new Date(madeAt).toISOString() : null)
  const draw = (seen: Seen, how: typeof render): void => {
    const until = under !== null && Date.now() < lasts ? under.until : null
    const isTooOld = until === null && under !== null && Date.now() < madeAt + under.ends
    const view = doorView(until === null ? book : booked, seen, lang, {
      until,
      school: under?.school ?? null,
      elsewhere,
      keptAt: copyOf(),
      isTooOld,
    })
    how(<DoorSheet {...{ view, seen, numbers, record, first, lang }} />, region)
    how(<DoorForm {...{ seen, first, lang }} next={view.next?.fact ?? null} />, around)
    const inside = document.querySelector('#see > summary > small')
    if (inside) inside.textContent = doorWords(lang).answered({ n: Object.keys(seen).length })
  }
  const inAddress = (address: string): Seen => readSeen(Object.fromEntries(new URL(address, location.href).searchParams)).seen
  const show = (seen: Seen): void => draw(seen, render)
  const follow = (seen: Seen): void => {
    show(seen)
    history.pushState(null, '', keepingLanguage(doorAddress(seen, first)))
    pointLanguagesHere()
    document.querySelector('.c-error')?.remove()
    region.querySelector<HTMLElement>('#answer')?.focus()
  }
  const inForm = (form: HTMLFormElement, pressed: HTMLElement | null): Seen => {
    const fields = Object.fromEntries(new FormData(form))
    return readSeen(pressed instanceof HTMLButtonElement && pressed.name !== '' ? { ...fields, [pressed.name]: pressed.value } : fields)
      .seen
  }

  draw(drawn, hydrate)
  // A copy that was kept may be of another moment: what the address says is what is shown.
  const asked = inAddress(location.href)
  if (keptAt !== null || doorAddress(asked) !== doorAddress(drawn)) show(asked)
  // An agreement that ends while the page is open ends on it too.
  if (under !== null) for (const end of [lasts, madeAt + freshFor]) endingAt(end, () => show(inAddress(location.href)))
  document.addEventListener('submit', event => {
    const { target: form, submitter } = event
    if (!(form instanceof HTMLFormElement) || form.method !== 'get' || new URL(form.action).pathname !== '/door') return
    event.preventDefault()
    follow(inForm(form, submitter))
  })
  around.addEventListener('change', event => {
    const form = event.target instanceof Element ? event.target.closest('form') : null
    if (!form) return
    const seen = inForm(form, null)
    show(seen)
    history.replaceState(null, '', keepingLanguage(doorAddress(seen, first)))
    pointLanguagesHere()
  })
  around.addEventListener('click', event => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (!(event.target instanceof Element) || event.target.closest('a[href="/door"]') === null) return
    // Whoever begins again on a page that was left open gets what holds now, or the copy that says how old it is.
    if (isLeftOpen()) return
    event.preventDefault()
    first = null
    follow({})
  })
  addEventListener('popstate', () => {
    show(inAddress(location.href))
    pointLanguagesHere()
  })
}

/** When this page was made, by this device's clock, as a copy that was kept says; null for a page that the server just made. */
function keptAtIn(page: Document): string | null {
  return page.querySelector<HTMLTimeElement>('[data-kept] time')?.dateTime ?? null
}

/** Looks every half minute, for a timer of days is stopped by a device that sleeps. */
function endingAt(at: number, end: () => void): void {
  const looking = setInterval(() => {
    if (Date.now() < at) return
    clearInterval(looking)
    end()
  }, 30_000)
}

function keepingLanguage(address: string): string {
  const lang = new URLSearchParams(location.search).get('lang')
  return isLang(lang) ? inLanguage(address, lang) : address
}

/** The same in another language. */
function pointLanguagesHere(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
    if (isLang(link.hreflang)) link.href = inLanguage(`${location.pathname}${location.search}`, link.hreflang)
}
