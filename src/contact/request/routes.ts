import { isNo } from '../../kernel/refusal.ts'
import { type Answers, verbApiRoutes, type Verbs } from '../../matter/index.ts'
import { actOf, doerOf, readerOf } from '../../people/index.ts'
import { type App, documents } from '../../platform/http/index.ts'
import { askFor } from './commands.ts'
import { contactPath, contactSent, listQuery } from './input.ts'
import type { GateKit } from './gate-kit.ts'
import { type ContactKind, contacts } from './on-contact.ts'
import { readContact, readContacts } from './reads.ts'
import { contactList, contactShape } from './view.ts'
import { contactVerbs } from './verbs.ts'

/** CONTRACT §4: police and agency requests, over JSON. */
export function contactRoutes(app: App, gate: GateKit): void {
  app.post(
    '/api/contacts',
    {
      schema: { summary: 'Write down what police or an agency asks', body: contactSent, ...documents({ 201: contactShape }) },
      config: { takesStaleForms: 'from-here', takesLapsedSessions: true, neverLimited: true },
    },
    async (request, reply) => {
      const act = actOf(request)
      if (isNo(act)) return reply.no(act)
      const { facts, school, student, drill, first } = request.body ?? {}
      const asked = {
        school: school ?? null,
        facts: facts ?? {},
        student: student ?? null,
        drill: drill ?? false,
        call: null,
        first: first ?? null,
      }
      const done = await askFor(gate, act, asked)
      if (isNo(done)) return reply.no(done)
      reply.header('location', `/api/contacts/${done.contact}`)
      return answersOf(gate).answer(request, reply.code(201), done.contact)
    },
  )

  app.get(
    '/api/contacts',
    { schema: { summary: 'Requests, the newest first', querystring: listQuery, ...documents({ 200: contactList }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const { stage } = request.query
      const asked = { stages: stage === undefined ? null : [stage], after: request.query.after ?? null }
      const { items, next } = await readContacts(gate, reader, asked)
      return { items: items.map(each => each.contact), next }
    },
  )

  app.get(
    '/api/contacts/:id',
    { schema: { summary: 'One request', params: contactPath, ...documents({ 200: contactShape }) } },
    (request, reply) => answersOf(gate).answer(request, reply, request.params.id),
  )

  verbApiRoutes(app, verbsAt(gate, contactVerbs), answersOf(gate))
}

/** Verbs of a request, for JSON and for forms alike. */
export const verbsAt = (kit: GateKit, table: Verbs<ContactKind>['table']): Verbs<ContactKind> => ({
  ...{ matter: contacts, kit, table, actOf, address: '/contacts', params: contactPath },
})

/** The request as it then is, for whoever did something to it or reads it. */
export const answersOf = (gate: GateKit): Answers => ({
  shape: contactShape,
  answer: async (request, reply, id) => {
    const reader = request.method === 'GET' ? readerOf(request) : doerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const found = await readContact(gate, reader, id)
    return isNo(found) ? reply.no(found) : reply.send(found.contact)
  },
})
