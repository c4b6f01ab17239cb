import { loadFacts } from '../ledger/index.ts'
import type { FamilySource } from '../looks/index.ts'
import { foldEntry, readEntry } from './state.ts'
import { listEntriesOfStudent } from './store.ts'
import { standingIn } from './who.ts'
import { kindWords } from './words/codes.ts'
import { words } from './words/restraint.ts'

/** The entries about a student that whoever asks may open as their family, or as the student. */
export const entriesForFamily: FamilySource = {
  told: async (tx, { student, person, today, lang }) => {
    const told = []
    for (const row of await tx.many(listEntriesOfStudent, [tx.district, student])) {
      const state = (await standingIn(tx, person, row, today)).family ? foldEntry(readEntry(await loadFacts(tx, row.id))) : undefined
      if (!state) continue
      const about = state.described ? kindWords[state.described.kind][lang] : words(lang).title
      told.push({
        kind: 'restraint' as const,
        matter: row.id,
        at: state.begunAt.toISOString(),
        about,
        decided: '',
        href: `/restraint/${row.id}`,
      })
    }
    return told
  },
}
