import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { PageContext } from '../../../design/context.ts'
import { htmlDocument } from '../../../design/document.ts'
import { isNo, type No, notSignedIn, sentencesOf } from '../../../kernel/refusal.ts'
import { whoMayAsk } from '../../../people/index.ts'
import { type App, documents } from '../../../platform/http/index.ts'
import { checked, type Form, readForm } from '../../request/form-input.ts'
import { contactPath } from '../../request/input.ts'
import type { Act, Gate } from '../../request/on-contact.ts'
import { ReportPage } from './pages/report-page.tsx'
import { ReportsPage } from './pages/reports-page.tsx'
import type { Reader } from '../../request/reads.ts'
import { actOf } from '../../request/routes.ts'
import { attributes } from '../attribute.ts'
import * as commands from './commands.ts'
import { draftSent, reportPath, secondReadSent, sendSent, writeSent } from './input.ts'
import { readOneReport, readReports } from './read-reports.ts'
import { reportList, reportShape } from './schema.ts'

export interface ReportsKit {
  readonly gate: Gate
  readonly pageContext: (request: FastifyRequest) => PageContext
}

type Command = (act: Act) => Promise<commands.ReportDone | No>

/** Reports that leave the school in writing: drafted, read by a second person, sent by a person. */
export function reportRoutes(app: App, kit: ReportsKit): void {
  const { gate } = kit
  const answered = { params: reportPath, ...documents({ 200: reportShape }) }

  app.get(
    '/api/contacts/reports',
    { schema: { summary: 'Reports that leave the school, the newest first', ...documents({ 200: reportList }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      return isNo(reader) ? reply.no(reader) : { items: await readReports(gate, reader), next: null }
    },
  )
  app.get('/api/contacts/reports/:id', { schema: { ...answered, summary: 'One report' } }, (request, reply) =>
    answer(gate, request, reply, { report: request.params.id }),
  )
  app.post(
    '/api/contacts/:id/reports',
    { schema: { params: contactPath, body: draftSent, summary: 'Draft a report', ...documents({ 201: reportShape }) } },
    (request, reply) => perform(gate, request, reply.code(201), act => commands.draft(gate, act, request.params.id, request.body.kind)),
  )
  app.post(
    '/api/contacts/reports/:id/write',
    { schema: { ...answered, body: writeSent, summary: 'Fill in a report; its line is screened' } },
    (request, reply) => perform(gate, request, reply, act => commands.write(gate, act, request.params.id, request.body)),
  )
  app.post(
    '/api/contacts/reports/:id/second-read',
    { schema: { ...answered, body: secondReadSent, summary: 'A second person has read it' } },
    (request, reply) => perform(gate, request, reply, act => commands.secondRead(gate, act, request.params.id, request.body)),
  )
  app.post(
    '/api/contacts/reports/:id/send',
    { schema: { ...answered, body: sendSent, summary: 'A person sent a copy' } },
    (request, reply) => perform(gate, request, reply, act => commands.send(gate, act, request.params.id, sentBy(request.body))),
  )
  reportPages(app, kit)
}

const sentBy = ({ recipient, channel }: z.infer<typeof sendSent>) => ({ recipient, channel: channel ?? 'letter' }) as const

/** HTML first: forms post to the report's own address and lead back to it. */
function reportPages(app: App, kit: ReportsKit): void {
  const { gate, pageContext } = kit
  app.get('/contacts/reports', { schema: { hide: true }, config: { page: { name: 'reports' } } }, async (request, reply) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    return reply.html(htmlDocument(<ReportsPage page={pageContext(request)} reports={await readReports(gate, reader)} />))
  })
  app.get(
    '/contacts/reports/:id',
    { schema: { hide: true, params: reportPath }, config: { page: { name: 'report-outbound' } } },
    (request, reply) => show(kit, request, reply, request.params.id),
  )
  const forms = {
    write: (form: Form) => withSent(checked(writeSent, form.texts), sent => (act: Act, id: string) => commands.write(gate, act, id, sent)),
    'second-read': (form: Form) =>
      withSent(checked(secondReadSent, readingOf(form)), sent => (act: Act, id: string) => commands.secondRead(gate, act, id, sent)),
    send: (form: Form) =>
      withSent(checked(sendSent, form.texts), sent => (act: Act, id: string) => commands.send(gate, act, id, sentBy(sent))),
  }
  for (const [verb, read] of Object.entries(forms))
    app.post(`/contacts/reports/:id/${verb}`, { schema: { hide: true, params: reportPath } }, async (request, reply) => {
      const { visitor, params } = request
      if (!visitor) return reply.no(notSignedIn())
      const command = read(readForm(request.body))
      const done = isNo(command) ? command : await command(actOf(request, visitor), params.id)
      if (!isNo(done)) return reply.redirect(`/contacts/reports/${params.id}`, 303)
      if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
      return show(kit, request, reply.code(done.kind === 'refused' ? 409 : 422), params.id, done)
    })
}

const withSent = <Sent, Made>(sent: Sent | No, make: (sent: Sent) => Made): Made | No => (isNo(sent) ? sent : make(sent))

/** A choice for each kind of thing that is held: which exception lets it stay, if any does. */
const readingOf = ({ texts }: Form) => ({
  line: texts.line,
  exceptions: attributes.flatMap(attribute => {
    const exception = texts[`exception-${attribute}`]
    return exception === undefined ? [] : [{ attribute, exception }]
  }),
})

async function show(
  { gate, pageContext }: ReportsKit,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  no?: No,
): Promise<FastifyReply> {
  const reader = readerOf(request)
  if (isNo(reader)) return reply.no(reader)
  const report = await readOneReport(gate, reader, id)
  if (isNo(report)) return reply.no(report)
  const page = { ...pageContext(request), ...(no ? { path: `/contacts/reports/${id}` } : {}) }
  const problem = no ? sentencesOf(no, request.lang) : []
  return reply.html(htmlDocument(<ReportPage page={page} report={report} deed={() => crypto.randomUUID()} problem={problem} />))
}

function readerOf(request: FastifyRequest): Reader | No {
  const person = whoMayAsk(request, 'see-outbound')
  return isNo(person) ? person : { district: request.district.id, person, lang: request.lang }
}

async function perform(gate: Gate, request: FastifyRequest, reply: FastifyReply, command: Command): Promise<FastifyReply> {
  const { visitor } = request
  if (!visitor) return reply.no(notSignedIn())
  const done = await command(actOf(request, visitor))
  return isNo(done) ? reply.no(done) : answer(gate, request, reply, done)
}

async function answer(gate: Gate, request: FastifyRequest, reply: FastifyReply, { report }: commands.ReportDone): Promise<FastifyReply> {
  const reader = readerOf(request)
  if (isNo(reader)) return reply.no(reader)
  const found = await readOneReport(gate, reader, report)
  return isNo(found) ? reply.no(found) : reply.send(found)
}
