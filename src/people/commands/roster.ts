import type { DistrictId } from '../../kernel/ids.ts'
import { freshId } from '../../kernel/ids.ts'
import { addSeconds } from '../../kernel/time.ts'
import { type Malformed, malformed, type No, type NotPermitted, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { type Actor, idOf, may } from '../access.ts'
import { type DifferenceShape, type KeptDifference, keptDifference } from '../contract.ts'
import { recordDeed } from '../record.ts'
import {
  compareRoster,
  type Comparisons,
  type Difference,
  differenceOf,
  differenceOfFaults,
  type Files,
  type Roster,
  type RosterReading,
  readRoster,
} from '../roster/index.ts'
import { dropImportsBefore, endImport, findImport, lockRegister, moveRegister, registerRevision, saveImport } from '../store/imports.ts'
import { listHeldIds, loadHeld } from '../store/held.ts'
import { refusals } from '../wording-refusals.ts'
import { applyRoster } from './apply-roster.ts'
import { digestOf, keptOf, partsOf, rosterOfParts, shapeOf } from './staged.ts'

export interface RosterDeed {
  readonly district: DistrictId
  readonly files: Files
  readonly by: Actor
  readonly at: Date
  readonly deed: string
}

const mayNot = (): NotPermitted => notPermitted(refusals.notYoursToImport)

/** Reads a bundle, says what would change and, if asked, changes it: all of it or nothing. */
export async function importRoster(
  database: Database,
  asked: RosterDeed & { readonly commit: boolean },
): Promise<Difference | NotPermitted> {
  if (!may(asked.by, 'import-roster')) return mayNot()
  return onStillRegister(database, asked, async (tx, { reading, roster }) => {
    const { comparisons, heldPeople } = await compareRoster(roster, table => loadHeld(tx, table))
    const difference = differenceOf(reading, comparisons, heldPeople)
    if (!asked.commit) return difference
    const id = freshId()
    await saveImport(tx, { id, revision: await registerRevision(tx), at: asked.at, by: idOf(asked.by), difference: {}, parts: [] })
    return commitImport(tx, { id, roster, comparisons, difference, ...asked })
  })
}

/**
 * Reads a bundle and keeps its cleaned rows, to be committed by `commitStaged` once somebody has seen the difference. The deed is the
 * import's id, so the same bundle sent again with one key is one import.
 */
export async function stageRoster(
  database: Database,
  asked: RosterDeed,
): Promise<(DifferenceShape & { id: string }) | NotPermitted | Malformed> {
  if (!may(asked.by, 'import-roster')) return mayNot()
  const id = asked.deed
  const before = await database.transaction('app', asked.district, tx => findImport(tx, id))
  if (before !== undefined) return { id, ...shapeOf(keptDifference.parse(before.difference)) }
  const keep = async (tx: Tx, difference: Difference, roster: Roster | undefined): Promise<Difference> => {
    await dropImportsBefore(tx, addSeconds(asked.at, -dayInSeconds))
    const parts = roster === undefined ? [] : partsOf(roster)
    await saveImport(tx, {
      id,
      revision: await registerRevision(tx),
      at: asked.at,
      by: idOf(asked.by),
      difference: keptOf(difference),
      parts,
    })
    return difference
  }
  const difference = await onStillRegister(database, asked, async (tx, { reading, roster }) => {
    const { comparisons, heldPeople } = await compareRoster(roster, table => loadHeld(tx, table))
    return keep(tx, differenceOf(reading, comparisons, heldPeople), roster)
  })
  // What is no bundle of a version we read is no import either: there is nothing in it to mend.
  if (difference.version === null) return malformed(difference.faults.map(({ message }) => ({ pointer: '', detail: message })))
  if (!difference.ok) await database.transaction('app', asked.district, tx => keep(tx, difference, undefined))
  return { id, ...shapeOf(difference) }
}

const dayInSeconds = 86_400

export interface CommitDeed {
  readonly id: string
  readonly by: Actor
  readonly at: Date
  readonly deed: string
}

/** Commits what was staged, if the register is still the one it was compared with. */
export async function commitStaged(tx: Tx, asked: CommitDeed): Promise<DifferenceShape | No> {
  if (!may(asked.by, 'import-roster')) return mayNot()
  const revision = await lockRegister(tx)
  const staged = await findImport(tx, asked.id)
  if (staged === undefined) return notFound(refusals.noSuchImport)
  const kept = keptDifference.parse(staged.difference)
  if (staged.committedAt !== null) return shapeOf(kept)
  if (!kept.ok) return refused('roster-has-faults', refusals.rosterHasFaults)
  if (staged.revision !== revision) return refused('register-moved', refusals.registerMoved)
  const roster = await rosterOfParts(tx, asked.id, kept)
  const { comparisons, heldPeople } = await compareRoster(roster, table => loadHeld(tx, table))
  const difference = differenceOf({ ...kept, roster }, comparisons, heldPeople)
  return shapeOf(await commitImport(tx, { roster, comparisons, difference, ...asked }))
}

/** A staged import with what a person is shown of it, or undefined where it is none. */
export async function findStaged(tx: Tx, id: string): Promise<KeptDifference | undefined> {
  const staged = await findImport(tx, id)
  return staged && keptDifference.parse(staged.difference)
}

/**
 * Reading takes seconds, and no transaction is open meanwhile: on the embedded store there is but one connection, and a call for support
 * must not wait for a roster. If the register moved while it was read, it is read again.
 */
async function onStillRegister(
  database: Database,
  { district, files }: RosterDeed,
  work: (tx: Tx, read: { reading: RosterReading; roster: Roster }) => Promise<Difference>,
): Promise<Difference> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const before = await database.transaction('app', district, registerRevision)
    const reading = await readRoster(files, table => database.transaction('app', district, tx => listHeldIds(tx, table)))
    const { roster } = reading
    if (roster === undefined) return differenceOfFaults(reading)
    const done = await database.transaction('app', district, async tx =>
      (await lockRegister(tx)) === before ? work(tx, { reading, roster }) : undefined,
    )
    if (done !== undefined) return done
  }
  throw new Error('The register changed five times while one roster was read: expected it to stand still once.')
}

interface Commit extends CommitDeed {
  readonly roster: Roster
  readonly comparisons: Comparisons
  readonly difference: Difference
}

async function commitImport(tx: Tx, commit: Commit): Promise<Difference> {
  const { id, roster, comparisons, difference } = commit
  const { format, version, counts } = difference
  await recordDeed(tx, {
    ...commit,
    matter: id,
    type: 'people.roster-imported',
    body: { format, version, counts: { ...counts }, digest: digestOf(roster) },
  })
  await applyRoster(tx, comparisons)
  if (Object.values(comparisons).some(({ added, changed, gone }) => added.length + changed.length + gone.length > 0)) await moveRegister(tx)
  const done = { ...difference, committed: true }
  await endImport(tx, id, commit.at, shapeOf(done))
  return done
}
