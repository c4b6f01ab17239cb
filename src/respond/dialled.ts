import { z } from 'zod'
import { crisisLines } from '../design/crisis-lines.ts'
import { officePhoneSaid } from '../design/office-phone.ts'
import { addSeconds } from '../kernel/time.ts'
import { type OrgId, readId } from '../kernel/ids.ts'
import { type Lang, langs } from '../kernel/lang.ts'
import { isNo } from '../kernel/refusal.ts'
import { findSchool } from '../people/index.ts'
import { roles } from '../plan/core/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { districtIdOf, listDistricts } from '../platform/district/index.ts'
import { bringForward, callOffJob, type JobKind, jobsTopic, setJob } from '../platform/jobs/index.ts'
import type { Dialling, DialledStep, NextSaid } from '../platform/outbox/index.ts'
import { list } from '../words/lists.ts'
import { callWithin } from './commands.ts'
import { loadKnown } from './known.ts'
import { callerFor, type Dials, whoDials } from './dialled-callers.ts'
import { findPersonCalled } from './ids.ts'
import type { RespondKit } from './respond-kit.ts'
import { type DialledDoubt, dialledDoubts } from './rules/doubts.ts'
import { dialogue, type Kind, kinds, moreKey, pagesOf, schoolsOn, type Step } from './rules/dialogue.ts'
import type { CallState } from './state.ts'
import { findCall } from './store.ts'
import { dialling as words } from './words/dialling.ts'

/** Long enough for whoever hears 911 named and dials it; then the first question comes. */
const greetingSeconds = 1
const keySeconds = 6
/** Whoever said what they need, and is heard no more, has called: longer than nine schools take to be read out. */
export const silenceSeconds = 45

export const dialledKind = 'respond.dialled'

/** Leads whoever dials the district's number: 911 is said first, whoever they are, and before anything is looked up. */
export function diallingOver(respond: RespondKit): Dialling {
  const { database, clock, wakes } = respond
  return {
    greeting: { says: inEach(lang => words[lang].greeting), seconds: greetingSeconds },
    wait: { says: inEach(lang => words[lang].wait), seconds: 1 },
    late: { says: inEach(lang => words[lang].late), seconds: null },
    next: async step => {
      const dials = await whoDials(database, step.from)
      const [first] = dials.callers
      if (!first) return { says: inEach(lang => strangerText(dials, lang)), seconds: null }
      const stands = dialogue(step.pressed, dials.asked)
      if (stands.is === 'call') return called(respond, dials, stands, step)
      if (stands.is === 'ask-school') await callUnlessHeard(respond, dials, stands.kind, step)
      return questionText(stands, dials, first.lang)
    },
    hungUp: async deed => {
      const districts = await listDistricts(database)
      await Promise.all(
        districts.map(({ slug }) =>
          database.transaction('app', districtIdOf(slug), async tx => {
            if (await bringForward(tx, { kind: dialledKind, dedupe: deed, to: clock.now() })) tx.afterCommit(() => wakes.send(jobsTopic))
          }),
        ),
      )
    },
  }
}

const inEach = (text: (lang: Lang) => string): NextSaid['says'] => langs.map(lang => ({ lang, text: text(lang) }))

const strangerText = ({ officePhone }: Dials, lang: Lang): string =>
  [words[lang].stranger, words[lang].lines(crisisLines), words[lang].office({ phone: officePhoneSaid(officePhone) })].join(' ')

function questionText(stands: Exclude<Step, { is: 'call' }>, { asked, officePhone }: Dials, lang: Lang): NextSaid {
  const w = words[lang]
  const said = (texts: readonly string[], seconds: number | null): NextSaid => ({ says: [{ lang, text: texts.join(' ') }], seconds })
  if (stands.is === 'nothing') return said([w.nothing, w.office({ phone: officePhoneSaid(officePhone) })], null)
  const again = stands.again ? [w.again] : []
  if (stands.is === 'ask-kind') return said([...again, w.kind], keySeconds)
  const choices = schoolsOn(asked, stands.page).map(({ name }, at) => w.school({ key: `${at + 1}`, school: name }))
  return said([...again, w.which, ...choices, ...(pagesOf(asked) > 1 ? [w.more({ key: moreKey })] : [])], keySeconds)
}

/** What a caller said: that somebody is hurt, or nothing but that help is wanted. */
const factsOf: Readonly<Record<Kind, Readonly<Record<string, string>>>> = { send: {}, hurt: { danger: 'now' } }

const pending = z.object({
  ...{ deed: z.uuid(), person: z.uuid(), school: z.uuid(), kind: z.enum(kinds) },
  unconfirmed: z.array(z.string()),
})
type Pending = z.infer<typeof pending>

/** The call of these keys, once however often it is asked for. Undefined where its person is not there any more. */
async function take(respond: RespondKit, tx: Tx, { deed, person: id, school, kind, unconfirmed }: Pending): Promise<CallState | undefined> {
  const person = await findPersonCalled(tx, id)
  if (!person) return undefined
  const asked = { school, facts: factsOf[kind], room: null, student: null, drill: false, unconfirmed }
  const done = await callWithin(respond, tx, { district: tx.district, person, deed }, asked)
  if (isNo(done)) return undefined
  if (done.done) return done.done.known.state
  const row = await tx.maybe(findCall, [tx.district, done.call])
  return row && (await loadKnown(tx, row)).state
}

async function called(
  respond: RespondKit,
  dials: Dials,
  { kind, school, chosen }: Extract<Step, { is: 'call' }>,
  { deed }: DialledStep,
): Promise<NextSaid> {
  const caller = callerFor(dials, school)
  if (!caller) throw new Error('a school that was offered is in a district of somebody who may call')
  const { lang, district, person } = caller
  const unconfirmed = doubtsOf(dials, chosen === 'own')
  const taken = await respond.database.transaction('app', district, async tx => {
    const state = await take(respond, tx, { deed, person: person.id, school, kind, unconfirmed })
    callOffJob(tx, dialledKind, deed)
    const id = state && readId<OrgId>(state.school)
    return state && { state, school: id && (await findSchool(tx, id))?.name }
  })
  if (!taken) return questionText({ is: 'nothing' }, dials, lang)
  const w = words[lang]
  const texts = [
    ...(kind === 'hurt' ? [w.hurt] : []),
    w.taken({ school: taken.school ?? '' }),
    ...(chosen === 'own' ? [w.own] : []),
    askedText(taken.state, lang),
    w.after({ phone: officePhoneSaid(dials.officePhone) }),
  ]
  return { says: [{ lang, text: texts.join(' ') }], seconds: null }
}

/** By what they are here, not by name: whoever dials may not be who the number says. */
function askedText({ pages, responders }: CallState, lang: Lang): string {
  const asked = pages.filter(({ state, person }) => state === 'waiting' || responders.some(each => each.person === person))
  const known: Readonly<Record<string, Readonly<Record<Lang, string>>>> = roles
  const who = [...new Set(asked.map(({ role }) => known[role]?.[lang] ?? role))]
  return who.length === 0 ? words[lang].nobody : words[lang].asking({ who: list(who, lang) })
}

/** A number can be forged; one that several have may be anybody's of them. */
const doubtsOf = ({ isShared }: Dials, isOwnTaken: boolean): DialledDoubt[] =>
  dialledDoubts.filter(code => ({ telephone: true, caller: isShared, school: isOwnTaken })[code])

/** From now on the call is taken for their own school, even where the line is cut: a moment later, so that another school can still be chosen. */
async function callUnlessHeard(respond: RespondKit, dials: Dials, kind: Kind, { deed }: DialledStep): Promise<void> {
  const [first] = dials.asked.schools
  const caller = first && dials.asked.isFirstOwn ? callerFor(dials, first.id) : undefined
  if (!first || !caller) return
  await respond.database.transaction('app', caller.district, async tx => {
    const payload: Pending = { deed, person: caller.person.id, school: first.id, kind, unconfirmed: doubtsOf(dials, true) }
    setJob(tx, { kind: dialledKind, payload, dueAt: addSeconds(respond.clock.now(), silenceSeconds), dedupe: deed })
    tx.afterCommit(() => respond.wakes.send(jobsTopic))
  })
}

/** What the clock sets off: whoever said what they need was heard no more. */
export const dialledJobs = (respond: RespondKit): Readonly<Record<string, JobKind>> => ({
  [dialledKind]: async (tx, sent) => void (await take(respond, tx, pending.parse(sent))),
})
