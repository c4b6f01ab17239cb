import type { Lang } from '../../kernel/lang.ts'
import { type Compiled, decide } from '../../plan/core/index.ts'
import { support } from '../question.ts'
import { words } from '../wording.ts'
import type { HomePageProps } from './home-page.tsx'
import { planSays } from './plan-says.ts'

/** What the plan in force says of the front page's situations: its own sentences, so that the page never promises more than the plan. */
export const homeAnswers = (compiled: Compiled, lang: Lang): HomePageProps['instead'] =>
  words(lang).home.situations.flatMap(({ title, facts }) => {
    const chosen: Readonly<Record<string, string>> = facts
    const situation = Object.fromEntries(support.facts.map(fact => [fact.name, chosen[fact.name] ?? fact.values[0]]))
    const decided = decide(compiled, situation, lang)
    const decision = decided.kind === 'decided' ? decided.decisions[0] : undefined
    if (decision === undefined) return []
    return [{ title, says: planSays({ ...decision, ...unsaid }, lang), href: `/what-if?${new URLSearchParams(situation).toString()}` }]
  })

/** The front page says who comes and whether police do; the rest is a tap away. */
const unsaid = { within: null, together: null, after: [], conditions: [], obligations: [], sign: [] }
