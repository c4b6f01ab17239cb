import type { Defender } from '../../agreements/defender.ts'
import type { Reason } from '../../../design/reason-line.tsx'
import type { RecordLine } from '../../../design/record-lines.tsx'
import type { DeclineReason, Excuse } from '../contract.ts'
import type { Account } from '../facts.ts'
import type { Numbers } from '../numbers.ts'
import type { Contact, Notice } from '../view.ts'

/** Ids are resolved before a page is drawn: pages see names, places and sections, and ids only inside addresses. */
export interface ContactView extends Omit<Contact, 'plan' | 'decision' | 'notices' | 'signed' | 'statements' | 'complaints' | 'history'> {
  readonly plan: { readonly title: string; readonly version: number }
  readonly answer: string | null
  readonly atOnce: boolean
  /** The plan sets an order: the first that is owed alone may be done. */
  readonly inOrder: boolean
  readonly says: readonly string[]
  readonly because: readonly Reason[]
  readonly conditions: readonly string[]
  readonly obligations: readonly string[]
  readonly notices: readonly NoticeView[]
  /** Nothing that the plan asks for first is owed any more, whatever of it this reader may see. */
  readonly isReady: boolean
  /** The kind of a paper was said, and nothing on it was looked at: it counts as unread. */
  readonly isUnseen: boolean
  readonly waitsUntil: string | null
  /** The day by which the paper wants an answer, while none was given. */
  readonly returnOn: string | null
  readonly offices: readonly OfficeView[]
  /** When they went on past the desk without waiting for the answer. */
  readonly wentOn: string | null
  /** Whom to telephone, by office. */
  readonly reach: Numbers['held']
  readonly isOpened: boolean
  readonly begun: boolean
  /** The adults who were there from its beginning, by name. */
  readonly metBy: readonly string[]
  /** What is told afterwards is owed. */
  readonly isPast: boolean
  readonly statements: readonly StatementView[]
  readonly complaints: readonly ComplaintView[]
  readonly history: readonly RecordLine[]
  readonly today: string
  /** Of the calls for support it names, those whose page opens to this reader. */
  readonly callsOpen: readonly string[]
}

export interface NoticeView extends Omit<Notice, 'by' | 'attempts'> {
  /** Whoever told them, by name; null where a message of ours did. */
  readonly by: string | null
  readonly attempts: readonly (Omit<Notice['attempts'][number], 'by'> & { readonly by: string | null })[]
}

/** An office of the plan's `sign`: who holds it, and what they have decided. */
export interface OfficeView {
  readonly office: string
  /** Nobody holds it: those who are named here decide in its place. */
  readonly inPlace: boolean
  readonly held: readonly { readonly name: string; readonly phone: string | null }[]
  readonly signed: {
    readonly by: string
    readonly verb: 'open' | 'comply' | 'decline'
    readonly reason: DeclineReason | null
    readonly at: string
  } | null
}

export interface StatementView {
  readonly name: string
  readonly isOwn: boolean
  readonly dueOn: string | null
  readonly isGone: boolean
  readonly given: (Account & { readonly at: string; readonly amended: number; readonly reason: string | null }) | null
}

export type ComplaintView = Contact['complaints'][number] & { readonly names: readonly string[]; readonly isLate: boolean }

/** Another request that may be the same visit: when it was written down, and who asks what. */
export interface NearView {
  readonly id: string
  readonly askedAt: string
  readonly facts: Readonly<Record<string, string>>
}

/** What the forms of this reader offer, beside the codes that never change. */
export interface Offers {
  readonly tellable: readonly string[]
  readonly consents: readonly string[]
  readonly reasons: readonly DeclineReason[]
  /** Of which other requests this may be a second record; empty where it may not be closed so. */
  readonly twice: readonly NearView[]
  readonly excusable: readonly string[]
  readonly excuses: readonly Excuse[]
  /** No picture of the paper is kept: who reads it at the desk says so. */
  readonly asksReadFrom: boolean
  /** Of what may be told: before whom it is asked first whether anything points at a caregiver. */
  readonly asksFirst: readonly string[]
  /** In another request about the same student a caregiver is feared; told only to whoever may know of it. */
  readonly isFearedElsewhere: boolean
  /** Another request about the same student came with a court's order of protection, and somebody of the home is to be told of this one. */
  readonly isOrderElsewhere: boolean
  /** The school’s own calls that they may have come in answer to. */
  readonly calls: readonly { readonly id: string; readonly askedAt: string; readonly room: string | null; readonly police: boolean }[]
  readonly adults: readonly { readonly id: string; readonly name: string; readonly role: string; readonly isLikely: boolean }[]
  readonly maySayAbuse: boolean
  readonly mayComplain: boolean
  /** Whom a complaint may be about: those who were there, decided or wrote it down. */
  readonly concerned: readonly { readonly id: string; readonly name: string }[]
  readonly answerable: readonly string[]
  /** What was wanted was no student: whether one was involved all the same is asked at the end. */
  readonly asksInvolved: boolean
  /** The request names no student: whoever lets go of a part of a record says whose it is. */
  readonly asksWhose: boolean
  /** Who it is about, for those who tell a family; null for others. */
  readonly named: Named | null
  /** The roster has another age of the student than this was decided with; for those who tell a family. */
  readonly otherAge: OtherAge | null
  readonly defender: DefenderView
  readonly letters: readonly LetterView[]
  /** The language the home speaks, once it was asked on the page. */
  readonly language: string | null
}

/** Two ages in the words of the plan: the one that was said or assumed here, and the one of the roster. */
export interface OtherAge {
  readonly said: string
  readonly roster: string
}

/** The student beside the record, null where nobody is named; and whether this reader may name one now. */
export interface Named {
  readonly name: string | null
  readonly mayName: boolean
}

/** Whom to telephone for a defender now, and what is agreed with them; null where no agreement is in force for this school. */
export interface DefenderView {
  readonly phone: string | null
  /** Whose number it is: of the agreement, of the plan in force, or of neither any longer. */
  readonly from: 'agreement' | 'plan' | 'before'
  readonly agreed: Omit<Defender, 'phone'> | null
}

/** What to say for a notice in a language, filled in; one that no person has signed is for the call alone. */
export interface LetterView {
  readonly notice: string
  readonly language: string
  readonly text: string
  readonly signed: { readonly by: string; readonly at: string } | null
}

/** Who came, with what and why, as they said it; nothing where nobody has written it down. */
export interface VisitView {
  readonly agency: string | null
  readonly names: string | null
  readonly badges: string | null
  readonly callBack: string | null
  readonly purpose: string | null
  readonly civilCriminal: string | null
  readonly paperIssuer: string | null
  readonly paperJudge: string | null
  readonly paperDate: string | null
  readonly paperScope: string | null
  readonly arrivedAt: Date | null
  readonly leftAt: Date | null
  readonly destination: string | null
  readonly dispatchNumber: string | null
}
