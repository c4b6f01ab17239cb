import type { FastifyReply } from 'fastify'
import { type Reader, may, roles } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Shown } from '../keep.ts'
import type { MatterKind } from '../look.ts'
import { openingInForce } from './reads.ts'

/** By which opening in an emergency a matter is shown, where it is by one. */
export interface ByGlass {
  readonly why: Shown['why']
  readonly glass: string
  /** When it closes again. */
  readonly until: Date
}

/** What this reader has open of a matter now. A session that has lapsed, or a link to one call, opens nothing by it. */
export async function byGlass(tx: Tx, { person, lapsed, byLink }: Reader, matter: string, at: Date): Promise<ByGlass | undefined> {
  if (lapsed || byLink || !may(person, 'open-in-emergency')) return undefined
  const found = await openingInForce(tx, { person: person.id, matter, at })
  if (!found) return undefined
  const as = roles.find(role => role === found.position) ?? null
  return { why: { may: true, through: 'break-glass', as }, glass: found.id, until: found.endsAt }
}

/** Where somebody who was turned away may open it in an emergency; undefined for whoever may not. */
export const emergencyHref = ({ person, lapsed, byLink }: Reader, kind: MatterKind, matter: string): string | undefined =>
  !lapsed && !byLink && may(person, 'open-in-emergency') ? `/open-in-emergency/${kind}/${matter}` : undefined

/** A browser shows its own copy of the page no longer than it is open. */
export function keepUntil(reply: FastifyReply, until: Date | undefined, now: Date): void {
  if (until) reply.header('x-session-seconds', String(Math.max(0, Math.floor((until.getTime() - now.getTime()) / 1_000))))
}
