import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { may } from '../../people/index.ts'
import { type App, documents } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { readSchoolYear } from '../../kernel/school-year.ts'
import { type HeldSummary, heldShape } from './contract.ts'
import { importRoutes } from './import-routes.tsx'
import { isReport, reports } from './layout.ts'
import { DataPage } from './pages/data-page.tsx'
import { listHeldReports } from './store.ts'

const query = z.object({ year: z.string().max(20).optional() })

/** `/invest/data`: what was read of the state, which everyone may see; and bringing it in. */
export function stateDataRoutes(app: App, invest: InvestKit): void {
  const held = async (district: Parameters<InvestKit['database']['transaction']>[1]): Promise<HeldSummary[]> => {
    const found = await invest.database.transaction('app', district, listHeldReports)
    return found
      .flatMap(({ report, year, rows, withheld, unjoined, columns, readAt }) =>
        isReport(report) ? [{ report, year, rows, withheld, unjoined, columns, readAt: readAt.toISOString() }] : [],
      )
      .sort((a, b) => (a.year === b.year ? reports.indexOf(a.report) - reports.indexOf(b.report) : a.year < b.year ? -1 : 1))
  }

  app.get('/invest/data', { schema: { hide: true, querystring: query }, config: { page: { name: 'data' } } }, async (request, reply) => {
    const all = await held(request.district.id)
    const years = [...new Set(all.map(({ year }) => year))].sort()
    const asked = request.query.year
    const wanted = asked === undefined ? undefined : readSchoolYear(asked)
    const isUnknown = asked !== undefined && (wanted === undefined || !years.includes(wanted))
    if (isUnknown) reply.code(422)
    const year = (isUnknown ? undefined : wanted) ?? years.at(-1) ?? null
    const { visitor } = request
    const mayBring = visitor?.session === 'current' && may(visitor.person, 'bring-state-data')
    return reply.html(htmlDocument(<DataPage {...{ page: invest.pageContext(request), held: all, year, isUnknown, mayBring }} />))
  })

  app.get(
    '/api/invest/data',
    { schema: { summary: 'Which reports of the state were read, by school year', ...documents({ 200: heldShape }) } },
    async (request, reply) => reply.send({ items: await held(request.district.id), next: null }),
  )

  app.register(async room => importRoutes(room.withTypeProvider(), invest))
}
