import { join } from 'node:path'
import type { DistrictId } from '../kernel/ids.ts'
import { decideOn } from '../ledger/index.ts'
import { projectRoot } from '../platform/config/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import { type Bundle, readBundle } from './bundle.ts'
import type { Fault } from './core/index.ts'
import { digestOfDocuments, openBundle } from './documents.ts'
import { adoptedType, nextVersion, type PlanAdopted, planAdopted } from './facts.ts'
import type { PlanRegister } from './in-force.ts'
import { addVersion } from './store.ts'

export interface Adoption {
  readonly bundle: Bundle
  readonly at: Date
  /** Null for the command line. */
  readonly by: string | null
  readonly deed: string
}

export type Adopted =
  | { readonly kind: 'adopted'; readonly adopted: PlanAdopted }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'not-a-district-plan'; readonly detail: string }

/** The checked plan as the district's next version, with every document it was checked with, and one fact. With a fault nothing is saved. */
export const adoptPlan = (tx: Tx, register: PlanRegister, { bundle, ...deed }: Adoption): Promise<Adopted> =>
  adopt(tx, openBundle(bundle, register.questions), deed)

/** The demonstration's plan, as shipped. The same documents adopted again are the same deed, so a start after a start adds nothing. */
export async function seedDemoPlan(tx: Tx, register: PlanRegister, at: Date): Promise<PlanAdopted> {
  const reading = readBundle(join(projectRoot, 'plans', 'harbor-falls.md'))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  const checked = openBundle(reading.bundle, register.questions)
  const deed = idFromName(`concord demo plan ${tx.district} ${digestOfDocuments(checked.documents)}`)
  const adopted = await adopt(tx, checked, { at, by: null, deed })
  if (adopted.kind === 'adopted') return adopted.adopted
  const why =
    adopted.kind === 'faults' ? adopted.faults.map(({ file, line, kind }) => `${file}:${line}: ${kind}`).join(', ') : adopted.detail
  throw new Error(`The plan shipped for the demonstration district was refused: ${why}`)
}

async function adopt(
  tx: Tx,
  { opened, documents }: ReturnType<typeof openBundle>,
  { at, by, deed }: Omit<Adoption, 'bundle'>,
): Promise<Adopted> {
  const { plan } = opened
  if (!opened.ok || !plan) return { kind: 'faults', faults: opened.faults }
  const { kind, slug, title, effective } = plan
  if (kind !== 'district' || effective === null)
    return {
      kind: 'not-a-district-plan',
      detail: `${plan.file} is of kind ${kind}. Expected a plan of kind district, which says from what day it holds and which questions it answers.`,
    }

  const digest = digestOfDocuments(documents)
  const done = await decideOn(tx, {
    ...{ matter: planMatter(tx.district), deed, by, at },
    decide: facts => {
      const result: PlanAdopted = { slug, version: nextVersion(facts), digest, effective }
      return { facts: [{ type: adoptedType, body: { ...result } }], result: { ...result } }
    },
    read: kept => planAdopted.parse(kept),
  })
  if (!done.again) await addVersion(tx, { ...done.result, title, documents, at, by })
  return { kind: 'adopted', adopted: done.result }
}

/** The district's plan is one matter, all its versions long. */
const planMatter = (district: DistrictId): string => idFromName(`concord plan ${district}`)
