import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, type No, notFound } from '../../kernel/refusal.ts'
import { addSeconds, type Clock, dayIn } from '../../kernel/time.ts'
import { type Kept, record, type Rule } from '../../matter/index.ts'
import type { Actor } from '../../people/index.ts'
import type { PlanRegister } from '../../plan/index.ts'
import { type Database, inColumns, type Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import { callOffJob, setJob } from '../../platform/jobs/index.ts'
import { type Happened, readHistory } from './facts.ts'
import { alarmDue } from './rules/alarm.ts'
import type { Moment } from './rules/decide.ts'
import { staffingFrom, type StaffingSetting } from './staffing-setting.ts'
import { fold, type PostState } from './state.ts'
import { savePost, saveSpells, numberedSpell } from './store.ts'
import { refusals } from './words/refusals.ts'

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

/** The types of a post, as `matter` knows them. */
export interface PostKind {
  readonly kit: PostsKit
  readonly row: { readonly id: string }
  readonly happened: Happened
  readonly state: PostState
  readonly moment: Moment
}

export const noSuchPost = notFound(refusals.noSuchPost)

/** A post is one matter: this is how it is folded, and what follows in its tables and for the clock. */
const posts: Kept<PostKind> = {
  noSuch: noSuchPost,
  read: readHistory,
  fold,
  carryOut: (kit, tx, { row, before, state, moment }) => carryOut(kit, tx, { post: row.id, before, state, at: moment.at }),
}

/** One deed on one post that is there. */
export async function deedOn(
  kit: PostsKit,
  tx: Tx,
  { by, at, deed }: Act,
  post: string,
  rule: (moment: Moment) => Rule<PostKind>,
): Promise<PostState | No> {
  const moment = await momentAt(tx, at)
  const done = await record(posts, kit, tx, { row: { id: post }, deed, by: idOf(by), moment, rule: rule(moment) })
  return isNo(done) ? done : done.state
}

/** Nobody, for the clock, for operators and for whoever applies. */
export const idOf = (by: Act['by']): string | null => (by === null || by === 'operator' ? null : by.id)

/** What stands in tables and what the clock does next. */
export async function carryOut(
  kit: PostsKit,
  tx: Tx,
  { post, before, state, at }: { post: string; before: PostState | undefined; state: PostState; at: Date },
): Promise<void> {
  await save(tx, post, state)
  if (state.vacancy !== before?.vacancy || state.stage !== before.stage) await setAlarm(kit, tx, { post, state, at })
}

async function save(tx: Tx, post: string, state: PostState): Promise<void> {
  const { spells, opening } = state
  await tx.run(savePost, { ...state, id: post, opening: opening?.ended === null ? opening.id : null })
  if (spells.length === 0) return
  const numbered = spells.map((spell, at) => ({ ...spell, spell: at + 1 }))
  await tx.run(saveSpells, { post, ...inColumns(numberedSpell, numbered) })
}

const lookAgainSeconds = 7 * 86_400

/** The clock comes back in a week: nobody is looked for at a school that has closed, and one that is on the roster again is told of. */
export const lookAgain = (tx: Tx, post: string, at: Date): void =>
  setJob(tx, { kind: alarmKind, payload: { post }, dueAt: addSeconds(at, lookAgainSeconds), dedupe: post })

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
