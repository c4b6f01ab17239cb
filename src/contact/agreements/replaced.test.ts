import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFromName } from '../../platform/name-id/index.ts'
import { projectRoot } from '../../platform/config/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase, ownerClient } from '../../platform/database/testing.ts'
import { districtIdOf } from '../../platform/district/index.ts'
import { addAgreement, addVersion, findAgreement } from './store.ts'

/** Rows that were folded while a replaced text came back are put right by a migration, and no others change. */
const cove = districtIdOf('cove')
const migration = readFileSync(join(projectRoot, 'db/migrations/0528-replaced-agreements.sql'), 'utf8')
const day = (text: string) => new Date(`${text}T05:00:00Z`)
type Span = readonly [from: string, until: string | null]
interface Version {
  readonly holds: Span
  readonly isSigned?: boolean
}

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
}, 120_000)
afterAll(() => database.close())

async function after(name: string, under: readonly Span[], versions: readonly Version[]): Promise<Span[]> {
  const id = idFromName(name)
  const spans = { underFrom: under.map(([from]) => day(from)), underUntil: under.map(([, until]) => day(until ?? '')) }
  const row = {
    id,
    kind: 'police-mou' as const,
    party: 'Cove Police',
    enteredAt: day('2026-08-01'),
    until: null,
    endedAt: null,
    schools: [],
  }
  await database.transaction('app', cove, async tx => {
    tx.send(addAgreement, { ...row, ...spans })
    for (const [place, { holds, isSigned = true }] of versions.entries()) {
      const until = holds[1] === null ? null : day(holds[1])
      const terms = { hours: null, phone: null, languages: [], identity: null, rota: '[]' }
      tx.send(addVersion, { ...terms, agreement: id, version: place + 1, from: day(holds[0]), until, isSigned })
    }
  })
  await ownerClient(database, client => client.query(migration))
  const found = await database.transaction('app', cove, tx => tx.one(findAgreement, [cove, id]))
  const shown = (date: Date | undefined) => date?.toISOString().slice(0, 10) ?? ''
  return found.underFrom.map((from, place): Span => [shown(from), shown(found.underUntil[place])])
}

const year: Version = { holds: ['2026-09-01', '2027-07-01'] }
const winter: Version = { holds: ['2027-01-04', '2027-04-01'] }

test.each<[string, readonly Span[], readonly Version[], readonly Span[]]>([
  ['one text', [['2026-09-02', '2027-07-01']], [year], [['2026-09-02', '2027-07-01']]],
  ['one that was replaced for a part of its time', [['2026-09-02', '2027-07-01']], [year, winter], [['2026-09-02', '2027-04-01']]],
  [
    'one whose successor does not hold from the first day',
    [
      ['2026-09-02', '2027-01-04'],
      ['2027-02-01', '2027-03-01'],
      ['2027-04-01', '2027-07-01'],
    ],
    [year, winter],
    [
      ['2026-09-02', '2027-01-04'],
      ['2027-02-01', '2027-03-01'],
    ],
  ],
  [
    'one whose successor nobody signed',
    [['2026-09-02', '2027-07-01']],
    [year, { ...winter, isSigned: false }],
    [['2026-09-02', '2027-07-01']],
  ],
  [
    'one beside an older text, entered for the file',
    [['2026-09-02', '2027-07-01']],
    [year, { holds: ['2025-09-01', '2026-07-01'] }],
    [['2026-09-02', '2027-07-01']],
  ],
  [
    'one without a last day that another followed',
    [['2026-09-02', '2028-07-01']],
    [{ holds: ['2026-09-01', null] }, winter],
    [['2026-09-02', '2027-04-01']],
  ],
  ['none', [], [year, winter], []],
])('of %s', async (name, under, versions, expected) => {
  expect(await after(name, under, versions)).toEqual(expected)
})
