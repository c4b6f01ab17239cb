import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import { instantsOf } from '../../kernel/chosen.ts'
import { isNo } from '../../kernel/refusal.ts'
import { readerOf, readAs } from '../../people/index.ts'
import type { App } from '../../platform/http/index.ts'
import type { RespondKit } from '../respond-kit.ts'
import { filtersSent, readFilters } from './filters.ts'
import { CallsPage } from './pages/calls-page.tsx'
import { readListed, seenBy } from './read-listed.ts'

const pageSize = 25
/** What is owed is read school by school, so that all of it stands on one page. */
const owedAtMost = 100

/** `/calls`: what calls there were, for whoever may open them. */
export function listingRoutes(
  app: App,
  { respond, pageContext }: { readonly respond: RespondKit; readonly pageContext: (request: FastifyRequest) => PageContext },
): void {
  app.get(
    '/calls',
    {
      schema: { hide: true, querystring: filtersSent },
      config: { page: { name: 'calls', long: 'it lists calls, with what is still owed after each' } },
    },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const { filters, wrong } = readFilters(request.query)
      const { school, what, state, after } = filters
      const asked = {
        ...instantsOf(filters, request.district.timeZone),
        ...{ schools: school === null ? null : [school], kinds: what === null ? null : [what], state, words: [] },
        ...{ before: after, limit: state === 'owed' ? owedAtMost : pageSize },
      }
      const { items, next, schools } = await readAs(respond, reader, tx => readListed(tx, reader, asked, respond.clock.now()))
      if (wrong.length > 0) reply.code(422)
      return reply
        .header('cache-control', 'no-store')
        .html(
          htmlDocument(
            <CallsPage
              page={pageContext(request)}
              {...{ calls: items, filters, next, isWrong: wrong.length > 0, whose: seenBy(reader.person).whose }}
              schools={schools.map(({ id, name }) => ({ value: id, label: name }))}
            />,
          ),
        )
    },
  )
}
