import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSchools } from '../../../people/index.ts'
import { falls, openTestStore } from '../../../people/testing/open-test-app.ts'
import { type Database, inColumns } from '../../../platform/database/index.ts'
import { type Account, emptyBook, type Entry, plainTransaction, type Transaction, type TransactionKind, transactionKinds } from '../book.ts'
import { readMoney } from '../read-money.ts'
import { addLine } from '../store.ts'
import { foldedTotals, hadBy } from '../testing/folded-totals.ts'
import { writeBook } from '../write-book.ts'
import { codeRow, saveCodes, saveTerms, termsRow } from './budget-store.ts'
import { readTotals } from './read-totals.ts'
import { dimensions, none } from './totals-by.ts'

let database: Database
let school: string
const at = new Date('2026-11-25T15:00:00Z')
const today = '2026-11-25'
beforeAll(async () => {
  ;({ database } = await openTestStore(at.toISOString(), []))
  school = (await database.transaction('app', falls, listSchools))[0]?.id ?? ''
})
afterAll(() => database.close())

const id = (kind: number, book: number, place: number): string =>
  `${kind}0000000-0000-4000-8000-${String(book).padStart(6, '0')}${String(place).padStart(6, '0')}`

const lineShape = fc.record({
  isCoded: fc.boolean(),
  function: fc.constantFrom('2305', '3600', null),
  object: fc.constantFrom('01', null),
  hasSchool: fc.boolean(),
  fund: fc.constantFrom('0100', '2100', null),
  fringe: fc.option(fc.integer({ min: 0, max: 20_000 })),
})
const sides = fc.record({ account: fc.constantFrom<Account>('line', 'spent', 'encumbered', 'source', 'carried', 'lapsed'), line: fc.nat() })
const movement = fc.record({
  kind: fc.constantFrom<TransactionKind>('moved', 'brought', 'brought', ...transactionKinds.filter(kind => kind !== 'reversed')),
  from: sides,
  to: sides,
  cents: fc.integer({ min: 1, max: 1_000_000_000_000 }),
  /** Which of those before it takes back; beyond them none. */
  reverses: fc.nat(20),
})

test('what SQL adds up is what the books fold to, to the cent, whatever stands in them', async () => {
  let book = 0
  const seen = { reversed: 0, brought: 0, overspent: 0, fringe: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.array(lineShape, { minLength: 1, maxLength: 6 }),
      fc.array(movement, { minLength: 5, maxLength: 25 }),
      async (lines, movements) => {
        book++
        const year = 2000 + book
        const own = { account: `A-${book}`, grantFrom: null, grantTo: null }
        const added = lines.map((line, place) => ({ ...line, id: id(1, book, place) }))
        const transactions: Transaction[] = []
        for (const [place, { kind, from, to, cents, reverses }] of movements.entries()) {
          const entry = ({ account, line }: typeof from, amount: number): Entry => ({
            ...{ account, line: added[line % added.length]?.id ?? '', cents: amount },
          })
          const back = transactions[reverses]
          const isTakenBack = !back || back.kind === 'reversed' || transactions.some(each => each.reverses === back.id)
          const made = { ...plainTransaction, id: id(2, book, place), on: `${year}-03-01` }
          if (isTakenBack) transactions.push({ ...made, kind, entries: [entry(from, -cents), entry(to, cents)] })
          else {
            const entries = back.entries.map(each => ({ ...each, cents: -each.cents }))
            transactions.push({ ...made, kind: 'reversed', reverses: back.id, entries })
            seen.reversed++
            if (back.kind === 'brought') seen.brought++
          }
        }
        const before = emptyBook(year)
        await database.transaction('app', falls, async tx => {
          for (const { id: line } of added) {
            const plain = {
              title: line,
              titleEs: null,
              owner: 'district',
              kind: 'other',
              unit: null,
              unitCents: null,
              addedAt: at,
            } as const
            await tx.run(addLine, { ...plain, id: line })
          }
          const coded = added.flatMap(({ isCoded, hasSchool, ...codes }) =>
            isCoded ? [{ ...own, ...codes, school: hasSchool ? school : null }] : [],
          )
          if (coded.length > 0) {
            await tx.run(saveCodes, { source: 'town', ...inColumns(codeRow, coded) })
            await tx.run(saveTerms, { year, ...inColumns(termsRow, coded) })
          }
          writeBook(tx, [], before, {
            ...before,
            lines: added.map(each => ({ id: each.id, owner: 'district', kind: 'other' })),
            transactions,
          })
        })
        await database.transaction('app', falls, async tx => {
          const { lines: folded } = await readMoney(tx, { year, today })
          expect(folded).toHaveLength(added.length)
          for (const by of dimensions) {
            const wanted = foldedTotals(folded, by)
            const asked = { year, today, by, part: 0, linesInPart: 4 }
            const read = await readTotals(tx, { ...asked, of: undefined })
            expect(read.totals).toEqual(wanted)
            if (read.all.available < 0) seen.overspent++
            if (read.all.fringe > 0) seen.fringe++
            for (const { code } of wanted) {
              const its = folded.filter(line => (line[by] ?? none) === code)
              const part = its.length > 4 ? 1 : 7
              const { of } = await readTotals(tx, { ...asked, of: code, part })
              const shown = (part === 1 ? its.slice(4, 8) : its.slice(0, 4)).map(line => ({
                ...{ title: line.title, titleEs: null, account: line.account, had: hadBy(line), spent: line.spent },
                ...{ encumbered: line.encumbered, available: line.available },
              }))
              expect(of?.lines).toEqual(shown)
            }
          }
        })
      },
    ),
    { numRuns: 40, seed: 61 },
  )
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(5)
}, 120_000)
