import type { Lang } from '../kernel/lang.ts'
import type { Tx } from '../platform/database/index.ts'
import { type Decision, type Fact, type MadePlan, makePlan, type Misfit, type Question, type Situation, type Word } from './core/index.ts'
import { type DecidedAll, decideAll, type PlanAsked, type Unanswerable } from './decide-all.ts'
import { type PlanDocument, sourcesOf } from './documents.ts'
import { type Marks, marksOver, unmarked } from './reading/marks-over.ts'
import { findInForce, findVersion, listDocuments, listInForce, type OpenedVersion, type Version } from './store.ts'
import { spokenIn } from './translation.ts'

export type DecidedOne = { readonly kind: 'decided'; readonly decision: Decision } | Unanswerable

/** A version of the plan with all that it decides. */
export interface InForce {
  readonly slug: string
  readonly title: string
  readonly version: number
  /** The day from which it holds, where the district is: `YYYY-MM-DD`. */
  readonly effective: string
  /** The instant from which it holds. */
  readonly effectiveAt: Date
  readonly digest: string
  /** The main document as it was adopted. */
  readonly source: string
  /** Everything the version was adopted with. */
  readonly documents: readonly PlanDocument[]
  /** The plan itself, its table of each question, its floors, its settings; with the marks of counsel. */
  readonly made: MadePlan
  /** The same without them, as long as the version is kept. */
  readonly unmarked: MadePlan
  readonly marks: Marks
  readonly settings: Readonly<Record<Word, unknown>>
  /** One situation, every fact given, save those that did not exist when it was recorded: one array read. */
  readonly decide: (question: Word, situation: Situation, lang?: Lang) => DecidedOne
  /** Facts may be left out: each distinct answer once. */
  readonly decideAll: (question: Word, situation: Readonly<Record<string, unknown>>, lang?: Lang) => DecidedAll
}

export interface PlanRegister {
  readonly questions: readonly Question[]
  /** Of the versions whose instant has come, the one with the latest; before any other's, the first. Undefined where none was adopted. */
  readonly inForce: (tx: Tx, at: Date) => Promise<InForce | undefined>
  /** The same for each of many instants: asked once for all of them, and once for each version. */
  readonly inForceAt: (tx: Tx, at: readonly Date[]) => Promise<(at: Date) => InForce | undefined>
  /** A version by its number, whether or not it holds now. */
  readonly version: (tx: Tx, version: number) => Promise<InForce | undefined>
  /** Whether any version was adopted; asks one row and compiles nothing. */
  readonly isAdopted: (tx: Tx, at: Date) => Promise<boolean>
}

type Made = Omit<InForce, keyof Version>
/** By their digest. */
export type MadeVersions = Map<string, Made>

/** A version costs 0.1 to 0.2 s to compile and about 1 MB to keep: these many are kept, the least lately asked for given up first. */
const versionsKept = 8

/** The plans of every district, decided over these questions. A version is compiled once a process, by its digest. */
export function planOver(questions: readonly Question[], kept: MadeVersions = new Map()): PlanRegister {
  const keep = (digest: string, made: Made): Made => {
    kept.delete(digest)
    kept.set(digest, made)
    const [oldest] = kept.keys()
    if (kept.size > versionsKept && oldest !== undefined) kept.delete(oldest)
    return made
  }
  const marked = marksOver()
  const opened = async (tx: Tx, found: OpenedVersion | undefined): Promise<InForce | undefined> => {
    if (!found) return undefined
    const { readings, ...version } = found
    const documents = kept.has(version.digest) ? [] : await listDocuments(tx, version.version)
    // Asked again, for another transaction may have made it while this one was reading.
    const made = keep(version.digest, kept.get(version.digest) ?? makeVersion(documents, questions))
    if (readings === 0) return { ...version, ...made }
    const read = await marked(tx, made, readings)
    return { ...version, ...made, ...read, ...decidesBy(read.made, questions, made.documents) }
  }
  return {
    questions,
    isAdopted: async (tx, at) => (await findInForce(tx, at)) !== undefined,
    inForce: async (tx, at) => opened(tx, await findInForce(tx, at)),
    inForceAt: async (tx, at) => {
      const numbers = await listInForce(tx, at)
      const versions = new Map<number | null, InForce | undefined>()
      for (const number of new Set(numbers)) if (number !== null) versions.set(number, await opened(tx, await findVersion(tx, number)))
      const found = new Map(at.map((instant, place) => [instant.getTime(), versions.get(numbers[place] ?? null)]))
      return instant => found.get(instant.getTime())
    },
    version: async (tx, version) => opened(tx, await findVersion(tx, version)),
  }
}

/** A plan in force decides whatever its faults; one that cannot be compiled was never adopted. */
function makeVersion(documents: readonly PlanDocument[], questions: readonly Question[]): Made {
  const sources = sourcesOf(documents)
  const made = makePlan(sources, questions)
  const { bound } = made
  if (!bound)
    throw new Error(
      `The plan in force cannot be compiled: ${made.faults.map(({ kind, file, line }) => `${kind} at ${file}:${line}`).join(', ')}.`,
    )
  return {
    source: sources.main.text,
    documents,
    ...unmarked(made),
    settings: bound.settings,
    ...decidesBy(made, questions, documents),
  }
}

const decidesBy = (
  made: MadePlan,
  questions: readonly Question[],
  documents: readonly PlanDocument[],
): Pick<InForce, 'decide' | 'decideAll'> => ({
  decide: (question, situation, lang = 'en') => decideOne(spokenIn(made, documents, lang), questions, { question, situation, lang }),
  decideAll: (question, situation, lang = 'en') => decideAll(spokenIn(made, documents, lang), questions, { question, situation, lang }),
})

function decideOne(made: Pick<MadePlan, 'compiled'>, questions: readonly Question[], asked: PlanAsked): DecidedOne {
  const compiled = made.compiled(asked.question)
  const facts = compiled?.question.facts ?? []
  const situation = asToday(facts, asked.situation)
  const absent = facts.filter(({ name }) => situation[name] === undefined)
  if (absent.length > 0) {
    const misfits = absent.map(
      ({ name, values }): Misfit => ({
        fact: name,
        value: null,
        expected: values,
        message: `“${name}” is left out. Expected one of ${values.join(', ')}.`,
      }),
    )
    return { kind: 'wrong-situation', message: misfits.map(({ message }) => message).join(' '), misfits }
  }
  const decided = decideAll(made, questions, { ...asked, situation })
  if (decided.kind !== 'decided') return decided
  const [decision] = decided.decisions
  return decision ? { kind: 'decided', decision } : { kind: 'wrong-situation', message: 'This situation cannot happen.', misfits: [] }
}

/** What was recorded before a fact existed is read with the value that fact names for it. */
const asToday = (facts: readonly Fact[], said: PlanAsked['situation']): PlanAsked['situation'] => ({
  ...Object.fromEntries(facts.flatMap(({ name, since }) => (since ? [[name, since.before]] : []))),
  ...said,
})
