import type { Lang } from '../../kernel/lang.ts'
import { dayAfter } from '../../kernel/time.ts'
import { midnightIn } from '../../kernel/local-time.ts'
import { listPeopleWithRole } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { lastDayOf } from '../money/fiscal-year.ts'
import { readMoney } from '../money/read-money.ts'
import { countByRole } from '../posts/count-by-role.ts'
import type { ownedOver } from './owned.ts'
import { reportOf } from './report.ts'
import { departmentFrom } from './setting.ts'
import type { DepartmentView } from './view.ts'
import type { InvestKit } from '../invest.ts'

interface Asked {
  readonly year: number | undefined
  readonly today: string
  readonly timeZone: string
  readonly lang: Lang
}

/** The department of the plan in force, with its year: the books of that year, and the positions at its end or now. */
export async function readDepartment(
  { plans, clock }: Pick<InvestKit, 'plans' | 'clock'>,
  ownedIn: ReturnType<typeof ownedOver>,
  tx: Tx,
  { year, today, timeZone, lang }: Asked,
): Promise<DepartmentView> {
  const now = clock.now()
  const [found, { book, lines, years }] = [await plans.inForce(tx, now), await readMoney(tx, { year, today })]
  const setting = departmentFrom(found?.settings['department'])
  if (!found || !setting) return { year: book.year, years: [...years], department: null }
  const end = midnightIn(timeZone, dayAfter(lastDayOf(book.year)))
  const at = end < now ? new Date(end.getTime() - 1) : now
  const { posts, allPosts, lines: own, all } = reportOf(setting, await countByRole(tx, at), lines)
  const leads = (await listPeopleWithRole(tx, setting.lead)).filter(({ active }) => active).length
  return {
    ...{ year: book.year, years: [...years] },
    department: {
      ...{ name: setting.name, lead: setting.lead, leads, posts: [...posts], allPosts, lines: [...own], all },
      sections: ownedIn(found, lang, setting),
    },
  }
}
