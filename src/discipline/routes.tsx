import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo } from '../kernel/refusal.ts'
import { dayIn } from '../kernel/time.ts'
import { beginRoutes, listRoute, oneRoutes, pageQuery, type Site, type TriedBegin } from '../matter/index.ts'
import { actOf, principalSchools, type Reader, readerOf } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { open } from './commands.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import { type IncidentKinds, incidents } from './incident.ts'
import { incidentPath, openSent } from './input.ts'
import { ConsiderPage } from './pages/consider-page.tsx'
import { FilePage } from './pages/file-page.tsx'
import { IncidentPage } from './pages/incident-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { readAvoided } from './read-avoided.ts'
import { readIncident, readIncidents } from './reads.ts'
import { notYours } from './rules/reach.ts'
import { incidentVerbs } from './verbs.ts'
import { incidentShape, listShape, openedShape } from './view.ts'

export interface DisciplinePagesKit {
  readonly discipline: DisciplineKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Incidents considered for exclusion, over JSON and as pages. */
export function disciplineRoutes(app: App, { discipline, pageContext }: DisciplinePagesKit): void {
  const site: Site<IncidentKinds, Reader> = {
    ...{
      matter: incidents,
      kit: discipline,
      table: incidentVerbs,
      actOf,
      readerOf,
      pageContext,
      address: '/discipline',
      params: incidentPath,
    },
  }
  const todayOf = (request: FastifyRequest) => dayIn(request.district.timeZone, discipline.clock.now())
  const read = async (reader: Reader, after: string | null) => ({
    ...(await readIncidents(discipline, reader, after)),
    ...(await readAvoided(discipline, reader)),
  })
  const showNew = async (request: FastifyRequest, reply: FastifyReply, tried?: TriedBegin) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    if (!mayOpen(reader)) return reply.no(notYours)
    const props = { page: pageContext(request), today: todayOf(request), deed: () => discipline.database.random.id() }
    return reply.html(htmlDocument(<ConsiderPage {...props} tried={tried} />))
  }
  listRoute(app, site, { summary: 'Exclusions considered that are yours to read', shape: listShape, read })
  beginRoutes(app, site, {
    ...{ summary: 'Consider an exclusion after an incident', sent: openSent, shape: openedShape, form: '/discipline/new', show: showNew },
    begin: (act, sent) => open(discipline, act, sent),
  })
  app.get(
    '/discipline',
    { schema: { hide: true, querystring: pageQuery }, config: { page: { name: 'discipline' } } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const { after = null } = request.query
      const props = { ...(await read(reader, after)), isFirst: after === null, mayOpen: mayOpen(reader) }
      return reply.html(htmlDocument(<ListPage page={pageContext(request)} {...props} />))
    },
  )
  app.get('/discipline/new', { schema: { hide: true }, config: { page: { name: 'discipline-new' } } }, (request, reply) =>
    showNew(request, reply),
  )
  oneRoutes(app, site, {
    ...{ summary: 'One incident considered for exclusion', shape: incidentShape, name: 'discipline-incident' },
    read: (reader, id) => readIncident(discipline, reader, id),
    draw: ({ request, ...shown }) => <IncidentPage {...shown} today={todayOf(request)} />,
  })
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

const mayOpen = ({ person }: Reader): boolean => principalSchools(person).length > 0
