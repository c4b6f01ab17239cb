import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import { isNo, malformed, sentencesOf } from '../../kernel/refusal.ts'
import { type App, readForm, type Texts } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { scoreCandidate } from './apply.ts'
import { actingAs, hidden, idIn, idPath, whoAsks } from './asked.ts'
import { scoresAsked } from './contract.ts'
import { wholeOf } from './form.ts'
import { PanelPage, type PanelPageProps, PanelsPage } from './pages/panel-page.tsx'
import { readPanel } from './panel.ts'
import { listPanelsOf } from './store.ts'
import { refusals } from './words/refusals.ts'

/** For whoever is named to a panel: letters, answers and points. To anybody else there is nothing at these addresses. */
export function panelRoutes(app: App, invest: InvestKit): void {
  const { database, clock, pageContext } = invest

  app.get('/invest/posts/panel', { schema: hidden, config: { page: { name: 'panels' } } }, async (request, reply) => {
    const person = whoAsks(request)
    if (isNo(person)) return reply.no(person)
    const panels = await database.transaction('app', request.district.id, tx => tx.many(listPanelsOf, [tx.district, person.id]))
    return reply.html(htmlDocument(<PanelsPage page={pageContext(request)} panels={panels} />))
  })

  const show = async (request: FastifyRequest, reply: FastifyReply, id: string, tried?: PanelPageProps['tried']) => {
    const person = whoAsks(request)
    if (isNo(person)) return reply.no(person)
    const view = await database.transaction('app', request.district.id, tx =>
      readPanel(tx, clock.now(), { opening: id, person: person.id }),
    )
    if (isNo(view)) return reply.no(view)
    const page = { ...pageContext(request), path: `/invest/posts/panel/${id}` }
    return reply.html(htmlDocument(<PanelPage {...{ page, id, view, deed: () => database.random.id(), tried }} />))
  }

  app.get('/invest/posts/panel/:id', { schema: { ...hidden, params: idPath }, config: { page: { name: 'panel' } } }, (request, reply) =>
    show(request, reply, idIn(request)),
  )

  app.post('/invest/posts/panel/:id', { schema: { ...hidden, params: idPath } }, async (request, reply) => {
    const person = whoAsks(request)
    if (isNo(person)) return reply.no(person)
    const id = idIn(request)
    const fields = readForm(request.body).typed
    const read = scoresAsked.safeParse(scoresOf(fields))
    const done = read.success
      ? await scoreCandidate(invest, actingAs(invest, request, person), { opening: id, member: person.id, scores: read.data })
      : malformed([{ pointer: '/points', detail: refusals.pointsMissing }])
    if (!isNo(done)) return reply.redirect(`/invest/posts/panel/${id}`, 303)
    if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
    reply.code(done.kind === 'refused' ? 409 : 422)
    return show(request, reply, id, { typed: fields, says: sentencesOf(done, request.lang) })
  })
}

const scoresOf = ({ candidate, ...rest }: Texts) => ({
  candidate,
  points: Object.fromEntries(Object.entries(rest).flatMap(([code, text]) => (wholeOf(text) === undefined ? [] : [[code, wholeOf(text)]]))),
})
