import type { Lang } from '../../kernel/lang.ts'
import { decide, explain, type Compiled, type Decision, type Question, type Situation } from '../core/index.ts'
import type { SectionPlace } from './plan-view.ts'
import type { WhatIfAnswer, WhatIfFact } from './what-if-page.tsx'

/** The question's facts as choices; what was not chosen stands on its plainest value. */
export const whatIfFacts = (question: Question, chosen: Readonly<Record<string, string>>, lang: Lang): readonly WhatIfFact[] =>
  question.facts.map(fact => ({
    name: fact.name,
    label: fact.label[lang],
    options: fact.values.map(value => ({ value, label: capital(fact.words[value]?.[lang] ?? value) })),
    chosen: fact.values.find(value => value === chosen[fact.name]) ?? fact.values[0],
  }))

/** What the compiled plan says of a whole situation, and which single facts would change it. */
export function whatIfAnswer(
  compiled: Compiled,
  situation: Situation,
  section: (slug: string, provision: string) => SectionPlace,
  lang: Lang,
): WhatIfAnswer | null {
  const { question } = compiled
  const decision = decisionIn(compiled, situation, lang)
  if (decision === undefined) return null
  const [heading = null, ...says] = sentences(question, decision, lang)
  const same = compiled.classes.filter(each => each.possible && sameOutcome(each.outcome, decision, question))
  return {
    situation: situationIn(question, situation, lang),
    heading: decision.answer === null ? null : heading,
    says: decision.answer === null ? [] : says,
    because: decision.because.map(({ plan, provision, authority, cite, mark }) => ({ ...section(plan, provision), authority, cite, mark })),
    changes: changesOf(compiled, situation, decision, lang),
    count: {
      same: same.reduce((sum, each) => sum + each.situations, 0),
      of: compiled.classes.reduce((sum, each) => sum + (each.possible ? each.situations : 0), 0),
    },
  }
}

/** The answer in sentences, without the reasons: a page shows those as sections to follow. */
export const sentences = (question: Question, decision: Decision, lang: Lang): readonly string[] => explain(question, { ...decision, because: [] }, lang)

function decisionIn(compiled: Compiled, situation: Situation, lang: Lang): Decision | undefined {
  const decided = decide(compiled, situation, lang)
  return decided.kind === 'decided' ? decided.decisions[0] : undefined
}

const headlineOf = (question: Question, decision: Decision): string => JSON.stringify([decision.answer, ...question.headline.map(part => decision[part])])

const sameOutcome = (outcome: { readonly answer: string | null; readonly parts: Readonly<Record<string, unknown>> }, decision: Decision, question: Question): boolean =>
  outcome.answer === decision.answer && question.parts.every(({ name }) => JSON.stringify(outcome.parts[name]) === JSON.stringify(decision[name]))

/** At most this many are shown: the first value of each fact that changes the answer or what it says of police. */
const mostChanges = 6

function changesOf(compiled: Compiled, situation: Situation, decision: Decision, lang: Lang): WhatIfAnswer['changes'] {
  const { question } = compiled
  const now = headlineOf(question, decision)
  const changes: { title: string; says: string; href: string }[] = []
  for (const fact of question.facts) {
    const seen = new Set([now])
    for (const value of fact.values) {
      const other = { ...situation, [fact.name]: value }
      const decided = value === situation[fact.name] ? undefined : decisionIn(compiled, other, lang)
      if (decided === undefined || seen.has(headlineOf(question, decided))) continue
      seen.add(headlineOf(question, decided))
      const [answer = ''] = sentences(question, decided, lang)
      const police = question.headline.flatMap(name => {
        const part = question.parts.find(one => one.name === name)
        return part?.words[String(decided[name])]?.[lang] ?? []
      })
      const query = new URLSearchParams(other)
      changes.push({
        title: `${fact.label[lang].replace(/[?¿]/g, '')}: ${fact.words[value]?.[lang] ?? value}`,
        says: [answer, ...police].join(' '),
        href: `/what-if?${query.toString()}`,
      })
    }
  }
  return spread(changes)
}

/** The earliest of each fact before the second of any, so that no one fact crowds out the rest. */
const spread = (changes: readonly { title: string; says: string; href: string }[]): WhatIfAnswer['changes'] => {
  const byTitle = (title: string): string => title.slice(0, title.indexOf(':'))
  const turn = (index: number): number => changes.slice(0, index).filter(other => byTitle(other.title) === byTitle(changes[index]?.title ?? '')).length
  return changes
    .map((change, index) => ({ change, turn: turn(index) }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, mostChanges)
    .map(({ change }) => change)
}

/** The situation in words: what happens first, then each fact that is not its plainest. */
const situationIn = (question: Question, situation: Situation, lang: Lang): string =>
  question.facts
    .filter((fact, place) => place === 0 || situation[fact.name] !== fact.values[0])
    .map((fact, place) => {
      const said = fact.words[situation[fact.name] ?? '']?.[lang] ?? ''
      return place === 0 ? `${capital(said)}.` : `${fact.label[lang].replace(/[?¿]/g, '')}: ${said}.`
    })
    .join(' ')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
