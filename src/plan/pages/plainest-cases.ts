import type { Lang } from '../../kernel/lang.ts'
import type { MadePlan } from '../core/open.ts'
import type { Question } from '../core/question.ts'
import { plainer, situationAt } from '../core/space.ts'
import { questionAsked, whatIfAddress } from '../what-if.ts'
import type { SectionView } from './view.ts'
import { situationIn } from './what-if-view.ts'

/** For a section, the plainest situation that a rule of it decides; where it has no such rule, the plainest in which it adds or requires. */
export function plainestCases(
  made: MadePlan,
  questions: readonly Question[],
  lang: Lang,
): (plan: string, provision: string) => SectionView['ask'] {
  const name = questionAsked(made, questions)
  const compiled = name === undefined ? null : made.compiled(name)
  if (!compiled) return () => null
  const { space, question } = compiled
  const decided = new Map<string, number>()
  const touched = new Map<string, number>()
  for (const { plainest, outcome } of compiled.classes.filter(({ possible }) => possible))
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
