import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import type { Clock } from '../kernel/time.ts'
import { type App, documents, readForm } from '../platform/http/index.ts'
import { FindPage } from './pages/find-page.tsx'
import { longestText, seek } from './seek.ts'
import { type Kind, kinds, type Sources } from './sources.ts'

export interface FindKit {
  readonly sources: Sources
  readonly clock: Clock
  readonly pageContext: (request: FastifyRequest) => PageContext
}

const query = z.object({
  q: z.string().max(longestText, `expected at most ${longestText} characters`),
  kind: z.enum(kinds, `expected one of ${kinds.join(', ')}`).optional(),
})
const hit = z.object({
  when: z.string().nullable(),
  title: z.string(),
  href: z.string(),
  says: z.string().nullable(),
  late: z.boolean(),
  drill: z.boolean(),
})
const answerShape = z.object({
  days: z.object({ from: z.string(), to: z.string() }).nullable(),
  items: z.array(z.object({ kind: z.enum(kinds), hits: z.array(hit), hasMore: z.boolean() })),
  next: z.null(),
})

const kindOf = (text: string): Kind | null => kinds.find(kind => kind === text) ?? null

/** `/find`: a form that posts, so that a name that is typed stands in no address; the API takes the same words as a query. */
export function findRoutes(app: App, { sources, clock, pageContext }: FindKit): void {
  app.get('/find', { schema: { hide: true }, config: { page: { name: 'find' } } }, async (request, reply) =>
    reply.html(htmlDocument(<FindPage page={pageContext(request)} asked={null} answer={null} />)),
  )

  app.post('/find', { schema: { hide: true }, config: { takesStaleForms: true } }, async (request, reply) => {
    const { text } = readForm(request.body)
    const asked = { text: text('q').trim().slice(0, longestText), kind: kindOf(text('kind')), allDays: text('allDays') === 'yes' }
    const answer = await seek(sources, clock, request, asked)
    const shown = asked.text === '' ? { asked: null, answer: null } : { asked, answer }
    return reply.header('cache-control', 'no-store').html(htmlDocument(<FindPage page={pageContext(request)} {...shown} />))
  })

  app.get(
    '/api/find',
    {
      schema: { summary: 'Calls, requests, people, sections and figures by words', querystring: query, ...documents({ 200: answerShape }) },
    },
    async (request, reply) => {
      const { q, kind } = request.query
      const { days, found } = await seek(sources, clock, request, { text: q, kind: kind ?? null, allDays: false })
      const items = found.map(each => ({
        kind: each.kind,
        hits: each.found.hits.map(({ isLate = false, isDrill = false, ...rest }) => ({ ...rest, late: isLate, drill: isDrill })),
        hasMore: each.found.hasMore,
      }))
      return reply.header('cache-control', 'no-store').send({ days: days && { from: days.from, to: days.to }, items, next: null })
    },
  )
}
