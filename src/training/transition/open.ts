import { malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { decideOn } from '../../ledger/index.ts'
import type { Act, Person } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { staffCalled } from '../commands.ts'
import { trainingIn } from '../setting.ts'
import { trainingFields, trainingRefusals } from '../words/refusals.ts'
import { readTransitionFacts, type TransitionFact } from './facts.ts'
import { transitionStanding } from './rules/standing.ts'
import { foldTransition } from './state.ts'
import { saveTransition } from './store.ts'
import type { TransitionKit } from './transition-kit.ts'
import { rowOf } from './transition-matter.ts'
import { transitionRefusals } from './words/refusals.ts'

export interface Opening {
  readonly person: string
  /** They were a sworn officer of police. */
  readonly sworn: boolean
}

/** Whoever keeps the training of others opens it, and never their own. Sent again, it is the same one: one person has one way to the new duty. */
export const openTransition = (
  kit: TransitionKit,
  { district, person, deed }: Act,
  { person: named, sworn }: Opening,
): Promise<string | No> =>
  kit.database.transaction('app', district, async tx => {
    const who = await staffCalled(tx, named)
    const may = transitionStanding(person, { person: who?.id ?? '', school: who?.school ?? person.school })
    if (!may.keeps) return notPermitted(trainingRefusals.notYoursToKeep)
    if (!who) return malformed([{ pointer: '/person', detail: trainingFields.unknownPerson }])
    if (may.isOwn) return notPermitted(trainingRefusals.ownPath)
    const at = kit.clock.now()
    const { formerPolice } = await trainingIn(tx, kit.plans, at)
    if (sworn && formerPolice === 'not-admitted') return refused('former-police', transitionRefusals.formerPolice)
    return openIn(tx, { person: who, sworn, by: person.id, at, deed })
  })

interface Opened {
  readonly person: Pick<Person, 'id' | 'school'>
  readonly sworn: boolean
  readonly by: string | null
  readonly at: Date
  readonly deed: string
  /** What was done before, where it begins with that. */
  readonly before?: readonly TransitionFact[]
}

export async function openIn(tx: Tx, { person, sworn, by, at, deed, before = [] }: Opened): Promise<string> {
  const id = idFromName(`concord transition ${tx.district} ${person.id}`)
  const first: TransitionFact = { type: 'transition.opened', body: { person: person.id, school: person.school, sworn } }
  const done = await decideOn(tx, {
    ...{ matter: id, deed, by, at, read: () => null },
    decide: facts => ({ facts: facts.length > 0 ? [] : [first, ...before], result: null }),
  })
  const state = foldTransition(readTransitionFacts(done.facts))
  if (done.added.length > 0 && state) tx.send(saveTransition, { id, ...rowOf(state) })
  return id
}
