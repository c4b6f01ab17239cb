import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { type Actor, may, whoMayAsk } from '../../people/index.ts'
import { type App, deedOf, problemOf, readForm } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { firstYear, lastYear } from './fiscal-year.ts'
import { isStep, type Step, steps } from './contract.ts'
import { bookVerbs, boxOf, writeStep } from './verbs.ts'
import { KeepPage } from './pages/keep-page.tsx'
import { todayOf, yearIn } from './page-routes.tsx'
import { readMoney } from './read-money.ts'

const query = z.object({ year: z.string().optional(), saved: z.string().optional() })

/** The page of those who keep the books: every form posts to it, and is answered by it. */
export function moneyKeepRoutes(app: App, invest: InvestKit): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, asked: KeptPage) => {
    const year = asked.year !== undefined && asked.year >= firstYear && asked.year <= lastYear ? asked.year : undefined
    const found = await invest.database.transaction('app', request.district.id, tx =>
      readMoney(tx, { today: todayOf(invest, request), year }),
    )
    const { sent } = asked
    if (sent) reply.code(problemOf(sent.no, request.lang).status)
    return reply.html(
      htmlDocument(
        <KeepPage
          {...{ page: invest.pageContext(request), ...found, deed: freshId(), isSaved: asked.isSaved, steps: stepsOf(asked.by) }}
          sent={sent && { step: sent.step, typed: sent.typed, problems: problemsOf(sent.no, request) }}
        />,
      ),
    )
  }

  app.get(
    '/invest/money/keep',
    { schema: { hide: true, querystring: query }, config: { page: { name: 'invest-money-keep' } } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'record-votes')
      if (isNo(person)) return reply.no(person)
      return show(request, reply, { by: person, year: yearIn(request.query.year), isSaved: request.query.saved !== undefined, sent: null })
    },
  )

  app.post('/invest/money/keep', { schema: { hide: true } }, async (request, reply) => {
    const by = whoMayAsk(request, 'record-votes')
    if (isNo(by)) return reply.no(by)
    const typed = readForm(request.body).texts
    const step = isStep(typed['step']) ? typed['step'] : 'ask'
    const { timeZone, id: district } = request.district
    const deed = { by, at: invest.clock.now(), deed: deedOf(request, by.id), timeZone }
    const done = await invest.database.transaction('app', district, tx => writeStep(tx, deed, step, typed))
    if (isNo(done)) return show(request, reply, { by, year: yearIn(typed['year']), isSaved: false, sent: { step, typed, no: done } })
    return reply.redirect(`/invest/money/keep?year=${done.year}&saved`, 303)
  })
}

interface KeptPage {
  readonly by: Actor
  readonly year: number | undefined
  readonly isSaved: boolean
  readonly sent: { readonly step: Step; readonly typed: Readonly<Record<string, string>>; readonly no: No } | null
}

const stepsOf = (by: Actor): readonly Step[] => steps.filter(step => may(by, bookVerbs[step].permission))

/** Each fault at its box; a refusal is about the form as a whole, and stands above it. */
const problemsOf = (no: No, { lang }: FastifyRequest) =>
  no.kind === 'malformed'
    ? no.errors.map(({ pointer, says }) => ({ box: boxOf(pointer), says: says[lang] }))
    : [{ box: '', says: no.says[lang] }]
