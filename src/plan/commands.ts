import { join } from 'node:path'
import type { Json } from '../kernel/canonical.ts'
import { isNo, type NotPermitted, notPermitted, type Refusal, refused } from '../kernel/refusal.ts'
import { instant } from '../kernel/time.ts'
import { loadFacts } from '../ledger/index.ts'
import { type Kept, record, type Rule } from '../matter/index.ts'
import { instantIn } from '../kernel/local-time.ts'
import { type Actor, may, whoMay } from '../people/index.ts'
import { projectRoot } from '../platform/config/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import { type Bundle, readBundle } from './bundle.ts'
import type { Fault, Question } from './core/index.ts'
import { digestOfDocuments } from './documents.ts'
import type { KnownPlans } from './known-tables.ts'
import { openAbout, openBundle } from './open-bundle.ts'
import { adoptedType, type PlanAdopted, planAdopted } from './facts.ts'
import type { PlanRegister } from './in-force.ts'
import { planMatter } from './plan-matter.ts'
import type { Found } from './proposal.ts'
import { addVersion, findInForce } from './store.ts'
import { factOf, type Vote } from './vote.ts'
import { refusals } from './words/refusals.ts'

/** From when a version holds: the midnight its own day begins with where the district is, the moment of adopting, or a given instant. */
export type Starts = { readonly is: 'own-day' } | { readonly is: 'now' } | { readonly is: 'at'; readonly at: Date }

export interface AdoptionDeed {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  readonly starts?: Starts
  /** The committee's vote on it; left out where none was put down. */
  readonly vote?: Vote | null
}

export interface Adoption extends AdoptionDeed {
  readonly bundle: Bundle
}

export type Adopted =
  | { readonly kind: 'adopted'; readonly adopted: PlanAdopted }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'not-a-district-plan'; readonly detail: string }
  | NotPermitted
  | Refusal

/** What was found of a bundle, as far as adopting it goes. */
export type Checked = Pick<Found, 'ok' | 'faults' | 'plan' | 'documents'>

/** The checked plan as the district's next version, with every document it was checked with, and one fact. With a fault nothing is saved. */
export const adoptPlan = (tx: Tx, register: PlanRegister, { bundle, ...deed }: Adoption): Promise<Adopted> =>
  adoptChecked(tx, checkBundle(bundle, register.questions), deed)

/** The demonstration's plan, as shipped. The same documents adopted again are the same deed, so a start after a start adds nothing. */
export async function seedDemoPlan(
  tx: Tx,
  register: PlanRegister,
  at: Date,
  checked: Checked = checkDemoPlan(register.questions),
): Promise<PlanAdopted> {
  const deed = idFromName(`concord demo plan ${tx.district} ${digestOfDocuments(checked.documents)}`)
  const adopted = await adoptChecked(tx, checked, { at, by: 'operator', deed })
  if (adopted.kind === 'adopted') return adopted.adopted
  const why =
    adopted.kind === 'faults' ? adopted.faults.map(({ file, line, kind }) => `${file}:${line}: ${kind}`).join(', ') : adopted.detail
  throw new Error(`The plan shipped for the demonstration district was refused: ${why}`)
}

/** The plan shipped for the demonstration, tried unless it is known to be sound. */
export function checkDemoPlan(questions: readonly Question[], known?: KnownPlans): Checked {
  const reading = readBundle(join(projectRoot, 'plans', 'harbor-falls.md'))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  const { opened, documents } = known ? openAbout('', reading.bundle, questions, known) : openBundle(reading.bundle, questions)
  return checkedOf(opened, documents)
}

function checkBundle(bundle: Bundle, questions: readonly Question[]): Checked {
  const { opened, documents } = openBundle(bundle, questions)
  return checkedOf(opened, documents)
}

const checkedOf = ({ ok, faults, plan }: Omit<Checked, 'documents'>, documents: Checked['documents']): Checked => ({
  ok,
  faults,
  plan,
  documents,
})

/** Adopts what was checked just now. Whoever calls answers for it that the check was made of these very documents. */
export async function adoptChecked(tx: Tx, { ok, faults, plan, documents }: Checked, deed: AdoptionDeed): Promise<Adopted> {
  const { at, by, vote = null } = deed
  if (!may(by, 'adopt-plan')) return notPermitted(whoMay['adopt-plan'].says)
  const before = await adoptedBy(tx, deed.deed)
  if (before) return before
  const isOther = ({ kind }: Fault) => kind === 'another-plan'
  if (!plan || (!ok && !faults.every(isOther))) return { kind: 'faults', faults }
  const { kind, slug, title, effective } = plan
  if (kind !== 'district' || effective === null)
    return {
      kind: 'not-a-district-plan',
      detail: `${plan.file} is of kind ${kind}. Expected a plan of kind district, which says from what day it holds and which questions it answers.`,
    }
  const own = await findInForce(tx, at)
  if (own && own.slug !== slug) return refused('another-plan', refusals.anotherPlan({ slug: slug.slice(0, 60), own: own.slug }))
  const starts = deed.starts ?? { is: 'own-day' }
  if (starts.is === 'at' && starts.at < at) return refused('instant-past', refusals.instantPast)
  const midnight = instantIn((await findDistrict(tx))?.timeZone ?? 'UTC', `${effective}T00:00`) ?? at

  const role = by === 'operator' ? null : (by.roles.find(held => whoMay['adopt-plan'].roles.includes(held)) ?? null)
  const digest = digestOfDocuments(documents)
  const rule: Rule<PlanKind> = {
    decide: ({ adoptions }) => {
      const version = adoptions.length + 1
      const effectiveAt = instant(startOf(starts, { midnight, at, isFirst: version === 1 }))
      return [{ type: adoptedType, body: { slug, version, digest, effective, effectiveAt, role, ...(vote ? { vote: factOf(vote) } : {}) } }]
    },
    alongside: ([fact]) => {
      const { version, effectiveAt } = planAdopted.parse(fact?.body)
      const who = { by: idOf(by), as: role, effectiveAt: new Date(effectiveAt ?? midnight) }
      addVersion(tx, { version, slug, title, effective, digest, documents, at, vote, ...who })
    },
  }
  const done = await record(plans, null, tx, { row: { id: planMatter(tx.district) }, deed: deed.deed, by: idOf(by), moment: { at }, rule })
  const adopted = isNo(done) ? undefined : done.state.adoptions.find(each => each.deed === deed.deed)?.adopted
  if (!adopted) throw new Error(`The deed ${deed.deed} was to adopt a plan, and its fact is not there.`)
  return { kind: 'adopted', adopted }
}

/** The types of a district's plan, as `matter` knows them. */
interface PlanKind {
  readonly kit: null
  readonly row: { readonly id: string }
  readonly happened: { readonly deed: string; readonly fact: { readonly type: typeof adoptedType; readonly body: Json } }
  readonly state: { readonly adoptions: readonly { readonly deed: string; readonly adopted: PlanAdopted | undefined }[] }
  readonly moment: { readonly at: Date }
}

/** The district's plan is one matter, all its versions long. A fact whose body was erased counts as a version all the same. */
const plans: Kept<PlanKind> = {
  read: facts => facts.flatMap(({ deed, type, body }) => (type === adoptedType ? [{ deed, fact: { type, body } }] : [])),
  fold: history => ({ adoptions: history.map(({ deed, fact }) => ({ deed, adopted: planAdopted.safeParse(fact.body).data })) }),
  carryOut: async () => undefined,
}

const idOf = (by: Actor): string | null => (by === 'operator' ? null : by.id)

/** What this deed adopted before: sent again it is answered the same, however late. */
export async function adoptedBy(tx: Tx, deed: string): Promise<Extract<Adopted, { kind: 'adopted' }> | undefined> {
  const facts = await loadFacts(tx, planMatter(tx.district))
  const done = facts.find(fact => fact.deed === deed && fact.type === adoptedType)
  const adopted = planAdopted.safeParse(done?.body).data
  return adopted && { kind: 'adopted', adopted }
}

/** What was decided is never undone: a version begins no earlier than it was adopted, save the first, before which there was none. */
export function startOf(starts: Starts, { midnight, at, isFirst }: { midnight: Date; at: Date; isFirst: boolean }): Date {
  const wanted = starts.is === 'at' ? starts.at : starts.is === 'now' ? at : midnight
  return wanted < at && !isFirst ? at : wanted
}
