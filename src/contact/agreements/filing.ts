import { z } from 'zod'
import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { schoolYearName, schoolYearOf } from '../../kernel/school-year.ts'
import { instant } from '../../kernel/time.ts'
import { loadFacts } from '../../ledger/index.ts'
import { type Kept, record } from '../../matter/index.ts'
import type { Act } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { dollars } from '../../words/numbers.ts'
import { officialDraft } from '../letters/official.ts'
import type { AgreementsKit, BudgetSaid } from './agreements-kit.ts'
import { momentAt } from './moment.ts'
import { amountsMissing } from './rules/amounts.ts'
import type { Moment } from './rules/moment.ts'
import { standingOf } from './rules/standing.ts'
import { addOfficialLetter } from './store.ts'
import type { FilingView } from './view.ts'
import { agreementFields, agreementRefusals as says } from './words/refusals.ts'

/** What is filed with the state for one school year: the letter, and the amounts in cents as the books had them. */
const cents = z.int()
const filingFact = z.object({
  type: z.literal('filing.signed'),
  body: z.object({ year: z.int(), letter: z.uuid(), support: cents, police: cents }),
})

interface FilingMatter {
  readonly kit: AgreementsKit
  readonly row: { readonly id: string }
  readonly happened: { readonly at: Date; readonly fact: z.infer<typeof filingFact> }
  readonly state: { readonly filed: FilingMatter['happened'] | null }
  readonly moment: Moment
}

const filings: Kept<FilingMatter> = {
  read: facts => facts.flatMap(({ at, type, body }) => (body === null ? [] : [{ at, fact: filingFact.parse({ type, body }) }])),
  fold: history => ({ filed: history.at(-1) ?? null }),
  carryOut: async () => undefined,
}

const matterOf = (district: DistrictId, year: number): string => idFromName(`concord budget filing ${district} ${year}`)

/** The letter with the amounts of the books. A fiscal year is called by the year in which it ends. */
const draftOf = (tx: Tx, year: number, { support, police }: BudgetSaid): Promise<string> =>
  findDistrict(tx).then(district =>
    officialDraft('budget-filing', {
      ...{ district: district?.name ?? '', party: '', day: '', year: schoolYearName(year) },
      ...{ support: dollars(support, 'en'), police: dollars(police, 'en') },
    }),
  )

/** How the filing of this school year stands, with the draft for whoever signs. Law: G.L. c.71 s.37P, owed with no officers too (verified); its day is not. */
export const readFiling = (kit: AgreementsKit, district: DistrictId): Promise<FilingView & { readonly draft: string | null }> =>
  kit.database.transaction('app', district, async tx => {
    const year = schoolYearOf((await momentAt(tx, kit.clock.now())).today)
    const { filed } = filings.fold(filings.read(await loadFacts(tx, matterOf(district, year))), { id: '' }) ?? { filed: null }
    const filedOn = await kit.filedIn(tx, year)
    const inBooks = await kit.budgetOf(tx, year + 1)
    if (filed) {
      const { support, police } = filed.fact.body
      return { year, signedAt: instant(filed.at), filedOn, support, police, inBooks, draft: null }
    }
    const draft = inBooks && (await draftOf(tx, year, inBooks))
    return { year, signedAt: null, filedOn, support: inBooks?.support ?? null, police: inBooks?.police ?? null, inBooks, draft }
  })

export interface FilingSigned {
  readonly text: string | null
  readonly signer: string
}

/** The superintendent signs the budget for the state, once for each school year; the letter says what the books have at that moment. */
export const signFiling = (kit: AgreementsKit, { district, person, deed }: Act, { text, signer }: FilingSigned): Promise<'done' | No> =>
  kit.database.transaction('app', district, async tx => {
    if (!standingOf(person).signs) return notPermitted(says.notYoursToSign)
    const moment = await momentAt(tx, kit.clock.now())
    const year = schoolYearOf(moment.today)
    const rule = async () => {
      const budget = await kit.budgetOf(tx, year + 1)
      if (!budget) return refused('no-books', says.noBooks)
      const letter = moment.id()
      const said = text ?? (await draftOf(tx, year, budget))
      const amounts = { support: dollars(budget.support, 'en'), police: dollars(budget.police, 'en') }
      if (amountsMissing(said, amounts)) return malformed([{ pointer: '/text', detail: agreementFields.amounts(amounts) }])
      return {
        decide: ({ filed }: FilingMatter['state']) =>
          filed ? refused('filed-already', says.filedAlready) : [{ type: 'filing.signed' as const, body: { year, letter, ...budget } }],
        alongside: () =>
          tx.send(addOfficialLetter, {
            ...{ letter, about: 'budget-filing', agreement: null, year, text: said },
            ...{ signer, signedBy: person.id, signedAt: moment.at },
          }),
      }
    }
    const done = await record(filings, kit, tx, { row: { id: matterOf(district, year) }, deed, by: person.id, moment, rule })
    return isNo(done) ? done : 'done'
  })
