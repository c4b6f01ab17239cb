import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { isNo, type No } from '../kernel/refusal.ts'
import { actOf, readerOf } from '../people/index.ts'
import { type App, checked, documents, readForm } from '../platform/http/index.ts'
import { owners } from './contract.ts'
import { makeFeed, mayFollow, readFeed, readFeeds, takeBack } from './feeds.ts'
import { deadlinePath, feedSent } from './input.ts'
import type { DeadlinesPagesKit } from './pages-kit.ts'
import { FeedsPage } from './pages/feeds-page.tsx'
import { feedMadeShape, feedsShape } from './view.ts'
import { feedWords } from './words/feeds.ts'
import { fieldWrong } from './words/refusals.ts'

const codePath = z.object({ code: z.string() })
const address = '/deadlines/feeds'

/** Links of calendar programs: one’s own, to make and to take back; and the feed that a link opens, to whoever has it. */
export function feedRoutes(app: App, { deadlines: kit, pageContext }: DeadlinesPagesKit): void {
  const hidden = { schema: { hide: true } }
  const addressOf = (code: string): string => `${kit.publicUrl()}/deadlines/feed/${code}.ics`

  // What is unknown and what was taken back are answered alike: by one look-up, in the same words.
  app.get('/deadlines/feed/:code', { schema: { hide: true, params: codePath } }, async (request, reply) => {
    const code = request.params.code.replace(/\.ics$/, '')
    const feed = await kit.database.transaction('app', request.district.id, tx => readFeed(kit, tx, code))
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
    if (feed === undefined) return reply.code(404).type('text/plain; charset=utf-8').send(feedWords('en').noSuch)
    return reply.type('text/calendar; charset=utf-8').send(feed)
  })

  const show = async (request: FastifyRequest, reply: FastifyReply, more: { readonly made?: string; readonly no?: No } = {}) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const offices = owners.filter(office => mayFollow(reader.person, office))
    const props = { page: { ...pageContext(request), path: address }, feeds: await readFeeds(kit, reader), offices }
    reply.header('cache-control', 'no-store')
    return reply.html(htmlDocument(<FeedsPage {...props} made={more.made} no={more.no} deed={() => kit.database.random.id()} />))
  }
  app.get(address, { ...hidden, config: { page: { name: 'deadline-feeds' } } }, (request, reply) => show(request, reply))
  app.post(address, hidden, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const sent = checked(feedSent, readForm(request.body).texts, fieldWrong)
    const made = isNo(sent) ? sent : await makeFeed(kit, act, { ...sent, lang: request.lang })
    if (!isNo(made)) return show(request, reply, { made: addressOf(made.code) })
    if (made.kind !== 'refused' && made.kind !== 'malformed') return reply.no(made)
    return show(request, reply.code(made.kind === 'refused' ? 409 : 422), { no: made })
  })
  app.post(`${address}/:id/take-back`, { schema: { hide: true, params: deadlinePath } }, async (request, reply) => {
    const act = actOf(request)
    const no = isNo(act) ? act : await takeBack(kit, act, request.params.id)
    return no ? reply.no(no) : reply.redirect(address, 303)
  })

  const listed = documents({ 200: feedsShape })
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const reader = readerOf(request)
    return isNo(reader) ? reply.no(reader) : reply.send({ items: await readFeeds(kit, reader), next: null })
  }
  app.get(`/api${address}`, { schema: { summary: 'One’s own links for a calendar program', ...listed } }, answer)
  app.post(
    `/api${address}`,
    { schema: { summary: 'Make a link for a calendar program', body: feedSent, ...documents({ 201: feedMadeShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const made = isNo(act) ? act : await makeFeed(kit, act, { ...request.body, lang: request.lang })
      return isNo(made) ? reply.no(made) : reply.code(201).send({ id: made.id, address: addressOf(made.code) })
    },
  )
  app.post(
    `/api${address}/:id/take-back`,
    { schema: { summary: 'Take a link back', params: deadlinePath, ...listed } },
    async (request, reply) => {
      const act = actOf(request)
      const no = isNo(act) ? act : await takeBack(kit, act, request.params.id)
      return no ? reply.no(no) : answer(request, reply)
    },
  )
}
