import { createHash } from 'node:crypto'
import { canonical, type Json } from '../kernel/canonical.ts'
import { leafHash } from './tree.ts'

/** One thing that happened to a matter. `body` is null where it was erased: what follows must do without it. */
export interface Fact {
  readonly matter: string
  readonly seq: number
  /** Such as `call.asked`; in SQL `kind`, in JSON `type`. */
  readonly type: string
  readonly deed: string
  readonly at: Date
  readonly by: string | null
  readonly body: Json
}

/** SHA-256(salt ‖ body). The salt keeps a short body from being guessed once it has been erased. */
export const digestOf = (salt: Buffer, body: string): Buffer => createHash('sha256').update(salt).update(body, 'utf8').digest()

export const saltBytes = 16

/** The leaf over every column of a fact: nothing of it is outside the record. */
export const leafOf = (fact: {
  district: string
  matter: string
  seq: number
  type: string
  deed: string
  at: Date
  by: string | null
  digest: Buffer
}): Buffer =>
  leafHash(
    canonical({
      at: fact.at.toISOString(),
      by: fact.by,
      deed: fact.deed,
      digest: fact.digest.toString('hex'),
      district: fact.district,
      kind: fact.type,
      matter: fact.matter,
      seq: fact.seq,
    }),
  )
