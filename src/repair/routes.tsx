import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo, type No } from '../kernel/refusal.ts'
import { type Tried, verbApiRoutes, verbFormRoutes, type Verbs } from '../matter/index.ts'
import { actOf, listOwnChildren, listSchools, type Reader, readerOf } from '../people/index.ts'
import { type App, checked, documents, readForm } from '../platform/http/index.ts'
import { type Asking, ask } from './commands.ts'
import { askSent, processPath } from './input.ts'
import { AskPage } from './pages/ask-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { ProcessPage } from './pages/process-page.tsx'
import { type ProcessKinds, processes } from './process.ts'
import { readProcess, readProcesses } from './reads.ts'
import type { RepairKit } from './repair-kit.ts'
import { processVerbs } from './verbs.ts'
import { askedShape, listShape, processShape } from './view.ts'
import { fieldWrong } from './words/refusals.ts'

export interface RepairPagesKit {
  readonly repair: RepairKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Restorative processes, over JSON and as pages. */
export function repairRoutes(app: App, kit: RepairPagesKit): void {
  const { repair } = kit
  const verbs: Verbs<ProcessKinds> = {
    ...{ matter: processes, kit: repair, table: processVerbs, actOf, address: '/repair', params: processPath },
  }
  app.get(
    '/api/repair',
    { schema: { summary: 'Restorative processes that are yours', ...documents({ 200: listShape }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      return isNo(reader) ? reply.no(reader) : { items: await readProcesses(repair, reader), next: null }
    },
  )
  app.post(
    '/api/repair',
    { schema: { summary: 'Ask for a restorative process', body: askSent, ...documents({ 201: askedShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await ask(repair, act, askingOf(request.body))
      return isNo(done) ? reply.no(done) : reply.code(201).header('location', `/api/repair/${done.process}`).send({ id: done.process })
    },
  )
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const reader = readerOf(request)
    const found = isNo(reader) ? reader : await readProcess(repair, reader, id)
    return isNo(found) ? reply.no(found) : reply.send(found.view)
  }
  app.get(
    '/api/repair/:id',
    { schema: { summary: 'One restorative process', params: processPath, ...documents({ 200: processShape }) } },
    (request, reply) => answer(request, reply, request.params.id),
  )
  verbApiRoutes(app, verbs, { shape: processShape, answer })
  verbFormRoutes(app, verbs, { show: (request, reply, id, tried) => show(kit, request, reply, id, tried) })
  pages(app, kit)
}

function pages(app: App, kit: RepairPagesKit): void {
  const { repair, pageContext } = kit
  app.get('/repair', { schema: { hide: true }, config: { page: { name: 'repair' } } }, async (request, reply) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const isAsked = request.url.endsWith('?asked=yes')
    return reply.html(htmlDocument(<ListPage page={pageContext(request)} lines={await readProcesses(repair, reader)} isAsked={isAsked} />))
  })
  app.get('/repair/ask', { schema: { hide: true }, config: { page: { name: 'repair-ask' } } }, (request, reply) =>
    showAsk(kit, request, reply),
  )
  app.post('/repair/ask', { schema: { hide: true } }, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const sent = checked(askSent, readForm(request.body).texts, fieldWrong)
    const done = isNo(sent) ? sent : await ask(repair, act, askingOf(sent))
    if (!isNo(done)) return reply.redirect('/repair?asked=yes', 303)
    return showAsk(kit, request, reply.code(done.kind === 'refused' ? 409 : 422), done)
  })
  app.get('/repair/:id', { schema: { hide: true, params: processPath }, config: { page: { name: 'repair-process' } } }, (request, reply) =>
    show(kit, request, reply, request.params.id),
  )
}

const askingOf = ({ kind, school, person, side }: ReturnType<typeof askSent.parse>): Asking => ({
  ...{ kind, school: school ?? null, person: person ?? null, side: side ?? null },
})

async function showAsk(
  { repair, pageContext }: RepairPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  no?: No,
): Promise<FastifyReply> {
  const reader = readerOf(request)
  if (isNo(reader)) return reply.no(reader)
  const offers = await offersFor(repair, reader)
  const page = pageContext(request)
  return reply.html(htmlDocument(<AskPage page={page} {...offers} deed={() => repair.database.random.id()} no={no} />))
}

const offersFor = (repair: RepairKit, { district, person }: Reader) =>
  repair.database.transaction('app', district, async tx => {
    const isStudent = person.roles.includes('student')
    const own = isStudent ? [{ id: person.id, name: person.name }] : await listOwnChildren(tx, person.id)
    return { schools: person.school === null ? await listSchools(tx) : [], own }
  })

async function show(
  { repair, pageContext }: RepairPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  tried?: Tried,
): Promise<FastifyReply> {
  const reader = readerOf(request)
  const found = isNo(reader) ? reader : await readProcess(repair, reader, id)
  if (isNo(found)) return reply.no(found)
  const page = { ...pageContext(request), ...(tried ? { path: `/repair/${id}` } : {}) }
  return reply.html(htmlDocument(<ProcessPage page={page} {...found} deed={() => repair.database.random.id()} tried={tried} />))
}
