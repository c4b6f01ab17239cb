import type { Json } from '../../kernel/canonical.ts'
import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, type No, notFound } from '../../kernel/refusal.ts'
import { addSeconds, type Clock, dayIn } from '../../kernel/time.ts'
import { decideOn, giveBack, type Kept, keep, keptResult } from '../../ledger/index.ts'
import type { Actor } from '../../people/index.ts'
import type { PlanRegister } from '../../plan/index.ts'
import { type Database, inColumns, type Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import { callOffJob, setJob } from '../../platform/jobs/index.ts'
import { type PostFact, readHistory } from './facts.ts'
import { alarmDue } from './rules/alarm.ts'
import type { Decided, Moment } from './rules/decide.ts'
import { staffingFrom, type StaffingSetting } from './staffing-setting.ts'
import { fold, type PostState } from './state.ts'
import { savePost, saveSpells, numberedSpell } from './store.ts'
import { refusals } from './wording-refusals.ts'

/** What the commands of this room stand on. */
export interface PostsKit {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
}

/** One act: who, when, and its name, so that it is done once. Null for the clock, and for whoever applies. */
export interface Act {
  readonly by: Actor | null
  readonly at: Date
  readonly deed: string
}

export type Acting = Act & { readonly district: DistrictId }

export const alarmKind = 'invest.post-alarm'

export async function momentAt(tx: Tx, at: Date): Promise<Moment> {
  return { at, today: dayIn((await findDistrict(tx))?.timeZone ?? 'America/New_York', at) }
}

export async function staffingIn(tx: Tx, plans: PlanRegister, at: Date): Promise<StaffingSetting> {
  return staffingFrom((await plans.inForce(tx, at))?.settings.staffing)
}

export interface Recording extends Act {
  readonly post: string
  /** Undefined where the post is yet to be funded. */
  readonly decide: (state: PostState | undefined, moment: Moment) => Decided
  /** What is written beside the facts because no fact may hold it. */
  readonly alongside?: (tx: Tx, added: readonly PostFact[], state: PostState) => Promise<void>
}

/** One deed on one post: decided on its folded facts under its lock, recorded, and followed by what stands in tables and what the clock does next. */
export async function recordOn(kit: PostsKit, tx: Tx, { post, decide, alongside, ...act }: Recording): Promise<PostState | No> {
  const moment = await momentAt(tx, act.at)
  let before: PostState | undefined
  const done = await decideOn<Kept>(tx, {
    ...{ matter: post, deed: act.deed, at: act.at, by: act.by === null || act.by === 'operator' ? null : act.by.id },
    decide: facts => {
      before = fold(readHistory(facts))
      const decided = decide(before, moment)
      return isNo(decided) ? { facts: [], result: keep(decided) } : { facts: decided.map(asJson), result: { kind: 'done' } }
    },
    read: kept => keptResult.parse(kept),
  })
  if (done.result.kind !== 'done') return giveBack(done.result)
  const state = fold(readHistory(done.facts))
  if (!state) return noSuchPost
  const added = readHistory(done.added)
  if (added.length > 0) {
    await save(tx, post, state)
    await alongside?.(
      tx,
      added.map(({ fact }) => fact),
      state,
    )
    if (state.vacancy !== before?.vacancy || state.stage !== before.stage) await setAlarm(kit, tx, { post, state, at: act.at })
  }
  return state
}

export const noSuchPost = notFound(refusals.noSuchPost)

const asJson = ({ type, body }: PostFact): { type: string; body: Json } => ({ type, body })

async function save(tx: Tx, post: string, state: PostState): Promise<void> {
  const { spells, opening } = state
  await tx.run(savePost, { ...state, id: post, opening: opening?.ended === null ? opening.id : null })
  if (spells.length === 0) return
  const numbered = spells.map((spell, at) => ({ ...spell, spell: at + 1 }))
  await tx.run(saveSpells, { post, ...inColumns(numberedSpell, numbered) })
}

const lookAgainSeconds = 7 * 86_400

/** The clock comes back when the vacancy that runs is to be told, and each week until then, for a plan may come to allow fewer days; where none runs, it does not. */
export async function setAlarm(
  kit: PostsKit,
  tx: Tx,
  { post, state, at }: { post: string; state: Parameters<typeof alarmDue>[0]; at: Date },
): Promise<void> {
  const due = alarmDue(state, (await staffingIn(tx, kit.plans, at))['vacant-days'])
  const again = addSeconds(at, lookAgainSeconds)
  if (due) setJob(tx, { kind: alarmKind, payload: { post }, dueAt: new Date(Math.min(due.getTime(), again.getTime())), dedupe: post })
  else callOffJob(tx, alarmKind, post)
}
