import { malformed, type No, notPermitted } from '../kernel/refusal.ts'
import { decideOn } from '../ledger/index.ts'
import { type Act, isPrincipalAt, type Person, personCalled, workedHere, worksHere } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { Track } from './contract.ts'
import { type PathFact, readPathFacts } from './facts.ts'
import { foldedRowOf, sendCertificates } from './path-matter.ts'
import { foldPath } from './state.ts'
import { addPath } from './store.ts'
import type { TrainingKit } from './training-kit.ts'
import { trainingFields, trainingRefusals } from './words/refusals.ts'

/** Somebody by their id or their sign-in name, who is here still and works here. */
export async function staffCalled(tx: Tx, text: string): Promise<Person | undefined> {
  const found = await personCalled(tx, text)
  return found?.active && worksHere(found) ? found : undefined
}

/** The same, also who has left since: with whom somebody learned stays so. */
export async function mentorCalled(tx: Tx, text: string): Promise<Person | undefined> {
  const found = await personCalled(tx, text)
  return found && (await workedHere(tx, found)) ? found : undefined
}

/** One person has one path through a track. */
export const pathOf = (district: string, person: string, track: Track): string =>
  idFromName(`concord training ${district} ${person} ${track}`)

export interface Enrolling {
  readonly track: Track
  /** Whose path; the sender's own where left out. */
  readonly person: string | null
}

/** Whoever works here enrolls themselves; whoever keeps the training of others, somebody else. Sent again, it is the same path. */
export const enroll = (kit: TrainingKit, { district, person, deed }: Act, { track, person: named }: Enrolling): Promise<string | No> =>
  kit.database.transaction('app', district, async tx => {
    if (!worksHere(person)) return notPermitted(trainingRefusals.staffOnly)
    const who = named === null ? person : await staffCalled(tx, named)
    if (!who) return malformed([{ pointer: '/person', detail: trainingFields.unknownPerson }])
    const keeps = person.roles.includes('coordinator') || person.roles.includes('superintendent') || isPrincipalAt(person, who.school)
    if (who.id !== person.id && !keeps) return notPermitted(trainingRefusals.notYoursToKeep)
    return enrollIn(tx, { person: who, track, by: person.id, at: kit.clock.now(), deed })
  })

interface Enrolled {
  readonly person: Pick<Person, 'id' | 'school'>
  readonly track: Track
  readonly by: string | null
  readonly at: Date
  readonly deed: string
  /** What was done before, where it begins with that. */
  readonly before?: readonly PathFact[]
}

export async function enrollIn(tx: Tx, { person, track, by, at, deed, before = [] }: Enrolled): Promise<string> {
  const id = pathOf(tx.district, person.id, track)
  const first: PathFact = { type: 'training.enrolled', body: { person: person.id, track, school: person.school } }
  const done = await decideOn(tx, {
    ...{ matter: id, deed, by, at, read: () => null },
    decide: facts => ({ facts: facts.length > 0 ? [] : [first, ...before], result: null }),
  })
  const state = foldPath(readPathFacts(done.facts))
  if (done.added.length > 0 && state) {
    const { school, enrolledAt } = state
    tx.send(addPath, { id, person: state.person, track, school, enrolledAt, ...foldedRowOf(state) })
    sendCertificates(tx, id, state, at)
  }
  return id
}
