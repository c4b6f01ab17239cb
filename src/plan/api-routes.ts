import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { DistrictId } from '../kernel/ids.ts'
import { malformed, notFound } from '../kernel/refusal.ts'
import { type App, problem } from '../platform/http/index.ts'
import { checkBody, checked, decideBody, decidedOrFaults, publishedPlan } from './contract.ts'
import { openPlan } from './core/index.ts'
import { type Draft, sourcesOfDraft } from './draft.ts'
import { decideAll, type InForce, type Unanswerable } from './in-force.ts'
import { publishedOf, publishedSource } from './published.ts'
import type { PlanKit } from './routes.tsx'
import { turnsFor } from './turns.ts'

const tags = ['plan']
const waitingAtMost = 20

/** The plan for programs. Anyone may ask: nothing is written, and nothing here is secret. */
export function planApiRoutes(app: App, kit: PlanKit, inForce: (district: DistrictId) => Promise<InForce | undefined>): void {
  const inTurn = turnsFor(waitingAtMost)
  const { questions } = kit.register
  const openDraft = async (draft: Draft, district: DistrictId) => {
    const adopted = (await inForce(district))?.documents ?? []
    return inTurn(() => openPlan(sourcesOfDraft(draft, adopted), questions))
  }

  app.get('/api/plan', { schema: { tags, summary: 'The plan in force and its sections', response: { 200: publishedPlan } } }, async (request, reply) => {
    const found = await inForce(request.district.id)
    return found ? publishedOf(found) : reply.no(noPlan)
  })

  app.get('/api/plan/source', { schema: { tags, summary: 'The document in force, as Markdown', response: { 200: { content: { 'text/markdown': { schema: z.string() } } } } } }, async (request, reply) => {
    const found = await inForce(request.district.id)
    return found ? reply.type('text/markdown; charset=utf-8').send(publishedSource(found)) : reply.no(noPlan)
  })

  app.post('/api/plan/check', { schema: { tags, summary: 'Every fault of a plan somebody drafts', body: checkBody, response: { 200: checked } } }, async (request, reply) => {
    const opened = await openDraft(request.body, request.district.id)
    if (!opened) return tooBusy(reply)
    const { ok, faults, warnings } = opened
    return send(reply, { ok, faults, warnings })
  })

  app.post('/api/plan/decide', { schema: { tags, summary: 'What the plan in force, or a draft, says', body: decideBody, response: { 200: decidedOrFaults } } }, async (request, reply) => {
    const { question, situation, text } = request.body
    const lang = request.body.lang ?? request.lang
    if (text !== undefined) {
      const opened = await openDraft({ text }, request.district.id)
      if (!opened) return tooBusy(reply)
      if (!opened.ok) return send(reply, { ok: false, faults: opened.faults })
      return answer(reply, await inTurn(() => decideAll(opened, questions, { question, situation, lang })))
    }
    const found = await inForce(request.district.id)
    return found ? answer(reply, await inTurn(() => found.decideAll(question, situation, lang))) : reply.no(noPlan)
  })
}

/** Readonly lists are lists all the same: what is sent is described in contract.ts and not copied to please its types. */
const send = (reply: FastifyReply, body: object): FastifyReply => reply.send(body)

const noPlan = notFound('This district has no plan in force yet.')

function answer(reply: FastifyReply, decided: ReturnType<typeof decideAll> | undefined) {
  if (!decided) return tooBusy(reply)
  return decided.kind === 'decided' ? send(reply, { decisions: decided.decisions }) : reply.no(malformedBy(decided))
}

function malformedBy(wrong: Unanswerable) {
  if (wrong.kind === 'wrong-question') return malformed([{ pointer: '/question', detail: wrong.message }])
  return malformed(wrong.misfits.map(({ fact, message }) => ({ pointer: `/situation/${fact.replaceAll('~', '~0').replaceAll('/', '~1')}`, detail: message })))
}

const tooBusy = (reply: FastifyReply) =>
  reply
    .code(429)
    .type('application/problem+json')
    .header('retry-after', '5')
    .send(JSON.stringify(problem(429, 'busy', 'Many drafts are being checked just now. Try again in a few seconds, or run “concord plan check”.')))
