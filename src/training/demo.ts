import type { DistrictId } from '../kernel/ids.ts'
import { addSeconds, type Clock, dayIn } from '../kernel/time.ts'
import { findPersonByHandle } from '../people/index.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database } from '../platform/database/index.ts'
import { enrollIn } from './commands.ts'
import type { Track } from './contract.ts'
import type { PathFact } from './facts.ts'
import { momentAt } from './moment.ts'
import { isNo } from '../kernel/refusal.ts'
import { decideEnter } from './rules/path.ts'
import type { Moment } from './rules/moment.ts'
import { listPathIds } from './store.ts'
import type { TransitionFact } from './transition/facts.ts'
import { openIn } from './transition/open.ts'

/** Who holds what in Harbor Falls, so that each school has somebody who may lead a conference; from so many days ago, for so many more; and who is on the way. */
const held: readonly { readonly handle: string; readonly track: Track; readonly ago: number; readonly more: number }[] = [
  { handle: 'responder-1', track: 'restraint-rules', ago: 90, more: 600 },
  { handle: 'responder-2', track: 'restraint-rules', ago: 90, more: 600 },
  { handle: 'clinician', track: 'restraint-rules', ago: 40, more: 600 },
  { handle: 'responder-high', track: 'restraint-rules', ago: 40, more: 600 },
  { handle: 'responder-tidewater', track: 'restraint-rules', ago: 40, more: 600 },
  { handle: 'mediator-quayside', track: 'restorative-practice', ago: 200, more: 500 },
  { handle: 'teacher-windlass', track: 'restorative-practice', ago: 150, more: 550 },
  { handle: 'teacher-plumtide', track: 'restorative-practice', ago: 120, more: 580 },
  { handle: 'responder-1', track: 'de-escalation', ago: 310, more: 55 },
  { handle: 'nurse', track: 'trauma-informed-care', ago: 320, more: 45 },
  { handle: 'counselor-high', track: 'de-escalation', ago: 400, more: -10 },
]
const onTheWay = { handle: 'responder-2', track: 'relationship-building', modulesAgo: 12 } as const

/** How far somebody in Harbor Falls is from the old duty to the new one, so many days ago. */
const changes: readonly { readonly ago: number; readonly fact: (on: string) => TransitionFact }[] = [
  { ago: 70, fact: on => ({ type: 'transition.person-told', body: { on } }) },
  { ago: 68, fact: on => ({ type: 'transition.bargaining-noticed', body: { on } }) },
  { ago: 20, fact: on => ({ type: 'transition.bargaining-settled', body: { on, how: 'agreed' } }) },
  { ago: 12, fact: on => ({ type: 'transition.training-begun', body: { on } }) },
]

/** Training of Harbor Falls, in which nobody is real, entered the ordinary way. Where there is any, nothing is done. */
export async function seedDemoTraining(
  database: Database,
  { district, clock, plans }: { readonly district: DistrictId; readonly clock: Clock; readonly plans: PlanRegister },
): Promise<void> {
  await database.transaction('app', district, async tx => {
    if ((await tx.many(listPathIds, [tx.district, null, 1])).length > 0) return
    const moment = await momentAt({ plans }, tx, clock.now())
    const begin = async (handle: string, track: Track, before: readonly PathFact[]) => {
      const person = await findPersonByHandle(tx, handle)
      if (person) await enrollIn(tx, { person, track, by: null, at: clock.now(), deed: tx.random.id(), before })
    }
    for (const { handle, track, ago, more } of held) await begin(handle, track, entered(moment, ago, more))
    const on = dayOf(moment, -onTheWay.modulesAgo)
    await begin(onTheWay.handle, onTheWay.track, [{ type: 'training.module-done', body: { module: 'basics', hours: 3, on } }])
    const changing = await findPersonByHandle(tx, onTheWay.handle)
    if (!changing) return
    const before = changes.map(({ ago, fact }) => fact(dayOf(moment, -ago)))
    await openIn(tx, { person: changing, sworn: false, by: null, at: clock.now(), deed: tx.random.id(), before })
  })
}

const dayOf = ({ at }: Moment, days: number): string => dayIn('America/New_York', addSeconds(at, days * 86_400))

function entered(moment: Moment, ago: number, more: number): readonly PathFact[] {
  const facts = decideEnter({ from: dayOf(moment, -ago), until: dayOf(moment, more), evidence: 'paper-seen' }, moment)
  if (isNo(facts)) throw new Error(`The demonstration’s training cannot be entered: ${facts.detail}`)
  return facts
}
