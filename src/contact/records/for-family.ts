import type { Lang, Saying } from '../../kernel/lang.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { FamilySource, Released, ToldMatter } from '../../looks/index.ts'
import { listAccessOfStudent } from './access-store.ts'
import { readHistory } from '../request/history.ts'
import type { ContactState } from '../request/contact-state.ts'
import { complaintSaid } from '../request/pages/record/complaint-said.ts'
import { requestSaid } from '../request/pages/record/said.ts'
import { isOpenToFamily, isOwn as isOfAge, isUnderOrder } from '../request/rules/copies.ts'
import { fold } from '../request/state.ts'
import { standsForFamily } from './family-stands.ts'
import { listContactsOfStudent } from './family-store.ts'
import { recordPartWords } from './words/records.ts'

const says: Readonly<Record<string, Saying>> = recordPartWords

/** What the student themselves complained of, and what became of it. */
const ownComplaints = ({ complaints }: ContactState, today: string, lang: Lang): string[] =>
  complaints.flatMap(({ at, from, about, answerOn, answered }) => {
    if (from !== 'student') return []
    const shown = { at: at.toISOString(), from, about, answerOn, isLate: answered === null && today > answerOn }
    const { made, became } = complaintSaid({ ...shown, answered: answered && { ...answered, at: answered.at.toISOString() } }, lang)
    return [made, became]
  })

/** The requests that name a student, of which their family was told and may read, and what was let go of the student's record for any of them. */
export const requestsForFamily: FamilySource = {
  told: async (tx, { student, isOwn, today, lang }) => {
    const told: (ToldMatter & { readonly twiceOf: string | null })[] = []
    for (const { id, askedAt } of await tx.many(listContactsOfStudent, [tx.district, student])) {
      const state = fold(readHistory(await loadFacts(tx, id)))
      // A student of 18 is told in the place of a caregiver.
      if (!state || !isOpenToFamily(state) || (isOfAge(state.facts) && !isOwn)) continue
      const said = {
        about: requestSaid({ call: state.call, facts: { ...state.decided?.situation, ...state.facts } }, lang),
        decided: standsForFamily(state, lang),
        // Which caregiver complained is not written down: what a family complained of would tell one caregiver of another.
        complaints: isOwn ? ownComplaints(state, today, lang) : [],
      }
      told.push({ kind: 'request', matter: id, at: askedAt.toISOString(), ...said, twiceOf: state.twiceOf })
    }
    // A visit that was written down twice stands there once, where they were told of it from the record that counts.
    return told.flatMap(({ twiceOf, ...each }) => (told.some(({ matter }) => matter === twiceOf) ? [] : [each]))
  },
  released: async (tx, { student, lang }) =>
    (await tx.many(listAccessOfStudent, [tx.district, student])).map(
      (row): Released => ({
        ...{ matter: row.contact, at: row.releasedAt.toISOString(), purpose: row.purpose },
        by: { name: row.releaserName, position: row.releaserPosition },
        to: { name: row.recipientName, position: row.recipientPosition, affiliation: row.recipientAffiliation },
        parts: row.parts.map(part => says[part]?.[lang] ?? part),
      }),
    ),
  // Which caregiver it keeps away is in the paper and in no fact.
  mayBeKeptAway: async (tx, student) => {
    for (const { id } of await tx.many(listContactsOfStudent, [tx.district, student])) {
      const state = fold(readHistory(await loadFacts(tx, id)))
      if (state && !state.drill && isUnderOrder(state)) return true
    }
    return false
  },
}
