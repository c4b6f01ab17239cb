import { responderRoles } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Track } from './contract.ts'
import { tracksFor, tracksOfRole, trainingIn } from './setting.ts'
import { certifiedFor, certifiedOnDay } from './rules/certified.ts'
import { isValid } from './rules/valid.ts'
import { type HeldRow, listHeld, listValid } from './store.ts'
import type { TrainingKit } from './training-kit.ts'
import { formerOfficers } from './transition/former-officers.ts'

/** Whether somebody holds a valid certificate of the track of restraint at this instant, for the log of it: yes from its first second on, no at its last; null where the district keeps no certificate of that track at all. */
export async function heldRestraintTraining(tx: Tx, person: string, at: Date): Promise<boolean | null> {
  const held = (await tx.many(listHeld, [tx.district])).filter(({ track }) => track === 'restraint-rules')
  return held.length === 0 ? null : held.some(each => each.person === person && isValid(each, at))
}

/** Every certificate that somebody holds or held. */
export const heldBy = async (tx: Tx, person: string): Promise<HeldRow[]> =>
  (await tx.many(listHeld, [tx.district])).filter(each => each.person === person)

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

/** What a file of certificates says of one person and role, the day set by hand. */
interface OnFile {
  readonly person: string
  readonly role: string
  readonly certifiedOn: string | null
}

/** The same file with what training says at this instant in place of a day set by hand. */
export async function certifiedInRoles<Row extends OnFile>(
  { plans }: Pick<TrainingKit, 'plans'>,
  tx: Tx,
  rows: readonly Row[],
  at: Date,
): Promise<Row[]> {
  if (rows.length === 0) return []
  const [held, setting] = await Promise.all([tx.many(listHeld, [tx.district]), trainingIn(tx, plans, at)])
  return rows.map(row => {
    const own = held.filter(({ person }) => person === row.person)
    return { ...row, certifiedOn: certifiedOnDay(row.certifiedOn, certifiedFor(tracksOfRole(setting, row.role), own, at)) }
  })
}

/**
 * Who is certified to lead restorative processes at an instant: by training where it knows of somebody, in every role; else by the file. A former officer is
 * known from the first day of their change of duty on: by no other role do they lead before their certificate.
 */
export const certifiedLeaders =
  ({ plans }: Pick<TrainingKit, 'plans'>, onFile: (tx: Tx) => Promise<readonly OnFile[]>) =>
  async (tx: Tx, at: Date): Promise<readonly OnFile[]> => {
    const [file, held, setting] = await Promise.all([onFile(tx), tx.many(listHeld, [tx.district]), trainingIn(tx, plans, at)])
    const needed = tracksFor(setting, 'facilitating')
    const trained = held.flatMap(({ person, track }) => (needed.includes(track) ? [person] : []))
    const known = [...new Set([...trained, ...(await formerOfficers(tx))])]
    const told = known.flatMap(person => {
      const own = held.filter(each => each.person === person)
      const certifiedOn = certifiedOnDay(null, certifiedFor(needed, own, at))
      return responderRoles.map(role => ({ person, role, certifiedOn }))
    })
    return [...told, ...file.filter(({ person }) => !known.includes(person))]
  }
