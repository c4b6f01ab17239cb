import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { type Tried, verbApiRoutes, verbFormRoutes, type Verbs } from '../../matter/index.ts'
import { type Act, actOf } from '../../people/index.ts'
import { type App, checked, documents, readForm } from '../../platform/http/index.ts'
import { agreements, type AgreementMatter } from './agreement-matter.ts'
import type { AgreementsKit } from './agreements-kit.ts'
import { enterAgreement } from './commands.ts'
import { readFiling, signFiling } from './filing.ts'
import { agreementPath, enterSent, letterSigned } from './input.ts'
import { AgreementPage } from './pages/agreement-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { readAgreement, readAgreements } from './reads.ts'
import { standingOf } from './rules/standing.ts'
import { agreementVerbs } from './verbs.ts'
import { agreementShape, enteredShape, filingShape, listShape } from './view.ts'
import { fieldWrong } from './words/refusals.ts'

export interface AgreementPagesKit {
  readonly agreements: AgreementsKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

const filingSent = z.strictObject(letterSigned)
const visitorOf = ({ visitor }: FastifyRequest) => (visitor?.session === 'current' ? visitor.person : null)

/** The register of agreements: for everyone to read, for the superintendent and counsel to keep. */
export function agreementRoutes(app: App, kit: AgreementPagesKit): void {
  const { agreements: register } = kit
  const params = agreementPath
  const verbs: Verbs<AgreementMatter> = { matter: agreements, kit: register, table: agreementVerbs, actOf, address: '/agreements', params }
  app.get(
    '/api/agreements',
    { schema: { summary: 'What the district has agreed, and whether it holds today', ...documents({ 200: listShape }) } },
    async ({ district: { id } }) => {
      const { draft: _, ...filing } = await readFiling(register, id)
      return { items: [...(await readAgreements(register, id))], filing, next: null }
    },
  )
  app.post(
    '/api/agreements',
    { schema: { summary: 'Enter an agreement', body: enterSent, ...documents({ 201: enteredShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await enterAgreement(register, act, request.body)
      return isNo(done) ? reply.no(done) : reply.code(201).header('location', `/api/agreements/${done.id}`).send(done)
    },
  )
  app.post(
    '/api/agreements/filing',
    { schema: { summary: 'Sign the budget for the state', body: filingSent, ...documents({ 200: filingShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await signFiling(register, act, request.body)
      if (isNo(done)) return reply.no(done)
      const { draft: _, ...filing } = await readFiling(register, request.district.id)
      return reply.send(filing)
    },
  )
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const found = await readAgreement(register, request.district.id, visitorOf(request), id)
    return isNo(found) ? reply.no(found) : reply.send(found)
  }
  app.get(
    '/api/agreements/:id',
    { schema: { summary: 'One agreement', params: agreementPath, ...documents({ 200: agreementShape }) } },
    (request, reply) => answer(request, reply, request.params.id),
  )
  verbApiRoutes(app, verbs, { shape: agreementShape, answer })
  verbFormRoutes(app, verbs, { show: (request, reply, id, tried) => show(kit, request, reply, id, tried) })
  pages(app, kit)
}

const hidden = { schema: { hide: true } }

function pages(app: App, kit: AgreementPagesKit): void {
  const { agreements: register } = kit
  app.get('/agreements', { ...hidden, config: { page: { name: 'agreements' } } }, (request, reply) => showList(kit, request, reply))
  const perform = async (
    request: FastifyRequest,
    reply: FastifyReply,
    verb: string,
    work: (act: Act, texts: Readonly<Record<string, string>>) => Promise<string | No>,
  ) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const form = readForm(request.body)
    const done = await work(act, form.texts)
    if (!isNo(done)) return reply.redirect(done, 303)
    if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
    return showList(kit, request, reply.code(done.kind === 'refused' ? 409 : 422), { verb, form, no: done })
  }
  app.post('/agreements', hidden, (request, reply) =>
    perform(request, reply, 'enter', async (act, texts) => {
      const sent = checked(enterSent, texts, fieldWrong)
      const done = isNo(sent) ? sent : await enterAgreement(register, act, sent)
      return isNo(done) ? done : `/agreements/${done.id}`
    }),
  )
  app.post('/agreements/filing', hidden, (request, reply) =>
    perform(request, reply, 'filing', async (act, texts) => {
      const sent = checked(filingSent, texts, fieldWrong)
      const done = isNo(sent) ? sent : await signFiling(register, act, sent)
      return isNo(done) ? done : '/agreements'
    }),
  )
  app.get('/agreements/:id', { schema: { hide: true, params: agreementPath }, config: { page: { name: 'agreement' } } }, (request, reply) =>
    show(kit, request, reply, request.params.id),
  )
}

async function showList(
  { agreements: register, pageContext }: AgreementPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  tried?: Tried,
): Promise<FastifyReply> {
  const { id } = request.district
  const [lines, filing] = [await readAgreements(register, id), await readFiling(register, id)]
  const page = { ...pageContext(request), ...(tried ? { path: '/agreements' } : {}) }
  const standing = standingOf(visitorOf(request))
  return reply.html(htmlDocument(<ListPage {...{ page, lines, filing, standing, tried }} deed={() => register.database.random.id()} />))
}

async function show(
  { agreements: register, pageContext }: AgreementPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  tried?: Tried,
): Promise<FastifyReply> {
  const view = await readAgreement(register, request.district.id, visitorOf(request), id)
  if (isNo(view)) return reply.no(view)
  const page = { ...pageContext(request), ...(tried ? { path: `/agreements/${id}` } : {}) }
  return reply.html(htmlDocument(<AgreementPage {...{ page, view, tried }} deed={() => register.database.random.id()} />))
}
