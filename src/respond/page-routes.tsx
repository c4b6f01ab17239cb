import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../design/document.ts'
import { isNo, notSignedIn, sentencesOf } from '../kernel/refusal.ts'
import { type Tried, verbFormRoutes } from '../matter/index.ts'
import { keepUntil } from '../looks/index.ts'
import { actOfForm, doerOf, may, readerOf } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { draftOf, dropDraft, keepDraft } from './draft.ts'
import type { CallPagesKit } from './call-pages-kit.ts'
import { takeCall } from './take-call.ts'
import { asksProps } from './ask-props.ts'
import { boardProps } from './board-props.ts'
import { boardForOthersProps, callProps, homeProps, myPagesProps } from './page-props.ts'
import { AskPage } from './pages/ask-page.tsx'
import { BoardForOthersPage } from './pages/board-for-others-page.tsx'
import { BoardPage } from './pages/board-page.tsx'
import { CallPage } from './pages/call-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { MyPagesPage } from './pages/my-pages-page.tsx'
import { WhomToAskPage } from './pages/whom-to-ask-page.tsx'
import { askedForm, atQuery, callPath } from './input.ts'
import { rolesAsked } from './roles-asked.ts'
import { readBoard, readCall, readMyPages, readUnanswered } from './reads.ts'
import { isOwn } from './rules/standing.ts'
import { callLinkRoutes } from './link-routes.tsx'
import { listingRoutes } from './listing/routes.tsx'
import { verbsAt } from './routes.ts'

const hidden = { schema: { hide: true } }

/** The pages of a call: HTML first, forms that post to the same address and lead on with 303. */
export function callPageRoutes(app: App, kit: CallPagesKit): void {
  const { respond } = kit
  app.get('/', { ...hidden, config: { page: { name: 'home' } } }, async (request, reply) =>
    reply.html(htmlDocument(<HomePage page={kit.pageContext(request)} {...(await homeProps(respond, request))} />)),
  )

  app.get(
    '/call',
    { schema: { hide: true, querystring: atQuery }, config: { page: { name: 'call' }, neverLimited: 'with-session' } },
    async (request, reply) => {
      const page = kit.pageContext(request)
      if (!maySend(request)) return reply.html(htmlDocument(<WhomToAskPage page={page} />))
      const typed = draftOf(request)
      const props = await asksProps(respond, request, request.query.at ?? typed['school'] ?? null)
      return reply.html(htmlDocument(<AskPage page={page} {...props} typed={typed} />))
    },
  )

  app.post(
    '/call',
    { ...hidden, config: { takesStaleForms: 'from-here', takesLapsedSessions: true, neverLimited: true } },
    async (request, reply) => {
      const act = actOfForm(request)
      const { typed, asked, doubts } = askedForm(request.body)
      if (isNo(act)) {
        keepDraft(reply, typed)
        return reply.html(
          htmlDocument(
            <AskPage
              page={kit.pageContext(request)}
              {...(await asksProps(respond, request, typed['school'] ?? null))}
              typed={typed}
              notSent
            />,
          ),
        )
      }
      const unconfirmed = [...(request.visitor?.session === 'lapsed' ? ['session'] : []), ...(request.staleForm ? ['form'] : []), ...doubts]
      const done = await takeCall(respond, act, { ...asked, unconfirmed })
      if (!isNo(done)) {
        dropDraft(reply)
        return reply.redirect(`/calls/${done.call}`, 303)
      }
      if (done.kind === 'not-permitted') {
        reply.code(403)
        return reply.html(htmlDocument(<WhomToAskPage page={kit.pageContext(request)} notSent />))
      }
      if (done.kind !== 'malformed') return reply.no(done)
      reply.code(422)
      return reply.html(
        htmlDocument(
          <AskPage
            page={kit.pageContext(request)}
            {...(await asksProps(respond, request, typed['school'] ?? null))}
            typed={typed}
            problems={sentencesOf(done, request.lang)}
          />,
        ),
      )
    },
  )

  const show = async (request: FastifyRequest, reply: FastifyReply, id: string, problem?: Tried) => {
    const reader = doerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const described = await readCall(respond, reader, id)
    // Whose session has lapsed sees what becomes of their own call while it is open, and nothing else until they sign in anew.
    if (reader.lapsed && (isNo(described) || described.state.closedAt !== null || !isOwn(described.state, reader.person.id)))
      return reply.no(problem?.no ?? notSignedIn())
    // Why it was not done says more than that its record is not theirs to see.
    if (isNo(described)) return reply.no(problem?.no ?? described)
    const says = problem && {
      verb: problem.verb,
      says: sentencesOf(problem.no, request.lang),
      typed: problem.form.typed,
    }
    keepUntil(reply, described.until, respond.clock.now())
    const props = await callProps(respond, reader, described)
    // A page that answers a form stands at the call's own address: a change of language leads there.
    const page = { ...kit.pageContext(request), ...(problem ? { path: `/calls/${id}` } : {}) }
    return reply.html(htmlDocument(<CallPage page={page} {...props} {...(says ? { problem: says } : {})} />))
  }
  app.get(
    '/calls/:id',
    {
      schema: { hide: true, params: callPath },
      config: { page: { name: 'call-record' }, takesCallLink: true, neverLimited: true },
    },
    (request, reply) => show(request, reply, request.params.id),
  )

  callLinkRoutes(app, kit)
  listingRoutes(app, kit)
  verbFormRoutes(app, verbsAt(respond), { show })

  app.get('/me/pages', { ...hidden, config: { page: { name: 'my-pages' } } }, async (request, reply) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const [mine, unanswered] = await Promise.all([readMyPages(respond, reader), readUnanswered(respond, reader)])
    const props = await myPagesProps(respond, reader, mine, unanswered)
    return reply.html(htmlDocument(<MyPagesPage page={kit.pageContext(request)} {...props} />))
  })

  app.get('/board', { ...hidden, config: { page: { name: 'board' } } }, async (request, reply) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    if (!may(reader.person, 'see-board')) {
      const props = await boardForOthersProps(respond, request)
      return reply.html(htmlDocument(<BoardForOthersPage page={kit.pageContext(request)} {...props} />))
    }
    const open = await readBoard(respond, reader)
    const around = { zone: request.district.timeZone, asks: await rolesAsked(respond, reader.district) }
    return reply.html(htmlDocument(<BoardPage page={kit.pageContext(request)} {...(await boardProps(respond, reader, open, around))} />))
  })
}

/** A stranger has the form as staff do: it is kept until they sign in, and the telephone numbers stand above it. */
const maySend = ({ visitor }: FastifyRequest): boolean => !visitor || may(visitor.person, 'call-for-support')
