import type { FastifyRequest } from 'fastify'
import { midnightIn } from '../kernel/local-time.ts'
import { dayAfter, dayIn } from '../kernel/time.ts'
import { type Asked, hrefOfAsked, readAsked } from './asked.ts'
import type { RecordPageProps } from './pages/record-page.tsx'
import type { DbReader } from '../platform/database/index.ts'
import type { LedgerKit } from './ledger-kit.ts'
import { getTree, listNewest } from './store.ts'

/** As many as are read at a sitting. */
const shownAtOnce = 30

/** The entries that an address asks for, in words, with where the older ones are. */
export async function recordShown(
  { database, says: saysIn, kindOf, hrefOf, opens, typeShown = (_, type) => type }: LedgerKit,
  request: FastifyRequest,
  reader: DbReader,
): Promise<Omit<RecordPageProps, 'page'>> {
  const asked = readAsked(request.query)
  const says = saysIn(request.lang)
  const zone = request.district.timeZone
  const { rows, tree, isOpen } = await database.reading(request.district.id, reader, async tx => {
    const found = await tx.many(listNewest, {
      ...{ before: asked.before, matter: asked.matter, limit: shownAtOnce + 1 },
      ...{ from: asked.day === null ? null : midnightIn(zone, asked.day) },
      until: asked.day === null ? null : midnightIn(zone, dayAfter(asked.day)),
      types: asked.kind && Object.keys(says).filter(type => kindOf(type) === asked.kind),
    })
    return { rows: found, tree: await tx.maybe(getTree, [tx.district]), isOpen: await opens(tx, request, found) }
  })
  const lines = rows.slice(0, shownAtOnce)
  const last = rows.length > shownAtOnce ? lines.at(-1) : undefined
  const saidOf = (type: string) => ({ says: says[type] ?? type, isMessage: kindOf(type) === 'messages' })
  const ofMatter = (matter: string) => hrefOfAsked(none, { matter })
  return {
    asked,
    lines: lines.map(({ matter, seq, at, leaf, ...line }) => ({
      ...{ matter, seq, ...veiled(line, typeShown(request, line.type)), at: at.toISOString(), day: dayIn(zone, at) },
      ...saidOf(typeShown(request, line.type)),
      ...{ href: isOpen({ matter, type: line.type }) ? hrefOf(line.type, matter) : null, allHref: ofMatter(matter) },
      leaf: leaf === null ? null : Number(leaf),
    })),
    ...{ size: Number(tree?.size ?? 0), root: tree?.root.toString('hex') ?? '' },
    older: last ? hrefOfAsked(asked, { before: last.factId }) : null,
  }
}

const none: Asked = { day: null, kind: null, matter: null, before: null }

/** Of what is not said it is not said either who did it. */
export const veiled = <Line extends { readonly type: string; readonly by: string | null }>(line: Line, type: string): Line =>
  type === line.type ? line : { ...line, type, by: null }
