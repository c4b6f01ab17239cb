import { schoolNames } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import { type Verb, verbsOf } from '../../matter/index.ts'
import type { Form } from '../../platform/http/index.ts'
import { type OfficialLetter, officialDraft } from '../letters/official.ts'
import type { AgreementMatter } from './agreement-matter.ts'
import type { AgreementVerb } from './contract.ts'
import * as input from './input.ts'
import { withRota } from './rota-form.ts'
import { daySaid, lastDaySaid } from './say-day.ts'
import { decideProcedures, decideRequest, decideReview, decideSign, decideVersion, decideWithdraw } from './rules/agreement.ts'
import { questions } from './rules/next.ts'
import type { Moment } from './rules/moment.ts'
import { overAt } from './rules/terms.ts'
import { addOfficialLetter, addVersion, type AgreementRow, listVersions } from './store.ts'

const verb = verbsOf<AgreementMatter>()
const nothing = { know: async () => null }
const listed =
  (...names: readonly string[]) =>
  ({ texts, all }: Form) => ({ ...texts, ...Object.fromEntries(names.map(name => [name, all(name)])) })

interface Signing {
  readonly about: OfficialLetter
  readonly row: AgreementRow
  readonly text: string | null
  readonly from?: string | null
}

/** The letter about to be signed: its id, and its text, the draft where nobody changed it. */
async function letterKnown(tx: Tx, moment: Moment, { about, row, text, from = null }: Signing) {
  const district = (await findDistrict(tx))?.name ?? ''
  const over = about === 'not-renewed' ? await overOf(tx, row) : null
  const day = about === 'not-renewed' ? lastDaySaid(over) : daySaid(from ?? moment.today)
  const names = await schoolNames(tx)
  const covers = { schools: row.schools.map(id => names.get(id) ?? id), isOver: over !== null && over <= moment.at }
  return {
    letter: moment.id(),
    text: text === null ? officialDraft(about, { district, party: row.party, day, ...covers }) : text.replaceAll('{day}', () => day),
  }
}

/** When it is over, by what both sides signed. */
const overOf = async (tx: Tx, { id }: AgreementRow): Promise<Date | null> =>
  overAt((await tx.many(listVersions, [tx.district, id])).filter(({ isSigned }) => isSigned)) ?? null

/** What may be done to an agreement: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const agreementVerbs = {
  version: verb({
    ...{ ...questions.version, name: 'version', summary: 'A version: from when until when, and what it holds', sent: input.versionSent },
    form: ({ texts, all }) => ({ ...withRota(texts), elements: all('elements'), languages: all('languages') }),
    ...nothing,
    decide: ({ state, body, moment }) => decideVersion(state, body, moment),
    alongside: (added, { tx, row, body: { hours, phone, rota } }) => {
      for (const { type, body } of added)
        if (type === 'agreement.version-entered') {
          const { version, languages, identity } = body
          const span = { from: new Date(body.from), until: body.until === null ? null : new Date(body.until) }
          tx.send(addVersion, {
            agreement: row.id,
            version,
            ...span,
            isSigned: false,
            hours,
            phone,
            languages,
            identity,
            rota: JSON.stringify(rota),
          })
        }
    },
  }),
  sign: verb({
    ...{ ...questions.sign, name: 'sign', summary: 'The last version is signed: by whom, on which day', sent: input.signSent, ...nothing },
    decide: ({ state, body, standing, moment }) => decideSign(state, body, standing, moment),
  }),
  request: verb({
    ...{ ...questions.request, name: 'request', summary: 'The superintendent asks for officers', sent: input.requestSent, ...nothing },
    decide: ({ body, moment }) => decideRequest(body.from, moment),
  }),
  withdraw: verb({
    ...{
      ...questions.withdraw,
      name: 'withdraw',
      summary: 'The superintendent’s request is withdrawn, by a letter',
      sent: input.withdrawSent,
    },
    know: ({ tx, row, moment, body: { text, from } }) => letterKnown(tx, moment, { about: 'request-withdrawn', row, text, from }),
    decide: ({ state, body, known, moment }) => decideWithdraw(state, body.from, known.letter, moment),
    alongside: (_, { tx, row, person, moment, body, known }) =>
      tx.send(addOfficialLetter, {
        ...{ ...known, about: 'request-withdrawn', agreement: row.id, year: null },
        ...{ signer: body.signer, signedBy: person.id, signedAt: moment.at },
      }),
  }),
  procedures: verb({
    ...{ ...questions.procedures, name: 'procedures', summary: 'Operating procedures are filed', sent: input.proceduresSent },
    form: listed('elements'),
    ...nothing,
    decide: ({ body: { elements, on }, moment }) => decideProcedures(elements, on, moment),
  }),
  review: verb({
    ...{ ...questions.review, name: 'review', summary: 'Superintendent and chief have reviewed it', sent: input.reviewSent, ...nothing },
    decide: ({ body, moment }) => decideReview(body.on, moment),
  }),
  'not-renew': verb({
    ...{ ...questions['not-renew'], name: 'not-renew', summary: 'Notice that it is not renewed, by a letter', sent: input.notRenewSent },
    know: ({ tx, row, moment, body: { text } }) => letterKnown(tx, moment, { about: 'not-renewed', row, text }),
    decide: ({ known }) => [{ type: 'agreement.not-renewed', body: { letter: known.letter } }],
    alongside: (_, { tx, row, person, moment, body, known }) =>
      tx.send(addOfficialLetter, {
        ...{ ...known, about: 'not-renewed', agreement: row.id, year: null },
        ...{ signer: body.signer, signedBy: person.id, signedAt: moment.at },
      }),
  }),
  end: verb({
    ...{ ...questions.end, name: 'end', summary: 'It ends before its last day', sent: input.endSent, ...nothing },
    decide: ({ body: { why }, moment }) => [{ type: 'agreement.ended', body: { at: moment.at.toISOString(), why } }],
  }),
} satisfies Record<AgreementVerb, Verb<AgreementMatter>>
