import type { Lang } from '../../kernel/lang.ts'
import { inEnglish } from '../../words/lang.ts'
import { doorWords, type DoorWords, type Spoken } from './words/door.ts'
import { answerAt, type DeskAnswer } from './ask.ts'
import {
  askedAlways,
  asksWho,
  comesToHelp,
  type DeskFact,
  deskFacts,
  deskValues,
  isCalledIn,
  isCrew,
  isRecord,
  isUrgent,
  type Seen,
  unknown,
} from './desk.ts'
import type { DeskBook, ReasonRead } from './desk-pack.ts'
import { noneOnFile, type RegisterRead, registerSaid } from './register-said.ts'
import type { DeskCondition, DeskOutcome, Office } from './desk-table.ts'
import { capital } from '../../words/capital.ts'

/** One screen: what to do, the words, whom to call, what not to do, who alone may decide. Sentences only. */
export interface DoorView {
  readonly isDanger: boolean
  /** It waits, so its edge is amber. */
  readonly isHold: boolean
  readonly situation: readonly string[]
  readonly heading: string
  readonly decides: string
  /** Each at most two sentences; for a reader of another language also in English, for that is what the officer hears. */
  readonly say: readonly { readonly own: string; readonly english: string | null }[]
  readonly how: readonly string[]
  readonly calls: readonly Office[]
  readonly nots: readonly string[]
  readonly reasons: readonly ReasonRead[]
  readonly next: DoorQuestion | null
  /** What the register says of an officer posted at a school; nothing for anybody else. */
  readonly register: readonly string[]
  /** They were let in because the school called: what they then want of a student is asked on a page of its own. */
  readonly mayAskForStudent: boolean
  /** Officers whom the school called ask about a student: where a child is missing or in danger now, that says more. Law: I10b. */
  readonly mayBeMissing: boolean
  /** They ask for a student, and a record is about one. */
  readonly isOfStudent: boolean
}

export interface DoorQuestion {
  readonly fact: DeskFact
  readonly asks: string
  readonly options: readonly DoorOption[]
}

export interface DoorOption {
  readonly value: string
  readonly label: string
  /** What is seen on them. */
  readonly see: string | null
  /** The heading it stands under. */
  readonly group: string | null
}

/** `book` is null where no plan answers: then everything is as it is before anything was answered. */
export function doorView(book: DeskBook | null, seen: Seen, lang: Lang, read: RegisterRead = noneOnFile): DoorView {
  const w = doorWords(lang)
  const { outcome, reasons, next } = book ? answerAt(book, seen) : unanswered
  const says = wordsFor(outcome, seen)
  return {
    isDanger: seen.emergency === 'imminent-harm' || isCalledIn(seen) || asksWho(seen),
    isHold: (outcome.answer === 'hold' || outcome.answer === 'counsel') && !asksForCare(seen),
    situation: deskFacts.flatMap(fact => saidOf(w, fact, seen[fact])),
    heading: headingFor(w, outcome, seen),
    decides: book ? decidesFor(w, { outcome, reasons, next }, seen) : w.noPlan,
    say: says.map(key => ({ own: w.say[key], english: inEnglish(lang) ? doorWords('en').say[key] : null })),
    how: shownOf(outcome, seen).map(each => w.conditions[each]),
    calls: outcome.calls.includes('superintendent') ? outcome.calls : [...outcome.calls, 'superintendent'],
    nots: notsFor(outcome, seen).map(key => w.nots[key]),
    reasons: reasons.flatMap(place => book?.reasons[place] ?? []),
    next: next && questionOf(w, next),
    register: seen.requester === 'sro' ? registerSaid(w, read, lang) : [],
    mayAskForStudent: isCalledIn(seen) && !isCrew(seen),
    mayBeMissing: isRecord(seen.target) && seen.emergency === 'school-called' && !isCrew(seen),
    isOfStudent: seen.target?.startsWith('student-') ?? false,
  }
}

const unanswered: DeskAnswer = {
  outcome: { answer: 'hold', sign: ['superintendent'], calls: ['superintendent', 'counsel'], conditions: [] },
  reasons: [],
  next: null,
}

export function questionOf(w: DoorWords, fact: DeskFact): DoorQuestion {
  const options = [...new Set([...deskValues[fact], unknown])]
  return {
    fact,
    asks: w.facts[fact].asks,
    options: options.map(value => {
      const { label = value, see = null } = chosenOf(w, fact, value) ?? {}
      return { value, label, see, group: fact === 'requester' ? groupOf(w, value) : null }
    }),
  }
}

const inUniform: readonly string[] = ['local-police', 'state-police', 'sro', 'ambulance-fire']
const withNeither: readonly string[] = ['defense-counsel', 'private', 'unverified', unknown]

/** By what is on them, which is how somebody at a desk looks for who they are. */
function groupOf({ facts: { requester } }: DoorWords, value: string): string {
  const { uniform, card, neither } = requester.groups
  return inUniform.includes(value) ? uniform : withNeither.includes(value) ? neither : card
}

/** The questions of the form: those that are always there, and those that were answered or come next. */
export const questionsIn = (seen: Seen, next: DeskFact | null): readonly DeskFact[] =>
  deskFacts.filter(fact => askedAlways.includes(fact) || seen[fact] !== undefined || fact === next)

function chosenOf(w: DoorWords, fact: DeskFact, value: string) {
  const values: Readonly<Record<string, { readonly label: string; readonly said: string; readonly see?: string } | undefined>> =
    w.facts[fact].values
  return values[value]
}

const saidOf = (w: DoorWords, fact: DeskFact, value: string | undefined): string[] => {
  const said = value === undefined ? undefined : chosenOf(w, fact, value)?.said
  return said === undefined ? [] : [said]
}

const isRemote = ({ where }: Seen): boolean => where === 'remote'
const isHelp = (seen: Seen): boolean => comesToHelp(seen) && !isRecord(seen.target)
/** What staff tell a crew for a child’s care is no request for a record, and a crew at the door does not wait for one. Law: I0d. */
const asksForCare = (seen: Seen): boolean => isCrew(seen) && isRecord(seen.target) && !isRemote(seen)

function headingFor({ answers }: DoorWords, { answer, conditions }: DeskOutcome, seen: Seen): string {
  if (asksWho(seen)) return answers.who
  if (asksForCare(seen)) return answers.crewAsks
  switch (answer) {
    case 'permit':
      if (isHelp(seen)) return isCrew(seen) ? answers.crew : isCalledIn(seen) ? answers.called : answers.comes
      return seen.target === 'entry-public' ? answers.mayStay : answers.permit
    case 'hold':
      if (isRemote(seen)) return answers.holdRemote
      return conditions.includes('waits-outside') ? answers.holdOutside : answers.hold
    case 'refuse':
      return isRemote(seen) ? answers.refuseRemote : answers.refuse
    default:
      return conditions.includes('decided-within-minutes') ? answers.minutes : answers[answer]
  }
}

function decidesFor(w: DoorWords, { outcome: { answer, sign, calls }, next, reasons }: DeskAnswer, seen: Seen): string {
  if (asksWho(seen)) return w.who
  if (asksForCare(seen)) return w.crewAsks
  if (answer === 'permit' && isHelp(seen)) return isCrew(seen) ? w.crew : isCalledIn(seen) ? w.called : w.helps
  if (next !== null && reasons.length === 0 && answer === 'hold') return w.start
  if (answer === 'comply') return w.notYours({ who: capital(signersIn(w, calls.slice(0, 1))) })
  return w.yours({ who: signersIn(w, sign) })
}

function signersIn({ signers, both }: Pick<DoorWords, 'signers' | 'both'>, sign: readonly string[]): string {
  const titles: Readonly<Record<string, string>> = signers
  const [first, ...others] = sign.flatMap(role => titles[role] ?? [])
  if (first === undefined) return signers.superintendent
  return others.reduce((one, other) => both({ one, other }), first)
}

/** R1 wherever nobody may say yes; a paper is never read; and nobody learns who is here. */
function wordsFor({ answer, conditions }: DeskOutcome, seen: Seen): Spoken[] {
  if (asksWho(seen)) return ['badge']
  if (asksForCare(seen) || (answer === 'permit' && isHelp(seen))) return ['come']
  if (isRemote(seen)) return ['presence', 'callBack']
  if (answer === 'comply') return [isDcf(seen) ? 'aside' : 'noWay', 'badge', ...(isTaken(seen) ? (['destination'] as const) : [])]
  if (answer === 'permit')
    return seen.target === 'entry-public' ? ['stay'] : ['calling', ...(isRecord(seen.target) && !isDcf(seen) ? [] : presence(seen))]
  if (conditions.includes('decided-within-minutes')) return ['calling']
  if (answer !== 'refuse' && servesChild(seen)) return ['calling', ...paperIn(seen), ...presence(seen)]
  const outside = conditions.includes('waits-outside')
  return [
    outside ? 'noConsentOutside' : 'noConsent',
    ...(seen.requester === 'unverified' ? (['checks'] as const) : []),
    ...paperIn(seen),
    ...(conditions.includes('ask-civil-or-criminal') && !isSpared(seen) ? (['whichMatter'] as const) : []),
    ...presence(seen, 'always'),
  ]
}

const isTaken = ({ basis, target }: Seen): boolean => target === 'student-taken' || basis === 'custody-without-paper'
const paperIn = ({ basis }: Seen): Spoken[] => (basis === 'unread' ? ['paper'] : basis === 'not-shown' ? ['notShown'] : [])

/** Whom nobody asks aloud about immigration: whether they act for it is looked for. */
const isSpared = ({ requester }: Seen): boolean => requester === 'court-officer' || requester === 'private' || requester === 'probation-dys'

const isDcf = ({ requester }: Seen): boolean => requester === 'dcf' || requester === 'dcf-with-police'
/** DCF, and a student's own lawyer, come for the child: they wait for somebody who decides, and are not told that nobody consents. */
const servesChild = (seen: Seen): boolean => isDcf(seen) || seen.requester === 'defense-counsel'

/** Who telephones waits nowhere; who waits outside does not wait inside. What stands under *Do not* is not said twice. */
const shownOf = ({ conditions }: DeskOutcome, seen: Seen): readonly DeskCondition[] =>
  conditions.filter(each => {
    if (each === 'no-word-on-presence') return false
    if (each === 'waits-outside') return !isRemote(seen)
    if (each === 'waits-in-public-area') return !isRemote(seen) && !conditions.includes('waits-outside')
    return true
  })

/** DCF is told once it was checked that they are DCF; nobody else is told who is here. Law: I8, c.119 s.51B. */
function presence(seen: Seen, when: 'always' | 'of-students' = 'of-students'): Spoken[] {
  if (isDcf(seen)) return ['checks']
  return when === 'of-students' && (seen.target === 'adult-staff' || seen.target === 'here-otherwise') ? [] : ['presence']
}

const paperLess: readonly (string | undefined)[] = [undefined, 'none', 'custody-without-paper']

function notsFor({ answer }: DeskOutcome, seen: Seen): (keyof DoorWords['nots'])[] {
  const isLetIn = answer === 'permit' || answer === 'comply'
  if (asksWho(seen)) return ['wait', 'presence', 'record', 'caregiver']
  if (isHelp(seen))
    return ['wait', ...(isCrew(seen) ? [] : (['record', ...(isCalledIn(seen) ? (['student'] as const) : [])] as const)), 'caregiver']
  if (asksForCare(seen)) return ['wait', 'copies', 'caregiver']
  return [
    'block',
    ...(isLetIn || isRemote(seen) ? [] : ([seen.requester === 'private' ? 'goInPrivate' : 'goIn'] as const)),
    ...(isDcf(seen) && !isRemote(seen) ? [] : (['presence'] as const)),
    ...(paperLess.includes(seen.basis) || isUrgent(seen) ? [] : (['paper'] as const)),
    'record',
    'caregiver',
  ]
}
