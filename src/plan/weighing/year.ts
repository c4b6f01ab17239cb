import type { Quarter } from '../../kernel/quarters.ts'
import type { Tx } from '../../platform/database/index.ts'
import { modelPlans } from '../comparing/model-plans.ts'
import type { Question, Word } from '../core/index.ts'
import { type DecisionOnRecord, type Happening, happeningsOf } from './happenings.ts'
import { type Weights, weightsOf } from './weigh.ts'

/** By question: what was decided of the matters of a quarter, as far as it had gone when the quarter was settled. */
export type Happened = Readonly<Record<Word, (tx: Tx, quarter: Quarter) => Promise<readonly DecisionOnRecord[]>>>

/** Quarters together, and the plans weighed by what happened in them. */
export interface Year {
  readonly first: string
  readonly last: string
  readonly happened: ReadonlyMap<Word, readonly Happening[]>
  readonly weights: ReadonlyMap<Word, Weights>
  /** The keys of all plans that may be weighed, in the order in which they are asked; and how many were. */
  readonly order: readonly string[]
  asked: number
  /** Ends when those who asked before have been answered. */
  turn: Promise<void>
}

interface ToRead {
  /** The newest first. */
  readonly quarters: readonly Quarter[]
  /** In the order in which they were adopted. */
  readonly versions: readonly { readonly version: number; readonly adoptedAt: Date }[]
  readonly questions: readonly Question[]
  readonly happened: Happened
}

/** The order of the plans stands: what could be told when the year was settled comes first, so that no version adopted later takes it back. */
export async function readYear(tx: Tx, { quarters, versions, questions, happened }: ToRead): Promise<Year> {
  const [newest, oldest] = [quarters[0], quarters.at(-1)]
  if (!newest || !oldest) throw new RangeError('There is no quarter to weigh by: expected one or more.')
  const counted = new Map<Word, readonly Happening[]>()
  for (const question of questions) {
    const inQuarter = happened[question.name]
    if (!inQuarter) continue
    const decisions: DecisionOnRecord[] = []
    for (const quarter of quarters) decisions.push(...(await inQuarter(tx, quarter)))
    counted.set(question.name, happeningsOf(question, decisions))
  }
  const keys = (isEarly: boolean) =>
    versions.filter(({ adoptedAt }) => adoptedAt < newest.settled === isEarly).map(({ version }) => `version-${version}`)
  return {
    ...{ first: oldest.first, last: newest.last, happened: counted, asked: 0, turn: Promise.resolve() },
    weights: new Map([...counted].map(([question, happenings]) => [question, weightsOf(happenings)])),
    order: [...keys(true), ...modelPlans().map(({ name }) => `model-${name}`), ...keys(false)],
  }
}
