import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { isNo } from '../kernel/refusal.ts'
import { type App, documents } from '../platform/http/index.ts'
import type { LedgerKit } from './ledger-kit.ts'
import { RecordPage } from './pages/record-page.tsx'
import { recordShown, veiled } from './record-shown.ts'
import { listShown, listShownOfMatter, type Shown } from './store.ts'

const pageSize = 200
const query = z.object({
  matter: z.uuid('expected the id of a matter (a UUID)').optional(),
  after: z.coerce.number('expected a whole number').int('expected a whole number').min(-1).optional(),
})
const shape = z.object({
  items: z.array(
    z.object({
      seq: z.number(),
      matter: z.string(),
      type: z.string(),
      at: z.string(),
      by: z.string().nullable(),
      body: z.unknown(),
      digest: z.string(),
      leaf: z.number().nullable(),
    }),
  ),
  next: z.string().nullable(),
})

/**
 * The record, as it stands: facts by matter after an entry of it, or all numbered ones after a place in the record. Whoever may not open
 * a matter reads of its entries all but their content, which is null.
 */
export function ledgerRoutes(app: App, kit: LedgerKit): void {
  const shownAs = (request: FastifyRequest, row: Shown): Shown => {
    const type = kit.typeShown?.(request, row.type) ?? row.type
    return type === row.type ? row : { ...veiled(row, type), body: null }
  }
  app.get(
    '/api/ledger/facts',
    { schema: { summary: 'Facts of the record', querystring: query, ...documents({ 200: shape }) } },
    async (request, reply) => {
      const reader = kit.readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const { matter, after } = request.query
      const { rows, isRead } = await kit.database.reading(request.district.id, reader, async tx => {
        const found = await (matter === undefined
          ? tx.many(listShown, [tx.district, after ?? -1, pageSize])
          : tx.many(listShownOfMatter, { matter, after: after ?? 0, limit: pageSize }))
        return { rows: found, isRead: await kit.readsContent(tx, request, found) }
      })
      const last = rows.at(-1)
      const next = rows.length < pageSize || !last ? null : String(matter === undefined ? last.leaf : last.seq)
      return reply.send({ items: rows.map(row => asJson(shownAs(request, isRead(row) ? row : { ...row, body: null }))), next })
    },
  )

  app.get('/ledger', { schema: { hide: true }, config: { page: { name: 'ledger' } } }, async (request, reply) => {
    const reader = kit.readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    return reply.html(htmlDocument(<RecordPage page={kit.pageContext(request)} {...(await recordShown(kit, request, reader))} />))
  })
}

const asJson = ({ seq, matter, type, at, by, body, digest, leaf }: Shown) => ({
  seq,
  matter,
  type,
  at: at.toISOString(),
  by,
  body: body === null ? null : JSON.parse(body),
  digest: digest.toString('hex'),
  leaf: leaf === null ? null : Number(leaf),
})
