import type { Lang } from '../../kernel/lang.ts'
import type { Compiled, DecisionClass } from '../core/compile.ts'
import type { MadePlan } from '../core/open.ts'
import type { Question } from '../core/question.ts'
import { headlineSaid } from '../core/index.ts'
import { plainer, situationAt } from '../core/space.ts'
import { situationIn } from '../pages/what-if-view.ts'
import { whatIfAddress } from '../what-if.ts'

/** Of one question: in how many situations a section acts, and the plainest of them with what is answered. */
export interface ActingIn {
  readonly question: string
  readonly situations: number
  readonly of: number
  readonly plainest: readonly { readonly situation: string; readonly answer: string; readonly href: string }[]
}

const mostShown = 3

/** Where a section is a reason, question by question; nothing where it is one in none. */
export const actingOf = (made: MadePlan, questions: readonly Question[], key: string, lang: Lang): readonly ActingIn[] =>
  questions.flatMap(({ name }) => {
    const compiled = made.compiled(name)
    const found = compiled && actingIn(compiled, key, lang)
    return found && found.situations > 0 ? [found] : []
  })

function actingIn({ question, space, classes }: Compiled, key: string, lang: Lang): ActingIn {
  const possible = classes.filter(each => each.possible)
  const acting = possible.filter(({ outcome }) => outcome.because.some(({ at }) => `${at.plan}#${at.provision}` === key))
  const sum = (some: readonly DecisionClass[]): number => some.reduce((all, { situations }) => all + situations, 0)
  return {
    question: question.label[lang],
    situations: sum(acting),
    of: sum(possible),
    plainest: acting
      .toSorted((a, b) => (plainer(space, a.plainest, b.plainest) ? -1 : 1))
      .slice(0, mostShown)
      .map(({ plainest, outcome }) => {
        const situation = situationAt(space, plainest)
        const headline = Object.fromEntries(question.headline.map(part => [part, outcome.parts[part] ?? null]))
        return {
          situation: situationIn(question, situation, lang),
          answer: headlineSaid(question, { ...headline, answer: outcome.answer }, lang),
          href: whatIfAddress(question, situation),
        }
      }),
  }
}
