import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { z } from 'zod'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo, type No } from '../kernel/refusal.ts'
import { type App, checked, documents, type Form, readForm } from '../platform/http/index.ts'
import type { Act, ActedOn } from './matter.ts'
import { type Tried, verbApiRoutes, verbFormRoutes, type Verbs } from './routes.ts'

/** Where one kind of matter is read, begun and acted on. */
export interface Site<K extends ActedOn, Reader> extends Verbs<K> {
  /** Who reads it, or that nobody is signed in. */
  readonly readerOf: (request: FastifyRequest) => Reader | No
  readonly pageContext: (request: FastifyRequest) => PageContext
  /** Where a form leads whoever went out of the matter by it, so that it opens to them no longer. */
  readonly leftTo?: string
}

/** Where a list goes on. */
export const pageQuery = z.object({ after: z.uuid('expected the id of the last line of the page before (a UUID)').optional() })

/** What a route reads for whoever asks, and how OpenAPI calls it. */
interface Read<Reader> {
  readonly summary: string
  readonly shape: z.ZodType
  /** `after`: the id of the line that the page follows. */
  readonly read: (reader: Reader, after: string | null) => Promise<object>
}

/** The matters that are somebody's to read, over JSON. */
export function listRoute<K extends ActedOn, Reader>(app: App, site: Site<K, Reader>, { summary, shape, read }: Read<Reader>): void {
  app.get(`/api${site.address}`, { schema: { summary, querystring: pageQuery, ...documents({ 200: shape }) } }, async (request, reply) => {
    const reader = site.readerOf(request)
    const found = isNo(reader) ? reader : await read(reader, request.query.after ?? null)
    return isNo(found) ? reply.no(found) : reply.send(found)
  })
}

/** How a matter begins: what is sent, and the form that sends it. */
interface Begin<K extends ActedOn, Sent> {
  readonly summary: string
  readonly sent: z.ZodType<Sent>
  /** What JSON answers: the id. */
  readonly shape: z.ZodType
  readonly begin: (act: Act<K['person']>, sent: Sent) => Promise<string | No>
  /** Why this person may not, said before their form is read; asked again by `begin`. */
  readonly mayNot?: (act: Act<K['person']>) => No | null
  /** The address of the form. */
  readonly form: string
  /** What its fields come to, where more than one answer to a field counts; the last of each where left out. */
  readonly fields?: (form: Form) => object
  /** Where the form leads when it is done; to the matter where left out. */
  readonly leadsTo?: string
  /** The form, empty or with why it was not done. */
  readonly show: (request: FastifyRequest, reply: FastifyReply, tried?: TriedBegin) => Promise<FastifyReply>
}

export interface TriedBegin {
  readonly form: Form
  readonly no: No
}

/** A matter begins, over JSON and by a form. */
export function beginRoutes<K extends ActedOn, Reader, Sent>(
  app: App,
  site: Site<K, Reader>,
  { summary, sent, shape, begin, mayNot, form: at, fields = ({ texts }) => texts, leadsTo, show }: Begin<K, Sent>,
): void {
  const bound = sent.transform(asked => (act: Act<K['person']>) => begin(act, asked))
  app.post(`/api${site.address}`, { schema: { summary, body: bound, ...documents({ 201: shape }) } }, async (request, reply) => {
    const act = site.actOf(request)
    const id = isNo(act) ? act : await request.body(act)
    return isNo(id) ? reply.no(id) : reply.code(201).header('location', `/api${site.address}/${id}`).send({ id })
  })
  app.post(at, { schema: { hide: true } }, async (request, reply) => {
    const act = site.actOf(request)
    if (isNo(act)) return reply.no(act)
    const no = mayNot?.(act)
    if (no) return reply.no(no)
    const form = readForm(request.body)
    const asked = checked(bound, fields(form), site.matter.fieldWrong)
    const id = isNo(asked) ? asked : await asked(act)
    if (!isNo(id)) return reply.redirect(leadsTo ?? `${site.address}/${id}`, 303)
    if (id.kind !== 'refused' && id.kind !== 'malformed') return reply.no(id)
    return show(request, reply.code(id.kind === 'refused' ? 409 : 422), { form, no: id })
  })
}

/** One matter as somebody sees it, on its page. */
export interface Shown<View> {
  readonly page: PageContext
  readonly view: View
  /** A new id for a form. */
  readonly deed: () => string
  readonly tried: Tried | undefined
  readonly request: FastifyRequest
}

interface One<Reader, View> {
  readonly summary: string
  readonly shape: z.ZodType
  /** The name of its page. */
  readonly name: string
  readonly read: (reader: Reader, id: string) => Promise<View | No>
  /** What JSON answers, where that is not all that the page is given. */
  readonly answers?: (view: View) => object
  readonly draw: (shown: Shown<View>) => VNode
}

/** One matter, over JSON and as a page, and its verbs on both. */
export function oneRoutes<K extends ActedOn, Reader, View extends object>(
  app: App,
  site: Site<K, Reader>,
  { summary, shape, name, read, answers = view => view, draw }: One<Reader, View>,
): void {
  const { address, params } = site
  const find = async (request: FastifyRequest, id: string) => {
    const reader = site.readerOf(request)
    return isNo(reader) ? reader : read(reader, id)
  }
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const view = await find(request, id)
    return isNo(view) ? reply.no(view) : reply.send(answers(view))
  }
  const isLeft = (view: View | No) => isNo(view) && view.kind === 'not-permitted'
  // What was done is done, also where it took whoever did it out of the matter.
  const answerDone = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const view = await find(request, id)
    if (isLeft(view)) return reply.code(204).send()
    return isNo(view) ? reply.no(view) : reply.send(answers(view))
  }
  const leadsTo = async (request: FastifyRequest, id: string) =>
    site.leftTo !== undefined && isLeft(await find(request, id)) ? site.leftTo : `${address}/${id}`
  const show = async (request: FastifyRequest, reply: FastifyReply, id: string, tried?: Tried) => {
    const view = await find(request, id)
    if (isNo(view)) return reply.no(view)
    const page = { ...site.pageContext(request), ...(tried ? { path: `${address}/${id}` } : {}) }
    return reply.html(htmlDocument(draw({ page, view, deed: () => site.kit.database.random.id(), tried, request })))
  }
  app.get(`/api${address}/:id`, { schema: { summary, params, ...documents({ 200: shape }) } }, (request, reply) =>
    answer(request, reply, request.params.id),
  )
  app.get(`${address}/:id`, { schema: { hide: true, params }, config: { page: { name } } }, (request, reply) =>
    show(request, reply, request.params.id),
  )
  verbApiRoutes(app, site, { shape, answer: answerDone })
  verbFormRoutes(app, site, { show, leadsTo })
}
