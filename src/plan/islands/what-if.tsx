import { hydrate, render } from 'preact'
import { inLanguage } from '../../design/address.ts'
import { isLang } from '../../kernel/lang.ts'
import { unpack } from '../core/portable.ts'
import type { Situation } from '../core/question.ts'
import { AnswerSheet } from '../pages/what-if-answer.tsx'
import type { WhatIfIsland } from '../pages/what-if-page.tsx'
import { whatIfAnswer } from '../pages/what-if-view.ts'
import { spokenAgain } from '../one-language.ts'
import type { PublishedTable } from '../published-table.ts'
import { asked, whatIfAddress } from '../what-if.ts'

/** The answer follows each choice, out of the plan's own table, with no request. Until the table is here, and without scripts, the button asks. */
const form = document.querySelector<HTMLFormElement>('[data-what-if]')
const region = document.querySelector<HTMLElement>('[data-island="what-if"]')
if (form && region) void answerIn(region, form)

async function answerIn(region: HTMLElement, form: HTMLFormElement): Promise<void> {
  let isChosen = false
  form.addEventListener('change', () => (isChosen = true), { once: true })
  const { table: address, officePhone, lang }: WhatIfIsland = JSON.parse(region.dataset['props'] ?? '{}')
  const published = await fetchTable(address)
  if (published === undefined) return
  const { sections } = published
  const table = unpack({ ...published, question: spokenAgain(published.question) })
  const { question } = table
  const section = (plan: string, provision: string) =>
    sections[`${plan}#${provision}`] ?? { href: '/plan', title: provision.replaceAll('-', ' '), quote: null }

  const sheet = (situation: Situation) => {
    const answer = whatIfAnswer(table, situation, section, lang)
    return answer && <AnswerSheet answer={answer} question={question.label[lang]} officePhone={officePhone} lang={lang} />
  }
  const inForm = (): Situation | null => asked(question, Object.fromEntries(new FormData(form))).situation
  const inAddress = (address: string): Situation | null =>
    asked(question, Object.fromEntries(new URL(address, location.href).searchParams)).situation
  const show = (situation: Situation): void => {
    render(sheet(situation), region)
    region.parentElement?.classList.replace('c-narrow', 'c-cols')
    document.querySelector('[data-unreadable]')?.remove()
  }
  const choose = (situation: Situation): void => {
    for (const select of form.querySelectorAll('select')) select.value = situation[select.name] ?? select.value
    show(situation)
  }

  const first = inAddress(location.href)
  if (first && region.firstElementChild) hydrate(sheet(first), region)
  const follow = (): void => {
    const situation = inForm()
    if (!situation) return
    show(situation)
    history.replaceState(null, '', keepingLanguage(whatIfAddress(question, situation)))
    pointLanguagesHere()
  }
  if (isChosen) follow()
  form.addEventListener('change', follow)
  form.addEventListener('submit', event => {
    event.preventDefault()
    follow()
    goToAnswer(region)
  })
  region.addEventListener('click', event => {
    const href = nearbyIn(event)
    const situation = href === undefined ? null : inAddress(href)
    if (href === undefined || !situation) return
    event.preventDefault()
    choose(situation)
    history.pushState(null, '', keepingLanguage(href))
    pointLanguagesHere()
    goToAnswer(region)
  })
  addEventListener('popstate', () => {
    const situation = inAddress(location.href)
    if (!situation) return
    choose(situation)
    pointLanguagesHere()
  })
}

/** Undefined where there is no network, or the plan has changed since the page was made: then the form asks the server. */
async function fetchTable(address: string): Promise<PublishedTable | undefined> {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

/** The situation that a plain click on a link asks for; a click that opens another tab is the browser's. */
function nearbyIn(event: MouseEvent): string | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !(event.target instanceof Element))
    return undefined
  return event.target.closest('a[href^="/what-if?"]')?.getAttribute('href') ?? undefined
}

function goToAnswer(region: HTMLElement): void {
  region.querySelector<HTMLElement>('#answer')?.focus()
}

function keepingLanguage(address: string): string {
  const lang = new URLSearchParams(location.search).get('lang')
  return isLang(lang) ? inLanguage(address, lang) : address
}

/** The same situation in another language. */
function pointLanguagesHere(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
    if (isLang(link.hreflang)) link.href = inLanguage(`${location.pathname}${location.search}`, link.hreflang)
}
