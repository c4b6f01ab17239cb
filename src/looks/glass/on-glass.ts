import { addSeconds } from '../../kernel/time.ts'
import { midnightIn } from '../../kernel/local-time.ts'
import { dayAfter } from '../../kernel/time.ts'
import type { Kept } from '../../matter/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import { jobsTopic, setJob } from '../../platform/jobs/index.ts'
import { outboxTopic } from '../../platform/outbox/index.ts'
import type { GlassFact, Happened } from './facts.ts'
import type { GlassKit } from './kit.ts'
import { fold, type GlassState, type Opening, readHistory } from './state.ts'
import { addGlass, saveGlass } from './store.ts'

export const toldJob = 'looks.glass-told'
export const dueJob = 'looks.glass-due'

export interface GlassKind {
  readonly kit: Pick<GlassKit, 'wakes'>
  readonly row: { readonly id: string }
  readonly happened: Happened & { readonly fact: GlassFact }
  readonly state: GlassState
  readonly moment: { readonly at: Date }
}

/** An opening in an emergency is one matter: how it is folded, and what follows from its facts. */
export const glasses: Kept<GlassKind> = {
  read: readHistory,
  fold,
  carryOut: async ({ wakes }, tx, { row: { id }, before, state: { opening }, added, moment: { at } }) => {
    if (!opening) return
    if (!before?.opening) {
      tx.send(addGlass, openedRow(id, opening))
      setJob(tx, { kind: toldJob, payload: { glass: id }, dueAt: at, dedupe: id })
      tx.afterCommit(() => wakes.send(jobsTopic))
    }
    if (added.some(({ fact }) => fact.type === 'glass.opened' || fact.type === 'glass.passed-on'))
      setJob(tx, { kind: dueJob, payload: { glass: id }, dueAt: await pastDue(tx, opening, at), dedupe: id })
    if (before?.opening) tx.send(saveGlass, { id, owner: opening.owner, ...reviewOf(opening) })
    tx.afterCommit(() => wakes.send(outboxTopic))
  },
}

export const openedRow = (id: string, { of, kind, person, position, reason, openedAt, endsAt, owner, dueOn }: Opening) => ({
  ...{ id, kind, matter: of, person, position, reason, openedAt, endsAt, owner, dueOn },
})

export const reviewOf = ({ reviewed }: Opening) => ({
  result: reviewed?.result ?? null,
  reviewedAt: reviewed?.at ?? null,
  reviewedBy: reviewed?.by ?? null,
})

/** When the day it is due has passed; where it has already, a minute from now, so that a new owner reads it first. */
async function pastDue(tx: Tx, { dueOn }: Opening, at: Date): Promise<Date> {
  const passed = midnightIn((await findDistrict(tx))?.timeZone ?? 'UTC', dayAfter(dueOn))
  return passed > at ? passed : addSeconds(at, 60)
}
