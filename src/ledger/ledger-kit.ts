import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import type { Lang } from '../kernel/lang.ts'
import type { No } from '../kernel/refusal.ts'
import type { Database } from '../platform/database/index.ts'
import type { RecordKind } from './asked.ts'

export interface LedgerKit {
  readonly database: Database
  /** Whether this request's person may read the record; a value, since who may is not the ledger's to say. */
  readonly mayRead: (request: FastifyRequest) => 'may' | No
  readonly pageContext: (request: FastifyRequest) => PageContext
  /** What a kind of fact says, by its code; each slice has its own. */
  readonly says: (lang: Lang) => Readonly<Record<string, string>>
  /** What a fact is about, by its code; null for one that no slice writes any longer. */
  readonly kindOf: (type: string) => RecordKind | null
  /** Where a matter of this kind of fact is read, or null. */
  readonly hrefOf: (type: string, matter: string) => string | null
}
