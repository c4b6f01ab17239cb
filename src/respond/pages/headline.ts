import { list } from '../../words/lists.ts'
import { hourOf, secondsBetween, wait } from '../../words/times.ts'
import type { Lang } from '../../kernel/lang.ts'
import { isDangerNow } from '../urgency.ts'
import { type RespondWords, words } from '../words/respond.ts'
import { workWords } from '../words/work.ts'
import type { CallView, PageView, PersonView } from './view.ts'

/** Where it is, as short as it can be said: the room the caller typed, else the kind of place. */
export function placeOf(call: { readonly room: string | null; readonly facts: Readonly<Record<string, string>> }, lang: Lang): string {
  if (call.room !== null && call.room !== '') return call.room
  const places: Readonly<Record<string, { readonly label: string }>> = words(lang).facts.where
  return places[call.facts['where'] ?? 'building']?.label ?? words(lang).facts.where.building.label
}

/** As a heading says it: the room, else the kind of place where that says more than "in the building", else the school. */
export function placeOrSchool(
  call: { readonly room: string | null; readonly school: string; readonly facts: Readonly<Record<string, string>> },
  lang: Lang,
): string {
  return isPlain(call) ? call.school : placeOf(call, lang)
}

/** Whether nothing is known of the place but the school. */
const isPlain = ({ room, facts }: Parameters<typeof placeOf>[0]): boolean =>
  (room === null || room === '') && (facts['where'] ?? 'building') === 'building'

/** What is happening, in the words the caller chose from. */
export function whatOf(facts: Readonly<Record<string, string>>, lang: Lang): string {
  const kinds: Readonly<Record<string, { readonly label: string }>> = words(lang).facts.what
  return kinds[facts['what'] ?? 'unsaid']?.label ?? words(lang).facts.what.unsaid.label
}

/** A call as a heading says it in somebody’s own work: what, and where it is in the school, if that is known. */
export function whatAndPlace(call: Parameters<typeof placeOf>[0], lang: Lang): string {
  const what = whatOf(call.facts, lang)
  return isPlain(call) ? what : workWords(lang).title({ what, room: placeOf(call, lang) })
}

/** A call as its heading says it, for whoever is to come. */
export const placeAndWhat = (call: Parameters<typeof placeOrSchool>[0], lang: Lang): string =>
  `${placeOrSchool(call, lang)}. ${whatOf(call.facts, lang)}.`

/** What else was said, in sentences: danger, weapon, who did it, who from outside was called. */
export function saidOf(facts: Readonly<Record<string, string>>, lang: Lang): string {
  const said: Readonly<Record<string, Readonly<Record<string, string>>>> = words(lang).said
  return ['danger', 'weapon', 'by', 'outside-called']
    .map(fact => said[fact]?.[facts[fact] ?? ''] ?? '')
    .filter(sentence => sentence !== '')
    .join(' ')
}

/** Of a call that comes before the others, why, in no more words than were said: a plan may answer with 911 where danger is only possible. */
export function dangerOf(facts: Readonly<Record<string, string>>, lang: Lang): string {
  const w = words(lang).board.danger
  if (facts['danger'] === 'now' || facts['weapon'] === 'in-use') return w.now
  return facts['danger'] === 'possible' ? w.possible : w.none
}

/** What is so, in one sentence: it is the heading. Danger now stands before everything else while the call is open. */
export function headline(call: CallView, lang: Lang): string {
  const w = words(lang)
  if (call.stage === 'closed') return closed(call, w)
  if (isDangerNow(call)) return call.drill ? w.sent.call911Drill : w.sent.call911
  return whoComes(call, lang)
}

/** Who comes, or that nobody has answered yet: the heading where nobody is in danger, the next line where somebody is. */
export function whoComes(call: CallView, lang: Lang): string {
  const w = words(lang).sent
  // Of those who come, whoever is there is named first; who no longer counts is named by nobody.
  const isThere = call.stage === 'there'
  const those = call.responders.filter(({ stage, counts }) =>
    call.stage === 'handed-over' ? stage === 'handed-over' : isThere ? stage === 'there' : counts && stage !== 'handed-over',
  )
  const names = namesOf(those, lang)
  const several = those.length > 1
  if (call.stage === 'handed-over') return w.handedOver({ names, hasNames: names !== '' })
  if (call.responders.length > 0) {
    if (call.coming === 0) return w.askedAgain
    if (call.stage === 'there') return w.there({ names, several })
    if (call.expectedAt) return w.expected({ names, several, at: call.expectedAt, hour: hourOf(call.expectedAt) })
    return call.stage === 'on-the-way' ? w.onTheWay({ names, several }) : w.coming({ names, several })
  }
  if (isUnreached(call)) return w.nobodyReached
  if (call.unanswered) return w.nobodyYet
  const waiting = call.pages.filter(page => page.state === 'waiting')
  if (waiting.length === 0) return w.askedNobody
  // Of whom a message is still in the queue nobody says that they have been asked.
  const sent = waiting.filter(({ sentAt }) => sentAt !== null)
  const named = sent.length > 0 ? sent : waiting
  const asked = { names: namesOf(named, lang), several: named.length > 1 }
  return sent.length > 0 ? w.asked(asked) : w.beingAsked(asked)
}

/**
 * Whether no message that asked somebody to come was delivered, and nobody comes. One that is still to be sent has reached nobody: where all
 * before it failed it changes nothing.
 */
export const isUnreached = ({
  stage,
  coming,
  pages,
}: Pick<CallView, 'stage' | 'coming'> & { readonly pages: readonly Pick<PageView, 'state' | 'sentAt'>[] }): boolean =>
  stage !== 'closed' &&
  coming === 0 &&
  pages.some(({ state }) => state === 'failed') &&
  pages.every(({ state, sentAt }) => state === 'failed' || (state === 'waiting' && sentAt === null))

/** Whether more people are wanted: then the plan's clock runs on to the next. */
export const stillAsking = (call: CallView): boolean => call.stage !== 'closed' && call.missing > 0

/** How long the caller waited for someone to answer; undefined where nobody has. */
export const waitOf = (call: CallView, lang: Lang): string | undefined =>
  call.answeredAt === null ? undefined : wait(secondsBetween(call.askedAt, call.answeredAt), lang)

const closed = (call: CallView, w: RespondWords): string => {
  if (call.outcome !== null) return w.sent.closed({ what: w.outcome[call.outcome].label })
  return call.nobodyCame === null ? w.record.noOutcome : w.sent.closed({ what: w.nobodyCame[call.nobodyCame] })
}

const namesOf = (people: readonly Pick<PersonView, 'name'>[], lang: Lang): string =>
  list(
    people.map(person => person.name),
    lang,
  )
