import { z } from 'zod'
import { isNo } from '../../kernel/refusal.ts'
import { whoMayAsk } from '../../people/index.ts'
import { type App, documents } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { scoreCandidate } from './apply.ts'
import { actingAs, idIn, idPath, whoAsks } from './asked.ts'
import { actOnPost, fundPosts } from './commands.ts'
import {
  fundAsked,
  fundedShape,
  inPostShape,
  openingsShape,
  panelShape,
  postSeen,
  rankingShape,
  scoresAsked,
  verbAsked,
} from './contract.ts'
import { readPanel } from './panel.ts'
import { readOpenings, readRanking } from './read-hiring.ts'
import { readInPost } from './read-in-post.ts'
import { mostPoints, rankingOf } from './rules/rank.ts'

/** The same over JSON. */
export function postsApi(app: App, invest: InvestKit): void {
  const { database, clock } = invest

  app.get(
    '/api/invest/posts',
    {
      schema: {
        summary: 'People in post beside what each school needs, by month, and the positions nobody is in',
        querystring: z.object({ month: z.string().optional() }),
        ...documents({ 200: inPostShape }),
      },
    },
    async request => {
      const found = await database.transaction('app', request.district.id, tx => readInPost(invest, tx, request.query.month))
      return inPostShape.parse(found)
    },
  )

  app.get(
    '/api/invest/posts/openings',
    { schema: { summary: 'What is posted now, with how one person is chosen', ...documents({ 200: openingsShape }) } },
    async request => {
      const items = await database.transaction('app', request.district.id, tx => readOpenings(tx, clock.now()))
      return openingsShape.parse({ items, next: null })
    },
  )

  app.post(
    '/api/invest/posts',
    { schema: { summary: 'Make positions of a published allocation', body: fundAsked, ...documents({ 201: fundedShape }) } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'plan-staffing')
      if (isNo(person)) return reply.no(person)
      const done = await fundPosts(invest, actingAs(invest, request, person), request.body)
      return isNo(done) ? reply.no(done) : reply.code(201).send({ items: [...done], next: null })
    },
  )

  app.post(
    '/api/invest/posts/:id',
    { schema: { summary: 'Do one thing to a position', params: idPath, body: verbAsked, ...documents({ 200: postSeen }) } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'hire')
      if (isNo(person)) return reply.no(person)
      const id = idIn(request)
      const done = await actOnPost(invest, actingAs(invest, request, person), id, request.body)
      if (isNo(done)) return reply.no(done)
      const { org, role, hundredths, stage, vacantSince, opening } = done
      const running = opening?.ended === null ? opening.id : null
      return { id, orgCode: org, role, fte: hundredths / 100, stage, vacantSince: vacantSince?.toISOString() ?? null, opening: running }
    },
  )

  app.get(
    '/api/invest/posts/openings/:id/ranking',
    {
      schema: { summary: 'Ranks with and without what is added for residents', params: idPath, ...documents({ 200: rankingShape }) },
    },
    async (request, reply) => {
      const person = whoMayAsk(request, 'hire')
      if (isNo(person)) return reply.no(person)
      const opening = await database.transaction('app', request.district.id, tx => readRanking(tx, { id: idIn(request), by: person }))
      if (isNo(opening)) return reply.no(opening)
      const items = (rankingOf(opening) ?? []).map(({ application: _, ...each }) => each)
      return { residentPoints: opening.residentPoints, mostPoints: mostPoints(opening.criteria), items, next: null }
    },
  )

  app.get(
    '/api/invest/posts/openings/:id/panel',
    { schema: { summary: 'What a panel is given: letters, answers, criteria', params: idPath, ...documents({ 200: panelShape }) } },
    async (request, reply) => {
      const person = whoAsks(request)
      if (isNo(person)) return reply.no(person)
      const view = await database.transaction('app', request.district.id, tx =>
        readPanel(tx, clock.now(), { opening: idIn(request), person: person.id }),
      )
      return isNo(view) ? reply.no(view) : panelShape.parse(view)
    },
  )

  app.post(
    '/api/invest/posts/openings/:id/panel',
    { schema: { summary: 'Give a candidate points', params: idPath, body: scoresAsked, ...documents({ 200: panelShape }) } },
    async (request, reply) => {
      const person = whoAsks(request)
      if (isNo(person)) return reply.no(person)
      const opening = idIn(request)
      const done = await scoreCandidate(invest, actingAs(invest, request, person), { opening, member: person.id, scores: request.body })
      if (isNo(done)) return reply.no(done)
      const view = await database.transaction('app', request.district.id, tx => readPanel(tx, clock.now(), { opening, person: person.id }))
      return isNo(view) ? reply.no(view) : panelShape.parse(view)
    },
  )
}
