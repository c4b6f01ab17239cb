import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No, refused } from '../../kernel/refusal.ts'
import { dayIn } from '../../kernel/time.ts'
import { may, whoMayAsk } from '../../people/index.ts'
import { type App, deedOf, documents, problemOf } from '../../platform/http/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { InvestKit } from '../invest.ts'
import { year as fiscalYear, yearQuery } from '../money/contract.ts'
import { yearIn } from '../money/page-routes.tsx'
import { ownedOver } from './owned.ts'
import { DepartmentPage } from './pages/department-page.tsx'
import { readDepartment } from './read-department.ts'
import { type PublishedReport, publishedReports, publishReport } from './published.ts'
import { departmentShape, reportShape, reportsShape, type ReportView } from './view.ts'
import { departmentRefusals } from './words/refusals.ts'

const query = z.object({ year: z.string().optional() })

const yearAsked = z.object({ year: fiscalYear })
const formSent = z.object({ year: z.coerce.number().pipe(fiscalYear) })

/** What everyone may read: the department, its report of a year, and each report as it was published; whoever plans positions publishes one. */
export function departmentRoutes(app: App, invest: InvestKit): void {
  const ownedIn = ownedOver(invest.plans)
  const reading = ({ district, lang }: FastifyRequest, year: number | undefined) => {
    const asked = { year, lang, timeZone: district.timeZone, today: dayIn(district.timeZone, invest.clock.now()) }
    return (tx: Tx) => readDepartment(invest, ownedIn, tx, asked)
  }
  const inDistrict = <T,>({ district }: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    invest.database.transaction('app', district.id, work)
  const publish = async (request: FastifyRequest, year: number): Promise<ReportView | No> => {
    const by = whoMayAsk(request, 'plan-staffing')
    if (isNo(by)) return by
    const asked = { by, at: invest.clock.now(), deed: deedOf(request, by.id) }
    const done = await inDistrict(request, async tx => {
      const view = await reading(request, year)(tx)
      return view.years.includes(year)
        ? publishReport(tx, { ...asked, view })
        : refused('no-year', departmentRefusals.noYear({ year: String(year) }))
    })
    return isNo(done) ? done : shown(done)
  }
  const show = async (request: FastifyRequest, reply: FastifyReply, { year, no }: { year: number | undefined; no?: No }) => {
    const { found, reports } = await inDistrict(request, async tx => ({
      found: await reading(request, year)(tx),
      reports: (await publishedReports(tx)).map(shown),
    }))
    const isUnknownYear = year !== undefined && !found.years.includes(year)
    const view = isUnknownYear ? await inDistrict(request, reading(request, undefined)) : found
    if (isUnknownYear) reply.code(422)
    if (no) reply.code(problemOf(no, request.lang).status)
    const mayPublish = request.visitor?.session === 'current' && may(request.visitor.person, 'plan-staffing')
    return reply.html(
      htmlDocument(
        <DepartmentPage
          {...{ view, isUnknownYear, no: no?.says[request.lang] ?? null, deed: mayPublish ? freshId() : null }}
          report={reports.findLast(each => each.year === view.year) ?? null}
          page={invest.pageContext(request)}
        />,
      ),
    )
  }

  app.get(
    '/api/department',
    { schema: { summary: 'The department and its report of a year', querystring: yearQuery, ...documents({ 200: departmentShape }) } },
    async (request, reply) => reply.send(await inDistrict(request, reading(request, request.query.year))),
  )
  app.get(
    '/api/department/reports',
    { schema: { summary: 'The reports of the department as they were published', ...documents({ 200: reportsShape }) } },
    async (request, reply) => reply.send({ items: (await inDistrict(request, publishedReports)).map(shown) }),
  )
  app.post(
    '/api/department/reports',
    { schema: { summary: 'Publish the report of a year', body: yearAsked, ...documents({ 201: reportShape }) } },
    async (request, reply) => {
      const done = await publish(request, request.body.year)
      return isNo(done) ? reply.no(done) : reply.code(201).send(done)
    },
  )
  app.get('/department', { schema: { hide: true, querystring: query }, config: { page: { name: 'department' } } }, async (request, reply) =>
    show(request, reply, { year: yearIn(request.query.year) }),
  )
  app.post('/department', { schema: { hide: true, body: formSent } }, async (request, reply) => {
    const by = whoMayAsk(request, 'plan-staffing')
    if (isNo(by)) return reply.no(by)
    const { year } = request.body
    const done = await publish(request, year)
    return isNo(done) ? show(request, reply, { year: undefined, no: done }) : reply.redirect(`/department?year=${year}`, 303)
  })
}

const shown = ({ at, body }: PublishedReport): ReportView => ({ ...body, publishedAt: at.toISOString() })
