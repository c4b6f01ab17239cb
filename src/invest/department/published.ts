import { canonical } from '../../kernel/canonical.ts'
import { type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { decideOn, type Fact, loadFacts } from '../../ledger/index.ts'
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
export const publishedReports = async (tx: Tx): Promise<readonly PublishedReport[]> => (await loadFacts(tx, matterOf(tx))).map(reportOf)

const reportOf = ({ at, type, body }: Fact): PublishedReport => ({ at, body: departmentFact.parse({ type, body }).body })

/** Publishes the report of a year as it stands now. Where nothing has changed since it was last published, there is nothing new to publish. */
export async function publishReport(
  tx: Tx,
  { by, at, deed, view }: { readonly by: Actor; readonly at: Date; readonly deed: string; readonly view: DepartmentView },
): Promise<PublishedReport | No> {
  if (!may(by, 'plan-staffing')) return notPermitted(whoMay['plan-staffing'].says)
  if (view.department === null) return refused('no-department', departmentRefusals.none)
  const body = bodyOf(view.year, view.department)
  const lastIn = (facts: readonly Fact[]) => facts.map(reportOf).findLast(each => each.body.year === view.year)
  const { facts } = await decideOn<null>(tx, {
    ...{ matter: matterOf(tx), deed, at, by: by === 'operator' ? null : by.id, read: () => null },
    decide: past => {
      const last = lastIn(past)
      if (last && canonical(last.body) === canonical(body)) return { kept: false, facts: [], result: null }
      return { facts: [departmentFact.parse({ type: 'department.reported', body })], result: null }
    },
  })
  const own = facts.find(each => each.deed === deed)
  return own ? reportOf(own) : (lastIn(facts) ?? { at, body })
}

function bodyOf(year: number, { name, lead, leads, posts, lines }: NonNullable<DepartmentView['department']>): Reported {
  return {
    ...{ year, department: name, lead, leads },
    posts: posts.map(({ role, funded, filled }) => ({ role, funded, filled })),
    lines: lines.map(line => ({ line: line.id, ...balanceOf(line) })),
  }
}
