import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import type { Lang } from '../kernel/lang.ts'
import type { No } from '../kernel/refusal.ts'
import type { Database, DbReader, Tx } from '../platform/database/index.ts'
import type { RecordKind } from './asked.ts'

interface KeptEntry {
  readonly matter: string
  readonly type: string
}

export interface LedgerKit {
  readonly database: Database
  /** Whoever reads the record by this request, if they may; a value, since who may is not the ledger's to say. */
  readonly readerOf: (request: FastifyRequest) => DbReader | No
  /** Which of these entries this request's person reads with their content; of the others they read that they are there. */
  readonly readsContent: (tx: Tx, request: FastifyRequest, entries: readonly KeptEntry[]) => Promise<(entry: KeptEntry) => boolean>
  /** Which of them are of a matter whose own page opens to this request's person. */
  readonly opens: (tx: Tx, request: FastifyRequest, entries: readonly KeptEntry[]) => Promise<(entry: KeptEntry) => boolean>
  /** What an entry is said to be to whoever may not know what happened; the same type where they may. Without it, all is said. */
  readonly typeShown?: (request: FastifyRequest, type: string) => string
  readonly pageContext: (request: FastifyRequest) => PageContext
  /** What a kind of fact says, by its code; each slice has its own. */
  readonly says: (lang: Lang) => Readonly<Record<string, string>>
  /** What a fact is about, by its code; null for one that no slice writes any longer. */
  readonly kindOf: (type: string) => RecordKind | null
  /** Where a matter of this kind of fact is read, or null. */
  readonly hrefOf: (type: string, matter: string) => string | null
}
