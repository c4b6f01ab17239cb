import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { notFound } from '../../kernel/refusal.ts'
import { may } from '../../people/index.ts'
import { type App, documents } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { publishedIndex } from '../need/shown.ts'
import { linesAtOnce, StaffingPage } from './pages/staffing-page.tsx'
import { WhyPage } from './pages/why-page.tsx'
import { isProven } from './gap.ts'
import { placingIn } from './placing-setting.ts'
import { readSinceThen } from './read-since-then.ts'
import { reasonsFor } from './reasons.ts'
import { placingFrom } from './solve.ts'
import { findLastStaffing } from './store.ts'
import { sortsOf } from './table-rows.ts'
import { refusals } from './words/refusals.ts'

const query = z.object({ sort: z.string().optional(), all: z.string().optional(), from: z.string().optional() })
const onePath = z.object({ orgCode: z.string().max(80) })
const published = z.object({
  publishedAt: z.string().nullable(),
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  gap: z.number().nullable(),
  posts: z.array(z.object({ orgCode: z.string(), role: z.string(), fte: z.number() })),
  problem: z.unknown(),
  /** What has changed of that on which it rests; null where nothing has. */
  since: z
    .object({
      closed: z.array(z.object({ orgCode: z.string(), name: z.string(), fte: z.number() })).readonly(),
      opened: z.array(z.object({ orgCode: z.string(), name: z.string() })).readonly(),
      need: z
        .object({
          at: z.string(),
          moved: z.array(z.object({ orgCode: z.string(), name: z.string(), was: z.number(), is: z.number() })).readonly(),
          of: z.number(),
        })
        .nullable(),
    })
    .nullable(),
})

/** Who gets which positions, and why: what is published is for everyone. */
export function staffingPageRoutes(app: App, invest: InvestKit): void {
  const last = (district: Parameters<typeof invest.database.transaction>[1]) =>
    invest.database.transaction('app', district, tx => tx.maybe(findLastStaffing, [tx.district]))

  app.get(
    '/invest/staffing',
    { schema: { hide: true, querystring: query }, config: { page: { name: 'staffing' } } },
    async (request, reply) => {
      const { found, largestGap } = await invest.database.transaction('app', request.district.id, async tx => ({
        found: (await tx.maybe(findLastStaffing, [tx.district])) ?? null,
        largestGap: (await placingIn(tx, invest.plans, invest.clock.now())).largestGap,
      }))
      const since = found && (await readSinceThen(invest, request.district.id, found))
      const { sort = 'total', all, from = '0' } = request.query
      const first = Math.floor(Number(from) / linesAtOnce) * linesAtOnce
      return reply.html(
        htmlDocument(
          <StaffingPage
            page={invest.pageContext(request)}
            {...{ published: found, largestGap, since }}
            mayPlan={request.visitor?.session === 'current' && may(request.visitor.person, 'plan-staffing')}
            sort={found && sortsOf(found.problem).includes(sort) ? sort : 'total'}
            isAll={all !== undefined}
            from={Math.max(0, first || 0)}
          />,
        ),
      )
    },
  )

  app.get(
    '/invest/staffing/:orgCode',
    { schema: { hide: true, params: onePath }, config: { page: { name: 'staffing-school' } } },
    async (request, reply) => {
      const found = await last(request.district.id)
      const placing = found && placingFrom(found.problem, found.answer.posts)
      const reason = found && placing && reasonsFor(found.problem, placing, request.params.orgCode, isProven(found.answer.gap))
      if (!found || !reason) return reply.no(notFound(refusals.nowhere))
      const since = await readSinceThen(invest, request.district.id, found)
      const index = found.needIndex === null ? undefined : await publishedIndex(invest, request.district.id)
      const hasNeed = (await index?.school(reason.orgCode)) !== undefined
      return reply.html(
        htmlDocument(
          <WhyPage
            page={invest.pageContext(request)}
            {...{ reason, hasNeed }}
            hasClosed={since?.closed.some(({ orgCode }) => orgCode === reason.orgCode) ?? false}
            mostNeed={found.needIndex === null ? null : 100}
            problem={found.problem}
            names={found.names}
          />,
        ),
      )
    },
  )

  app.get(
    '/api/invest/staffing',
    { schema: { summary: 'Which schools get which positions, as it was published last', ...documents({ 200: published }) } },
    async (request, reply) => {
      const found = await last(request.district.id)
      if (!found) return reply.send({ publishedAt: null, objective: null, bound: null, gap: null, posts: [], problem: null, since: null })
      const { objective, bound, gap, posts } = found.answer
      const since = await readSinceThen(invest, request.district.id, found)
      return reply.send({ publishedAt: found.at.toISOString(), objective, bound, gap, posts, problem: found.problem, since })
    },
  )
}
