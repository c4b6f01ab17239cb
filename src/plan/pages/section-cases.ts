import type { Lang } from '../../kernel/lang.ts'
import type { MadePlan } from '../core/open.ts'
import type { Question, Word } from '../core/question.ts'
import { answerSaid, sentence } from '../core/sentences.ts'
import { plainer, situationAt } from '../core/space.ts'
import { questionsAnswered, whatIfAddress } from '../what-if.ts'
import { situationIn } from './what-if-view.ts'

/** In words, and where it is asked. */
interface Situation {
  readonly says: string
  readonly href: string
}

/** What one section does: the plainest situation of each of its rules, those with one answer together, and which sections of the law act beside them. */
export interface SectionCases {
  readonly cases: readonly { readonly says: string; readonly situations: readonly Situation[] }[]
  /** By `plan#provision`. */
  readonly beside: readonly string[]
}

/** More than these are asked at *what happens if*. */
const mostCases = 6

export function casesOf(made: MadePlan, questions: readonly Question[], at: { plan: Word; provision: Word }, lang: Lang): SectionCases {
  const isHere = (where: { readonly plan: Word; readonly provision: Word }) => where.plan === at.plan && where.provision === at.provision
  const beside = new Set<string>()
  const cases = questionsAnswered(made, questions).flatMap(({ name }) => {
    const compiled = made.compiled(name)
    if (!compiled) return []
    const { space, question, classes } = compiled
    const plainest = new Map<string, (typeof classes)[number]>()
    for (const each of classes.filter(({ possible }) => possible)) {
      const here = each.outcome.because.filter(one => isHere(one.at))
      if (here.length > 0)
        for (const one of each.outcome.because) if (one.type === 'law' && !isHere(one.at)) beside.add(`${one.at.plan}#${one.at.provision}`)
      for (const { type, order } of here) {
        const known = plainest.get(`${type} ${order}`)
        if (known === undefined || plainer(space, each.plainest, known.plainest)) plainest.set(`${type} ${order}`, each)
      }
    }
    return [...new Set(plainest.values())].map(({ plainest: index, outcome }) => {
      const situation = situationAt(space, index)
      const headline = question.parts
        .filter(part => question.headline.includes(part.name))
        .flatMap(part => sentence(part, outcome.parts[part.name], lang))
      return {
        says: [answerSaid(question, outcome.answer, lang), ...headline].join(' '),
        situation: { says: situationIn(question, situation, lang), href: whatIfAddress(question, situation) },
      }
    })
  })
  return { cases: byAnswer(cases.slice(0, mostCases)), beside: [...beside] }
}

/** Each answer once, where the first of its situations stood. */
function byAnswer(cases: readonly { readonly says: string; readonly situation: Situation }[]): SectionCases['cases'] {
  const answers = new Map<string, Situation[]>()
  for (const { says, situation } of cases) answers.set(says, [...(answers.get(says) ?? []), situation])
  return [...answers].map(([says, situations]) => ({ says, situations }))
}
