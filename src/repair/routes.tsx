import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo } from '../kernel/refusal.ts'
import { beginRoutes, listRoute, oneRoutes, pageQuery, type Site, type TriedBegin } from '../matter/index.ts'
import { actOf, listOwnChildren, type Reader, readerOf, schoolsToChoose } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { ask } from './commands.ts'
import { looksAfter } from './fidelity/read-figures.ts'
import { figuresRoutes } from './fidelity/routes.tsx'
import { askSent, processPath } from './input.ts'
import { AskPage } from './pages/ask-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { ProcessPage } from './pages/process-page.tsx'
import { type ProcessKinds, processes } from './process.ts'
import { readProcess, readProcesses } from './reads.ts'
import type { RepairKit } from './repair-kit.ts'
import { processVerbs } from './verbs.ts'
import { askedShape, listShape, processShape } from './view.ts'

/** After somebody asked for one they may not see, or went out of one, the list says so. */
const listQuery = pageQuery.extend({ asked: z.string().optional(), left: z.string().optional() })

export interface RepairPagesKit {
  readonly repair: RepairKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Restorative processes, over JSON and as pages. */
export function repairRoutes(app: App, { repair, pageContext }: RepairPagesKit): void {
  const site: Site<ProcessKinds, Reader> = {
    ...{ matter: processes, kit: repair, table: processVerbs, actOf, readerOf, pageContext, address: '/repair', params: processPath },
    leftTo: '/repair?left=yes',
  }
  const showAsk = async (request: FastifyRequest, reply: FastifyReply, tried?: TriedBegin) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const props = { page: pageContext(request), ...(await offersFor(repair, reader)), tried }
    return reply.html(htmlDocument(<AskPage {...props} deed={() => repair.database.random.id()} />))
  }
  listRoute(app, site, {
    ...{ summary: 'Restorative processes that are yours', shape: listShape },
    read: (reader, after) => readProcesses(repair, reader, after),
  })
  // Asked for, it leads to the list: whoever asks need not be one who may see it.
  beginRoutes(app, site, {
    ...{ summary: 'Ask for a restorative process', sent: askSent, shape: askedShape, form: '/repair/ask', leadsTo: '/repair?asked=yes' },
    begin: (act, { kind, school = null, person = null, side = null }) => ask(repair, act, { kind, school, person, side }),
    show: showAsk,
  })
  app.get('/repair', { schema: { hide: true, querystring: listQuery }, config: { page: { name: 'repair' } } }, async (request, reply) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const { asked, left, after } = request.query
    const props = { page: pageContext(request), ...(await readProcesses(repair, reader, after ?? null)), looksAfter: looksAfter(reader) }
    return reply.html(htmlDocument(<ListPage {...props} isFirst={after === undefined} isAsked={asked === 'yes'} isLeft={left === 'yes'} />))
  })
  app.get('/repair/ask', { schema: { hide: true }, config: { page: { name: 'repair-ask' } } }, (request, reply) => showAsk(request, reply))
  figuresRoutes(app, { repair, pageContext })
  oneRoutes(app, site, {
    ...{ summary: 'One restorative process', shape: processShape, name: 'repair-process' },
    read: (reader, id) => readProcess(repair, reader, id),
    answers: ({ view }) => view,
    draw: ({ page, view, deed, tried }) => <ProcessPage {...{ page, ...view, deed, tried }} />,
  })
}

const offersFor = (repair: RepairKit, { district, person }: Reader) =>
  repair.database.transaction('app', district, async tx => {
    const isStudent = person.roles.includes('student')
    const own = isStudent ? [{ id: person.id, name: person.name }] : await listOwnChildren(tx, person.id)
    return { schools: await schoolsToChoose(tx, person, repair.clock.now()), own }
  })
