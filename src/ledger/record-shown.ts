import type { FastifyRequest } from 'fastify'
import { midnightIn } from '../kernel/local-time.ts'
import { dayAfter, dayIn } from '../kernel/time.ts'
import { type Asked, hrefOfAsked, readAsked } from './asked.ts'
import type { RecordPageProps } from './pages/record-page.tsx'
import type { LedgerKit } from './ledger-kit.ts'
import { getTree, listNewest } from './store.ts'

/** As many as are read at a sitting. */
const shownAtOnce = 30

/** The entries that an address asks for, in words, with where the older ones are. */
export async function recordShown(
  { database, says: saysIn, kindOf, hrefOf }: LedgerKit,
  request: FastifyRequest,
): Promise<Omit<RecordPageProps, 'page'>> {
  const asked = readAsked(request.query)
  const says = saysIn(request.lang)
  const zone = request.district.timeZone
  const { rows, tree } = await database.transaction('app', request.district.id, async tx => ({
    rows: await tx.many(listNewest, {
      ...{ before: asked.before, matter: asked.matter, limit: shownAtOnce + 1 },
      ...{ from: asked.day === null ? null : midnightIn(zone, asked.day) },
      until: asked.day === null ? null : midnightIn(zone, dayAfter(asked.day)),
      types: asked.kind && Object.keys(says).filter(type => kindOf(type) === asked.kind),
    }),
    tree: await tx.maybe(getTree, [tx.district]),
  }))
  const lines = rows.slice(0, shownAtOnce)
  const last = rows.length > shownAtOnce ? lines.at(-1) : undefined
  const ofMatter = (matter: string) => hrefOfAsked(none, { matter })
  return {
    asked,
    lines: lines.map(({ matter, seq, type, at, by, leaf }) => ({
      ...{ matter, seq, type, by, at: at.toISOString(), day: dayIn(zone, at) },
      ...{ says: says[type] ?? type, isMessage: kindOf(type) === 'messages', href: hrefOf(type, matter), allHref: ofMatter(matter) },
      leaf: leaf === null ? null : Number(leaf),
    })),
    ...{ size: Number(tree?.size ?? 0), root: tree?.root.toString('hex') ?? '' },
    older: last ? hrefOfAsked(asked, { before: last.factId }) : null,
  }
}

const none: Asked = { day: null, kind: null, matter: null, before: null }
