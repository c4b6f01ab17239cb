import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isNo } from '../../kernel/refusal.ts'
import { type App, documents } from '../../platform/http/index.ts'
import type { Person } from '../store/person.ts'
import { wayKinds } from '../ways.ts'
import { inDistrict, type PeopleKit } from './kit.ts'
import { addressShown, adds, doToWays, doVerb, kindsOf, setsQuiet, waysSeen, whoseWays, wayVerbs } from './ways-kit.ts'

const waysShape = z.object({
  items: z.array(z.object({ id: z.string(), kind: z.enum(wayKinds), address: z.string(), verified: z.boolean(), ofRoster: z.boolean() })),
  next: z.null(),
  quiet: z.object({ begins: z.string(), ends: z.string() }).nullable(),
  kinds: z.array(z.enum(wayKinds)),
})
const asked = z.object({ kind: z.string().max(40), address: z.string().max(4_000) })
const hours = z.object({ begins: z.string().max(20), ends: z.string().max(20) })
const params = z.object({ id: z.string().max(100) })
const sent = { code: z.unknown(), verify: z.object({ code: z.string().max(100) }), remove: z.unknown(), first: z.unknown() }
const summaries = {
  code: 'Ask for a code that goes to one of my ways',
  verify: 'Say the code that came',
  remove: 'Remove one of my ways',
  first: 'Put one of my ways first',
} as const

/** The same as JSON: each answer is how they are reached now. */
export function waysApiRoutes(app: App, kit: PeopleKit): void {
  const seen = async (request: FastifyRequest, person: Person): Promise<z.infer<typeof waysShape>> => {
    const { ways, quiet } = await inDistrict(kit, request, tx => waysSeen(tx, person, kit.clock.now()))
    const items = ways.map(way => ({
      ...{ id: way.id, kind: way.kind, address: addressShown(way) },
      ...{ verified: way.verifiedAt !== null, ofRoster: way.isOfRoster },
    }))
    return { items, next: null, quiet, kinds: [...kindsOf(kit, request)] }
  }

  app.get(
    '/api/me/ways',
    { schema: { summary: 'How I am reached, the first first', ...documents({ 200: waysShape }) } },
    async (request, reply) => {
      const person = whoseWays(request)
      return isNo(person) ? reply.no(person) : reply.send(await seen(request, person))
    },
  )

  app.post(
    '/api/me/ways',
    { schema: { summary: 'Add a telephone number or an e-mail address', body: asked, ...documents({ 201: waysShape }) } },
    async (request, reply) => {
      const person = whoseWays(request)
      if (isNo(person)) return reply.no(person)
      const no = await doToWays(kit, request, person, adds(request.body))
      return no ? reply.no(no) : reply.code(201).send(await seen(request, person))
    },
  )

  app.post(
    '/api/me/ways/quiet',
    { schema: { summary: 'Say when reminders wait', body: hours, ...documents({ 200: waysShape }) } },
    async (request, reply) => {
      const person = whoseWays(request)
      if (isNo(person)) return reply.no(person)
      const no = await doToWays(kit, request, person, setsQuiet(request.body))
      return no ? reply.no(no) : reply.send(await seen(request, person))
    },
  )

  for (const verb of wayVerbs)
    app.post(
      `/api/me/ways/:id/${verb}`,
      { schema: { summary: summaries[verb], params, body: sent[verb], ...documents({ 200: waysShape }) } },
      async (request, reply) => {
        const person = whoseWays(request)
        if (isNo(person)) return reply.no(person)
        const code = z.object({ code: z.string() }).safeParse(request.body).data?.code ?? ''
        const no = await doVerb(kit, request, person, { verb, way: request.params.id, code })
        return no ? reply.no(no) : reply.send(await seen(request, person))
      },
    )
}
