import type { Tx } from '../../platform/database/index.ts'
import type { InForce } from '../in-force.ts'
import { readableSections } from './section-texts.ts'
import { listReadings } from './store.ts'

/** The sections, by `plan#provision`, of whose text as it stands counsel has a question. */
export async function questionsOf(tx: Tx, { made, documents }: InForce): Promise<ReadonlySet<string>> {
  const asked = new Set(
    (await listReadings(tx)).flatMap(each => (each.verdict === 'questioned' ? [`${each.plan}#${each.provision} ${each.digest}`] : [])),
  )
  if (asked.size === 0) return asked
  const keys = readableSections(made, documents).map(({ plan, section, digest }) => ({ key: `${plan.slug}#${section.id}`, digest }))
  return new Set(keys.flatMap(({ key, digest }) => (asked.has(`${key} ${digest}`) ? [key] : [])))
}
