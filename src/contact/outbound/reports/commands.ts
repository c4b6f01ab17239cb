import { isNo, type No, notFound, notPermitted, refused } from '../../../kernel/refusal.ts'
import { decideOn, giveBack, type Kept, keep, keptResult, loadFacts } from '../../../ledger/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { standingOf } from '../../request/commands.ts'
import type { Channel } from '../../request/contract.ts'
import { readHistory } from '../../request/history.ts'
import { type Act, type Gate, noSuchContact } from '../../request/on-contact.ts'
import { mayTell } from '../../request/rules/standing.ts'
import { type ContactState, fold } from '../../request/state.ts'
import { findContact } from '../../request/store.ts'
import { type LetOut, stillHeld } from '../exceptions.ts'
import { screenOutbound } from '../screen.ts'
import { decideRead, decideSend, decideWrite, type ReportOutcome } from './decide.ts'
import { draftReport } from './draft-reports.ts'
import type { ReportFactRecorded } from './facts.ts'
import type { SecondReadSent, WriteSent } from './input.ts'
import type { Recipient, ReportKind } from './kinds.ts'
import { findOutbound, type OutboundRow, saveOutboundStage, saveOutboundWords } from './report-store.ts'
import { evolveReport, foldReport, readReport, type ReportState } from './state.ts'
import { reportRefusals } from './wording-refusals.ts'

export interface ReportDone {
  readonly report: string
}

/** Begins a report of a person's own accord. None to police where the school drafts none. */
export const draft = (gate: Gate, act: Act, contact: string, kind: ReportKind): Promise<ReportDone | No> =>
  gate.database.transaction('app', act.district, async tx => {
    const row = await tx.maybe(findContact, [tx.district, contact])
    const state = row && fold(readHistory(await loadFacts(tx, contact)))
    if (!row || !state) return noSuchContact
    if (!mayTell(standingOf(act.person, row.school))) return notPermitted(reportRefusals.notYours)
    if (kind === 'police-report' && !state.referral?.drafts) return refused('no-referral', reportRefusals.noReferral)
    const { school, drill } = state
    return { report: await draftReport(gate, tx, kind, { contact, school, drill, deed: act.deed, by: act.person.id }) }
  })

export const write = (gate: Gate, act: Act, report: string, { line, ...fields }: WriteSent): Promise<ReportDone | No> => {
  const words = line ?? ''
  const held = screenOutbound(words).held.map(({ attribute }) => attribute)
  return onReport(
    gate,
    act,
    report,
    async (_, row) => state => decideWrite(state, standingOf(act.person, row.school), { ...state.fields, ...said(fields) }, held),
    async (tx, row) => tx.send(saveOutboundWords, { id: row.id, line: words || null, letOut: null }),
  )
}

const said = (fields: Omit<WriteSent, 'line'>): Partial<ReportState['fields']> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** The second person: changes the words or lets them stand by an exception, one for each kind of thing that is held. */
export function secondRead(gate: Gate, act: Act, report: string, sent: SecondReadSent): Promise<ReportDone | No> {
  const exceptions = sent?.exceptions ?? []
  const leave = (row: OutboundRow) => {
    const words = sent?.line ?? row.line ?? ''
    const screened = screenOutbound(words)
    const out: LetOut[] = screened.held.flatMap(({ attribute, words: heldWords }) =>
      exceptions.filter(each => each.attribute === attribute).map(({ exception }) => ({ attribute, words: heldWords, exception })),
    )
    return { words, out, held: screened.held, still: stillHeld(screened, out) }
  }
  return onReport(
    gate,
    act,
    report,
    async (_, row) => state => {
      const { words, held, still, out } = leave(row)
      return decideRead(state, standingOf(act.person, row.school), {
        stillHeld: still.map(({ attribute }) => attribute),
        exceptions: out.map(({ exception }) => exception),
        changed: words === (row.line ?? '') ? null : held.map(({ attribute }) => attribute),
      })
    },
    async (tx, row) => {
      const { words, out } = leave(row)
      tx.send(saveOutboundWords, { id: row.id, line: words || null, letOut: JSON.stringify(out) })
    },
  )
}

/** A person sent a copy, by this way. */
export const send = (
  gate: Gate,
  act: Act,
  report: string,
  { recipient, channel }: { recipient: Recipient; channel: Channel },
): Promise<ReportDone | No> =>
  onReport(gate, act, report, async (tx, row) => {
    const contact = fold(readHistory(await loadFacts(tx, row.contact)))
    const isAbuseSuspected = isSuspected(contact)
    return state => decideSend(state, standingOf(act.person, row.school), { recipient, channel, isAbuseSuspected })
  })

/** R4 */
const isSuspected = (contact: ContactState | undefined): boolean => contact?.facts['abuse-by-caregiver'] === 'suspected'

type DecideReport = (state: ReportState) => ReportOutcome

/** A deed of a person on one report, in one transaction; `alongside` writes the words that no fact may hold. */
function onReport(
  gate: Gate,
  act: Act,
  report: string,
  prepare: (tx: Tx, row: OutboundRow) => Promise<DecideReport>,
  alongside?: (tx: Tx, row: OutboundRow) => Promise<void>,
): Promise<ReportDone | No> {
  return gate.database.transaction('app', act.district, async tx => {
    const row = await tx.maybe(findOutbound, [tx.district, report])
    if (!row) return noSuchReport
    const decide = await prepare(tx, row)
    let before: ReportState | undefined
    const done = await decideOn<Kept>(tx, {
      ...{ matter: row.id, deed: act.deed, by: act.person.id, at: gate.clock.now() },
      decide: facts => {
        before = foldReport(readReport(facts))
        const decided = before ? decide(before) : noSuchReport
        return isNo(decided) ? { facts: [], result: keep(decided) } : { facts: decided.map(asJson), result: { kind: 'done' } }
      },
      read: kept => keptResult.parse(kept),
    })
    if (done.result.kind !== 'done') return giveBack(done.result)
    const state = readReport(done.added).reduce(evolveReport, before)
    if (state && done.added.length > 0) {
      await alongside?.(tx, row)
      tx.send(saveOutboundStage, [tx.district, row.id, state.stage])
    }
    return { report: row.id }
  })
}

export const noSuchReport = notFound(reportRefusals.noSuchReport)

const asJson = ({ type, body }: ReportFactRecorded) => ({ type, body })
