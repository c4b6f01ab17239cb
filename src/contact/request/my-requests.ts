import { loadFacts } from '../../ledger/index.ts'
import { may, readAs, type Reader, schoolNames } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { clock, day } from '../../words/times.ts'
import type { WorkItem, WorkSource } from '../../work/index.ts'
import type { ContactState } from './contact-state.ts'
import type { GateKit } from './gate-kit.ts'
import { readHistory } from './history.ts'
import { seenBy, standingAt } from './on-contact.ts'
import { wantSaid, whoAsks } from './pages/record/said.ts'
import { type WaitsFor, waitsFor } from './pages/waits-for.ts'
import { accountsOwed } from './rules/review.ts'
import { isPartOf } from './rules/standing.ts'
import { fold } from './state.ts'
import { listUnfinished } from './store.ts'
import { pagesWords } from './words/pages.ts'
import { workWords } from './words/work.ts'

const atMost = 100

/** The requests of police and agencies that wait for one person, each with what it waits for. */
export const requestWork =
  (gate: GateKit): WorkSource =>
  async reader => {
    if (!may(reader.person, 'use-door')) return { items: [] }
    return readAs(gate, reader, async tx => ({ items: await requestsOf(tx, reader) }))
  }

/** Danger now, and somebody may still do something about it. */
const isDanger = ({ facts }: ContactState, waits: WaitsFor): boolean =>
  facts.emergency === 'imminent-harm' && (waits === 'decide' || waits === 'read-paper')

async function requestsOf(tx: Tx, { person, lang }: Reader): Promise<WorkItem[]> {
  const items: { readonly id: string; readonly state: ContactState; readonly waits: WaitsFor }[] = []
  // Of more than fit the newest are kept, for somebody may stand at a desk now; they are shown with the longest waiting first.
  const newest = await tx.many(listUnfinished, { ...seenBy(person), limit: atMost })
  for (const { id, school, stage } of newest.toSorted(
    (a, b) => Number(a.drill) - Number(b.drill) || a.askedAt.getTime() - b.askedAt.getTime(),
  )) {
    const state = fold(readHistory(await loadFacts(tx, id)))
    const standing = await standingAt(tx, person, { school, stage, adults: state ? accountsOwed(state) : [] })
    const waits = state && isPartOf(state, standing) ? waitsFor(state, standing) : null
    if (state && waits) items.push({ id, state, waits })
  }
  const schools = items.length > 0 ? await schoolNames(tx) : new Map<string, string>()
  const w = workWords(lang)
  return items.map(({ id, state, waits }) => {
    const where = schools.get(state.school) ?? pagesWords(lang).unknownSchool
    const at = state.askedAt.toISOString()
    return {
      ...{ kind: 'request' as const, id, where, since: at, due: null, drill: state.drill },
      title: whoAsks(state, lang),
      about: `${wantSaid(state, lang)} ${w.about({ school: where, day: day(at, lang), time: clock(at, lang) })}`,
      stands: isDanger(state, waits) ? { is: 'danger' as const, says: w.danger } : { is: 'waiting' as const, says: w.waits },
      ...{ href: `/contacts/${id}`, verb: w.verbs[waits] },
    }
  })
}
