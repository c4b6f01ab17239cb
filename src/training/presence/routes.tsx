import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import { isNo } from '../../kernel/refusal.ts'
import { actOf, readerOf } from '../../people/index.ts'
import { type App, checked, documents, readForm } from '../../platform/http/index.ts'
import type { TrainingKit } from '../training-kit.ts'
import { type Entered, enterWeek } from './enter.ts'
import { type TriedWeek, WeeksPage } from './pages/weeks-page.tsx'
import { readWeeks } from './reads.ts'
import { countSent, planSent, weeksShape } from './view.ts'
import { weekFieldWrong } from './words/weeks.ts'

interface WeeksKit {
  readonly training: TrainingKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

const query = z.object({ saved: z.string().optional() })
const sentAs = {
  plan: planSent.transform((sent): Entered => ({ is: 'plan', ...sent })),
  count: countSent.transform((sent): Entered => ({ is: 'count', ...sent })),
}

/** Weeks of building relationships, over JSON and as a page. */
export function weekRoutes(app: App, { training, pageContext }: WeeksKit): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const reader = readerOf(request)
    return isNo(reader) ? reply.no(reader) : reply.send(await readWeeks(training, reader))
  }
  const enter = async (request: FastifyRequest, sent: Entered) => {
    const act = actOf(request)
    return isNo(act) ? act : enterWeek(training, act, sent)
  }
  const show = async (request: FastifyRequest, reply: FastifyReply, isSaved: boolean, tried?: TriedWeek) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const view = await readWeeks(training, reader)
    const page = { ...pageContext(request), ...(tried ? { path: '/training/week' } : {}) }
    return reply.html(htmlDocument(<WeeksPage {...{ page, view, isSaved, tried }} deed={() => training.database.random.id()} />))
  }
  app.get('/api/training/week', { schema: { summary: 'Your weeks, and the sums you see', ...documents({ 200: weeksShape }) } }, answer)
  for (const is of ['plan', 'count'] as const) {
    const summary = is === 'plan' ? 'Plan a week of building relationships' : 'Count a day of it'
    app.post(
      `/api/training/week/${is}`,
      { schema: { summary, body: sentAs[is], ...documents({ 200: weeksShape }) } },
      async (request, reply) => {
        const done = await enter(request, request.body)
        return isNo(done) ? reply.no(done) : answer(request, reply)
      },
    )
    app.post(`/training/week/${is}`, { schema: { hide: true } }, async (request, reply) => {
      const form = readForm(request.body)
      const sent = checked(sentAs[is], form.texts, weekFieldWrong)
      const done = isNo(sent) ? sent : await enter(request, sent)
      if (!isNo(done)) return reply.redirect('/training/week?saved', 303)
      if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
      return show(request, reply.code(422), false, { is, typed: form.typed, no: done })
    })
  }
  app.get('/training/week', { schema: { hide: true, querystring: query }, config: { page: { name: 'training-week' } } }, (request, reply) =>
    show(request, reply, request.query.saved !== undefined),
  )
}
