import { notFound } from '../../kernel/refusal.ts'
import type { Matter } from '../../matter/index.ts'
import type { Person } from '../../people/index.ts'
import type { AgreementsKit } from './agreements-kit.ts'
import { type AgreementHappened, readAgreementFacts } from './facts.ts'
import { momentAt } from './moment.ts'
import type { Moment } from './rules/moment.ts'
import { type AgreementStanding, standingOf } from './rules/standing.ts'
import { isSigned, spansUnder } from './rules/terms.ts'
import { type AgreementState, foldAgreement } from './state.ts'
import { type AgreementRow, findAgreement, saveAgreement, signVersion } from './store.ts'
import { agreementRefusals, fieldWrong } from './words/refusals.ts'

/** The types of one agreement, as `matter` knows them. */
export interface AgreementMatter {
  readonly kit: AgreementsKit
  readonly person: Person
  readonly row: AgreementRow
  readonly happened: AgreementHappened
  readonly state: AgreementState
  readonly standing: AgreementStanding
  readonly moment: Moment
}

export const agreements: Matter<AgreementMatter> = {
  find: (tx, id) => tx.maybe(findAgreement, [tx.district, id]),
  noSuch: notFound(agreementRefusals.noSuchAgreement),
  standing: person => standingOf(person),
  nowhere: person => standingOf(person),
  moment: (kit, tx) => momentAt(tx, kit.clock.now()),
  read: readAgreementFacts,
  fold: foldAgreement,
  fieldWrong,
  carryOut: async (_, tx, { row, state, added }) => {
    tx.send(saveAgreement, { id: row.id, ...foldedRowOf(state) })
    const last = state.versions.at(-1)
    if (last && isSigned(last) && added.some(({ fact }) => fact.type === 'agreement.signed'))
      tx.send(signVersion, [tx.district, row.id, last.version])
  },
}

/** As much of a row as its facts fold to. */
export function foldedRowOf(state: AgreementState): Pick<AgreementRow, 'until' | 'endedAt' | 'underFrom' | 'underUntil'> {
  const spans = spansUnder(state)
  return {
    ...{ until: state.versions.at(-1)?.until ?? null, endedAt: state.endedAt },
    ...{ underFrom: spans.map(({ from }) => from), underUntil: spans.map(({ until }) => until) },
  }
}
