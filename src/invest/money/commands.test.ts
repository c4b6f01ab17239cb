import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import { type Database, inColumns, statement, type Tx } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../platform/database/testing.ts'
import { addDistrict, districtIdOf } from '../../platform/district/index.ts'
import { balancesOf, plainTransaction } from './book.ts'
import * as commands from './commands.ts'
import { type BookDeed, bookMatter, type Written } from './on-book.ts'
import { readBook } from './read-book.ts'
import { replayBooks } from './replay.ts'
import { recordVote } from './vote-commands.ts'
import { addEntries, addTransactions, entryPlaced, listLines, transactionPlaced } from './store.ts'

const falls = districtIdOf('harbor-falls')
const cove = districtIdOf('made-up-cove')
const at = new Date('2026-11-25T15:00:00Z')
const year = 2027
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  for (const [id, slug] of [
    [falls, 'harbor-falls'],
    [cove, 'made-up-cove'],
  ] as const)
    await database.transaction('app', id, tx => addDistrict(tx, { slug, name: slug, officePhone: null, isDemo: false }, at))
})
afterAll(() => database.close())

const within = <T>(work: (tx: Tx) => Promise<T>, district = falls) => database.transaction('app', district, work)
const deed = (name: string = freshId(), by: BookDeed['by'] = 'operator') => ({ by, at, deed: name, timeZone: 'America/New_York' })
const leftOf = async (line: string) => balancesOf(await within(tx => readBook(tx, year))).get(line)?.available

async function sure(done: Promise<Written | No>): Promise<string> {
  const written = await done
  if (isNo(written)) throw new Error(written.detail)
  return written.id
}
const line = (title: string, owner: 'city' | 'district', kind: 'police' | 'support' | 'cameras', cents: number) =>
  sure(within(tx => commands.addBookLine(tx, deed(), { title, owner, kind, year, cents })))

describe('the books of a district', () => {
  test('are written with the record, read as they were written, and fold to the same', async () => {
    const police = await line('Police in schools', 'city', 'police', 180_000_00)
    const support = await line('Counselors', 'district', 'support', 40_000_25)
    const move = await sure(within(tx => commands.askMove(tx, deed(), { from: police, to: support, cents: 90_000_00, year })))
    expect([await leftOf(police), await leftOf(support)]).toEqual([180_000_00, 40_000_25])
    await sure(within(tx => recordVote(tx, deed(), move, { owner: 'district', vote: 'for', on: '2026-10-07' })))
    await sure(within(tx => recordVote(tx, deed(), move, { owner: 'city', vote: 'for' })))
    const spending = await sure(within(tx => commands.recordSpending(tx, deed(), { line: support, cents: 12_000_01, year })))
    expect([await leftOf(police), await leftOf(support)]).toEqual([90_000_00, 118_000_24])
    await sure(within(tx => commands.reverseEntry(tx, deed(), { transaction: spending })))
    expect(await leftOf(support)).toBe(130_000_25)
    const refused = await sure(within(tx => commands.askMove(tx, deed(), { from: police, to: support, cents: 100, year })))
    const before = await within(tx => readBook(tx, year))
    await sure(within(tx => recordVote(tx, deed(), refused, { owner: 'city', vote: 'against' })))
    const after = await within(tx => readBook(tx, year))
    expect(after.transactions).toEqual(before.transactions)
    expect(balancesOf(after)).toEqual(balancesOf(before))
    expect(after.moves.map(({ state }) => state)).toEqual(['appropriated', 'refused'])
    expect(await replayBooks(database, falls)).toEqual({ matters: 1, differences: [] })
    // What a line is called is in no fact.
    const facts = await within(tx => loadFacts(tx, bookMatter(falls, year)))
    expect(facts.map(({ type }) => type)).toEqual([
      ...['money.opened', 'money.opened', 'move.asked', 'move.voted', 'move.voted', 'move.appropriated'],
      ...['money.spent', 'money.reversed', 'move.asked', 'move.voted', 'move.refused'],
    ])
    expect(JSON.stringify(facts)).not.toMatch(/Counselors|Police in schools/)
  })

  test('take no vote, wish, spending or taking back of a day that has not come', async () => {
    const [glass, coaches] = [await line('Glass', 'city', 'cameras', 500_00), await line('Coaches', 'district', 'support', 0)]
    const asked = { from: glass, to: coaches, cents: 100_00, year }
    const move = await sure(within(tx => commands.askMove(tx, deed(), asked)))
    const spending = await sure(within(tx => commands.recordSpending(tx, deed(), { line: glass, cents: 1, year })))
    const before = await within(tx => readBook(tx, year))
    const on = '2026-11-26'
    for (const work of [
      (tx: Tx) => commands.askMove(tx, deed(), { ...asked, on }),
      (tx: Tx) => recordVote(tx, deed(), move, { owner: 'city', vote: 'for', on }),
      (tx: Tx) => commands.recordSpending(tx, deed(), { line: glass, cents: 100, year, on }),
      (tx: Tx) => commands.reverseEntry(tx, deed(), { transaction: spending, on }),
    ])
      expect(await within(work)).toMatchObject({ kind: 'refused', code: 'day-ahead' })
    expect(await within(tx => readBook(tx, year))).toEqual(before)
  })

  test('do a deed once, answer a refusal twice the same, and keep nothing of a refused one', async () => {
    const cameras = await line('Cameras', 'district', 'cameras', 500_00)
    const name = freshId()
    const spend = () => within(tx => commands.recordSpending(tx, deed(name), { line: cameras, cents: 300_00, year }))
    expect(await sure(spend())).toBe(await sure(spend()))
    expect(await leftOf(cameras)).toBe(200_00)
    const before = await within(tx => readBook(tx, year))
    const tooMuch = freshId()
    const again = () => within(tx => commands.recordSpending(tx, deed(tooMuch), { line: cameras, cents: 200_01, year }))
    expect(await again()).toMatchObject({ kind: 'refused', code: 'not-enough' })
    expect(await again()).toEqual(await again())
    expect(await within(tx => readBook(tx, year))).toEqual(before)
  })

  test('are kept by those who may, and are no other district’s', async () => {
    const teacher = { id: freshId(), roles: ['teacher'] as const }
    const lines = () => within(tx => tx.many(listLines, [falls, year]))
    const before = await lines()
    const sent = { title: 'X', owner: 'city', kind: 'other', year, cents: 1 } as const
    expect(await within(tx => commands.addBookLine(tx, deed(undefined, teacher), sent))).toMatchObject({ kind: 'not-permitted' })
    expect(await lines()).toEqual(before)
    expect((await within(tx => readBook(tx, year), cove)).lines).toEqual([])
    const [first] = before
    expect(await within(tx => commands.recordSpending(tx, deed(), { line: first?.id ?? '', cents: 1, year }), cove)).toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('books that do not balance cannot be kept, whoever writes them', () => {
  const add = (cents: readonly number[], tx: Tx) => {
    const id = tx.random.id()
    tx.send(addTransactions, {
      year,
      ...inColumns(transactionPlaced, [{ ...plainTransaction, id, place: 900, kind: 'spent', on: '2026-11-25' }]),
    })
    const line = tx.random.id()
    if (cents.length > 0)
      tx.send(
        addEntries,
        inColumns(
          entryPlaced,
          cents.map((each, at) => ({ transaction: id, place: at + 1, account: 'line' as const, line, cents: each })),
        ),
      )
    return id
  }
  const count = statement({ name: 'test.count-money-entries', sql: 'select transaction_id from invest.money_entry where district_id = $1' })
  const entries = () => within(tx => tx.run(count, [falls]))

  test.each([
    ['a cent too much', [-100, 101]],
    ['one entry alone', [1]],
    ['no entry at all', []],
    ['three that miss by one', [-500, 300, 199]],
  ])('%s', async (_, cents) => {
    const before = await entries()
    await expect(within(async tx => void add(cents, tx))).rejects.toThrow(/do not come to nothing in sum/)
    expect(await entries()).toBe(before)
  })

  test('an entry added later to a transaction that balanced', async () => {
    const id = await within(async tx => add([-500, 300, 200], tx))
    const later = statement({
      name: 'test.add-money-entry',
      sql: `insert into invest.money_entry (district_id, transaction_id, place, account, line_id, cents) values ($1, $2, 9, 'line', $2, 1)`,
    })
    await expect(within(tx => tx.run(later, [falls, id]))).rejects.toThrow(/do not come to nothing in sum/)
  })

  test('and no entry is changed or erased', async () => {
    const change = statement({ name: 'test.change-money-entry', sql: 'update invest.money_entry set cents = cents where district_id = $1' })
    const erase = statement({ name: 'test.erase-money-entry', sql: 'delete from invest.money_entry where district_id = $1' })
    for (const each of [change, erase]) await expect(within(tx => tx.run(each, [falls]))).rejects.toThrow(/permission denied/)
  })
})
