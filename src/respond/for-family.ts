import type { FamilySource } from '../looks/index.ts'
import { loadKnown } from './known.ts'
import { listCallsOfStudent } from './family-store.ts'
import { support } from './question.ts'
import { isForFamily } from './rules/family.ts'
import { findCall } from './store.ts'
import { factWords } from './words/facts.ts'

/** The calls that name a student, of which their family may read. */
export const callsForFamily: FamilySource = {
  told: async (tx, { student, isOwn, lang }) => {
    const found = await tx.many(listCallsOfStudent, [tx.district, student])
    const told = []
    for (const { id } of found) {
      const { state, history } = await loadKnown(tx, await tx.one(findCall, [tx.district, id]))
      if (!isForFamily(state, history, isOwn)) continue
      const at = state.askedAt.toISOString()
      // What a caregiver is not told is named without what it was about: the student knows it, and whoever looks on learns nothing.
      if (!isForFamily(state, history, false)) {
        told.push({ kind: 'call' as const, matter: id, at, about: factWords.what.values.unsaid[lang], decided: '' })
        continue
      }
      const what = Object.entries(factWords.what.values).find(([code]) => code === state.facts['what'])?.[1]
      const answer = support.answers.find(({ word }) => word === state.decided?.answer)
      const said = { about: (what ?? factWords.what.values.unsaid)[lang], decided: answer?.says[lang] ?? '' }
      told.push({ kind: 'call' as const, matter: id, at, ...said })
    }
    return told
  },
}
