import type { Lang } from '../../kernel/lang.ts'
import { type Compiled, decide, planSays } from '../../plan/core/index.ts'
import { support } from '../question.ts'
import { type RespondWords, words } from '../words/respond.ts'
import type { HomePageProps } from './home-page.tsx'

/** The situations the front page answers, out of the plan in force: each is asked of it and its own sentences are shown. */
const situations: readonly (readonly [id: keyof RespondWords['home']['situations'], facts: Readonly<Record<string, string>>])[] = [
  ['crisis', { what: 'behavioral-health', danger: 'none', whose: 'student' }],
  ['fight', { what: 'fight', danger: 'possible', whose: 'student' }],
  ['hurt', { what: 'medical', danger: 'possible', whose: 'student' }],
  ['firearm', { what: 'weapon', weapon: 'firearm', danger: 'possible' }],
  ['danger', { what: 'unsaid', danger: 'now' }],
]

/** What the plan in force says of the front page's situations: its own sentences, so that the page never promises more than the plan. */
export const homeAnswers = (compiled: Compiled, lang: Lang): HomePageProps['instead'] =>
  situations.flatMap(([id, chosen]) => {
    const situation = Object.fromEntries(support.facts.map(fact => [fact.name, chosen[fact.name] ?? fact.values[0]]))
    const decided = decide(compiled, situation, lang)
    const decision = decided.kind === 'decided' ? decided.decisions[0] : undefined
    if (decision === undefined) return []
    return [
      {
        title: words(lang).home.situations[id],
        says: planSays(support, { ...decision, ...unsaid }, lang),
        href: `/what-if?${new URLSearchParams(situation).toString()}`,
      },
    ]
  })

/** The front page says who comes and whether police do; the rest is a tap away. */
const unsaid = { within: null, together: null, after: [], conditions: [], obligations: [], sign: [] }
