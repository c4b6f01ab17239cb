import type { DistrictId } from '../../kernel/ids.ts'
import { addSeconds } from '../../kernel/time.ts'
import { type Malformed, malformed, type No, type NotPermitted, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { setJob } from '../../platform/jobs/index.ts'
import { type Actor, idOf, may } from '../access.ts'
import { type DifferenceShape, type KeptDifference, keptDifference } from '../contract.ts'
import { recordDeed } from '../record.ts'
import {
  compareRoster,
  type Difference,
  differenceOf,
  differenceOfFaults,
  type Files,
  type Format,
  isNoBundle,
  type Known,
  type LoadHeld,
  nobodyWatches,
  readAspen,
  readRoster,
  type Roster,
  type RosterReading,
  Tracker,
  type Watch,
} from '../roster/index.ts'
import { listByHand } from '../store/by-hand.ts'
import { listHeldIds, loadHeld } from '../store/held.ts'
import { endSessionsOfGone } from '../store/sessions-of-gone.ts'
import { dropImportsBefore, endImport, findImport, lockRegister, moveRegister, registerRevision, saveImport } from '../store/imports.ts'
import { listHeldRows } from '../store/office-changes.ts'
import { refusals } from '../words/refusals.ts'
import { askHeld } from './ask-held.ts'
import { holdOffices } from './hold-offices.ts'
import { joinByHand } from './join-by-hand.ts'
import { whoRunsWhat } from './keep-schools.ts'
import { officesBefore } from './offices-moved.ts'
import { applyRoster, rowsToWrite, type Writing, writingCompared } from './apply-roster.ts'
import { changesTold, digestOf, partsOf, shapeOf, writingStaged } from './staged.ts'

export interface RosterDeed {
  readonly district: DistrictId
  readonly files: Files
  readonly format?: Format
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  readonly watch?: Watch
}

const whoIsKnown = async (tx: Tx): Promise<Known> => ({
  byHand: await listByHand(tx),
  waiting: new Set((await listHeldRows(tx)).map(({ sourcedId }) => sourcedId)),
})

const mayNot = (): NotPermitted => notPermitted(refusals.notYoursToImport)

/**
 * Reads a roster, says what would change and, if asked, changes it: all of it or nothing. Where it asks first, a file by which most people leave, or ids
 * become those of others, changes nothing.
 */
export async function importRoster(
  database: Database,
  asked: RosterDeed & { readonly commit: boolean; readonly asksFirst?: boolean },
): Promise<Difference | NotPermitted> {
  if (!may(asked.by, 'import-roster')) return mayNot()
  const { watch = nobodyWatches } = asked
  return onStillRegister(database, asked, async (tx, { reading, roster }) => {
    const compared = await compareRoster(roster, table => loadHeld(work => work(tx), table), watch, await whoIsKnown(tx))
    const { difference } = await differenceOf(reading, compared)
    const isDoubtful = difference.manyLeave !== null || difference.otherPeople !== null
    if (!asked.commit || (asked.asksFirst && isDoubtful)) return difference
    const id = tx.random.id()
    await saveImport(tx, { id, revision: await registerRevision(tx), at: asked.at, by: idOf(asked.by), difference: {}, parts: [] })
    const toWrite = rowsToWrite(compared.comparisons)
    await commitImport(tx, {
      ...asked,
      id,
      difference,
      writing: writingCompared(compared.comparisons),
      toWrite,
      digest: await digestOf(roster),
    })
    return { ...difference, committed: true }
  })
}

/**
 * Reads a roster and keeps what it would write, to be committed by `commitStaged` once somebody has seen the difference. The deed is the
 * import's id, so the same file sent again with one key is one import. It is compared in short pieces, no transaction open over them.
 */
export async function stageRoster(
  database: Database,
  asked: RosterDeed,
): Promise<(DifferenceShape & { id: string }) | NotPermitted | Malformed> {
  if (!may(asked.by, 'import-roster')) return mayNot()
  const { district, deed: id, watch = nobodyWatches } = asked
  const inShort = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', district, work)
  const before = await inShort(tx => findImport(tx, id))
  if (before !== undefined) return { id, ...shapeOf(keptDifference.parse(before.difference)) }
  const keep = async (tx: Tx, difference: KeptDifference, parts: ReturnType<typeof partsOf>): Promise<DifferenceShape & { id: string }> => {
    // Sent twice at once: whoever waited here finds what the other kept.
    const revision = await lockRegister(tx)
    const kept = await findImport(tx, id)
    if (kept !== undefined) return { id, ...shapeOf(keptDifference.parse(kept.difference)) }
    await dropImportsBefore(tx, addSeconds(asked.at, -dayInSeconds))
    const tracker = new Tracker(
      watch,
      'keeping',
      parts.reduce((sum, { rows }) => sum + rows.length, 0),
    )
    await saveImport(tx, { id, revision, at: asked.at, by: idOf(asked.by), difference, parts, kept: count => tracker.on(count) })
    return { id, ...shapeOf(difference) }
  }
  for (let attempt = 0; attempt < attemptsAtMost; attempt += 1) {
    const revision = await inShort(registerRevision)
    const load: LoadHeld = table => loadHeld(inShort, table)
    const reading = await readWhat(asked, load, table => inShort(tx => listHeldIds(tx, table)))
    const { roster } = reading
    if (roster === undefined) {
      const faulty = differenceOfFaults(reading)
      // A file that is not of the kind it was said to be makes no import: it holds nothing that could be mended.
      if (isNoBundle(faulty)) return malformed(faulty.faults.map(({ message }) => ({ pointer: '', detail: message })))
      return inShort(tx => keep(tx, { ...shapeOf(faulty), digest: '', toWrite: 0 }, []))
    }
    const compared = await compareRoster(roster, load, watch, await inShort(whoIsKnown))
    const { difference, shown } = await differenceOf(reading, compared, changesTold)
    const kept = { ...shapeOf(difference), digest: await digestOf(roster), toWrite: rowsToWrite(compared.comparisons) }
    const parts = partsOf(compared, shown)
    const done = await inShort(async tx => ((await lockRegister(tx)) === revision ? keep(tx, kept, parts) : undefined))
    if (done !== undefined) return done
  }
  throw neverStill()
}

const dayInSeconds = 86_400
const attemptsAtMost = 5
const neverStill = (): Error => new Error('The register changed five times while one roster was read: expected it to stand still once.')

export interface CommitDeed {
  readonly id: string
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  readonly watch?: Watch
}

/** Commits what was staged, if the register is still the one it was compared with. */
export async function commitStaged(tx: Tx, asked: CommitDeed): Promise<DifferenceShape | No> {
  if (!may(asked.by, 'import-roster')) return mayNot()
  const revision = await lockRegister(tx)
  const staged = await findImport(tx, asked.id)
  if (staged === undefined) return notFound(refusals.noSuchImport)
  const kept = keptDifference.parse(staged.difference)
  const difference = shapeOf(kept)
  if (staged.committedAt !== null) return difference
  if (!kept.ok) return refused('roster-has-faults', refusals.rosterHasFaults)
  // What an earlier release kept has no digest: it is read again as if the register had moved.
  if (staged.revision !== revision || kept.digest === '') return refused('register-moved', refusals.registerMoved)
  return commitImport(tx, { ...asked, difference, writing: writingStaged(tx, asked.id), toWrite: kept.toWrite, digest: kept.digest })
}

/** A staged import as it is kept, or undefined where there is none. */
export async function findStaged(tx: Tx, id: string): Promise<KeptDifference | undefined> {
  const staged = await findImport(tx, id)
  return staged && keptDifference.parse(staged.difference)
}

const readWhat = (
  { files, format = 'oneroster', watch = nobodyWatches }: RosterDeed,
  load: LoadHeld,
  held: Parameters<typeof readRoster>[1],
): Promise<RosterReading> => (format === 'oneroster' ? readRoster(files, held, watch) : readAspen(files, load, watch))

/**
 * Reading takes seconds, and no transaction is open meanwhile: on the embedded store there is but one connection, and a call for support
 * must not wait for a roster. If the register moved while it was read, it is read again.
 */
async function onStillRegister(
  database: Database,
  asked: RosterDeed,
  work: (tx: Tx, read: { reading: RosterReading; roster: Roster }) => Promise<Difference>,
): Promise<Difference> {
  const inShort = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', asked.district, act)
  for (let attempt = 0; attempt < attemptsAtMost; attempt += 1) {
    const before = await inShort(registerRevision)
    const reading = await readWhat(
      asked,
      table => loadHeld(inShort, table),
      table => inShort(tx => listHeldIds(tx, table)),
    )
    const { roster } = reading
    if (roster === undefined) return differenceOfFaults(reading)
    const done = await inShort(async tx => ((await lockRegister(tx)) === before ? work(tx, { reading, roster }) : undefined))
    if (done !== undefined) return done
  }
  throw neverStill()
}

/** A job for whoever waits for somebody: they may have left by this roster. */
export const rosterTakenKind = 'people.roster-taken'

interface Commit extends CommitDeed {
  readonly difference: Difference | DifferenceShape
  readonly writing: Writing
  readonly toWrite: number
  readonly digest: string
}

async function commitImport(tx: Tx, commit: Commit): Promise<DifferenceShape> {
  const { id, writing, toWrite, digest, difference, watch = nobodyWatches } = commit
  const { format, version, counts } = difference
  const { behavior } = difference
  const body = { format, version, counts: { ...counts }, digest, ...(behavior === null ? {} : { behavior: { ...behavior.counts } }) }
  await recordDeed(tx, { ...commit, matter: id, type: 'people.roster-imported', body })
  await joinByHand(tx, writing)
  const [before, ran] = [await officesBefore(tx), await whoRunsWhat(tx)]
  const holding = await holdOffices(tx, writing, commit.by)
  await applyRoster(tx, holding.writing, new Tracker(watch, 'saving', toWrite))
  if (toWrite > 0) {
    await moveRegister(tx)
    await endSessionsOfGone(tx, commit.at)
    setJob(tx, { kind: rosterTakenKind, payload: {}, dueAt: commit.at, dedupe: 'roster' })
  }
  const waiting = await askHeld(tx, holding, { ...commit, before, ran })
  const done = { ...shapeOf(difference), committed: true, waiting }
  await endImport(tx, id, commit.at, done)
  return done
}
