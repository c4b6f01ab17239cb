import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../design/document.ts'
import { beginRoutes, listRoute, oneRoutes, type Site, type TriedForm } from '../matter/index.ts'
import { actOf, may } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { addLine } from './commands.ts'
import { type DeadlineKinds, deadlinesOver } from './deadline-matter.ts'
import { feedRoutes } from './feed-routes.tsx'
import { deadlinePath, lineSent } from './input.ts'
import { type DeadlinesPagesKit, lookingOf } from './pages-kit.ts'
import { DeadlinePage } from './pages/deadline-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { type Looking, readDeadline, readDeadlines } from './reads.ts'
import { forKeepers } from './rules/deadline.ts'
import { deadlineVerbs } from './verbs.ts'
import { deadlineShape, enteredShape, listShape } from './view.ts'

const address = '/deadlines'

/** What falls due, over JSON and as pages, and the links of calendar programs. */
export function deadlineRoutes(app: App, kit: DeadlinesPagesKit): void {
  const { deadlines: own, pageContext } = kit
  const site: Site<DeadlineKinds, Looking> = {
    ...{ matter: deadlinesOver(own), kit: own, table: deadlineVerbs, actOf, readerOf: lookingOf, pageContext },
    ...{ address, params: deadlinePath },
  }
  const showList = async (request: FastifyRequest, reply: FastifyReply, tried?: TriedForm) => {
    const page = { ...pageContext(request), ...(tried ? { path: address } : {}) }
    const props = { page, ...(await readDeadlines(own, lookingOf(request))), tried }
    return reply.html(htmlDocument(<ListPage {...props} deed={() => own.database.random.id()} />))
  }
  listRoute(app, site, {
    ...{ summary: 'What falls due, the first first', shape: listShape },
    read: async looking => {
      const { begunOn, items } = await readDeadlines(own, looking)
      return { begunOn, items: [...items], next: null }
    },
  })
  beginRoutes(app, site, {
    ...{ summary: 'Enter a date of the district, or a meeting', sent: lineSent, shape: enteredShape, form: address },
    mayNot: ({ person }) => forKeepers({ keeps: may(person, 'keep-deadlines') }),
    begin: (act, sent) => addLine(own, act, sent),
    show: (request, reply, tried) => showList(request, reply, tried && { verb: 'enter', ...tried }),
  })
  app.get(address, { schema: { hide: true }, config: { page: { name: 'deadlines' } } }, (request, reply) => showList(request, reply))
  feedRoutes(app, kit)
  oneRoutes(app, site, {
    ...{ summary: 'One time that something falls due', shape: deadlineShape, name: 'deadline' },
    read: (looking, id) => readDeadline(own, looking, id),
    draw: ({ page, view, deed, tried }) => <DeadlinePage {...{ page, view, deed, tried }} />,
  })
}
