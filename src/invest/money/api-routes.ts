import type { FastifyReply, FastifyRequest } from 'fastify'
import { isNo, type No } from '../../kernel/refusal.ts'
import { dayIn } from '../../kernel/time.ts'
import { whoMayAsk } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, deedOf, documents } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { moneyShape, onePath, yearQuery } from './contract.ts'
import type { BookDeed, Written } from './on-book.ts'
import { moneyOf, readMoney } from './read-money.ts'
import { bookVerbs } from './verbs.ts'

/** Money over JSON: everyone reads the books of a year, and those who keep them write. Each write answers with the books as they then are. */
export function moneyApiRoutes(app: App, invest: InvestKit): void {
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
  for (const { address, summary, isMade, sent } of Object.values(bookVerbs)) {
    const schema = { summary, body: sent, ...documents({ [isMade ? 201 : 200]: moneyShape }) }
    if (address.includes(':id'))
      app.post(`/api/invest${address}`, { schema: { ...schema, params: onePath } }, (request, reply) =>
        write(invest, request, reply, (tx, deed) => request.body(tx, deed, request.params.id)),
      )
    else
      app.post(`/api/invest${address}`, { schema }, (request, reply) =>
        write(invest, request, reply.code(isMade ? 201 : 200), (tx, deed) => request.body(tx, deed, '')),
      )
  }
}

const booksOf = ({ database, clock }: InvestKit, request: FastifyRequest, year: number | undefined) =>
  database.transaction('app', request.district.id, async tx =>
    moneyOf(await readMoney(tx, { year, today: dayIn(request.district.timeZone, clock.now()) })),
  )

async function write(
  invest: InvestKit,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Tx, deed: BookDeed) => Promise<Written | No>,
) {
  const by = whoMayAsk(request, 'keep-books')
  if (isNo(by)) return reply.no(by)
  const { timeZone, id: district } = request.district
  const deed = { by, at: invest.clock.now(), deed: deedOf(request, by.id), timeZone }
  const done = await invest.database.transaction('app', district, tx => work(tx, deed))
  return isNo(done) ? reply.no(done) : reply.send(await booksOf(invest, request, done.year))
}
