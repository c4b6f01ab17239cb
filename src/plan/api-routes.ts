import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { DistrictId } from '../kernel/ids.ts'
import { malformed, notFound } from '../kernel/refusal.ts'
import { type App, problem } from '../platform/http/index.ts'
import { checkBody, checked, decideBody, decidedOrFaults, publishedPlan } from './contract.ts'
import { answerDraft, type Draft, type DraftAnswer } from './draft.ts'
import type { InForce } from './in-force.ts'
import { publishedOf, publishedSource } from './published.ts'
import type { PlanKit } from './routes.tsx'
import { turnsFor } from './turns.ts'

const tags = ['plan']
const waitingAtMost = 20

/** The plan for programs. Anyone may ask: nothing is written, and nothing here is secret. */
export function planApiRoutes(app: App, kit: PlanKit, inForce: (district: DistrictId) => Promise<InForce | undefined>): void {
  const inTurn = turnsFor(waitingAtMost)
  const { questions } = kit.register
  const answerOn = kit.drafts ?? (draft => answerDraft(draft, questions))
  const answered = async (district: DistrictId, draft: Omit<Draft, 'adopted'>) => {
    const adopted = (await inForce(district))?.documents ?? []
    return inTurn(() => answerOn({ ...draft, adopted }))
  }

  app.get(
    '/api/plan',
    { schema: { tags, summary: 'The plan in force and its sections', response: { 200: publishedPlan } } },
    async (request, reply) => {
      const found = await inForce(request.district.id)
      return found ? publishedOf(found) : reply.no(noPlan)
    },
  )

  const markdown = { 200: { description: 'As it was adopted', content: { 'text/markdown': { schema: z.string() } } } }
  app.get(
    '/api/plan/source',
    { schema: { tags, summary: 'The document in force, as Markdown', response: markdown } },
    async (request, reply) => {
      const found = await inForce(request.district.id)
      return found ? reply.type('text/markdown; charset=utf-8').send(publishedSource(found)) : reply.no(noPlan)
    },
  )

  app.post(
    '/api/plan/check',
    { schema: { tags, summary: 'Every fault of a plan somebody drafts', body: checkBody, response: { 200: checked } } },
    async (request, reply) => answer(reply, await answered(request.district.id, { ...request.body, asked: null })),
  )

  app.post(
    '/api/plan/decide',
    { schema: { tags, summary: 'What the plan in force, or a draft, says', body: decideBody, response: { 200: decidedOrFaults } } },
    async (request, reply) => {
      const { question, situation, text } = request.body
      const lang = request.body.lang ?? request.lang
      if (text !== undefined) return answer(reply, await answered(request.district.id, { text, asked: { question, situation, lang } }))
      const found = await inForce(request.district.id)
      return found ? answer(reply, await inTurn(() => found.decideAll(question, situation, lang))) : reply.no(noPlan)
    },
  )
}

const noPlan = notFound('This district has no plan in force yet.')
const busy = problem(429, 'busy', 'Many drafts are being checked just now. Try again in a few seconds, or run “concord plan check”.')

function answer(reply: FastifyReply, said: DraftAnswer | undefined): FastifyReply {
  if (!said) return reply.code(busy.status).type('application/problem+json').header('retry-after', '5').send(JSON.stringify(busy))
  switch (said.kind) {
    case 'checked':
      return reply.send({ ok: said.ok, faults: said.faults, warnings: said.warnings })
    case 'decided':
      return reply.send({ decisions: said.decisions })
    case 'wrong-question':
      return reply.no(malformed([{ pointer: '/question', detail: said.message }]))
    case 'wrong-situation':
      return reply.no(
        malformed(
          said.misfits.map(({ fact, message }) => ({
            pointer: `/situation/${fact.replaceAll('~', '~0').replaceAll('/', '~1')}`,
            detail: message,
          })),
        ),
      )
    case 'too-much':
      return reply.no(malformed([{ pointer: '/text', detail: said.detail }]))
  }
}
