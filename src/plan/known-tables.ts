import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { canonical } from '../kernel/canonical.ts'
import type { Lang } from '../kernel/lang.ts'
import type { Bundle } from './bundle.ts'
import { type PackedTable, pack, unpack } from './core/portable.ts'
import type { Word } from './core/question.ts'
import type { DecisionTable } from './core/table.ts'
import { digestOfDocuments, documentsOf, type PlanDocument } from './documents.ts'

/** What this program found out about plans before, each under a name that is a digest of what it was found out from. */
export interface KnownPlans {
  read(name: string): string | undefined
  keep(name: string, text: string): void
}

/** What is asked of a plan, and in which language it answers. */
interface Asked {
  readonly question: Word
  readonly lang: Lang
}

/** The table of a plan that was found sound, with the documents it was made of. */
interface KeptTable {
  readonly includes: readonly string[]
  readonly floors: readonly string[]
  readonly digest: string
  readonly table: PackedTable
  readonly cites?: DecisionTable['cites']
}

/**
 * Undefined where it was never kept, or where a document that it was made of is another now: what is included, the law, a translation, the
 * examples.
 */
export function knownTable(bundle: Bundle, asked: Asked, known: KnownPlans): DecisionTable | undefined {
  const text = known.read(nameOf(bundle, asked))
  if (text === undefined) return undefined
  try {
    const { includes, floors, digest, table, cites }: KeptTable = JSON.parse(text)
    const included = includes.flatMap(name => bundle.documents(name) ?? [])
    const inForce = bundle.floors.filter(({ file }) => floors.includes(basename(file)))
    if (digestOfDocuments(documentsOf(bundle, included, inForce)) !== digest) return undefined
    return { ...unpack(table), ...(cites ? { cites } : {}) }
  } catch {
    // Written in part, or by another hand: the plan is read again.
    return undefined
  }
}

/** Only for a plan that was found sound: whoever finds its table again is told of no fault. */
export function keepTable(bundle: Bundle, documents: readonly PlanDocument[], asked: Asked, table: DecisionTable, known: KnownPlans): void {
  const named = (role: PlanDocument['role']) => documents.filter(each => each.role === role).map(({ name }) => name)
  const kept: KeptTable = {
    includes: named('include').map(name => basename(name, '.md')),
    floors: named('floor'),
    digest: digestOfDocuments(documents),
    table: pack(table),
    ...(table.cites ? { cites: table.cites } : {}),
  }
  known.keep(nameOf(bundle, asked), JSON.stringify(kept))
}

/** By what is known before anything is read: the plan's own text, and every law that may be in force for it. */
const nameOf = ({ main, floors }: Bundle, { question, lang }: Asked): string =>
  createHash('sha256')
    .update(canonical([question, lang, basename(main.file), main.text, ...floors.map(({ file, text }) => [basename(file), text])]))
    .digest('hex')
