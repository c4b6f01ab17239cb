import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { RecordPage } from '../design/record-page.tsx'
import type { Lang } from '../kernel/lang.ts'
import { isNo, type No } from '../kernel/refusal.ts'
import type { Database } from '../platform/database/index.ts'
import { type App, documents } from '../platform/http/index.ts'
import { getTree, listNewest, listShown, listShownOfMatter, type Shown } from './store.ts'

export interface LedgerKit {
  readonly database: Database
  /** Whether this request's person may read the record; a value, since who may is not the ledger's to say. */
  readonly mayRead: (request: FastifyRequest) => 'may' | No
  readonly pageContext: (request: FastifyRequest) => PageContext
  /** What a kind of fact says, by its code; each slice has its own. */
  readonly says: (lang: Lang) => Readonly<Record<string, string>>
  /** Where a matter of this kind of fact is read, or null. */
  readonly hrefOf: (type: string, matter: string) => string | null
}

const pageSize = 200
const newestShown = 100
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

  app.get(
    '/ledger',
    { schema: { hide: true }, config: { page: { name: 'ledger', long: 'it is the record itself, entry by entry' } } },
    async (request, reply) => {
      const may = kit.mayRead(request)
      if (isNo(may)) return reply.no(may)
      const { rows, tree } = await kit.database.transaction('app', request.district.id, async tx => ({
        rows: await tx.many(listNewest, [tx.district, newestShown]),
        tree: await tx.maybe(getTree, [tx.district]),
      }))
      const says = kit.says(request.lang)
      const lines = rows.map(({ matter, seq, type, at, by, leaf }) => {
        const shown = { href: kit.hrefOf(type, matter), says: says[type] ?? type, leaf: leaf === null ? null : Number(leaf) }
        return { matter, seq, type, at: at.toISOString(), by, ...shown }
      })
      const size = Number(tree?.size ?? 0)
      return reply.html(
        htmlDocument(
          <RecordPage page={kit.pageContext(request)} lines={lines} size={size} root={tree?.root.toString('hex') ?? ''} older={null} />,
        ),
      )
    },
  )
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
