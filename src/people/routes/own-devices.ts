import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isNo, type No, notPermitted, notSignedIn } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import { type App, deedOf, documents, readForm } from '../../platform/http/index.ts'
import { whoMay } from '../access.ts'
import { forgetOwnDevice, mayHaveOne, ownDevicesOf } from '../commands/own-devices.ts'
import { ownDeviceOf } from '../own-device-cookie.ts'
import type { Visitor } from '../visitor.ts'
import { knowDevice } from './keep-session.ts'
import { hidden, inDistrict, type PeopleKit } from './kit.ts'

const params = z.object({ id: z.string().max(100) })
const shape = z.object({
  items: z.array(
    z.object({
      ...{ id: z.string(), knownAt: z.string(), until: z.string(), browser: z.string().nullable() },
      ...{ current: z.boolean() },
    }),
  ),
  next: z.null(),
})

export interface DeviceSeen {
  readonly id: string
  readonly knownAt: string
  readonly until: string
  /** An instant of the last day it is known on. */
  readonly last: string
  readonly browser: string | null
  readonly isThis: boolean
}

/** The devices that whoever asks is known on after their session. */
export async function ownDevicesSeen(kit: PeopleKit, request: FastifyRequest, { person }: Visitor): Promise<DeviceSeen[]> {
  const found = await inDistrict(kit, request, tx => ownDevicesOf(tx, person, kit.clock.now()))
  const kept = ownDeviceOf(request)?.split('.')[1]
  return found.map(({ id, knownAt, lapsesAt, browser }) => ({
    ...{ id, knownAt: knownAt.toISOString(), until: lapsesAt.toISOString(), last: addSeconds(lapsesAt, -1).toISOString() },
    ...{ browser, isThis: id === kept },
  }))
}

/** A device of one's own: made known by whoever is signed in on it, and taken back by its person from anywhere. */
export function ownDeviceRoutes(app: App, kit: PeopleKit): void {
  const asJson = async (request: FastifyRequest, visitor: Visitor): Promise<z.infer<typeof shape>> => ({
    items: (await ownDevicesSeen(kit, request, visitor)).map(({ id, knownAt, until, browser, isThis }) => ({
      ...{ id, knownAt, until, browser, current: isThis },
    })),
    next: null,
  })
  const forget = (request: FastifyRequest, { person }: Visitor, id: string) =>
    inDistrict(kit, request, tx => forgetOwnDevice(tx, { person, id, at: kit.clock.now(), deed: deedOf(request, person.id) }))
  const know = async (request: FastifyRequest, reply: FastifyReply, { person, token }: Visitor): Promise<No | undefined> => {
    if (!mayHaveOne(person)) return notPermitted(whoMay['call-for-support'].says)
    await knowDevice(kit, request, reply, { person, token, isOwn: true })
    return undefined
  }

  app.post('/me/own-devices', hidden, async (request, reply) => {
    const visitor = signedIn(request)
    if (isNo(visitor)) return reply.no(visitor)
    if (readForm(request.body).text('own') !== 'yes') return reply.redirect('/me/sessions?done=not-known#own-devices', 303)
    const no = await know(request, reply, visitor)
    return no ? reply.no(no) : reply.redirect('/me/sessions?done=known', 303)
  })

  app.post('/me/own-devices/:id/end', { schema: { hide: true, params } }, async (request, reply) => {
    const visitor = signedIn(request)
    if (isNo(visitor)) return reply.no(visitor)
    const no = await forget(request, visitor, request.params.id)
    return no ? reply.no(no) : reply.redirect('/me/sessions?done=forgotten', 303)
  })

  app.get(
    '/api/me/own-devices',
    { schema: { summary: 'My own telephones and computers that stay known, the newest first', ...documents({ 200: shape }) } },
    async (request, reply) => {
      const visitor = signedIn(request)
      return isNo(visitor) ? reply.no(visitor) : reply.send(await asJson(request, visitor))
    },
  )

  app.post(
    '/api/me/own-devices/:id/end',
    { schema: { summary: 'Forget one of my own telephones or computers', params, ...documents({ 200: shape }) } },
    async (request, reply) => {
      const visitor = signedIn(request)
      if (isNo(visitor)) return reply.no(visitor)
      const no = await forget(request, visitor, request.params.id)
      return no ? reply.no(no) : reply.send(await asJson(request, visitor))
    },
  )
}

const signedIn = ({ visitor }: FastifyRequest): Visitor | No => (visitor?.session === 'current' ? visitor : notSignedIn())
