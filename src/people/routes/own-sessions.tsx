import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No, notSignedIn } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import { type App, deedOf, documents, readForm } from '../../platform/http/index.ts'
import { outboxTopic } from '../../platform/outbox/index.ts'
import { endOwnSessions, sessionsOf } from '../commands/sessions.ts'
import { lapsedSeconds } from '../commands/sign-in.ts'
import { SessionsPage, sessionsDone } from '../pages/sessions-page.tsx'
import { countOwnDevices, mayHaveOne } from '../commands/own-devices.ts'
import { noticesOf } from '../notices-cookie.ts'
import type { Visitor } from '../visitor.ts'
import { hidden, inDistrict, type PeopleKit } from './kit.ts'
import { ownDevicesSeen } from './own-devices.ts'

const params = z.object({ id: z.string().max(100) })
const shape = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      startedAt: z.string(),
      lapsesAt: z.string(),
      browser: z.string().nullable(),
      current: z.boolean(),
      lapsed: z.boolean(),
    }),
  ),
  next: z.null(),
})

/** Where whoever is signed in is signed in, and how they end it: for everybody, families too. */
export function ownSessionRoutes(app: App, kit: PeopleKit): void {
  const seen = (request: FastifyRequest, { person, token }: Visitor) =>
    inDistrict(kit, request, tx => sessionsOf(tx, { person, token, at: kit.clock.now() }))
  const end = (request: FastifyRequest, { person, token }: Visitor, id: string | null) =>
    inDistrict(kit, request, tx => {
      tx.afterCommit(() => kit.wakes?.send(outboxTopic))
      const by = { by: person, of: person, at: kit.clock.now(), deed: deedOf(request, person.id) }
      return endOwnSessions(tx, { ...by, token, id, notices: noticesOf(request) })
    })
  const asJson = async (request: FastifyRequest, visitor: Visitor): Promise<z.infer<typeof shape>> => {
    const items = (await seen(request, visitor)).map(({ id, startedAt, lapsesAt, browser, isThis, isLapsed }) => ({
      ...{ id, startedAt: startedAt.toISOString(), lapsesAt: lapsesAt.toISOString(), browser, current: isThis, lapsed: isLapsed },
    }))
    return { items, next: null }
  }

  app.get(
    '/me/sessions',
    { ...hidden, config: { page: { name: 'sessions', long: 'every place that is signed in stands in it' } } },
    async (request, reply) => {
      const visitor = signedIn(request)
      if (isNo(visitor)) return reply.no(visitor)
      const sessions = (await seen(request, visitor)).map(({ startedAt, lapsesAt, ...session }) => ({
        ...session,
        startedAt: startedAt.toISOString(),
        lapsesAt: lapsesAt.toISOString(),
        forgottenAt: addSeconds(lapsesAt, lapsedSeconds).toISOString(),
      }))
      const said = readForm(request.query).text('done')
      const done = sessionsDone.find(each => each === said) ?? null
      const devices = await ownDevicesSeen(kit, request, visitor)
      const mayKnow = mayHaveOne(visitor.person)
      const page = await kit.pageContext(request)
      return reply.html(htmlDocument(<SessionsPage {...{ page, sessions, devices, mayKnow, done }} deed={freshId()} />))
    },
  )

  app.post('/me/sessions/:id/end', { schema: { hide: true, params } }, async (request, reply) => {
    const visitor = signedIn(request)
    if (isNo(visitor)) return reply.no(visitor)
    const no = await end(request, visitor, request.params.id)
    return no ? reply.no(no) : reply.redirect('/me/sessions?done=ended', 303)
  })

  app.post('/me/sessions/end-others', hidden, async (request, reply) => {
    const visitor = signedIn(request)
    if (isNo(visitor)) return reply.no(visitor)
    await end(request, visitor, null)
    return reply.redirect('/me/sessions?done=others', 303)
  })

  app.get(
    '/api/me/sessions',
    { schema: { summary: 'Where I am signed in, the newest first', ...documents({ 200: shape }) } },
    async (request, reply) => {
      const visitor = signedIn(request)
      return isNo(visitor) ? reply.no(visitor) : reply.send(await asJson(request, visitor))
    },
  )

  app.post(
    '/api/me/sessions/:id/end',
    { schema: { summary: 'End one of my sessions', params, ...documents({ 200: shape }) } },
    async (request, reply) => {
      const visitor = signedIn(request)
      if (isNo(visitor)) return reply.no(visitor)
      const no = await end(request, visitor, request.params.id)
      return no ? reply.no(no) : reply.send(await asJson(request, visitor))
    },
  )

  app.post(
    '/api/me/sessions/end-others',
    { schema: { summary: 'End all of my sessions but this one', ...documents({ 200: shape }) } },
    async (request, reply) => {
      const visitor = signedIn(request)
      if (isNo(visitor)) return reply.no(visitor)
      await end(request, visitor, null)
      return reply.send(await asJson(request, visitor))
    },
  )
}

/** What whoever may end somebody's sessions is shown of them. */
export const endsOf = async (kit: PeopleKit, request: FastifyRequest, person: string) => ({
  deed: freshId<string>(),
  isDone: readForm(request.query).text('done') === 'signed-out',
  devices: await inDistrict(kit, request, tx => countOwnDevices(tx, person, kit.clock.now())),
})

const signedIn = ({ visitor }: FastifyRequest): Visitor | No => (visitor?.session === 'current' ? visitor : notSignedIn())
