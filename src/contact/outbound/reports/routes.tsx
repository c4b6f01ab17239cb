import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../../../design/context.ts'
import { htmlDocument } from '../../../design/document.ts'
import { isNo, type No, sentencesOf } from '../../../kernel/refusal.ts'
import { type Answers, pageQuery, verbApiRoutes, verbFormRoutes, type Verbs } from '../../../matter/index.ts'
import { actOf, type Reader, mediumOf, readerOf as signedIn, whoMayAsk } from '../../../people/index.ts'
import { type App, documents } from '../../../platform/http/index.ts'
import { contactPath } from '../../request/input.ts'
import { keepUntil } from '../../../looks/index.ts'
import type { GateKit } from '../../request/gate-kit.ts'
import { draft } from './commands.ts'
import { draftSent, reportPath } from './input.ts'
import { type OutboundKind, reports } from './on-report.ts'
import { ReportPage } from './pages/report-page.tsx'
import { ReportsPage } from './pages/reports-page.tsx'
import { readOneReport, readReports } from './read-reports.ts'
import { reportList, reportShape } from './schema.ts'
import { reportVerbTable } from './verbs.ts'

export interface ReportsKit {
  readonly gate: GateKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Reports that leave the school in writing: drafted, read by a second person, sent by a person. */
export function reportRoutes(app: App, kit: ReportsKit): void {
  const { gate } = kit
  const [verbs, answer] = [verbsAt(gate), answerOf(gate)]
  const answered = { params: reportPath, ...documents({ 200: reportShape }) }

  app.get(
    '/api/contacts/reports',
    {
      schema: { summary: 'Reports that leave the school, the newest first', querystring: pageQuery, ...documents({ 200: reportList }) },
    },
    async (request, reply) => {
      const reader = readerOf(request)
      return isNo(reader) ? reply.no(reader) : readReports(gate, reader, request.query.after ?? null)
    },
  )
  app.get('/api/contacts/reports/:id', { schema: { ...answered, summary: 'One report' } }, (request, reply) =>
    answer(request, reply, request.params.id),
  )
  app.post(
    '/api/contacts/:id/reports',
    { schema: { params: contactPath, body: draftSent, summary: 'Draft a report', ...documents({ 201: reportShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await draft(gate, act, request.params.id, request.body.kind)
      return isNo(done) ? reply.no(done) : answer(request, reply.code(201), done.report)
    },
  )
  verbApiRoutes(app, verbs, { shape: reportShape, answer })
  reportPages(app, kit)
}

/** HTML first: forms post to the report's own address and lead back to it. */
function reportPages(app: App, kit: ReportsKit): void {
  const { gate, pageContext } = kit
  const list = { schema: { hide: true, querystring: pageQuery }, config: { page: { name: 'reports' } } }
  app.get('/contacts/reports', list, async (request, reply) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const after = request.query.after ?? null
    const listed = await readReports(gate, reader, after)
    return reply.html(htmlDocument(<ReportsPage page={pageContext(request)} {...listed} isFirst={after === null} />))
  })
  app.get(
    '/contacts/reports/:id',
    { schema: { hide: true, params: reportPath }, config: { page: { name: 'report-outbound' } } },
    (request, reply) => show(kit, request, reply, request.params.id),
  )
  verbFormRoutes(app, verbsAt(gate), { show: (request, reply, id, { no }) => show(kit, request, reply, id, no) })
}

const verbsAt = (kit: GateKit): Verbs<OutboundKind> => ({
  ...{ matter: reports, kit, table: reportVerbTable, actOf, address: '/contacts/reports', params: reportPath },
})

const answerOf =
  (gate: GateKit): Answers['answer'] =>
  async (request, reply, id) => {
    const reader = signedIn(request)
    if (isNo(reader)) return reply.no(reader)
    const found = await readOneReport(gate, reader, id)
    return isNo(found) ? reply.no(found) : reply.send(found.report)
  }

async function show(
  { gate, pageContext }: ReportsKit,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  no?: No,
): Promise<FastifyReply> {
  const reader = signedIn(request)
  if (isNo(reader)) return reply.no(reader)
  const found = await readOneReport(gate, reader, id)
  if (isNo(found)) return reply.no(found)
  const { report, until } = found
  keepUntil(reply, until, gate.clock.now())
  const page = { ...pageContext(request), ...(no ? { path: `/contacts/reports/${id}` } : {}) }
  const problem = no ? sentencesOf(no, request.lang) : []
  return reply.html(
    htmlDocument(
      <ReportPage page={page} report={report} {...(until ? { until } : {})} deed={() => crypto.randomUUID()} problem={problem} />,
    ),
  )
}

function readerOf(request: FastifyRequest): Reader | No {
  const person = whoMayAsk(request, 'see-outbound')
  return isNo(person) ? person : { district: request.district.id, person, lang: request.lang, medium: mediumOf(request) }
}
