import type { DistrictId } from '../../kernel/ids.ts'
import { type No, notFound } from '../../kernel/refusal.ts'
import { instant } from '../../kernel/time.ts'
import { loadFacts } from '../../ledger/index.ts'
import { listSchools, type Person, type School, schoolNames } from '../../people/index.ts'
import { everyRow, type Tx } from '../../platform/database/index.ts'
import type { AgreementsKit } from './agreements-kit.ts'
import { kinds, type RotaLine } from './contract.ts'
import { missingOf } from './elements.ts'
import { readAgreementFacts } from './facts.ts'
import { momentAt } from './moment.ts'
import { isReviewed } from './rules/agreement.ts'
import { nextForAgreement } from './rules/next.ts'
import { standingOf } from './rules/standing.ts'
import { isSigned, overAt, spansUnder, standsAt, versionAt, whyNotUnder } from './rules/terms.ts'
import { type AgreementState, foldAgreement, type Span, type Version } from './state.ts'
import { type AgreementRow, findAgreement, listAgreements, listOfficialLetters, listUnder, listVersions } from './store.ts'
import type { AgreementLine, AgreementView } from './view.ts'
import { agreementRefusals } from './words/refusals.ts'

/** The schools an agreement may be for. */
export const readSchools = (kit: AgreementsKit, district: DistrictId): Promise<readonly School[]> =>
  kit.database.transaction('app', district, listSchools)

/** Every agreement of the district, for everyone: those with police first. */
export const readAgreements = (kit: AgreementsKit, district: DistrictId): Promise<readonly AgreementLine[]> =>
  kit.database.transaction('app', district, async tx => {
    const rows = await everyRow((after, size) => tx.many(listAgreements, [tx.district, after, size]))
    const schools = await schoolNames(tx)
    const read = await Promise.all(rows.map(row => readOne(tx, row, schools)))
    const lines = read.flatMap(one => (one ? [lineOf(one, kit.clock.now())] : []))
    return lines.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.party < b.party ? -1 : 1))
  })

interface Read {
  readonly row: AgreementRow
  readonly state: AgreementState
  readonly schools: ReadonlyMap<string, string>
  readonly terms: readonly {
    readonly version: number
    readonly hours: string | null
    readonly phone: string | null
    readonly rota: readonly RotaLine[]
  }[]
}

async function readOne(tx: Tx, row: AgreementRow, schools: ReadonlyMap<string, string>): Promise<Read | undefined> {
  const [facts, terms] = await Promise.all([loadFacts(tx, row.id), tx.many(listVersions, [tx.district, row.id])])
  const state = foldAgreement(readAgreementFacts(facts))
  return state && { row, state, schools, terms }
}

const said = ({ from, until }: Span) => ({ from: instant(from), until: until && instant(until) })
const codesMissing = (state: AgreementState, version: Version) => missingOf(state.kind, version.elements).map(({ code }) => code)

function lineOf({ row: { id, party }, state, schools, terms }: Read, at: Date): AgreementLine {
  const shown = versionAt(state, at) ?? state.versions.at(-1)
  const { kind } = state
  return {
    ...{ id, kind, party, stands: standsAt(state, at), endedWhy: state.endedWhy },
    schools: state.schools.map(named => ({ id: named, name: schools.get(named) ?? named })),
    terms: shown
      ? {
          ...{ ...said(shown), languages: [...shown.languages], identity: shown.identity, missing: codesMissing(state, shown) },
          hours: terms.find(({ version }) => version === shown.version)?.hours ?? null,
        }
      : null,
    officers: kind === 'police-mou' ? officersOf(state, at) : null,
  }
}

function officersOf(state: AgreementState, at: Date): NonNullable<AgreementLine['officers']> {
  const span = spansUnder(state).find(({ from, until }) => from <= at && at < until)
  return { under: span !== undefined, until: span ? instant(span.until) : null, why: [...whyNotUnder(state, at)] }
}

/** One agreement: for everyone, and what may be done to it by whoever asks. */
export const readAgreement = (kit: AgreementsKit, district: DistrictId, visitor: Person | null, id: string): Promise<AgreementView | No> =>
  kit.database.transaction('app', district, async tx => {
    const row = await tx.maybe(findAgreement, [tx.district, id])
    const read = row && (await readOne(tx, row, await schoolNames(tx)))
    if (!read) return notFound(agreementRefusals.noSuchAgreement)
    const { state, terms } = read
    const standing = standingOf(visitor)
    const moment = await momentAt(tx, kit.clock.now())
    const letters = await tx.many(listOfficialLetters, [tx.district, id, null])
    const shown = versionAt(state, moment.at) ?? state.versions.at(-1)
    const over = overAt(state.versions.filter(isSigned))
    const reached = terms.find(({ version }) => version === shown?.version)
    return {
      ...lineOf(read, moment.at),
      phone: standing.keeps ? (reached?.phone ?? null) : null,
      rota: (reached?.rota ?? []).map(line => ({ ...line, phone: standing.keeps ? line.phone : null })),
      versions: state.versions.map(each => ({
        ...{ ...said(each), version: each.version, missing: codesMissing(state, each) },
        signed: each.signed.map(({ as, on }) => ({ as, on })),
      })),
      alsoUnder: state.kind === 'police-mou' ? await othersUnder(tx, read, moment.at) : [],
      requests: state.requests.map(said),
      procedures: state.procedures.map(({ on, elements, until }) => ({
        ...{ on, until: until ? instant(until) : '' },
        missing: missingOf(state.kind, elements, 'procedures').map(({ code }) => code),
      })),
      reviews: [...state.reviews],
      reviewedThisYear: isReviewed(state, moment.today),
      over: over ? { at: instant(over), isPast: over <= moment.at } : null,
      notRenewedAt: state.notRenewedAt && instant(state.notRenewedAt),
      endedAt: state.endedAt && instant(state.endedAt),
      letters: letters.map(each => ({
        ...{ about: each.about, signer: each.signer, signedAt: instant(each.signedAt), text: standing.keeps ? each.text : null },
      })),
      next: nextForAgreement(state, standing),
    }
  })

/** The others by which officers count now, for a school that this one is for; none by name is every school. */
async function othersUnder(tx: Tx, { row: { id }, state }: Read, at: Date): Promise<AgreementView['alsoUnder']> {
  const under = await tx.many(listUnder, [tx.district, at])
  const isFor = (schools: readonly string[]) =>
    schools.length === 0 || state.schools.length === 0 || schools.some(each => state.schools.includes(each))
  return under
    .filter(each => each.id !== id && isFor(each.schools))
    .map(each => ({ id: each.id, party: each.party, until: instant(each.until) }))
}
