import type { FamilySource } from '../looks/index.ts'
import { listIncidentsOfStudent } from './store.ts'
import { standingIn } from './who.ts'
import { words } from './words/discipline.ts'

/** The incidents of a student that whoever asks may open as their family, or as the student. */
export const incidentsForFamily: FamilySource = {
  told: async (tx, { student, person, today, lang }) => {
    const told = []
    for (const row of await tx.many(listIncidentsOfStudent, [tx.district, student])) {
      if (!(await standingIn(tx, person, row, today)).isFamily) continue
      const about = words(lang).forFamily({ day: row.on })
      told.push({
        kind: 'discipline' as const,
        matter: row.id,
        at: row.openedAt.toISOString(),
        about,
        decided: '',
        href: `/discipline/${row.id}`,
      })
    }
    return told
  },
}
