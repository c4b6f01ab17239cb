import type { Json } from '../../kernel/canonical.ts'
import { isNo, type No, notPermitted } from '../../kernel/refusal.ts'
import { type Kept, record } from '../../matter/index.ts'
import { may, type Person, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { PlanRegister } from '../in-force.ts'
import { planMatter } from '../plan-matter.ts'
import { questionedType, signedType } from './facts.ts'
import { decideReading, type Finding } from './rules.ts'
import { readableSections } from './section-texts.ts'
import { addReading, listReadings } from './store.ts'

export interface ReadingDeed {
  readonly plan: string
  readonly provision: string
  /** Of the text that was read. */
  readonly digest: string
  readonly finding: Finding
  readonly by: Person
  readonly at: Date
  readonly deed: string
}

/** Counsel's word on a section: a fact of the plan's matter, and a row that has what they wrote and under which name. */
export async function findOfSection(tx: Tx, register: PlanRegister, asked: ReadingDeed): Promise<No | 'kept'> {
  const { by, at, deed, plan, provision, digest, finding } = asked
  if (!may(by, 'sign-section')) return notPermitted(whoMay['sign-section'].says)
  const known = async () => {
    const inForce = await register.inForce(tx, at)
    const section =
      inForce && readableSections(inForce.made, inForce.documents).find(each => each.plan.slug === plan && each.section.id === provision)
    const last = (await listReadings(tx)).find(each => each.plan === plan && each.provision === provision && each.digest === digest)
    return {
      decide: () => decideReading({ section, digest, version: inForce?.version ?? 0, last, finding }),
      alongside: () => {
        const says = finding.verdict === 'questioned' ? finding.says.trim() : null
        addReading(tx, { plan, provision, digest, verdict: finding.verdict, says, readAt: at, by: by.id, as: by.name })
      },
    }
  }
  const done = await record(readings, null, tx, { row: { id: planMatter(tx.district) }, deed, by: by.id, moment: { at }, rule: known })
  return isNo(done) ? done : 'kept'
}

/** The types of what counsel found, as `matter` knows them. */
interface ReadingKind {
  readonly kit: null
  readonly row: { readonly id: string }
  readonly happened: { readonly fact: { readonly type: typeof signedType | typeof questionedType; readonly body: Json } }
  readonly state: { readonly found: number }
  readonly moment: { readonly at: Date }
}

/** Of the plan's one matter, what counsel found of its sections. */
const readings: Kept<ReadingKind> = {
  read: facts => facts.flatMap(({ type, body }) => (type === signedType || type === questionedType ? [{ fact: { type, body } }] : [])),
  fold: history => ({ found: history.length }),
  carryOut: async () => undefined,
}
