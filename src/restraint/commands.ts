import { isNo, malformed, type No, notPermitted } from '../kernel/refusal.ts'
import { decideOn } from '../ledger/index.ts'
import { type Act, may, schoolOfWriter } from '../people/index.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { NoticeOfCall } from './contract.ts'
import { momentAt } from './days.ts'
import { foldedRowOf } from './entry.ts'
import type { About, EntryFact } from './facts.ts'
import type { RestraintKit } from './restraint-kit.ts'
import { dueDays } from './rules/clocks.ts'
import { limitsFrom } from './setting.ts'
import { type EntryState, foldEntry, readEntry } from './state.ts'
import { addEntry, saveEntry } from './store.ts'
import { aboutOf } from './who.ts'
import { restraintFields } from './words/fields.ts'
import { restraintRefusals } from './words/refusals.ts'

/** Anybody who works here begins an entry, and so has taken part. Answers with its id. */
export const beginEntry = (
  kit: RestraintKit,
  { district, person, deed }: Act,
  asked: { readonly school: string | null; readonly student: string | null },
): Promise<string | No> =>
  kit.database.transaction('app', district, async tx => {
    if (!may(person, 'call-for-support')) return notPermitted(restraintRefusals.forStaff)
    const moment = await momentAt(tx, kit.clock.now())
    const school = await schoolOfWriter(tx, asked.school, person, moment.at)
    if (!school) return malformed([{ pointer: '/school', detail: restraintFields.school }])
    const about = asked.student === null ? null : await aboutOf(tx, asked.student, moment.today)
    if (isNo(about)) return about
    const entry = idFromName(`concord restraint begun ${district} ${deed}`)
    const of = { call: null, school, about, happenedOn: moment.today, tookPart: [person.id], byCall: [], heldBack: false }
    await begin(tx, kit.plans, { ...of, entry, deed, by: person.id, at: moment.at }, { done: [], happened: true })
    return entry
  })

export interface BegunByCall {
  readonly call: string
  readonly school: string
  /** Whom the call was about, where somebody said. */
  readonly student: string | null
  readonly askedAt: Date
  /** Who called and who came. */
  readonly tookPart: readonly string[]
  /** Notices that the call's follow-ups hold, and those of them that are done. */
  readonly byCall: readonly NoticeOfCall[]
  readonly done: readonly NoticeOfCall[]
  readonly heldBack: boolean
  /** False where it turned out that nobody was held. */
  readonly happened: boolean
  readonly deed: string
  readonly by: string
  readonly at: Date
}

/** The entry of a call in which a student was held, in the transaction of its closing. One to a call; told again it learns what became of its notices. */
export async function beginForCall(tx: Tx, plans: PlanRegister, told: BegunByCall): Promise<void> {
  const { call, school, student, askedAt, deed, by, at, done, happened, ...of } = told
  const moment = await momentAt(tx, at)
  const named = student === null ? null : await aboutOf(tx, student, moment.today)
  const about = isNo(named) ? null : named
  const begun = { call, school, about, happenedOn: moment.dayOf(askedAt), ...of }
  const entry = entryOfCall(tx.district, call)
  await begin(tx, plans, { ...begun, entry, deed: idFromName(`concord restraint by call ${entry} ${deed}`), by, at }, { done, happened })
}

/** One to a call. */
export const entryOfCall = (district: string, call: string): string => idFromName(`concord restraint ${district} ${call}`)

const factDone: Readonly<Record<NoticeOfCall, EntryFact>> = {
  'principal-report': { type: 'restraint.principal-reported', body: {} },
  'caregiver-told': { type: 'restraint.caregiver-told', body: { how: null } },
  'caregiver-report': { type: 'restraint.caregiver-report-sent', body: { how: null, language: null } },
}

interface Beginning {
  readonly entry: string
  readonly call: string | null
  readonly school: string
  readonly about: About | null
  readonly happenedOn: string
  readonly tookPart: readonly string[]
  readonly byCall: readonly NoticeOfCall[]
  readonly heldBack: boolean
  readonly deed: string
  readonly by: string
  readonly at: Date
}

async function begin(tx: Tx, plans: PlanRegister, beginning: Beginning, news: Pick<BegunByCall, 'done' | 'happened'>): Promise<void> {
  const { entry, deed, by, at, ...body } = beginning
  const limits = limitsFrom((await plans.inForce(tx, at))?.settings['restraint'])
  const { workDayAfter } = await momentAt(tx, at)
  const due = dueDays(body.happenedOn, limits, workDayAfter)
  const tookPart = [...new Set(body.tookPart)].toSorted()
  const first: EntryFact = { type: 'restraint.begun', body: { ...body, tookPart, limits, due } }
  const recorded = await decideOn(tx, {
    ...{ matter: entry, deed, by, at, read: () => null },
    decide: facts => {
      const known = foldEntry(readEntry(facts))
      const added = known ? learned(known, body, news) : news.happened ? [first, ...news.done.map(notice => factDone[notice])] : []
      return { facts: added.map(({ type, body: said }) => ({ type, body: said })), result: null }
    },
  })
  const state = foldEntry(readEntry(recorded.facts))
  if (recorded.added.length === 0 || !state) return
  const row = { id: entry, ...foldedRowOf(state) }
  const { school, call, begunBy, begunAt } = state
  if (recorded.added.length === recorded.facts.length) tx.send(addEntry, { ...row, school, call, begunBy, begunAt })
  else tx.send(saveEntry, row)
}

/** What an entry that is open learns of its call: what is done, what the call owes no longer, and that nobody was held where nothing was written down. */
function learned(
  known: EntryState,
  { byCall, heldBack }: Pick<Beginning, 'byCall' | 'heldBack'>,
  { done, happened }: Pick<BegunByCall, 'done' | 'happened'>,
): EntryFact[] {
  if (known.ended) return []
  if (!happened && known.described === null) return [{ type: 'restraint.ended', body: { as: 'none-happened' } }]
  const left = known.byCall.filter(notice => !byCall.includes(notice))
  return [
    ...done.filter(notice => known.done[notice] === undefined).map(notice => factDone[notice]),
    ...(left.length > 0 ? [{ type: 'restraint.left-to-log' as const, body: { notices: left } }] : []),
    ...(heldBack && !known.heldBack ? [{ type: 'restraint.held-back' as const, body: {} }] : []),
  ]
}
