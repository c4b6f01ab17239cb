import { z } from 'zod'
import { isNo } from '../../kernel/refusal.ts'
import { readSubscription } from '../../platform/channels/index.ts'
import { type App, documents } from '../../platform/http/index.ts'
import { keepNotices } from '../notices-cookie.ts'
import { tokenOf } from '../visitor.ts'
import { inDistrict, originOf, type PeopleKit } from './kit.ts'
import { addressShown, addsDevice, doToWays, waysSeen, whoseWays } from './ways-kit.ts'

const devicesShape = z.object({
  items: z.array(z.object({ id: z.string(), service: z.string() })),
  next: z.null(),
  /** What a browser subscribes with; null where no notice leaves. */
  key: z.string().nullable(),
})
/** A push subscription as browsers give it. What is wrong with it is said in our own sentence, so the schema is wide. */
const asked = z.object({ endpoint: z.string().max(4_000), keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(200) }) })

/** The browsers that show notices to whoever asks, and one more. */
export function devicesRoutes(app: App, kit: PeopleKit): void {
  app.get(
    '/api/me/devices',
    { schema: { summary: 'The browsers that show me notices', ...documents({ 200: devicesShape }) } },
    async (request, reply) => {
      const person = whoseWays(request)
      if (isNo(person)) return reply.no(person)
      const { ways } = await inDistrict(kit, request, tx => waysSeen(tx, person, kit.clock.now()))
      const items = ways.flatMap(way => (way.kind === 'device' ? [{ id: way.id, service: addressShown(way) }] : []))
      return reply.send({ items, next: null, key: kit.pushKey ?? null })
    },
  )

  app.post(
    '/api/me/devices',
    { schema: { summary: 'Have notices shown in a browser, by its push subscription', body: asked, ...documents({ 204: undefined }) } },
    async (request, reply) => {
      const person = whoseWays(request)
      if (isNo(person)) return reply.no(person)
      const no = await doToWays(kit, request, person, addsDevice(request.body, kit.pushKey))
      if (no) return reply.no(no)
      const read = readSubscription(request.body, kit.pushKey)
      if (read && tokenOf(request)?.byCookie) keepNotices(reply, read.address, originOf(kit, request).startsWith('https:'))
      return reply.code(204).send()
    },
  )
}
