import { canonical } from '../../kernel/canonical.ts'
import { type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { decideOn, loadFacts } from '../../ledger/index.ts'
import { type Actor, may, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { departmentFact, type Reported } from './facts.ts'
import { balanceOf } from './report.ts'
import type { DepartmentView } from './view.ts'
import { departmentRefusals } from './words/refusals.ts'

export interface PublishedReport {
  readonly at: Date
  readonly body: Reported
}

/** All reports of a district's department are one matter of its record. */
const matterOf = (tx: Tx): string => idFromName(`concord department ${tx.district}`)

/** Every report that was published, the first of all first. */
export async function publishedReports(tx: Tx): Promise<readonly PublishedReport[]> {
  return (await loadFacts(tx, matterOf(tx))).map(({ at, type, body }) => ({ at, body: departmentFact.parse({ type, body }).body }))
}

/** Publishes the report of a year as it stands now. Where nothing has changed since it was last published, there is nothing new to publish. */
export async function publishReport(
  tx: Tx,
  { by, at, deed, view }: { readonly by: Actor; readonly at: Date; readonly deed: string; readonly view: DepartmentView },
): Promise<PublishedReport | No> {
  if (!may(by, 'plan-staffing')) return notPermitted(whoMay['plan-staffing'].says)
  if (view.department === null) return refused('no-department', departmentRefusals.none)
  const body = bodyOf(view.year, view.department)
  const same = (await publishedReports(tx)).findLast(each => each.body.year === view.year)
  if (same && canonical(same.body) === canonical(body)) return same
  const decide = () => ({ facts: [departmentFact.parse({ type: 'department.reported', body })], result: null })
  const writer = by === 'operator' ? null : by.id
  const { added, facts } = await decideOn<null>(tx, { matter: matterOf(tx), deed, by: writer, at, decide, read: () => null })
  const fact = added[0] ?? facts.find(each => each.deed === deed)
  return fact ? { at: fact.at, body: departmentFact.parse(fact).body } : { at, body }
}

function bodyOf(year: number, { name, lead, leads, posts, lines }: NonNullable<DepartmentView['department']>): Reported {
  return {
    ...{ year, department: name, lead, leads },
    posts: posts.map(({ role, funded, filled }) => ({ role, funded, filled })),
    lines: lines.map(line => ({ line: line.id, ...balanceOf(line) })),
  }
}
