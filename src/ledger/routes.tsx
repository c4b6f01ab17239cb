import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { isNo } from '../kernel/refusal.ts'
import { type App, documents } from '../platform/http/index.ts'
import type { LedgerKit } from './ledger-kit.ts'
import { RecordPage } from './pages/record-page.tsx'
import { recordShown } from './record-shown.ts'
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

/** The record, as it stands: facts by matter after an entry of it, or all numbered ones after a place in the record. */
export function ledgerRoutes(app: App, kit: LedgerKit): void {
  app.get(
    '/api/ledger/facts',
    { schema: { summary: 'Facts of the record', querystring: query, ...documents({ 200: shape }) } },
    async (request, reply) => {
      const may = kit.mayRead(request)
      if (isNo(may)) return reply.no(may)
      const { matter, after } = request.query
      const rows = await kit.database.transaction('app', request.district.id, tx =>
        matter === undefined
          ? tx.many(listShown, [tx.district, after ?? -1, pageSize])
          : tx.many(listShownOfMatter, { matter, after: after ?? 0, limit: pageSize }),
      )
      const last = rows.at(-1)
      const next = rows.length < pageSize || !last ? null : String(matter === undefined ? last.leaf : last.seq)
      return reply.send({ items: rows.map(asJson), next })
    },
  )

  app.get('/ledger', { schema: { hide: true }, config: { page: { name: 'ledger' } } }, async (request, reply) => {
    const may = kit.mayRead(request)
    if (isNo(may)) return reply.no(may)
    return reply.html(htmlDocument(<RecordPage page={kit.pageContext(request)} {...(await recordShown(kit, request))} />))
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
