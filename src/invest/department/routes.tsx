import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { dayIn } from '../../kernel/time.ts'
import { type App, documents } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { yearQuery } from '../money/contract.ts'
import { yearIn } from '../money/page-routes.tsx'
import { ownedOver } from './owned.ts'
import { DepartmentPage } from './pages/department-page.tsx'
import { readDepartment } from './read-department.ts'
import { departmentShape } from './view.ts'

const query = z.object({ year: z.string().optional() })

/** What everyone may read: the department, and its report of a year. */
export function departmentRoutes(app: App, invest: InvestKit): void {
  const ownedIn = ownedOver(invest.plans)
  const read = ({ district, lang }: FastifyRequest, year: number | undefined) => {
    const { id, timeZone } = district
    const asked = { year, lang, timeZone, today: dayIn(timeZone, invest.clock.now()) }
    return invest.database.transaction('app', id, tx => readDepartment(invest, ownedIn, tx, asked))
  }
  app.get(
    '/api/department',
    { schema: { summary: 'The department and its report of a year', querystring: yearQuery, ...documents({ 200: departmentShape }) } },
    async (request, reply) => reply.send(await read(request, request.query.year)),
  )
  app.get(
    '/department',
    { schema: { hide: true, querystring: query }, config: { page: { name: 'department' } } },
    async (request, reply) => {
      const asked = yearIn(request.query.year)
      const found = await read(request, asked)
      const isUnknownYear = asked !== undefined && !found.years.includes(asked)
      const view = isUnknownYear ? await read(request, undefined) : found
      if (isUnknownYear) reply.code(422)
      return reply.html(htmlDocument(<DepartmentPage {...{ view, isUnknownYear }} page={invest.pageContext(request)} />))
    },
  )
}
