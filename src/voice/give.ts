import { dayIn } from '../kernel/time.ts'
import { malformed, type No, notFound, notPermitted, refused } from '../kernel/refusal.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { Act } from '../people/index.ts'
import { inColumns, type Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { type Answer, answers, questions, type Stands } from './contract.ts'
import { mayAdd } from './rules/shown.ts'
import { takesAnswers } from './rules/survey.ts'
import { holds } from './rules/who.ts'
import { digestOf } from './sheets.ts'
import { findByLink, findByNumber, findSurvey, findTypedIn, type InvitationRow, useInvitation } from './store.ts'
import { addAnswers, type Count, line, lockForm, showQuestions } from './tally-store.ts'
import type { VoiceKit } from './voice-kit.ts'
import { voiceFields, voiceRefusals } from './words/refusals.ts'

/** What was answered, question by question; a question may be left out. */
type Given = Readonly<Record<string, Answer>>

/** How it stands. Looking changes nothing. */
interface Found {
  readonly stands: Stands
  readonly invitation: InvitationRow | undefined
}

export const findLinked = (voice: VoiceKit, district: DistrictId, code: string): Promise<Found> =>
  voice.database.transaction('app', district, async tx => standingOf(voice, tx, await tx.maybe(findByLink, { digest: digestOf(code) })))

/** The button of a link: whoever holds it answers, once, and nobody is signed in. */
export const giveByLink = (voice: VoiceKit, district: DistrictId, code: string, given: Given): Promise<null | No> =>
  voice.database.transaction('app', district, async tx => {
    const found = await standingOf(voice, tx, await tx.maybe(findByLink, { digest: digestOf(code) }))
    return give(tx, found, given, null)
  })

export const findNumbered = (
  voice: VoiceKit,
  { district, person }: Pick<Act, 'district' | 'person'>,
  number: number,
): Promise<Found | No> => voice.database.transaction('app', district, tx => numbered(voice, tx, person, number))

/** Somebody types in what stands on a sheet of paper. Sent again, it is done already. */
export const giveByNumber = (voice: VoiceKit, { district, person, deed }: Act, number: number, given: Given): Promise<null | No> =>
  voice.database.transaction('app', district, async tx => {
    const found = await numbered(voice, tx, person, number)
    if ('kind' in found) return found
    const done = await give(tx, found, given, deed)
    const isAgain = done === notOpen.used && found.invitation && (await tx.maybe(findTypedIn, { id: found.invitation.id, deed }))
    return isAgain ? null : done
  })

/** Why somebody types in no sheets at all. */
export const whyNotTyping = (person: Act['person']): No | null =>
  holds(person, 'repair') || holds(person, 'response') ? null : notPermitted(voiceRefusals.notYours)

/** Of a sheet that is not theirs to type in nobody learns that there is one. */
async function numbered(voice: VoiceKit, tx: Tx, person: Act['person'], number: number): Promise<Found | No> {
  const no = whyNotTyping(person)
  if (no) return no
  const row = await tx.maybe(findByNumber, [tx.district, number])
  return standingOf(voice, tx, row && holds(person, row.about, row.school) ? row : undefined)
}

async function standingOf({ clock }: VoiceKit, tx: Tx, invitation: InvitationRow | undefined): Promise<Found> {
  if (!invitation) return { stands: 'unknown', invitation }
  if (invitation.used) return { stands: 'used', invitation }
  if (invitation.about !== 'climate') return { stands: 'open', invitation }
  const [survey, district] = [await tx.maybe(findSurvey, [tx.district, invitation.of]), await findDistrict(tx)]
  const isOpen = survey !== undefined && takesAnswers(survey, dayIn(district?.timeZone ?? 'UTC', clock.now()))
  return { stands: isOpen ? 'open' : 'shut', invitation }
}

const notOpen = {
  used: refused('answered-already', voiceRefusals.answeredAlready),
  shut: refused('not-open', voiceRefusals.notOpen),
  unknown: notFound(voiceRefusals.noSuchSheet),
}

/** Counts the answers and uses the invitation up, in one transaction: that it was answered is kept beside it, and not what. */
async function give(tx: Tx, { stands, invitation }: Found, given: Given, deed: string | null): Promise<null | No> {
  if (stands !== 'open' || !invitation) return notOpen[stands === 'open' ? 'unknown' : stands]
  const { about, year, side } = invitation
  // Before the invitation is used up: an answer to what is not asked would be lost with it.
  const other = Object.keys(given).find(name => !questions[about].some(question => question === name))
  if (other !== undefined) return malformed([{ pointer: `/answers/${other}`, detail: voiceFields.notAsked }])
  if (!(await tx.maybe(useInvitation, { id: invitation.id, deed }))) return notOpen.used
  const form = { about, year, side }
  const asked = questions[about].flatMap(question => {
    const answer = given[question]
    return answer === undefined ? [] : [{ question, answer }]
  })
  const before = await tx.many(lockForm, form)
  await tx.run(addAnswers, { ...form, ...inColumns(line, asked) })
  const isGiven = ({ question, answer }: Count) => asked.some(each => each.question === question && each.answer === answer)
  const now = before.map(row => ({ ...row, given: row.given + (isGiven(row) ? 1 : 0) }))
  const ready = about === 'climate' ? [] : questions[about].filter(question => mayAddTo(now, question))
  await tx.run(showQuestions, { ...form, questions: ready })
  return null
}

function mayAddTo(counts: readonly Count[], question: string): boolean {
  const rows = answers.map(answer => counts.find(row => row.question === question && row.answer === answer))
  const of = (which: 'given' | 'shown') => rows.map(row => row?.[which] ?? 0)
  return mayAdd(of('given'), of('shown'))
}
