import type { Tx } from '../platform/database/index.ts'
import type { Track } from './contract.ts'
import { tracksFor, trainingIn } from './setting.ts'
import { isValid } from './rules/valid.ts'
import { listHeld, listValid } from './store.ts'
import type { TrainingKit } from './training-kit.ts'

/** Whether somebody holds a valid certificate of a track at this instant: yes from its first second on, no at its last. */
export const holdsTrack = async (tx: Tx, person: string, track: Track, at: Date): Promise<boolean> =>
  (await tx.many(listValid, [tx.district, at, person])).some(each => each.track === track)

/** The same of the track of restraint, for the log of it; null where the district keeps no certificate of that track at all. */
export async function heldRestraintTraining(tx: Tx, person: string, at: Date): Promise<boolean | null> {
  const held = (await tx.many(listHeld, [tx.district])).filter(({ track }) => track === 'restraint-rules')
  return held.length === 0 ? null : held.some(each => each.person === person && isValid(each, at))
}

/** Who holds, at this instant, every track that counts for `certified-responder`. */
export async function certifiedResponders({ plans }: Pick<TrainingKit, 'plans'>, tx: Tx, at: Date): Promise<ReadonlySet<string>> {
  const [rows, setting] = await Promise.all([tx.many(listValid, [tx.district, at, null]), trainingIn(tx, plans, at)])
  return holdersOf(tracksFor(setting, 'certified-responder'), rows)
}

/** Those who hold every one of these tracks; nobody where no track counts. */
function holdersOf(needed: readonly Track[], rows: readonly { readonly person: string; readonly track: string }[]): ReadonlySet<string> {
  const held = new Map<string, Set<string>>()
  for (const { person, track } of rows) held.set(person, (held.get(person) ?? new Set()).add(track))
  return new Set([...held].flatMap(([person, own]) => (needed.length > 0 && needed.every(track => own.has(track)) ? [person] : [])))
}
