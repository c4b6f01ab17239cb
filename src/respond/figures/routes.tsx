import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import { nextQuarter } from '../../kernel/quarters.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { whoMayAsk } from '../../people/index.ts'
import { sectionsOver, type Weighing } from '../../plan/index.ts'
import { type App, documents } from '../../platform/http/index.ts'
import type { RespondKit } from '../respond-kit.ts'
import { words } from '../words/respond.ts'
import { countingOver } from './counting.ts'
import { countMessages } from '../../platform/outbox/index.ts'
import { messageFigures } from './messages-sent.ts'
import { FiguresPage } from './pages/figures-page.tsx'
import { MessagesPage } from './pages/messages-page.tsx'
import { PublicFiguresPage } from './pages/public-page.tsx'
import { isPeriod, type Span, spanOf } from './period.ts'
import { publicQuarters, publicShape, relianceShown } from './public-quarters.ts'
import { type Figures, readFigures } from './read-figures.ts'

const query = z.object({ period: z.string().optional(), view: z.string().optional() })

/** `/figures`: why police were called, for everyone; waits and outcomes of calls, as a page, for those who may. */
export function figureRoutes(
  app: App,
  kit: { respond: RespondKit; pageContext: (request: FastifyRequest) => PageContext; weighing: Weighing },
): void {
  const { respond, pageContext, weighing } = kit
  const counting = countingOver(respond)
  app.addHook('onClose', async () => counting.stop())

  const figuresFor = async (request: FastifyRequest, period: string | undefined): Promise<{ figures: Figures; span: Span } | No> => {
    const person = whoMayAsk(request, 'see-figures')
    if (isNo(person)) return person
    const span = spanOf(isPeriod(period) ? period : 'school-year', respond.clock.now(), request.district.timeZone)
    return { span, figures: await readFigures({ respond, counting }, { district: request.district.id, person, span }) }
  }

  const sectionsIn = sectionsOver(respond.plans)
  const showPublic = async (request: FastifyRequest, reply: FastifyReply) => {
    const quarters = await publicQuarters(respond, request)
    const inForce = await respond.database.transaction('app', request.district.id, tx => respond.plans.inForce(tx, respond.clock.now()))
    const sectionIn = inForce ? sectionsIn(inForce, request.lang) : null
    const sectionOf = (code: string) => {
      if (code === '') return { href: '/plan', title: words(request.lang).figures.police.noSection }
      const [plan = '', provision = ''] = code.split('#')
      return sectionIn?.(plan, provision) ?? { href: '/plan', title: words(request.lang).figures.police.noSection }
    }
    const next = nextQuarter(respond.clock.now(), request.district.timeZone)
    return reply.html(
      htmlDocument(
        <PublicFiguresPage
          page={pageContext(request)}
          {...{ quarters, next, sectionOf, reliance: await weighing.inForce(request.district) }}
        />,
      ),
    )
  }

  const showMessages = async (request: FastifyRequest, reply: FastifyReply, period: string | undefined) => {
    const span = spanOf(isPeriod(period) ? period : 'school-year', respond.clock.now(), request.district.timeZone)
    const counted = await respond.database.transaction('app', request.district.id, tx => countMessages(tx, span))
    const isUnknown = period !== undefined && !isPeriod(period)
    if (isUnknown) reply.code(422)
    const figures = messageFigures(counted)
    return reply.html(htmlDocument(<MessagesPage page={pageContext(request)} {...{ span, figures, isUnknown }} />))
  }

  app.get(
    '/api/figures',
    { schema: { summary: 'How many calls there were, and why police were called, by quarter', ...documents({ 200: publicShape }) } },
    async request => ({
      items: (await publicQuarters(respond, request)).map(quarter => ({
        ...quarter,
        byKind: [...quarter.byKind],
        bySection: [...quarter.bySection],
      })),
      next: null,
      reliance: (await weighing.inForce(request.district)).map(relianceShown),
    }),
  )

  app.get('/figures', { schema: { hide: true, querystring: query }, config: { page: { name: 'figures' } } }, async (request, reply) => {
    const { period, view } = request.query
    if (view === 'public' || isNo(whoMayAsk(request, 'see-figures'))) return showPublic(request, reply)
    if (view === 'messages') return showMessages(request, reply, period)
    const found = await figuresFor(request, period)
    if (isNo(found)) return reply.no(found)
    const { figures, span } = found
    const isUnknown = period !== undefined && !isPeriod(period)
    if (isUnknown) reply.code(422)
    const schoolName = (id: string) => figures.schoolNames.get(id) ?? words(request.lang).someSchool
    return reply.html(
      htmlDocument(
        <FiguresPage
          page={pageContext(request)}
          {...{ period: span.period, first: span.first, last: span.last, isUnknown, schoolName, endings: figures.endings }}
          schools={figures.schools?.map(schoolName) ?? null}
          waits={{ answered: figures.answered, there: figures.there }}
        />,
      ),
    )
  })
}
