import { isNo, type No, notPermitted, refused } from '../kernel/refusal.ts'
import { decideOn, giveBack, type Kept, keptResult } from '../ledger/index.ts'
import { type Actor, may, whoMay } from '../people/index.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { Database } from '../platform/database/index.ts'
import { inColumns } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { Mapping } from './contract.ts'
import type { ReconcileFact } from './facts.ts'
import type { ListOurs } from './kit.ts'
import { type Prepared, prepare } from './prepare.ts'
import { addExtract, findExtract, findSource, lockEvents, readMapping, saveEvents, saveSource, writtenRow } from './store.ts'
import { refusals } from './words/refusals.ts'

export interface DispatchImport {
  readonly district: DistrictId
  readonly source: string
  /** How to read it; as it was saved for this source, where left out. */
  readonly mapping: Mapping | null
  readonly bytes: Buffer
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  readonly commit: boolean
  readonly ours: ListOurs
}

export interface Imported extends Prepared {
  readonly committed: boolean
  /** This very file was taken in before. */
  readonly again: boolean
}

/** What an extract would change; with `commit` all of it is kept, or nothing. One transaction: it is written whole or not at all. */
export function importDispatch(database: Database, asked: DispatchImport): Promise<Imported | No> {
  const { district, source, by, at, deed, commit } = asked
  if (!may(by, 'reconcile-dispatch')) return Promise.resolve(notPermitted(whoMay['reconcile-dispatch'].says))
  return database.transaction('app', district, async tx => {
    if (commit) await lockEvents(tx)
    const kept = readMapping(await tx.maybe(findSource, [tx.district, source]))
    const mapping = asked.mapping ?? kept
    if (!mapping) return refused('no-mapping', refusals.noMapping)
    const prepared = await prepare(tx, { source, mapping, bytes: asked.bytes, ours: asked.ours, at })
    const again = (await tx.maybe(findExtract, [tx.district, source, prepared.digest])) !== undefined
    const isSound = prepared.extract.faulty === 0 && prepared.unknownSchools.length === 0
    if (!commit || !isSound) return { ...prepared, committed: false, again }
    const no = await write()
    return isNo(no) ? no : { ...prepared, committed: true, again }

    async function write(): Promise<No | undefined> {
      const { extract, digest, fromDay, toDay, counts, paired, toWrite } = prepared
      const numbers = { lines: extract.rows, elsewhere: extract.elsewhere, unclear: extract.unclear }
      const fact: ReconcileFact = {
        type: 'reconcile.imported',
        body: { digest, fromDay, toDay, ...numbers, events: extract.events.length, new: counts.new, changed: counts.changed, paired },
      }
      if (again && toWrite.length === 0) return undefined
      const done = await decideOn<Kept>(tx, {
        ...{ matter: idFromName(`concord reconcile source ${district} ${source}`), deed, by: by === 'operator' ? null : by.id, at },
        decide: () => ({ facts: [{ type: fact.type, body: { ...fact.body } }], result: { kind: 'done' as const } }),
        read: result => keptResult.parse(result),
      })
      if (done.result.kind !== 'done') return giveBack(done.result)
      if (done.again) return undefined
      tx.send(saveSource, { name: source, mapping: JSON.stringify(mapping), at })
      if (!again && fromDay !== '') tx.send(addExtract, { id: deed, source, digest, fromDay, toDay, ...numbers, at })
      for (let from = 0; from < toWrite.length; from += writtenAtOnce)
        await tx.run(saveEvents, { source, ...inColumns(writtenRow, toWrite.slice(from, from + writtenAtOnce)) })
      return undefined
    }
  })
}

const writtenAtOnce = 5_000
