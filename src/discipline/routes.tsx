import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo, type No } from '../kernel/refusal.ts'
import { dayIn } from '../kernel/time.ts'
import { type Tried, verbApiRoutes, verbFormRoutes, type Verbs } from '../matter/index.ts'
import { actOf, readerOf } from '../people/index.ts'
import { type App, checked, documents, readForm } from '../platform/http/index.ts'
import { open } from './commands.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import { type IncidentKinds, incidents } from './incident.ts'
import { incidentPath, openSent } from './input.ts'
import { FilePage } from './pages/file-page.tsx'
import { IncidentPage } from './pages/incident-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { ConsiderPage } from './pages/consider-page.tsx'
import { readAvoided } from './read-avoided.ts'
import { readIncident, readIncidents } from './reads.ts'
import { notYours } from './rules/reach.ts'
import { incidentVerbs } from './verbs.ts'
import { incidentShape, listShape, openedShape } from './view.ts'
import { fieldWrong } from './words/refusals.ts'

export interface DisciplinePagesKit {
  readonly discipline: DisciplineKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Incidents considered for exclusion, over JSON and as pages. */
export function disciplineRoutes(app: App, kit: DisciplinePagesKit): void {
  const { discipline } = kit
  const verbs: Verbs<IncidentKinds> = {
    ...{ matter: incidents, kit: discipline, table: incidentVerbs, actOf, address: '/discipline', params: incidentPath },
  }
  app.get(
    '/api/discipline',
    { schema: { summary: 'Exclusions considered that are yours to read', ...documents({ 200: listShape }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      return isNo(reader)
        ? reply.no(reader)
        : { items: await readIncidents(discipline, reader), avoided: await readAvoided(discipline, reader), next: null }
    },
  )
  app.post(
    '/api/discipline',
    { schema: { summary: 'Consider an exclusion after an incident', body: openSent, ...documents({ 201: openedShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await open(discipline, act, request.body)
      return isNo(done)
        ? reply.no(done)
        : reply.code(201).header('location', `/api/discipline/${done.incident}`).send({ id: done.incident })
    },
  )
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const reader = readerOf(request)
    const found = isNo(reader) ? reader : await readIncident(discipline, reader, id)
    return isNo(found) ? reply.no(found) : reply.send(found)
  }
  app.get(
    '/api/discipline/:id',
    { schema: { summary: 'One incident considered for exclusion', params: incidentPath, ...documents({ 200: incidentShape }) } },
    (request, reply) => answer(request, reply, request.params.id),
  )
  verbApiRoutes(app, verbs, { shape: incidentShape, answer })
  verbFormRoutes(app, verbs, { show: (request, reply, id, tried) => show(kit, request, reply, id, tried) })
  pages(app, kit)
}

function pages(app: App, kit: DisciplinePagesKit): void {
  const { discipline, pageContext } = kit
  app.get('/discipline', { schema: { hide: true }, config: { page: { name: 'discipline' } } }, async (request, reply) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const mayOpen = reader.person.roles.includes('principal') && reader.person.school !== null
    const [lines, avoided] = [await readIncidents(discipline, reader), await readAvoided(discipline, reader)]
    return reply.html(htmlDocument(<ListPage page={pageContext(request)} {...{ lines, avoided, mayOpen }} />))
  })
  app.get('/discipline/new', { schema: { hide: true }, config: { page: { name: 'discipline-new' } } }, (request, reply) =>
    showNew(kit, request, reply),
  )
  app.post('/discipline/new', { schema: { hide: true } }, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const { texts } = readForm(request.body)
    const sent = checked(openSent, texts, fieldWrong)
    const done = isNo(sent) ? sent : await open(discipline, act, sent)
    if (!isNo(done)) return reply.redirect(`/discipline/${done.incident}`, 303)
    if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
    return showNew(kit, request, reply.code(done.kind === 'refused' ? 409 : 422), { no: done, typed: texts })
  })
  app.get(
    '/discipline/:id',
    { schema: { hide: true, params: incidentPath }, config: { page: { name: 'discipline-incident' } } },
    (request, reply) => show(kit, request, reply, request.params.id),
  )
  app.get(
    '/discipline/:id/file',
    { schema: { hide: true, params: incidentPath }, config: { page: { name: 'discipline-file' } } },
    async (request, reply) => {
      const reader = readerOf(request)
      const found = isNo(reader) ? reader : await readIncident(discipline, { ...reader, medium: 'print' }, request.params.id)
      return isNo(found) ? reply.no(found) : reply.html(htmlDocument(<FilePage page={pageContext(request)} view={found} />))
    },
  )
}

const todayOf = ({ clock }: DisciplineKit, request: FastifyRequest): string => dayIn(request.district.timeZone, clock.now())

interface TriedOpening {
  readonly no: No
  readonly typed: Readonly<Record<string, string>>
}

async function showNew(kit: DisciplinePagesKit, request: FastifyRequest, reply: FastifyReply, tried?: TriedOpening): Promise<FastifyReply> {
  const { discipline, pageContext } = kit
  const reader = readerOf(request)
  if (isNo(reader)) return reply.no(reader)
  if (!reader.person.roles.includes('principal') || reader.person.school === null) return reply.no(notYours)
  const props = { page: pageContext(request), today: todayOf(discipline, request), deed: () => discipline.database.random.id() }
  return reply.html(htmlDocument(<ConsiderPage {...props} no={tried?.no} typed={tried?.typed ?? {}} />))
}

async function show(
  { discipline, pageContext }: DisciplinePagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  tried?: Tried,
): Promise<FastifyReply> {
  const reader = readerOf(request)
  const view = isNo(reader) ? reader : await readIncident(discipline, reader, id)
  if (isNo(view)) return reply.no(view)
  const page = { ...pageContext(request), ...(tried ? { path: `/discipline/${id}` } : {}) }
  const deed = () => discipline.database.random.id()
  return reply.html(htmlDocument(<IncidentPage {...{ page, view, deed, tried, today: todayOf(discipline, request) }} />))
}
