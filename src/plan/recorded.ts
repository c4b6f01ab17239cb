import type { Decision, Question, Situation } from './core/index.ts'
import type { InForce } from './in-force.ts'

/** What a record keeps of every decision: the situation in words, its index, and which text of which plan decided, with its reasons. */
export interface RecordedDecision {
  readonly vocabulary: number
  readonly situation: Situation
  readonly index: number
  readonly plan: { readonly slug: string; readonly version: number; readonly digest: string; readonly effective: string }
  readonly because: Decision['because']
}

const noPlan = { slug: 'none', version: 0, digest: '', effective: '' }

/** For the record; `null` where no plan was in force, or none of its rules answered. */
export function asRecorded(
  question: Question,
  situation: Situation,
  inForce: Pick<InForce, 'slug' | 'version' | 'digest' | 'effective'> | undefined,
  decision: Decision | null,
): RecordedDecision {
  const { slug, version, digest, effective } = inForce && decision ? inForce : noPlan
  return {
    vocabulary: question.version,
    situation,
    index: indexOf(question, situation),
    plan: { slug, version, digest, effective },
    because: decision?.because.map(each => ({ ...each, mark: withoutName(each.mark) })) ?? [],
  }
}

/** A fact says that counsel signed, and on which day; the name stands in the plan, and in the table of what counsel read. */
const withoutName = (mark: string): string => mark.replace(/^counsel .* (\S+)$/, 'counsel $1')

/** The words of a part that is a list. */
export function listOf(decision: Decision, part: string): string[] {
  const value = decision[part]
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

/** Mixed radix in the order of the question, the first fact most significant: what a replay groups by. */
const indexOf = (question: Question, situation: Situation): number =>
  question.facts.reduce((index, fact) => index * fact.values.length + fact.values.indexOf(situation[fact.name] ?? fact.values[0]), 0)
