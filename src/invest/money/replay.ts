import type { DistrictId } from '../../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed } from '../../ledger/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { bookMatter, factsOf } from './on-book.ts'
import { foldBook } from './entries.ts'
import { readBook } from './read-book.ts'
import { listYears } from './store.ts'

/** Folds the books of every year afresh from their facts and compares them with the tables that pages read. */
export async function replayBooks(database: Database, district: DistrictId): Promise<Replayed> {
  const years = await database.transaction('app', district, tx => tx.many(listYears, [district]))
  const differences: Difference[] = []
  for (const { year } of years)
    differences.push(
      ...(await database.transaction('app', district, async tx => {
        const matter = bookMatter(district, year)
        return differencesOf(matter, inOrder(await readBook(tx, year)), inOrder(foldBook(year, factsOf(await loadFacts(tx, matter)))))
      })),
    )
  return { matters: years.length, differences }
}

/** A table does not keep the order in which two owners voted. */
const inOrder = (book: Awaited<ReturnType<typeof readBook>>) => ({
  ...book,
  moves: book.moves.map(move => ({ ...move, votes: [...move.votes].sort((a, b) => (a.owner < b.owner ? -1 : 1)) })),
})
