import { type DistrictId, type PersonId, readId } from '../../kernel/ids.ts'
import { inBatches } from '../../platform/batches/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { WaysOf } from '../../platform/outbox/index.ts'
import { open, type Way } from '../ways.ts'
import { listWaysOf } from './ways.ts'

interface Asked {
  readonly person: PersonId
  ways: readonly Way[]
}

/** Where messages to people may go, the first first, for the carrier: what is asked at once is read at once. */
export function waysOver(database: Database): WaysOf {
  const readers = new Map<DistrictId, (asked: Asked) => Promise<void>>()
  const readerOf = (district: DistrictId) => {
    const reader =
      readers.get(district) ??
      inBatches<Asked>(async batch => {
        const people = [...new Set(batch.map(({ person }) => person))]
        const found = await database.atOnce('app', district, tx => listWaysOf(tx, people))
        for (const asked of batch) asked.ways = found.get(asked.person) ?? []
      })
    readers.set(district, reader)
    return reader
  }
  return async (district, text) => {
    const person = readId<PersonId>(text)
    if (!person) return []
    const asked: Asked = { person, ways: [] }
    await readerOf(district)(asked)
    return open(asked.ways)
  }
}
