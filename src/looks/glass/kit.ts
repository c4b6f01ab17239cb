import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Person } from '../../people/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Wakes } from '../../platform/wakes/index.ts'
import type { MatterKind } from '../look.ts'

/** What a slice says of one of its matters to somebody who asks to open it: whether it opens to them as it is, and where it is read. */
export interface MatterFound {
  /** Whether it holds restricted notes that their roles do not read: then it opens to them in no emergency. */
  readonly isKept: boolean
  readonly opens: boolean
  readonly href: string
}

/** Undefined where there is no such matter. */
export type MatterSource = (tx: Tx, person: Person, id: string) => Promise<MatterFound | undefined>

export interface GlassKit {
  readonly database: Database
  readonly clock: Clock
  readonly wakes: Wakes
  readonly publicUrl: () => string
  readonly pageContext: (request: FastifyRequest) => PageContext
  readonly matters: Readonly<Record<MatterKind, MatterSource>>
}
