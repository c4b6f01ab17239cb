import type { FastifyReply, FastifyRequest } from 'fastify'
import { isNo, type No, notFound } from '../../kernel/refusal.ts'
import { dayIn } from '../../kernel/time.ts'
import { whoMayAsk } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, deedOf, documents } from '../../platform/http/index.ts'
import { madeShape, moneyShape, onePath, type Step, yearQuery } from './contract.ts'
import type { MoneyKit } from './money-kit.ts'
import type { BookDeed, Written } from './on-book.ts'
import { moneyOf, readMoney } from './read-money.ts'
import { bookVerbs } from './verbs.ts'
import { findYearOf } from './vote-store.ts'
import { refusals } from './words/refusals.ts'

/** Money over JSON: everyone reads the books of a year, and those who keep them write. Each write answers with the books as they then are. */
export function moneyApiRoutes(app: App, invest: MoneyKit): void {
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
  app.get(
    '/api/invest/money/:id',
    { schema: { summary: 'One thing of the books by its id, as a deed answered it', params: onePath, ...documents({ 200: madeShape }) } },
    async (request, reply) => {
      const { id } = request.params
      const found = await madeOf(invest, request, id)
      return found ? reply.send({ id, ...found }) : reply.no(notFound(refusals.noSuchThing))
    },
  )
  for (const { also, ...verb } of Object.values(bookVerbs)) {
    writeRoute(verb.address, verb)
    if (also !== null) writeRoute(also, verb)
  }

  function writeRoute(address: string, { summary, isMade, sent, permission }: Omit<(typeof bookVerbs)[Step], 'also'>): void {
    const status = isMade ? 201 : 200
    const schema = { summary, body: sent, ...documents({ [status]: moneyShape }) }
    if (address.includes(':id'))
      app.post(`/api/invest${address}`, { schema: { ...schema, params: onePath } }, (request, reply) =>
        write(invest, request, reply.code(status), { permission, work: (tx, deed) => request.body(tx, deed, request.params.id) }),
      )
    else
      app.post(`/api/invest${address}`, { schema }, (request, reply) =>
        write(invest, request, reply.code(status), { permission, work: (tx, deed) => request.body(tx, deed, '') }),
      )
  }
}

const booksOf = ({ database, clock, measuresPaid }: MoneyKit, request: FastifyRequest, year: number | undefined) =>
  database.transaction('app', request.district.id, async tx =>
    moneyOf(await readMoney(tx, { year, today: dayIn(request.district.timeZone, clock.now()) }), await measuresPaid(tx)),
  )

/** What has this id, in whichever year it is. */
const madeOf = ({ database, clock, measuresPaid }: MoneyKit, request: FastifyRequest, id: string) =>
  database.transaction('app', request.district.id, async tx => {
    const found = await tx.maybe(findYearOf, [tx.district, id])
    if (!found) return undefined
    const { lines, moves, amendments, votes, encumbrances, transactions } = moneyOf(
      await readMoney(tx, { year: found.year, today: dayIn(request.district.timeZone, clock.now()) }),
      await measuresPaid(tx),
    )
    const of = { line: lines, move: moves, amendment: amendments, vote: votes, encumbrance: encumbrances, entry: transactions }[found.kind]
    const is = of.find(each => each.id === id)
    return is && { ...found, is }
  })

interface Writing {
  readonly permission: 'keep-books' | 'record-votes'
  readonly work: (tx: Tx, deed: BookDeed) => Promise<Written | No>
}

/** A made thing answers with its address, and the books as they then are. */
async function write(invest: MoneyKit, request: FastifyRequest, reply: FastifyReply, { permission, work }: Writing) {
  const by = whoMayAsk(request, permission)
  if (isNo(by)) return reply.no(by)
  const { timeZone, id: district } = request.district
  const deed = { by, at: invest.clock.now(), deed: deedOf(request, by.id), timeZone }
  const done = await invest.database.transaction('app', district, tx => work(tx, deed))
  if (isNo(done)) return reply.no(done)
  return reply.header('location', `/api/invest/money/${done.id}`).send({ id: done.id, ...(await booksOf(invest, request, done.year)) })
}
