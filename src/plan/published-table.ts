import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Lang } from '../kernel/lang.ts'
import type { MadePlan, Word } from './core/index.ts'
import { type PackedTable, pack } from './core/portable.ts'
import type { InForce } from './in-force.ts'
import { inOneLanguage, type SaidQuestion } from './one-language.ts'
import type { SectionPlace } from './pages/what-if-view.ts'

/** What a browser needs to answer as the server does: the table, and where people read each section that acts in it. */
export interface PublishedTable extends Omit<PackedTable, 'question'> {
  readonly question: SaidQuestion
  /** By `plan#provision`, in the language that was asked for. */
  readonly sections: Readonly<Record<string, SectionPlace>>
}

/** The same in bytes, with the address at which it never changes. */
export interface TableFile {
  readonly address: string
  readonly digest: string
  readonly text: string
  readonly gzip: Buffer
}

type Sections = (found: InForce, lang: Lang) => (plan: string, provision: string) => SectionPlace

/** The tables of each version, made when first asked for and kept as long as the version's own. Null where the plan knows no such question. */
export function tableFilesOver(sectionsOf: Sections): (found: InForce, question: Word, lang: Lang) => TableFile | null {
  const kept = new WeakMap<MadePlan, Map<string, TableFile>>()
  return (found, question, lang) => {
    const files = kept.get(found.made) ?? new Map<string, TableFile>()
    kept.set(found.made, files)
    const key = `${question} ${lang}`
    const file = files.get(key) ?? tableFile(packedOf(found, question), lang, sectionsOf(found, lang))
    if (file) files.set(key, file)
    return file
  }
}

const packs = new WeakMap<MadePlan, Map<Word, PackedTable>>()

/** The table is packed once for each version, and marked as counsel has marked its sections since. */
function packedOf({ unmarked, marks }: InForce, question: Word): PackedTable | null {
  const known = packs.get(unmarked) ?? new Map<Word, PackedTable>()
  packs.set(unmarked, known)
  const compiled = unmarked.compiled(question)
  if (!compiled) return null
  const packed = known.get(question) ?? pack(compiled)
  known.set(question, packed)
  const reasons = packed.reasons.map(({ at, ...reason }) => {
    const mark = marks.get(`${at.plan}#${at.provision}`) ?? at.authority.mark
    return { ...reason, at: { ...at, authority: { ...at.authority, mark } } }
  })
  return { ...packed, reasons }
}

function tableFile(packed: PackedTable | null, lang: Lang, section: ReturnType<Sections>): TableFile | null {
  if (!packed) return null
  const acting = new Map(packed.reasons.map(({ at: { plan, provision } }) => [`${plan}#${provision}`, section(plan, provision)]))
  // A title that is not on the plan's page is that of a section for staff, which is never published.
  const titles = Object.fromEntries([...acting].map(([key, { title }]) => [key, title]))
  const published: PublishedTable = {
    ...packed,
    question: inOneLanguage(packed.question, lang),
    titles,
    sections: Object.fromEntries(acting),
  }
  const text = JSON.stringify(published)
  const digest = createHash('sha256').update(text).digest('hex')
  const address = `/api/plan/compiled?${new URLSearchParams({ question: packed.question.name, lang, digest }).toString()}`
  return { address, digest, text, gzip: gzipSync(text, { level: 9 }) }
}
