import type { Lang } from '../kernel/lang.ts'
import { hourOf } from '../words/times.ts'
import type { ValueOf } from './question.ts'
import { texts } from './words/texts.ts'

/**
 * What goes out to telephones. A text is built from these words, a school's name and a room's number, and from nothing that anybody
 * typed about a person: that no child and no diagnosis is named holds by type.
 */
declare const brand: unique symbol
export type RoomNumber = string & { readonly [brand]: 'room number' }

const places =
  /^(?:room|rm|suite|class|classroom|gym|gymnasium|cafeteria|library|office|main|front|back|lab|hall|hallway|corridor|bus|stop|portable|wing|floor|first|second|third|fourth|ground|stairs|stairwell|auditorium|theater|field|fields|playground|parking|lot|entrance|north|south|east|west|nurse|nurses|art|music|kitchen|courtyard|no|number|band|choir|science|computer|chemistry|biology|physics|math|conference|dining|locker|pool|health|restroom|bathroom|basement|gate|door|track|court|stage|studio|shop|staff|level)$/i
/** A number, or a letter that stands for one. */
const numbers = /^(?:[A-Z]?-?\d{1,4}[A-Z]?|[A-Z])$/i

/** The room as typed, where every word of it names a place or a number; undefined otherwise, since it could be a child's name. */
export function roomNumber(typed: string | null): RoomNumber | undefined {
  const words = (typed ?? '')
    .trim()
    .replaceAll(/[.,#’']/g, '')
    .split(/\s+/)
  // A letter alone could be a child’s.
  const isPlace =
    words.length <= 5 &&
    words.some(word => places.test(word) || /\d/.test(word)) &&
    words.every(word => places.test(word) || numbers.test(word))
  return isPlace ? brandOf(words.join(' ')) : undefined
}

const brandOf = (text: string): RoomNumber => text as RoomNumber

export const messageTopic = 'respond'
/** Where a caller is now: later they may be elsewhere, so that it is not tried again then. */
export const placeTopic = 'respond-place'

export interface MessageParts {
  readonly drill: boolean
  readonly danger: boolean
  readonly school: string
  readonly room: RoomNumber | undefined
  /** The kind of call, as the question has it. */
  readonly what: string
  readonly askedAt: Date
  /** Whether it was dialled: a caller’s number can be forged. */
  readonly byTelephone: boolean
  /** Where the rest is read: after signing in, or, of whoever is asked to come, by a link of their own. */
  readonly address: string
}

/** The text that asks someone to come. */
export const comeText = (parts: MessageParts, lang: Lang): string =>
  compose(parts, lang, [
    texts[lang].come({ where: placeOf(parts), ...whichOf(parts, lang) }),
    byTelephone(parts, lang),
    texts[lang].answer({ address: parts.address }),
  ])

/** How it is answered, where answers come back: after the text, and in a call in place of it, where no address can be opened. */
export const comeAnswered = (parts: MessageParts, lang: Lang): { readonly replyLine: string; readonly spoken: string } => ({
  replyLine: texts[lang].reply,
  spoken: compose(parts, lang, [
    texts[lang].come({ where: placeOf(parts), ...whichOf(parts, lang) }),
    byTelephone(parts, lang),
    texts[lang].press,
  ]),
})

/** What is said back to whoever answers. */
export const saidBackText = (drill: boolean, lang: Lang, said: readonly string[]): string => compose({ drill, danger: false }, lang, said)

/** The text that tells someone whom the plan wants told. */
export const toldText = (parts: MessageParts, lang: Lang): string =>
  compose(parts, lang, [
    texts[lang].told({ where: placeOf(parts), ...whichOf(parts, lang) }),
    byTelephone(parts, lang),
    texts[lang].read({ address: parts.address }),
  ])

const byTelephone = (parts: MessageParts, lang: Lang): string => (parts.byTelephone ? texts[lang].byTelephone : '')

/** Whose text tells them apart: of what a child lives through a telephone shows no more than that help is needed. */
const shown: Readonly<Record<ValueOf<'what'>, keyof (typeof texts)['en']['kinds']>> = {
  ...{ conflict: 'argument', disruption: 'class', bullying: 'help', fight: 'fight', threat: 'help', 'anonymous-threat': 'help' },
  ...{ medical: 'sick', weapon: 'weapon', property: 'property', 'missing-student': 'missing', 'uninvited-person': 'stranger' },
  ...{ 'family-dispute': 'family', 'outside-danger': 'outside', fire: 'fire', unsaid: 'help', wellbeing: 'help' },
  ...{ 'behavioral-health': 'help', 'self-harm': 'help', substance: 'help', 'abuse-suspected': 'help', 'sexual-harm': 'help' },
  ...{ 'partner-violence': 'help', hazing: 'help', 'bias-harm': 'help', restraint: 'help', 'order-broken': 'help' },
}
const kinds: Readonly<Record<string, keyof (typeof texts)['en']['kinds']>> = shown

const whichOf = ({ what, askedAt }: MessageParts, lang: Lang): { readonly what: string; readonly at: string; readonly hour: number } => ({
  what: texts[lang].kinds[kinds[what] ?? 'help'],
  at: askedAt.toISOString(),
  hour: hourOf(askedAt.toISOString()),
})

/** The text that tells who is coming that they need not: never of danger, for nobody is wanted there. */
export const notNeededText = (parts: MessageParts, lang: Lang): string =>
  compose({ ...parts, danger: false }, lang, [texts[lang].notNeeded({ where: placeOf(parts), ...whichOf(parts, lang) })])

/**
 * The text that reminds somebody of what they owe after a call, or of what somebody owes who is not here any more. What that is stands on its page:
 * of what a child lives through a telephone shows no more. Law: policy R4, nobody goes by the text alone to a family of which somebody is to be
 * asked first.
 */
export function owedText(
  { late, isOwn, notHomeYet, address }: { late: boolean; isOwn: boolean; notHomeYet: boolean; address: string },
  lang: Lang,
): string {
  const { owedLate, owedSoon, owedLateByGone, owedSoonByGone, notHomeYet: first, read } = texts[lang]
  const says = isOwn ? (late ? owedLate : owedSoon) : late ? owedLateByGone : owedSoonByGone
  return [says, notHomeYet ? first : '', read({ address })].filter(Boolean).join(' ')
}

/** The text that says where the caller is now: the place itself only where it is no name. */
export const placeText = (parts: Pick<MessageParts, 'drill' | 'danger' | 'school' | 'room' | 'address'>, lang: Lang): string =>
  compose(parts, lang, [
    parts.room ? texts[lang].placed({ where: placeOf(parts) }) : texts[lang].placeChanged,
    texts[lang].read({ address: parts.address }),
  ])

export const placeOf = ({ room, school }: Pick<MessageParts, 'room' | 'school'>): string => (room ? `${room}, ${school}` : school)

const compose = ({ drill, danger }: Pick<MessageParts, 'drill' | 'danger'>, lang: Lang, said: readonly string[]): string =>
  [drill ? texts[lang].drill : '', danger ? texts[lang].danger : '', ...said].filter(Boolean).join(' ')
