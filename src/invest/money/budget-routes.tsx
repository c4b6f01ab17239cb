import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { notFound } from '../../kernel/refusal.ts'
import { schoolNames } from '../../people/index.ts'
import type { App } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { csvOf, exportedFiles, packageOf } from './budget/export-package.ts'
import { readTotals } from './budget/read-totals.ts'
import { dimensions } from './budget/totals-by.ts'
import { BudgetPage, linesInPart } from './pages/budget-page.tsx'
import { todayOf, yearIn } from './page-routes.tsx'
import { readMoney } from './read-money.ts'
import { refusals } from './words/refusals.ts'

const query = z.object({
  year: z.string().optional(),
  by: z.enum(dimensions).catch('function'),
  of: z.string().max(80).optional(),
  part: z.coerce.number().int().min(0).max(1_000).catch(0),
})
const files = z.object({ year: z.string().regex(/^\d{4}$/), file: z.enum([...exportedFiles, 'datapackage.json']) })

/** What everyone may read of a whole budget: its totals and lines, and the same as files. */
export function budgetRoutes(app: App, invest: InvestKit): void {
  app.get(
    '/invest/money/budget',
    {
      schema: { hide: true, querystring: query },
      config: { page: { name: 'invest-budget', long: 'every total of the budget is in its table' } },
    },
    async (request, reply) => {
      const { year, by, of, part } = request.query
      const today = todayOf(invest, request)
      const { budget, schools } = await invest.database.transaction('app', request.district.id, async tx => ({
        budget: await readTotals(tx, { today, year: yearIn(year), by, of, part, linesInPart }),
        schools: await schoolNames(tx),
      }))
      const isUnknown = of !== undefined && budget.of === null
      if (isUnknown) reply.code(422)
      return reply.html(htmlDocument(<BudgetPage page={invest.pageContext(request)} {...{ budget, by, schools, isUnknown }} />))
    },
  )

  app.get('/invest/money/export/:year/:file', { schema: { hide: true, params: files } }, async (request, reply) => {
    const { year, file } = request.params
    const { money, schools } = await invest.database.transaction('app', request.district.id, async tx => ({
      money: await readMoney(tx, { today: todayOf(invest, request), year: Number(year) }),
      schools: await schoolNames(tx),
    }))
    if (!money.years.includes(Number(year))) return reply.no(notFound(refusals.noSuchYear))
    if (file === 'datapackage.json') return reply.send(packageOf(money, schools, request.district.name))
    return reply.header('content-type', 'text/csv; charset=utf-8').send(csvOf(file, money, schools))
  })
}
