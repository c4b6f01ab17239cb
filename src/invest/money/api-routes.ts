import type { FastifyReply, FastifyRequest } from 'fastify'
import { isNo, type No } from '../../kernel/refusal.ts'
import { dayIn } from '../../kernel/time.ts'
import { whoMayAsk } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, deedOf, documents } from '../../platform/http/index.ts'
import type { Invest } from '../invest.ts'
import * as commands from './commands.ts'
import { lineSent, moneyShape, moveSent, onePath, openSent, reverseSent, spendSent, voteSent, yearQuery } from './contract.ts'
import { moneyOf, readMoney } from './read-money.ts'

/** Money over JSON: everyone reads the books of a year, and those who keep them write. Each write answers with the books as they then are. */
export function moneyApiRoutes(app: App, invest: Invest): void {
  app.get(
    '/api/invest/money',
    {
      schema: {
        summary: 'The books of a fiscal year: lines, moves, entries, months',
        querystring: yearQuery,
        ...documents({ 200: moneyShape }),
      },
    },
    async (request, reply) => reply.send(await booksOf(invest, request, request.query.year)),
  )
  const written = documents({ 200: moneyShape })
  app.post(
    '/api/invest/lines',
    { schema: { summary: 'Add a line, with its budget for a year', body: lineSent, ...documents({ 201: moneyShape }) } },
    (request, reply) => write(invest, request, reply.code(201), (tx, deed) => commands.addBookLine(tx, deed, request.body)),
  )
  app.post(
    '/api/invest/lines/:id/open',
    { schema: { summary: 'Give a line a budget for a year', params: onePath, body: openSent, ...written } },
    (request, reply) => write(invest, request, reply, (tx, deed) => commands.openBookLine(tx, deed, request.params.id, request.body)),
  )
  app.post(
    '/api/invest/moves',
    { schema: { summary: 'Ask that money move from one line to another', body: moveSent, ...documents({ 201: moneyShape }) } },
    (request, reply) => write(invest, request, reply.code(201), (tx, deed) => commands.askMove(tx, deed, request.body)),
  )
  app.post(
    '/api/invest/moves/:id/vote',
    { schema: { summary: 'Write down how an owner voted on a move', params: onePath, body: voteSent, ...written } },
    (request, reply) => write(invest, request, reply, (tx, deed) => commands.recordVote(tx, deed, request.params.id, request.body)),
  )
  app.post(
    '/api/invest/spend',
    { schema: { summary: 'Write down spending of a line', body: spendSent, ...documents({ 201: moneyShape }) } },
    (request, reply) => write(invest, request, reply.code(201), (tx, deed) => commands.recordSpending(tx, deed, request.body)),
  )
  app.post(
    '/api/invest/reverse',
    { schema: { summary: 'Take back an entry by a second one', body: reverseSent, ...documents({ 201: moneyShape }) } },
    (request, reply) => write(invest, request, reply.code(201), (tx, deed) => commands.reverseEntry(tx, deed, request.body)),
  )
}

const booksOf = ({ database, clock }: Invest, request: FastifyRequest, year: number | undefined) =>
  database.transaction('app', request.district.id, async tx =>
    moneyOf(await readMoney(tx, { year, today: dayIn(request.district.timeZone, clock.now()) })),
  )

async function write(
  invest: Invest,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Tx, deed: commands.BookDeed) => Promise<commands.Written | No>,
) {
  const by = whoMayAsk(request, 'keep-books')
  if (isNo(by)) return reply.no(by)
  const { timeZone, id: district } = request.district
  const deed = { by, at: invest.clock.now(), deed: deedOf(request, by.id), timeZone }
  const done = await invest.database.transaction('app', district, tx => work(tx, deed))
  return isNo(done) ? reply.no(done) : reply.send(await booksOf(invest, request, done.year))
}
