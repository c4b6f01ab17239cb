import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { DistrictId } from '../kernel/ids.ts'
import { malformed, notFound } from '../kernel/refusal.ts'
import { type App, problem } from '../platform/http/index.ts'
import { checkBody, checked, compiledQuery, decideBody, decidedOrFaults, publishedPlan, publishedTable, sourceQuery } from './contract.ts'
import type { Draft, DraftAnswer } from './draft.ts'
import type { InForce } from './in-force.ts'
import type { LongWork } from './long-work.ts'
import type { TableFile, tableFilesOver } from './published-table.ts'
import { publishedOf, publishedSource } from './published.ts'
import { refusals } from './words/refusals.ts'

const tags = ['plan']

export interface PlanReads {
  readonly inForce: (district: DistrictId) => Promise<InForce | undefined>
  readonly ofVersion: (district: DistrictId, version: number) => Promise<InForce | undefined>
  readonly tableFile: ReturnType<typeof tableFilesOver>
  readonly longWork: LongWork
}

/** The plan for programs. Anyone may ask: nothing is written, and nothing here is secret. */
export function planApiRoutes(app: App, { inForce, ofVersion, tableFile, longWork }: PlanReads): void {
  const answered = async (district: DistrictId, draft: Omit<Draft, 'adopted'>) =>
    longWork.atDraft({ ...draft, adopted: (await inForce(district))?.documents ?? [] })

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
    {
      schema: { tags, summary: 'The document in force, or of another version, as Markdown', querystring: sourceQuery, response: markdown },
    },
    async (request, reply) => {
      const { version } = request.query
      const found = await (version === undefined ? inForce(request.district.id) : ofVersion(request.district.id, version))
      if (!found) return reply.no(version === undefined ? noPlan : notFound(refusals.noVersion))
      return reply.type('text/markdown; charset=utf-8').send(publishedSource(found))
    },
  )

  const tableSchema = { querystring: compiledQuery, response: { 200: publishedTable } }
  app.get(
    '/api/plan/compiled',
    { schema: { tags, summary: 'Every answer of the plan in force to one question, as a table', ...tableSchema } },
    async (request, reply) => {
      const { question, digest } = request.query
      const found = await inForce(request.district.id)
      if (!found) return reply.no(noPlan)
      const file = tableFile(found, question, request.lang)
      if (!file) return answer(reply, found.decideAll(question, {}))
      return digest === undefined || digest === file.digest ? sendTable(request, reply, file) : reply.no(otherTable)
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
      return found ? answer(reply, await longWork.inTurn(() => found.decideAll(question, situation, lang))) : reply.no(noPlan)
    },
  )
}

const noPlan = notFound(refusals.noPlan)
const otherTable = notFound(refusals.otherTable)
export const busy = problem(429, 'busy', 'Many drafts are being checked just now. Try again in a few seconds, or run “concord plan check”.')

/** With its digest in the address it is kept for good; without it, a cache asks each time whether it still holds. */
function sendTable(
  request: FastifyRequest<{ Querystring: { digest?: string | undefined } }>,
  reply: FastifyReply,
  file: TableFile,
): FastifyReply {
  const tag = `"${file.digest}"`
  reply.header('etag', tag).header('vary', 'accept-encoding, accept-language, cookie')
  reply.header('cache-control', request.query.digest === undefined ? 'no-cache' : 'public, max-age=31536000, immutable')
  if (request.headers['if-none-match']?.includes(tag)) return reply.code(304).send()
  reply.type('application/json; charset=utf-8')
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(file.text)
  return reply.header('content-encoding', 'gzip').send(file.gzip)
}

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
