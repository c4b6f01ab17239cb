import { z } from 'zod'
import { notFound } from '../kernel/refusal.ts'
import { refusals } from './words/refusals.ts'
import { listPeopleById } from '../people/index.ts'
import { type App, documents } from '../platform/http/index.ts'
import { listCarriedMessages } from '../platform/outbox/index.ts'
import { readPersonIds } from './ids.ts'
import type { RespondKit } from './respond-kit.ts'

const query = z.object({ after: z.string().optional() })
const shape = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      channel: z.string(),
      to: z.string(),
      handle: z.string().nullable(),
      text: z.string(),
      call: z.string(),
    }),
  ),
  next: z.string().nullable(),
})
const pageSize = 1_000

/** What the demonstration's made-up telephone company was handed, oldest first. `to` is a person's id. */
export function demoMessageRoutes(app: App, respond: RespondKit): void {
  app.get(
    '/api/demo/messages',
    { schema: { summary: 'Messages that went out', querystring: query, ...documents({ 200: shape }) } },
    async (request, reply) => {
      if (!request.district.isDemo) return reply.no(notFound(refusals.nothingHere))
      const messages = await respond.database.transaction('app', request.district.id, async tx => {
        const carried = await listCarriedMessages(tx, cursorIn(request.query.after), pageSize)
        const people = await listPeopleById(tx, readPersonIds([...new Set(carried.map(message => message.person))]))
        return carried.map(({ id, at, channel, person, text, subject }) => {
          const handle = people.find(each => each.id === person)?.handle ?? null
          return { id, at: at.toISOString(), channel, to: person, handle, text, call: subject }
        })
      })
      const last = messages.at(-1)
      return reply.send({ items: messages, next: messages.length === pageSize && last ? `${last.at}~${last.id}` : null })
    },
  )
}

function cursorIn(text: string | undefined): { at: Date; id: string } | null {
  const [at = '', id = ''] = (text ?? '').split('~')
  const read = new Date(at)
  return Number.isNaN(read.getTime()) || !z.uuid().safeParse(id).success ? null : { at: read, id }
}
