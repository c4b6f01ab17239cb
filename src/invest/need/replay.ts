import type { DistrictId } from '../../kernel/ids.ts'
import { type Difference, differencesOf, type Fact, loadFacts, type Replayed, replayEach } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { needFact } from './facts.ts'
import { digestOf } from './read-inputs.ts'
import { keptAudit } from './audit/read-audit.ts'
import { resultDigest, valueDigest } from './result-digest.ts'
import { findPublication, listDepartures, listDetailedNeedSchools, listPublicationIds } from './store.ts'

/** Holds every published index, and the answers that are due, beside the record: a table that was changed says another digest. */
export const replayNeed = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listPublicationIds, [tx.district, after, limit]), compared)

async function compared(tx: Tx, id: string): Promise<readonly Difference[]> {
  const { summary, inputs, setting } = await tx.one(findPublication, [tx.district, id])
  const schools = await listDetailedNeedSchools(tx, id, 'all')
  const audit = await keptAudit(tx, id)
  const due = await tx.many(listDepartures, [tx.district, id])
  const table = {
    ...{
      inputs,
      setting,
      result: resultDigest({ summary, schools }),
      audit: valueDigest(audit),
      schools: schools.length,
      years: summary.years,
    },
    due: Object.fromEntries(
      due.map(({ id: departure, measure, group, owner, dueOn, answer }) => [
        departure,
        { measure, group, owner, due: dueOn, answer: answer === null ? null : digestOf(answer) },
      ]),
    ),
  }
  return differencesOf(id, table, folded(await loadFacts(tx, id)))
}

function folded(facts: readonly Fact[]) {
  const due: Record<string, Record<string, string | null>> = {}
  let published: Record<string, unknown> = {}
  for (const { type, body } of facts) {
    const fact = needFact.parse({ type, body })
    if (fact.type === 'index.published') {
      const { publication: _, ...rest } = fact.body
      published = rest
    } else if (fact.type === 'audit.departure-opened') {
      const { departure, measure, group, owner, due: on } = fact.body
      due[departure] = { measure, group, owner, due: on, answer: null }
    } else due[fact.body.departure] = { ...due[fact.body.departure], answer: fact.body.answer }
  }
  return { ...published, due }
}
