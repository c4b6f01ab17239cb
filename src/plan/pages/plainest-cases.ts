import type { Lang } from '../../kernel/lang.ts'
import type { Compiled } from '../core/compile.ts'
import type { MadePlan } from '../core/open.ts'
import type { Question } from '../core/question.ts'
import { plainer, situationAt } from '../core/space.ts'
import { questionsAnswered, whatIfAddress } from '../what-if.ts'
import type { SectionView } from './view.ts'
import { situationIn } from './what-if-view.ts'

/** For a section, the plainest situation that a rule of it decides; where it has no such rule, the plainest in which it adds or requires. */
export function plainestCases(
  made: MadePlan,
  questions: readonly Question[],
  lang: Lang,
): (plan: string, provision: string) => SectionView['ask'] {
  const ofEach = questionsAnswered(made, questions).flatMap(({ name }) => {
    const compiled = made.compiled(name)
    return compiled ? [plainestIn(compiled, lang)] : []
  })
  return (plan, provision) => {
    for (const caseOf of ofEach) {
      const found = caseOf(plan, provision)
      if (found) return found
    }
    return null
  }
}

function plainestIn({ space, question, classes }: Compiled, lang: Lang): ReturnType<typeof plainestCases> {
  const decided = new Map<string, number>()
  const touched = new Map<string, number>()
  for (const { plainest, outcome } of classes.filter(({ possible }) => possible))
    for (const { type, at } of outcome.because) {
      const cases = type === 'rule' ? decided : touched
      const key = `${at.plan}#${at.provision}`
      const known = cases.get(key)
      if (known === undefined || plainer(space, plainest, known)) cases.set(key, plainest)
    }
  return (plan, provision) => {
    const index = decided.get(`${plan}#${provision}`) ?? touched.get(`${plan}#${provision}`)
    if (index === undefined) return null
    const situation = situationAt(space, index)
    return { situation: situationIn(question, situation, lang), href: whatIfAddress(question, situation) }
  }
}
