import { saidNoIn } from './next-step.ts'
import type { StatusKind } from '../../../../design/status.tsx'
import { roleName } from '../../../../design/words/frame.ts'
import type { Lang, Saying } from '../../../../kernel/lang.ts'
import { notices as noticeSayings, roles as roleSayings } from '../../../../plan/core/index.ts'
import type { Stage } from '../../contract.ts'
import { contact } from '../../../question.ts'
import { requesterTitles } from '../../../words/question.ts'
import { findingWords, reasonWords, stageWords } from '../../words/codes.ts'
import { pagesWords } from '../../words/pages.ts'
import type { ContactView, NoticeView } from '../view.ts'
import { isReportAlone } from '../../rules/report-alone.ts'
import { stepsWords } from '../../words/steps.ts'
import { twiceWords } from '../../words/twice.ts'
import { wentOnWords } from '../../words/went-on.ts'
import { list } from '../../../../words/lists.ts'
import { capital } from '../../../../words/capital.ts'

/** Codes as people read them, on every page of a request. */
export const factLabel = (name: string, lang: Lang): string => contact.facts.find(fact => fact.name === name)?.label[lang] ?? name

export const factSaid = (name: string, value: string, lang: Lang): string =>
  contact.facts.find(fact => fact.name === name)?.words[value]?.[lang] ?? value

export const noticeSaid = (notice: string, lang: Lang): string => sayingOf(noticeSayings, notice, lang)

export const officeSaid = (office: string, lang: Lang): string => sayingOf(roleSayings, office, lang) || roleName(office, lang)

const sayingOf = (sayings: Readonly<Record<string, Saying>>, code: string, lang: Lang): string =>
  sayings[code]?.[lang] ?? code.replaceAll('-', ' ')

type Told = Pick<ContactView, 'call' | 'facts'>

/** Who asks what, in one line. */
export function requestSaid(told: Told, lang: Lang): string {
  const { requester } = told.facts
  const who = requester === undefined ? pagesWords(lang).list.someone : capital(factSaid('requester', requester, lang))
  return `${who}: ${whatAsked(told, lang)}.`
}

/** Who asks, as a heading says it. */
export const whoAsks = ({ facts: { requester } }: Told, lang: Lang): string =>
  requester === undefined ? pagesWords(lang).list.someone : sayingOf(requesterTitles, requester, lang)

/** What they want, below that heading. */
export const wantSaid = (told: Told, lang: Lang): string => `${capital(whatAsked(told, lang))}.`

function whatAsked(told: Told, lang: Lang): string {
  const w = pagesWords(lang).list
  const { target } = told.facts
  if (isReportAlone(told)) return w.inWriting
  return target === undefined ? w.forWhat : factSaid('target', target, lang)
}

const owedBefore = ({ notices }: Pick<ContactView, 'notices'>): readonly NoticeView[] =>
  notices.filter(({ when, state }) => when === 'before' && state !== 'done' && state !== 'excused')

/** Whom or what it waits for; who is to be told is named once, before their yes is. */
function waitsNamed(view: Pick<ContactView, 'notices'>): readonly string[] {
  const owed = owedBefore(view).map(({ notice }) => notice)
  return owed.filter(notice => !notice.endsWith('-consented') || !owed.includes(notice.replace('-consented', '-told')))
}

function whomSaid(notices: readonly string[], lang: Lang): string {
  const names: Readonly<Record<string, string>> = pagesWords(lang).waits
  return list([...new Set(notices.map(notice => names[notice] ?? names.other ?? notice))], lang)
}

/** The answer is the heading: what is so now, in at most eight words. */
export function headlineOf(view: ContactView, lang: Lang): string {
  const w = pagesWords(lang).head
  switch (view.stage) {
    case 'reviewed':
      return w.reviewed({ found: view.finding ? findingSaid(view.finding, lang) : '' })
    case 'ended':
      return view.reason && view.disclosed.length === 0 ? closedSaid(view, lang) : w.ended
    case 'declined':
      return view.reason === 'written-twice' ? twiceWords[lang].head : closedSaid(view, lang)
    case 'under-way':
      return w.underWay
    case 'emergency':
      if (isReportAlone(view)) return w.report
      return view.answer === 'comply' ? w.aside : w.emergency
    case 'opened':
      return w.opened
    case 'complied':
      return w.complied
    default:
      return waitingSaid(view, lang)
  }
}

export const closedSaid = ({ facts }: Pick<Told, 'facts'>, lang: Lang): string =>
  facts.target === 'student-record' ? pagesWords(lang).head.declinedRecord : pagesWords(lang).head.declined

/** Two who are told at once stand together; of more than two the first is named. */
const people: readonly string[] = [
  'principal-told',
  'superintendent-told',
  'counsel-told',
  'caregiver-told',
  'student-told',
  'defender-told',
]

function waitingSaid(view: ContactView, lang: Lang): string {
  if (view.wentOn !== null) return wentOnWords(lang).heading
  const w = pagesWords(lang).head
  const is = answerNow(view)
  if (is !== 'hold') return w[is]
  const owed = waitsNamed(view)
  if (view.isUnseen || owed.includes('paper-read')) return w.holdPaper
  if (owed.includes('requester-verified')) return w.holdCheck
  if (view.answer === 'counsel') return w.counsel
  const no = saidNoIn(view)
  if (no !== null) return stepsWords(lang).saidNo[no]
  if (owed.length === 0) return w.holdNamed
  return owed.length === 2 && owed.every(notice => people.includes(notice))
    ? w.holdBoth({ whom: whomSaid(owed, lang) })
    : w.hold({ whom: whomSaid(owed.slice(0, 1), lang) })
}

/** What heading and badge say alike while it is not decided: the plan's no is no hold. On a paper that nobody has looked at nothing is answered. */
function answerNow(view: ContactView): 'hold' | 'decides' | 'permit' | 'comply' | 'refuse' {
  if (view.isUnseen) return 'hold'
  if (view.answer === 'refuse' || view.answer === 'comply' || view.answer === 'permit') return view.answer
  return view.isReady ? 'decides' : 'hold'
}

/** Whose word it takes, and what it waits for beside what the heading names. */
export function restSaid(view: ContactView, lang: Lang): string {
  const w = pagesWords(lang).head
  if (view.reason !== null && view.stage !== 'reviewed') return w.why({ why: reasonWords[view.reason][lang] })
  if (!isWaiting(view)) return ''
  const is = answerNow(view)
  if (is === 'hold' && saidNoIn(view) !== null) return stepsWords(lang).saidNoRest({ who: openOffices(view, lang) })
  if (is === 'hold') {
    const owed = waitsNamed(view)
    return owed.length === 0 || headlineOf(view, lang).includes(whomSaid(owed, lang)) ? '' : w.waitsFor({ whom: whomSaid(owed, lang) })
  }
  const who = openOffices(view, lang)
  return who === '' ? '' : w.signs[is]({ who })
}

/** Those whom the plan names and who have not decided; empty where nobody is left. */
const openOffices = ({ offices }: ContactView, lang: Lang): string => {
  const open = offices.filter(({ signed }) => signed === null).map(({ office }) => officeSaid(office, lang))
  return open.length === 0 ? '' : list(open, lang)
}

const isWaiting = ({ stage }: Pick<ContactView, 'stage'>): boolean => stage === 'asked' || stage === 'held' || stage === 'notices'

/** The badge: a state in a few words, and its shape. */
export function badgeOf(view: ContactView, lang: Lang): { readonly is: StatusKind; readonly says: string } {
  const w = pagesWords(lang).head.badge
  if (view.stage === 'emergency' && isReportAlone(view)) return { is: 'going', says: w.report }
  if (!isWaiting(view)) return { is: statusOf(view), says: stageWords[view.stage][lang] }
  if (view.wentOn !== null) return { is: 'waiting', says: wentOnWords(lang).badge }
  const is = answerNow(view)
  if (is === 'hold') return { is: 'waiting', says: w.hold({ at: view.askedAt }) }
  return { is: is === 'refuse' ? 'done' : is === 'decides' ? 'waiting' : 'going', says: w[is] }
}

export const findingSaid = (finding: string, lang: Lang): string => sayingOf(findingWords, finding, lang)

/** What is owed still, once nothing waits any more. */
export function owedSaid(view: ContactView, lang: Lang): string {
  const w = pagesWords(lang).head
  if (view.stage !== 'under-way' && view.stage !== 'ended' && view.stage !== 'declined') return ''
  const notices = view.notices.filter(({ when, state }) => when === 'after' && state !== 'done' && state !== 'excused').length
  const accounts = view.statements.filter(({ given, isGone }) => given === null && !isGone).length
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
