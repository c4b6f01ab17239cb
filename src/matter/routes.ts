import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { isNo, type No } from '../kernel/refusal.ts'
import { type App, checked, documents, type Form, readForm } from '../platform/http/index.ts'
import type { Act, ActedOn, Matter } from './matter.ts'
import { type Asked, onMatter } from './on-matter.ts'
import type { Verb } from './verb.ts'

/** The verbs of a slice, and where they are done. */
export interface Verbs<K extends ActedOn> {
  readonly matter: Matter<K>
  readonly kit: K['kit']
  readonly table: Readonly<Record<string, Verb<K>>>
  /** Such as `/calls`, under `/api` for JSON. */
  readonly address: string
  readonly params: z.ZodType<{ id: string }>
  /** Who sends it, or that nobody is signed in. */
  readonly actOf: (request: FastifyRequest) => Act<K['person']> | No
}

export interface Answers {
  /** What every verb answers with, for `/api/openapi.json`. */
  readonly shape: z.ZodType
  /** The matter as it then is, for whoever did it. */
  readonly answer: (request: FastifyRequest, reply: FastifyReply, id: string) => Promise<FastifyReply>
}

/** A form that was not done, to be shown again as it was sent. */
export interface Tried {
  readonly verb: string
  readonly form: Form
  readonly no: No
}

export interface Shows {
  readonly show: (request: FastifyRequest, reply: FastifyReply, id: string, tried: Tried) => Promise<FastifyReply>
  /** Where a form leads that was done; to the matter where left out. */
  readonly leadsTo?: (request: FastifyRequest, id: string) => Promise<string>
}

/** Each verb over JSON: it answers with the matter as it then is. */
export function verbApiRoutes<K extends ActedOn>(app: App, verbs: Verbs<K>, { shape, answer }: Answers): void {
  const perform = async (request: FastifyRequest, reply: FastifyReply, id: string, asked: Asked<K>) => {
    const act = verbs.actOf(request)
    if (isNo(act)) return reply.no(act)
    const done = await onMatter(verbs.matter, verbs.kit, act, id, asked)
    if (isNo(done)) return reply.no(done)
    await verbs.matter.afterwards?.(verbs.kit)
    return answer(request, reply, id)
  }
  for (const verb of Object.values(verbs.table)) {
    const { summary, sent, below, hasBody } = verb
    const config = { takesCallLink: verb.isByLink, neverLimited: verb.isByLink, takesLapsedSessions: verb.isLapsedTaken }
    const at = `/api${addressOf(verbs, verb)}`
    const schema = { summary, params: below?.params ?? verbs.params, ...documents({ 200: shape }) }
    // Twice, since a condition inside a schema makes the body unknown.
    if (hasBody)
      app.post(at, { schema: { ...schema, body: sent }, config }, (request, reply) =>
        perform(request, reply, request.params.id, request.body),
      )
    else app.post(at, { schema, config }, (request, reply) => perform(request, reply, request.params.id, sent.parse(request.params)))
  }
}

/** Each verb as a form posts it: it leads on to the matter's page, or shows it again with why not. */
export function verbFormRoutes<K extends ActedOn>(app: App, verbs: Verbs<K>, { show, leadsTo }: Shows): void {
  for (const verb of Object.values(verbs.table)) {
    const schema = { hide: true, params: verb.below?.params ?? verbs.params }
    app.post(
      addressOf(verbs, verb),
      {
        schema,
        config: {
          takesStaleForms: verb.isStaleTaken && 'from-here',
          takesCallLink: verb.isByLink,
          neverLimited: verb.isByLink,
          takesLapsedSessions: verb.isLapsedTaken,
        },
      },
      async (request, reply) => {
        const act = verbs.actOf(request)
        if (isNo(act)) return reply.no(act)
        const { id } = request.params
        const form = readForm(request.body)
        const typed = verb.below ? request.params : verb.form(form, request.district.timeZone)
        const asked = isNo(typed) ? typed : checked(verb.sent, typed, verbs.matter.fieldWrong)
        const done = isNo(asked) ? asked : await onMatter(verbs.matter, verbs.kit, act, id, asked)
        if (!isNo(done)) {
          await verbs.matter.afterwards?.(verbs.kit)
          return reply.redirect((await leadsTo?.(request, id)) ?? `${verbs.address}/${id}`, 303)
        }
        if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
        reply.code(done.kind === 'refused' ? 409 : 422)
        return show(request, reply, id, { verb: verb.name, form, no: done })
      },
    )
  }
}

const addressOf = <K extends ActedOn>({ address }: Verbs<K>, { name, below }: Verb<K>): string => `${address}/:id/${below?.path ?? name}`
