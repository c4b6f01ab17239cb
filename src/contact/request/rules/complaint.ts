import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import type { ComplaintAnswer, ComplaintFrom, ComplaintKind, ComplaintStep } from '../contract.ts'
import type { ContactFactRecorded } from '../facts.ts'
import type { Complaint, ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import { alertFirst, type Offices } from './alert.ts'
import type { Moment } from './moment.ts'
import { isPartOf, type Standing } from './standing.ts'

export interface Complaining {
  readonly from: ComplaintFrom
  readonly about: readonly ComplaintKind[]
  /** Whom it is about, by id; nobody named where it is about nobody in particular. */
  readonly concerns: readonly string[]
}

/** Whoever is part of it writes down a complaint of how it went: their own, or one of a family, a student or other staff. Law: R10. */
export const complainReady = (state: ContactState, standing: Standing): Ready =>
  standing.isStaff && isPartOf(state, standing) ? 'ready' : notPermitted(refusals.complainThroughOffice)

/** What is complained of where it was for somebody to tell the family. */
const ofTelling: readonly ComplaintKind[] = ['not-told', 'told-late', 'not-in-our-language']
const ofTheFamily: readonly string[] = ['caregiver-told', 'caregiver-written', 'student-told']

/**
 * A complaint, in codes and without a story, with the day by which it is answered. Where nobody is named it is about those who decided and
 * were there so far, and, where it is about how they were told, who told them or tried to: none of them answers it. Where that leaves nobody, whoever can name a designee or counsel is told so.
 */
export function decideComplain(
  state: ContactState,
  { person }: Standing,
  { from, about, concerns }: Complaining,
  { moment, offices }: { readonly moment: Moment; readonly offices: Offices },
): readonly ContactFactRecorded[] {
  const { drill, decided } = state
  const whom = concerns.length > 0 ? concerns : whoseDeed(state, about).filter(each => each !== person)
  const answerOn = moment.schoolDay(decided?.settings['complaint-days'] ?? 0)
  const body = { drill, complaint: moment.id(), from, about: [...new Set(about)], concerns: [...new Set(whom)], answerOn }
  const others = offices.filter(each => !whom.includes(each.person) && each.person !== person)
  const told = alertFirst('complaint-made', ['superintendent', 'designee', 'counsel', 'principal'], others, drill)
  const complained: ContactFactRecorded = { type: 'contact.complained', body }
  return [complained, ...(told.length > 0 ? told : alertFirst('nobody-answers', ['superintendent'], offices, drill))]
}

const whoseDeed = ({ adults, signed, told, tried }: ContactState, about: readonly ComplaintKind[]): string[] => {
  const isOfTelling = about.some(each => ofTelling.includes(each))
  const tellers = [...told, ...tried].flatMap(({ notice, by }) => (isOfTelling && ofTheFamily.includes(notice) && by !== null ? [by] : []))
  return [...adults, ...signed.map(({ by }) => by), ...tellers]
}

/** Offices that answer complaints. */
const answerers: readonly string[] = ['superintendent', 'designee', 'counsel', 'principal']

export const answersComplaints = ({ roles }: Standing): boolean => answerers.some(role => roles.includes(role))

/** Never by somebody it is about, nor by whoever made it. */
const mayAnswer = ({ concerns, by }: Complaint, { person }: Standing): boolean => by !== person && !concerns.includes(person)

/** Which complaints this person may answer now. */
export const answerable = ({ complaints }: ContactState, standing: Standing): readonly Complaint[] =>
  answersComplaints(standing) ? complaints.filter(each => each.answered === null && mayAnswer(each, standing)) : []

export interface Answering {
  readonly complaint: string
  readonly answer: ComplaintAnswer
  readonly steps: readonly ComplaintStep[]
}

export function answerReady(state: ContactState, standing: Standing, sent?: Pick<Answering, 'complaint'>): Ready {
  if (sent === undefined) return answerable(state, standing).length > 0 ? 'ready' : refused('wrong-stage', refusals.noComplaint)
  const found = state.complaints.find(({ complaint }) => complaint === sent.complaint)
  if (!found) return refused('no-such-complaint', refusals.noComplaint)
  if (!mayAnswer(found, standing)) return refused('about-you', refusals.complaintAboutYou)
  return found.answered ? refused('already-answered', refusals.complaintAnswered) : 'ready'
}

export const decideAnswer = ({ drill }: ContactState, { complaint, answer, steps }: Answering): readonly ContactFactRecorded[] => [
  { type: 'contact.complaint-answered', body: { drill, complaint, answer, steps: [...new Set(steps)] } },
]

/** Those of which nobody was reminded yet: each is reminded of once, whatever else is complained of. */
export const unreminded = (state: Pick<ContactState, 'complaints' | 'complaintsReminded'>): readonly Complaint[] =>
  openComplaints(state).filter(({ complaint }) => !state.complaintsReminded.includes(complaint))

/** Complaints without an answer. */
export const openComplaints = ({ complaints }: Pick<ContactState, 'complaints'>): readonly Complaint[] =>
  complaints.filter(({ answered }) => answered === null)
