import type { Verb } from '../../contract.ts'
import { isReportAlone } from '../../rules/report-alone.ts'
import type { ContactView, NoticeView, Offers } from '../view.ts'

/** The one thing to do next: the reader's own, or somebody else's. */
export type NextStep = { readonly is: 'own'; readonly verb: Verb; readonly notice: string | null } | { readonly is: Others }

/** What somebody else does; of a no and of what nobody may stop, what the desk does until it is signed. */
export type Others = 'read' | 'no' | 'aside' | 'decide' | 'tell' | 'days' | 'account' | 'review' | 'report' | 'nothing'

const own = (verb: Verb | undefined, notice: string | null = null): NextStep[] => (verb === undefined ? [] : [{ is: 'own', verb, notice }])

export function nextStepOf(view: ContactView, offers: Offers): NextStep {
  return ownStep(view, offers) ?? othersStep(view)
}

function ownStep(view: ContactView, offers: Offers): NextStep | undefined {
  const first = (...verbs: readonly Verb[]): NextStep[] => own(verbs.find(verb => view.next.includes(verb)))
  const tells = view.next.includes('tell') ? own('tell', offers.tellable[0] ?? null) : []
  const isDanger = view.facts['emergency'] === 'imminent-harm'
  switch (view.stage) {
    case 'emergency':
      return [...(isReportAlone(view) ? [] : first('begin')), ...tells][0]
    case 'opened':
    case 'complied':
      return first('begin', 'release')[0]
    case 'under-way':
      return [...tells, ...first('end')][0]
    case 'declined':
      return [...tells, ...first('end')][0]
    case 'ended':
      return [...tells, ...(owesOwn(view) ? first('statement') : []), ...first('answer-complaint', 'review')][0]
    case 'reviewed':
      return first('answer-complaint')[0]
    default: {
      const no = saidNoIn(view)
      return [
        ...(isDanger ? first('disclose') : []),
        ...(view.wentOn !== null && offers.reasons.includes('went-on') ? own('decline', 'went-on') : []),
        ...(view.answer === 'refuse' ? closes(view, offers) : []),
        ...(no === null ? waitsFor(view, offers) : offers.reasons.includes(no) ? own('decline', no) : []),
      ][0]
    }
  }
}

/**
 * Somebody whose yes it waits for has said no, and nothing is left to check: it is for those who decide to close it. Whoever said no may still
 * agree, and is not asked again as if they had not answered. Null where nobody said no.
 */
export function saidNoIn(view: ContactView): 'caregiver-refused' | 'student-refused' | null {
  const owed = owedBefore(view)
  if (view.answer !== 'hold' || owed.some(({ notice }) => notice === 'paper-read' || notice === 'requester-verified')) return null
  const refused = owed.find(({ state }) => state === 'refused')?.notice
  return refused === undefined ? null : refused === 'student-consented' ? 'student-refused' : 'caregiver-refused'
}

const owesOwn = ({ statements }: ContactView): boolean => statements.some(({ isOwn, given }) => isOwn && given === null)

const closes = ({ next }: ContactView, { reasons }: Offers): NextStep[] =>
  next.includes('decline') && reasons.includes('plan-refuses') && !next.includes('read-paper') ? own('decline') : []

/** What it waits for, in the plan's order, as far as it is this reader's; then the decision. */
function waitsFor(view: ContactView, offers: Offers): NextStep[] {
  const may = (verb: Verb) => view.next.includes(verb)
  const owed = owedBefore(view).flatMap(({ notice }) => {
    if (notice === 'requester-verified') return may('verify') ? own('verify') : []
    if (notice === 'paper-read') return may('read-paper') ? own('read-paper') : []
    if (offers.consents.includes(notice)) return own('consent')
    return offers.tellable.includes(notice) ? own('tell', notice) : []
  })
  const decides = may('open') ? own('open') : may('comply') ? own('comply') : []
  return [...owed, ...(may('read-paper') ? own('read-paper') : []), ...decides]
}

const owedBefore = ({ notices }: ContactView): readonly NoticeView[] =>
  notices.filter(({ when, state }) => when === 'before' && state !== 'done' && state !== 'excused')

function othersStep(view: ContactView): NextStep {
  const isOwed = view.notices.some(({ when, state }) => when === 'after' && state !== 'done' && state !== 'excused')
  switch (view.stage) {
    case 'emergency':
      return { is: isOwed ? 'tell' : isReportAlone(view) ? 'report' : 'nothing' }
    case 'under-way':
    case 'declined':
      return { is: isOwed ? 'tell' : 'nothing' }
    case 'ended':
      return { is: isOwed ? 'tell' : view.statements.some(({ given, isGone }) => given === null && !isGone) ? 'account' : 'review' }
    case 'reviewed':
      return { is: 'nothing' }
    case 'opened':
    case 'complied':
      return { is: 'decide' }
    default:
      return { is: waited(view) }
  }
}

function waited(view: ContactView): Others {
  const owed = owedBefore(view).map(({ notice }) => notice)
  if (view.isUnseen || owed.includes('paper-read')) return 'read'
  if (view.answer === 'refuse') return 'no'
  if (view.answer === 'comply') return 'aside'
  if (view.answer === 'permit' || view.isReady || saidNoIn(view) !== null) return 'decide'
  if (view.waitsUntil !== null && owed.every(notice => notice === 'waiting-days-passed')) return 'days'
  return 'tell'
}
