import type { StatusKind } from '../../../../design/status.tsx'
import { roleName } from '../../../../design/words/frame.ts'
import type { Lang, Saying } from '../../../../kernel/lang.ts'
import { notices as noticeSayings, roles as roleSayings } from '../../../../plan/core/index.ts'
import type { Stage } from '../../contract.ts'
import { contact } from '../../../question.ts'
import { findingWords, reasonWords } from '../../words/codes.ts'
import { pagesWords } from '../../words/pages.ts'
import type { ContactView, NoticeView } from '../view.ts'
import { list } from '../../../../words/lists.ts'

/** Codes as people read them, on every page of a request. */
export const factLabel = (name: string, lang: Lang): string => contact.facts.find(fact => fact.name === name)?.label[lang] ?? name

export const factSaid = (name: string, value: string, lang: Lang): string =>
  contact.facts.find(fact => fact.name === name)?.words[value]?.[lang] ?? value

export const noticeSaid = (notice: string, lang: Lang): string => sayingOf(noticeSayings, notice, lang)

export const officeSaid = (office: string, lang: Lang): string => sayingOf(roleSayings, office, lang) || roleName(office, lang)

const sayingOf = (sayings: Readonly<Record<string, Saying>>, code: string, lang: Lang): string =>
  sayings[code]?.[lang] ?? code.replaceAll('-', ' ')

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

type Told = Pick<ContactView, 'facts'>

/** Who asks what, in one line. */
export function requestSaid({ facts }: Told, lang: Lang): string {
  const w = pagesWords(lang)
  const { requester, target } = facts
  const who = requester === undefined ? w.list.someone : capital(factSaid('requester', requester, lang))
  return `${who}: ${target === undefined ? w.list.forWhat : factSaid('target', target, lang)}.`
}

const owedBefore = ({ notices }: Pick<ContactView, 'notices'>): readonly NoticeView[] =>
  notices.filter(({ when, state }) => when === 'before' && state !== 'done')

/** Whom or what it waits for; who is to be told is named once, before their yes is. */
export function waitsSaid(view: Pick<ContactView, 'notices'>, lang: Lang): string {
  const names: Readonly<Record<string, string>> = pagesWords(lang).waits
  const owed = owedBefore(view).map(({ notice }) => notice)
  const first = owed.filter(notice => !notice.endsWith('-consented') || !owed.includes(notice.replace('-consented', '-told')))
  return list([...new Set(first.map(notice => names[notice] ?? names.other ?? notice))], lang)
}

/** The answer is the heading: what is so now. */
export function headlineOf(view: ContactView, lang: Lang): string {
  const w = pagesWords(lang).head
  switch (view.stage) {
    case 'reviewed':
      return w.reviewed({ found: view.finding ? findingSaid(view.finding, lang) : '' })
    case 'ended':
      return view.reason && view.disclosed.length === 0 ? w.declined({ why: reasonWords[view.reason][lang] }) : w.ended
    case 'declined':
      return w.declined({ why: view.reason ? reasonWords[view.reason][lang] : '' })
    case 'under-way':
      return w.underWay
    case 'emergency':
      return w.emergency
    case 'opened':
      return w.opened
    case 'complied':
      return w.complied
    default:
      return waitingSaid(view, lang)
  }
}

function waitingSaid(view: ContactView, lang: Lang): string {
  const w = pagesWords(lang).head
  const who = list(
    view.offices.filter(({ signed }) => signed === null).map(({ office }) => officeSaid(office, lang)),
    lang,
  )
  if (view.answer === 'refuse') return w.refuse({ who })
  if (view.answer === 'comply') return w.comply({ who })
  if (view.answer === 'permit') return w.permit({ who })
  if (view.isReady) return w.decides({ who })
  const whom = waitsSaid(view, lang)
  if (whom === '') return w.holdNamed
  return view.answer === 'counsel' ? w.counsel({ whom }) : w.hold({ whom })
}

export const findingSaid = (finding: string, lang: Lang): string => sayingOf(findingWords, finding, lang)

/** What is owed still, once nothing waits any more. */
export function owedSaid(view: ContactView, lang: Lang): string {
  const w = pagesWords(lang).head
  if (view.stage !== 'under-way' && view.stage !== 'ended' && view.stage !== 'declined') return ''
  const notices = view.notices.filter(({ when, state }) => when === 'after' && state !== 'done' && state !== 'excused').length
  const accounts = view.statements.filter(({ given }) => given === null).length
  const said = [notices > 0 ? w.owes({ n: notices }) : '', accounts > 0 && view.stage === 'ended' ? w.accounts({ n: accounts }) : '']
  const owed = said.filter(Boolean).join(' ')
  return owed === '' && view.stage === 'ended' ? w.toReview : owed
}

/** Amber is for what waits alone; red where someone is in danger now. */
export function statusOf(view: Pick<ContactView, 'stage' | 'facts'>): StatusKind {
  if (view.facts.emergency === 'imminent-harm' && (view.stage === 'emergency' || view.stage === 'under-way')) return 'danger'
  return shapes[view.stage]
}

const shapes: Readonly<Record<Stage, StatusKind>> = {
  asked: 'going',
  held: 'waiting',
  notices: 'waiting',
  opened: 'going',
  declined: 'done',
  complied: 'going',
  emergency: 'going',
  'under-way': 'there',
  ended: 'done',
  reviewed: 'done',
}
