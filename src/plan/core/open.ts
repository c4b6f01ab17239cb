import { adviceFaults } from './advice.ts'
import { bind, type BoundPlan } from './bind.ts'
import { checkBound } from './check.ts'
import { checkIncluded } from './check-included.ts'
import { compile, type Compiled } from './compile.ts'
import type { PlacedSection, Plan, PlanFile } from './document.ts'
import { inReadingOrder, stopsCompiling, type Fault } from './fault.ts'
import { floorsInForce } from './floors.ts'
import { type Brought, readingOrder, type FindDocument } from './include.ts'
import type { Question, Word } from './question.ts'
import { readPlan } from './read.ts'

/** A plan with everything it stands on. Nothing here touches a disk: whoever calls has read the files. */
export interface Sources {
  readonly main: PlanFile & { readonly cases?: PlanFile }
  /** What `includes` may name, without `.md`: beside the plan, else shipped. */
  readonly documents: Readonly<Record<string, PlanFile>> | FindDocument
  readonly floors: readonly PlanFile[]
  /** What could be included, to find the name that was meant. */
  readonly documentNames?: () => readonly string[]
}

export interface OpenedPlan {
  /** No fault. Warnings do not count. */
  readonly ok: boolean
  /** Null where the document itself could not be read. */
  readonly plan: Plan | null
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
  readonly settings: Readonly<Record<Word, unknown>>
  /** The floors in force for it. */
  readonly floors: readonly Plan[]
  /** Its own sections and those it includes, in reading order, without those of the floors in force. */
  readonly sections: readonly PlacedSection[]
  /** What the plan leaves out of what it includes, in reading order. */
  readonly leftOut: readonly PlacedSection[]
  /** The table of a question, made when first asked for; null where the plan cannot be compiled or the question is not known. */
  readonly compiled: (question: Word) => Compiled | null
  readonly speaksOf: (question: Word) => boolean
}

/** Reads, checks and compiles a plan. A plan with faults still compiles, save with `syntax`, `unknown-word` and `include-*`. */
export function openPlan(sources: Sources, questions: readonly Question[]): OpenedPlan {
  const made = makePlan(sources, questions)
  const { plan, bound, floors, sections, leftOut, compiled, speaksOf } = made
  if (!plan || !bound)
    return { ok: false, faults: made.faults, warnings: [], settings: {}, plan, floors, sections, leftOut, compiled, speaksOf }
  const { faults, warnings } = checkBound({
    plan,
    bound,
    floors,
    questions,
    compiled,
    ...(sources.main.cases ? { cases: sources.main.cases } : {}),
  })
  const around = checkIncluded(plan, made)
  faults.push(...around.faults)
  warnings.push(...around.warnings)
  const advised = adviceFaults(sections, questions)
  const first = sources.main.file
  return {
    ok: faults.length === 0 && advised.length === 0,
    plan,
    faults: inReadingOrder([...faults, ...advised], first),
    warnings: inReadingOrder(warnings, first),
    settings: bound.settings,
    floors,
    sections,
    leftOut,
    compiled,
    speaksOf,
  }
}

export interface MadePlan {
  readonly plan: Plan | null
  readonly bound: BoundPlan | null
  readonly floors: readonly Plan[]
  /** Only those that stop it from being compiled. */
  readonly faults: readonly Fault[]
  /** Its own sections and those it includes, in reading order, without those of the floors in force. */
  readonly sections: readonly PlacedSection[]
  /** What the plan leaves out of what it includes, in reading order. */
  readonly leftOut: readonly PlacedSection[]
  /** Each line that includes a document, with the document. */
  readonly brought: readonly Brought[]
  readonly compiled: (question: Word) => Compiled | null
  /** It promises to answer the question, or holds or includes a block about it. */
  readonly speaksOf: (question: Word) => boolean
}

/**
 * As `openPlan`, without the checks: for a plan already in force, which decides whatever its faults. Made `about` one question it answers no
 * other; that is for a plan known to be sound, for what is not read has no faults.
 */
export function makePlan(
  { main, documents, floors: files, documentNames }: Sources,
  questions: readonly Question[],
  about?: Word,
): MadePlan {
  const faults: Fault[] = []
  const read = ({ text, file }: PlanFile): Plan | null => {
    const reading = readPlan(text, file, about)
    if (reading.kind === 'read') return reading.plan
    faults.push(...reading.faults)
    return null
  }
  const plan = read(main)
  const stopped = (): MadePlan => ({
    ...{ plan, bound: null, floors: [], faults: inReadingOrder(faults, main.file), sections: [], leftOut: [], brought: [] },
    ...{ compiled: () => null, speaksOf: () => false },
  })
  if (!plan) return stopped()
  const others = files.filter(({ file }) => file !== main.file).flatMap(file => read(file) ?? [])
  const find: FindDocument =
    typeof documents === 'function' ? documents : name => (Object.hasOwn(documents, name) ? documents[name] : undefined)
  const names = documentNames ?? (() => (typeof documents === 'function' ? [] : Object.keys(documents)))
  const order = readingOrder(plan, find, { laws: others, names, about })
  const floors = floorsInForce(plan, others)
  const bound = bind(plan, order.blocks, floors, questions)
  faults.push(...order.faults, ...bound.faults)
  if (faults.some(stopsCompiling)) return stopped()
  const tables = new Map<Word, Compiled>()
  const compiled = (name: Word): Compiled | null => {
    const question = questions.find(candidate => candidate.name === name)
    const blocks = bound.questions[name]
    const made = tables.get(name)
    if (made || !question || !blocks) return made ?? null
    const table = compile(question, blocks)
    tables.set(name, table)
    return table
  }
  return {
    plan,
    bound,
    floors,
    faults: [],
    sections: order.sections,
    leftOut: order.leftOut,
    brought: order.brought,
    compiled,
    speaksOf: question => speaksOf(plan, bound, question),
  }
}

function speaksOf({ slug, answers }: Plan, { questions }: BoundPlan, question: Word): boolean {
  const { rules = [], alsos = [], laws = [] } = questions[question] ?? {}
  const isAnswered = answers.some(({ value }) => value === question)
  return isAnswered || rules.length + alsos.length > 0 || laws.some(({ at }) => at.plan === slug)
}
