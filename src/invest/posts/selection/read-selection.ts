import { schoolYear, schoolYearOf } from '../../../kernel/school-year.ts'
import { dayIn } from '../../../kernel/time.ts'
import { loadFactsOf } from '../../../ledger/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { readHistory } from '../facts.ts'
import { listPosts } from '../store.ts'
import { type Came, funnelOf, shownIn } from './funnel.ts'
import { type About, abouts, asked, notSaid, stages } from './groups.ts'
import { showRates } from './rates.ts'
import type { SelectionView } from './selection-view.ts'
import { listVoluntary, type Voluntary } from './voluntary-store.ts'

/** What ended in this school year and the two before. */
const yearsBack = 2

/** How often applicants of each group came from one stage to the next, in tables of which none can be taken from another. */
export async function readSelection(tx: Tx, { now, zone }: { readonly now: Date; readonly zone: string }): Promise<SelectionView> {
  const year = schoolYearOf(dayIn(zone, now))
  const recorded = await loadFactsOf(
    tx,
    (await tx.many(listPosts, [tx.district])).map(({ id }) => id),
  )
  const came = [...recorded.values()].flatMap(facts => funnelOf(readHistory(facts)))
  const batches = shownIn(came, { year, since: schoolYear(year - yearsBack, zone).from, zone })
  const said = await tx.many(listVoluntary, { applications: batches.flatMap(batch => batch.came.map(({ application }) => application)) })
  return {
    counts: batches.map(batch => ({
      from: schoolYear(batch.first, zone).first,
      to: schoolYear(batch.last, zone).last,
      by: abouts.map(about => ({ about, groups: showRates(countedBy(about, batch.came, said)) })),
    })),
  }
}

function countedBy(about: About, came: readonly Came[], said: readonly Voluntary[]) {
  const groupOf = new Map(said.map(each => [each.application, each[about]]))
  return [...asked[about], notSaid].map(group => ({
    group,
    reached: stages.map(
      stage => came.filter(({ application, reached }) => reached === stage && (groupOf.get(application) ?? notSaid) === group).length,
    ),
  }))
}
