import type { FastifyReply, FastifyRequest } from 'fastify'
import { isNo, type No, notSignedIn } from '../../kernel/refusal.ts'
import { type App, deedOf, documents } from '../../platform/http/index.ts'
import * as commands from './commands.ts'
import {
  beginSent,
  consentSent,
  contactPath,
  contactSent,
  declineSent,
  endSent,
  excuseSent,
  listQuery,
  moreSent,
  paperSent,
  reviewSent,
  statementSent,
  tellSent,
  verifySent,
  visitOf,
  visitSent,
} from './input.ts'
import type { Act, Done, Gate } from './on-contact.ts'
import { type Reader, readContact, readContacts } from './reads.ts'
import { contactList, contactShape } from './schema.ts'

/** CONTRACT §4: police and agency requests, over JSON. */
export function contactRoutes(app: App, gate: Gate): void {
  app.post(
    '/api/contacts',
    {
      schema: { summary: 'Write down what police or an agency asks', body: contactSent, ...documents({ 201: contactShape }) },
      config: { takesStaleForms: true },
    },
    async (request, reply) => {
      const { visitor } = request
      if (!visitor) return reply.no(notSignedIn())
      const { facts, school, student, drill } = request.body ?? {}
      const asked = { school: school ?? null, facts: facts ?? {}, student: student ?? null, drill: drill ?? false, call: null }
      const done = await commands.askFor(gate, actOf(request, visitor), asked)
      if (isNo(done)) return reply.no(done)
      reply.header('location', `/api/contacts/${done.contact}`)
      return answerWith(gate, request, reply.code(201), done)
    },
  )

  app.get(
    '/api/contacts',
    { schema: { summary: 'Requests, the newest first', querystring: listQuery, ...documents({ 200: contactList }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const asked = { stage: request.query.stage ?? null, after: request.query.after ?? null }
      const { items, next } = await readContacts(gate, reader, asked)
      return { items: items.map(each => each.contact), next }
    },
  )

  app.get(
    '/api/contacts/:id',
    { schema: { summary: 'One request', params: contactPath, ...documents({ 200: contactShape }) } },
    async (request, reply) => answerWith(gate, request, reply, { contact: request.params.id }),
  )

  factRoutes(app, gate)
  gateRoutes(app, gate)
  afterRoutes(app, gate)
}

const answered = { params: contactPath, ...documents({ 200: contactShape }) }

/** What becomes known: each may change the plan's answer. */
function factRoutes(app: App, gate: Gate): void {
  app.post(
    '/api/contacts/:id/facts',
    { schema: { ...answered, summary: 'Say more: the plan decides anew', body: moreSent } },
    (request, reply) => perform(gate, request, reply, act => commands.sayMore(gate, act, request.params.id, request.body.facts)),
  )
  app.post(
    '/api/contacts/:id/verify',
    { schema: { ...answered, summary: 'Who they are was checked through a published number', body: verifySent } },
    (request, reply) =>
      perform(gate, request, reply, act => commands.verifyRequester(gate, act, request.params.id, request.body.requester)),
  )
  app.post(
    '/api/contacts/:id/read-paper',
    { schema: { ...answered, summary: 'Someone named to read papers has read it', body: paperSent } },
    (request, reply) => {
      const { basis, seen, returnOn } = request.body
      const paper = { basis, seen: seen ?? [], returnOn: returnOn ?? null }
      return perform(gate, request, reply, act => commands.readPaper(gate, act, request.params.id, paper))
    },
  )
  app.post(
    '/api/contacts/:id/visit',
    { schema: { ...answered, summary: 'Who came, with what and why, as they said it', body: visitSent } },
    (request, reply) => {
      return perform(gate, request, reply, act => commands.keepVisit(gate, act, request.params.id, visitOf(request.body)))
    },
  )
}

/** What the gate waits for, and who decides. */
function gateRoutes(app: App, gate: Gate): void {
  app.post(
    '/api/contacts/:id/tell',
    { schema: { ...answered, summary: 'Someone was told, or tried', body: tellSent } },
    (request, reply) => {
      const { notice, outcome, channel, language, interpreter } = request.body
      const telling = {
        ...{ notice, outcome: outcome ?? 'told', channel: channel ?? 'phone', language: language ?? null },
        interpreter: interpreter ?? null,
      } as const
      return perform(gate, request, reply, act => commands.tell(gate, act, request.params.id, telling))
    },
  )
  app.post(
    '/api/contacts/:id/consent',
    { schema: { ...answered, summary: 'Someone who was asked agreed, or said no', body: consentSent } },
    (request, reply) => perform(gate, request, reply, act => commands.consent(gate, act, request.params.id, request.body)),
  )
  for (const verb of ['open', 'comply'] as const)
    app.post(`/api/contacts/:id/${verb}`, { schema: { ...answered, summary: `Decide: ${verb}` } }, (request, reply) =>
      perform(gate, request, reply, act => commands.decide(gate, act, request.params.id, verb, null)),
    )
  app.post(
    '/api/contacts/:id/decline',
    { schema: { ...answered, summary: 'Decide not to open it, or write that they left', body: declineSent } },
    (request, reply) => perform(gate, request, reply, act => commands.decide(gate, act, request.params.id, 'decline', request.body.reason)),
  )
}

/** What happens, and what is owed afterwards. */
function afterRoutes(app: App, gate: Gate): void {
  app.post('/api/contacts/:id/begin', { schema: { ...answered, summary: 'It begins', body: beginSent } }, (request, reply) => {
    const { place, adults } = request.body ?? {}
    const there = { place: place ?? 'lobby', adults: adults ?? [] } as const
    return perform(gate, request, reply, act => commands.begin(gate, act, request.params.id, there))
  })
  app.post('/api/contacts/:id/end', { schema: { ...answered, summary: 'It ended, and how', body: endSent } }, (request, reply) =>
    perform(gate, request, reply, act => commands.end(gate, act, request.params.id, request.body)),
  )
  app.post(
    '/api/contacts/:id/excuse',
    { schema: { ...answered, summary: 'A court forbids a notice', body: excuseSent } },
    (request, reply) => perform(gate, request, reply, act => commands.excuse(gate, act, request.params.id, request.body.notice)),
  )
  app.post(
    '/api/contacts/:id/statement',
    { schema: { ...answered, summary: 'An adult who was there records how it went', body: statementSent } },
    (request, reply) => {
      const { reason, ...account } = request.body
      return perform(gate, request, reply, act => commands.state(gate, act, request.params.id, account, reason ?? null))
    },
  )
  app.post('/api/contacts/:id/review', { schema: { ...answered, summary: 'It is reviewed', body: reviewSent } }, (request, reply) =>
    perform(gate, request, reply, act => commands.review(gate, act, request.params.id, request.body.finding)),
  )
}

export const actOf = (request: FastifyRequest, visitor: NonNullable<FastifyRequest['visitor']>): Act => ({
  district: request.district.id,
  person: visitor.person,
  deed: deedOf(request, visitor.person.id),
})

export function readerOf(request: FastifyRequest): Reader | No {
  const { visitor, district, lang } = request
  return visitor?.session === 'current' ? { district: district.id, person: visitor.person, lang } : notSignedIn()
}

/** Writing down that police came waits for no new sign-in: only reading does. */
export async function perform(
  gate: Gate,
  request: FastifyRequest,
  reply: FastifyReply,
  command: (act: Act) => Promise<Done | No>,
): Promise<FastifyReply> {
  const { visitor } = request
  if (!visitor) return reply.no(notSignedIn())
  const done = await command(actOf(request, visitor))
  return isNo(done) ? reply.no(done) : answerWith(gate, request, reply, done)
}

async function answerWith(gate: Gate, request: FastifyRequest, reply: FastifyReply, { contact }: Done): Promise<FastifyReply> {
  const { visitor, district, lang } = request
  if (!visitor || (visitor.session !== 'current' && request.method === 'GET')) return reply.no(notSignedIn())
  const found = await readContact(gate, { district: district.id, person: visitor.person, lang }, contact)
  return isNo(found) ? reply.no(found) : reply.send(found.contact)
}
