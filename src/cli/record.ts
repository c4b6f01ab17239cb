import type { DistrictId } from '../kernel/ids.ts'
import { replayAccess, replayAgreements, replayContacts } from '../contact/index.ts'
import { replayBooks, replayNeed, replayPosts } from '../invest/index.ts'
import { type Difference, sequence, verify } from '../ledger/index.ts'
import type { Database } from '../platform/database/index.ts'
import { listDistricts, districtIdOf } from '../platform/district/index.ts'
import { replayOpenings } from '../looks/index.ts'
import { replayIncidents } from '../discipline/index.ts'
import { replayDeadlines } from '../deadlines/index.ts'
import { replayDevices } from '../devices/index.ts'
import { replayProcesses } from '../repair/index.ts'
import { replayEntries } from '../restraint/index.ts'
import { replayTraining, replayTransitions, replayWeeks } from '../training/index.ts'
import { replayCalls } from '../respond/index.ts'
import { readFlags } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'
import { districtNamed, type Get } from './which-district.ts'

/** `ledger verify`: numbers what waits, then recomputes digests, leaves and root. */
export async function ledgerVerify(args: readonly string[], get: Get): Promise<Outcome> {
  const read = readFlags(args, ['district'], 'ledger verify [--district SLUG]')
  if (read.kind === 'misuse') return misuse(read.detail)
  const store = await get()
  const district = await districtNamed(store, read.flags.district)
  return typeof district === 'string' ? verifyRecord(store.database, district) : district.misuse
}

async function verifyRecord(database: Database, district: DistrictId): Promise<Outcome> {
  await sequence(database, district)
  const verified = await verify(database, district)
  const { ok, facts, size, root, faults } = verified
  const lines = ok
    ? [`The record is as it was written: ${facts} facts, ${size} entries, root ${root}.`]
    : [
        `The record does not match: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${facts} facts.`,
        ...faults.map(fault => `  ${fault.matter ?? 'the whole record'}: ${fault.message}`),
      ]
  return { exit: ok ? 0 : 1, json: { ...verified }, text: lines.join('\n') }
}

/** `replay`: of every district at once, so it takes none. */
export async function replayCommand(args: readonly string[], get: Get): Promise<Outcome> {
  const read = readFlags(args, [], 'replay')
  return read.kind === 'misuse' ? misuse(read.detail) : replay((await get()).database)
}

/** Folds every matter of every district afresh and compares it with the tables. */
export async function replay(database: Database): Promise<Outcome> {
  let matters = 0
  const differences: Difference[] = []
  for (const { slug } of await listDistricts(database)) {
    for (const replayed of [
      replayCalls,
      replayContacts,
      replayBooks,
      replayNeed,
      replayPosts,
      replayOpenings,
      replayProcesses,
      replayEntries,
      replayTraining,
      replayTransitions,
      replayDevices,
      replayDeadlines,
      replayWeeks,
      replayAgreements,
      replayAccess,
      replayIncidents,
    ]) {
      const found = await replayed(database, districtIdOf(slug))
      matters += found.matters
      differences.push(...found.differences)
    }
  }
  const ok = differences.length === 0
  const lines = ok
    ? [`Folded afresh from its facts: ${count(matters)}. The tables agree.`]
    : [
        `Folded afresh from its facts: ${count(matters)}. The tables differ in ${differences.length} places:`,
        ...differences
          .slice(0, 100)
          .map(
            ({ matter, field, table, record }) => `  ${matter}, ${field}: the table says ${String(table)}, the record ${String(record)}`,
          ),
      ]
  return { exit: ok ? 0 : 1, json: { ok, matters, differences }, text: lines.join('\n') }
}

const count = (matters: number): string => (matters === 1 ? '1 matter' : `${matters} matters`)
