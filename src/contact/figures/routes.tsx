import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { isNo } from '../../kernel/refusal.ts'
import { schoolYear, schoolYearOf } from '../../kernel/school-year.ts'
import { dayIn } from '../../kernel/time.ts'
import { listSchools, schoolNames, whoMayAsk } from '../../people/index.ts'
import type { App } from '../../platform/http/index.ts'
import { reportOf } from './counts.ts'
import { ReportPage } from './figures-page.tsx'
import { countContacts } from './store.ts'
import type { ContactPagesKit } from '../request/pages-kit.ts'

const query = z.object({ year: z.string().optional() })
/** This school year and the three before it. */
const shown = 4

/** The committee's page: counts of a school year. */
export function figuresRoutes(app: App, { gate, pageContext }: ContactPagesKit): void {
  app.get(
    '/contacts/report',
    { schema: { hide: true, querystring: query }, config: { page: { name: 'request-report' } } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'see-request-report')
      if (isNo(person)) return reply.no(person)
      const { timeZone, id: district } = request.district
      const current = schoolYearOf(dayIn(timeZone, gate.clock.now()))
      const years = Array.from({ length: shown }, (_, ago) => current - ago)
      const asked = request.query.year
      const year = years.find(each => String(each) === asked)
      const isUnknown = asked !== undefined && year === undefined
      if (isUnknown) reply.code(422)
      const span = schoolYear(year ?? current, timeZone)
      const { counted, schools, names } = await gate.database.transaction('app', district, async tx => ({
        counted: await tx.many(countContacts, [district, span.from, span.to]),
        schools: await listSchools(tx),
        names: await schoolNames(tx),
      }))
      const report = reportOf(
        counted,
        schools.map(({ id }) => String(id)),
      )
      return reply.html(
        htmlDocument(
          <ReportPage page={pageContext(request)} {...{ report, year: span, years, isUnknown }} schoolName={id => names.get(id)} />,
        ),
      )
    },
  )
}
