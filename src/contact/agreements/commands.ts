import { malformed, type No, notPermitted } from '../../kernel/refusal.ts'
import { decideOn } from '../../ledger/index.ts'
import { type Act, listSchools } from '../../people/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { foldedRowOf } from './agreement-matter.ts'
import type { AgreementsKit } from './agreements-kit.ts'
import { type AgreementFact, readAgreementFacts } from './facts.ts'
import type { EnterSent } from './input.ts'
import { standingOf } from './rules/standing.ts'
import { foldAgreement } from './state.ts'
import { addAgreement } from './store.ts'
import { agreementFields, agreementRefusals } from './words/refusals.ts'

/** An agreement is entered, with nothing in it yet. Sent again it is the same one. */
export const enterAgreement = (
  kit: AgreementsKit,
  { district, person, deed }: Act,
  { kind, party, schools }: EnterSent,
): Promise<string | No> =>
  kit.database.transaction('app', district, async tx => {
    if (!standingOf(person).keeps) return notPermitted(agreementRefusals.notYoursToKeep)
    const ours = schools.length === 0 ? [] : await listSchools(tx)
    const wrong = schools.flatMap((named, n) =>
      ours.some(({ id }) => id === named) ? [] : [{ pointer: `/schools/${n}`, detail: agreementFields.unknownSchool }],
    )
    if (wrong.length > 0) return malformed(wrong)
    const covers = schools.length === 0 ? {} : { schools: [...new Set(schools)].toSorted() }
    const id = idFromName(`concord agreement ${district} ${deed}`)
    const first: AgreementFact = { type: 'agreement.entered', body: { kind, ...covers } }
    const done = await decideOn(tx, {
      ...{ matter: id, deed, by: person.id, at: kit.clock.now(), read: () => null },
      decide: facts => ({ facts: facts.length > 0 ? [] : [first], result: null }),
    })
    const state = foldAgreement(readAgreementFacts(done.facts))
    if (done.added.length > 0 && state)
      tx.send(addAgreement, { id, kind, party, schools: [...state.schools], enteredAt: state.enteredAt, ...foldedRowOf(state) })
    return id
  })
