import type { Lang } from '../../kernel/lang.ts'
// Each piece of the core by its file: what the browser is sent has no reader of plans in it.
import { whatWouldChange } from '../core/change.ts'
import { decide } from '../core/decide.ts'
import type { Situation } from '../core/question.ts'
import { answerSaid, sentence, sentences } from '../core/sentences.ts'
import type { DecisionTable, SpokenQuestion } from '../core/table.ts'
import { whatIfAddress } from '../what-if.ts'
import type { WhatIfAnswer, WhatIfChange } from './what-if-answer.tsx'
import type { WhatIfFact } from './what-if-page.tsx'
import type { Decision } from '../core/decision.ts'
import { capital } from '../../words/capital.ts'
import { headed } from '../../words/headed.ts'

/** Where a section stands on the page and what it is called; a section that is not published leads to the plan. */
export interface SectionPlace {
  readonly href: string
  readonly title: string
  /** Its first sentence, for quoting. */
  readonly quote: string | null
  /** Its citation in the reader’s language; left out where nobody has translated it. */
  readonly cited?: string
  /** Left out where the page does not have the section. */
  readonly isLaw?: boolean
  /** Nobody has translated it into the language of the page. */
  readonly inEnglish?: true
  /** The title of the model plan it is taken from. */
  readonly takenFrom?: string
}

/** The question's facts as choices; what was not chosen stands on its plainest value. */
export const whatIfFacts = (question: SpokenQuestion, chosen: Readonly<Record<string, string>>, lang: Lang): readonly WhatIfFact[] =>
  question.facts.map(fact => ({
    name: fact.name,
    label: fact.label[lang],
    options: fact.values.map(value => ({ value, label: capital(fact.words[value]?.[lang] ?? value) })),
    chosen: fact.values.find(value => value === chosen[fact.name]) ?? fact.values[0],
  }))

/** What the compiled plan says of a whole situation, and which single facts would change it. */
export function whatIfAnswer(
  compiled: DecisionTable,
  situation: Situation,
  section: (slug: string, provision: string) => SectionPlace,
  lang: Lang,
): WhatIfAnswer | null {
  const { question } = compiled
  const decision = decisionIn(compiled, situation, lang)
  if (decision === undefined) return null
  const [first = '', ...others] = sentences(compiled, { ...decision, because: [] }, lang)
  const { heading, rest } = headed(first, lang)
  const says = rest === '' ? others : [rest, ...others]
  const same = compiled.classes.filter(each => each.possible && sameOutcome(each.outcome, decision, question))
  return {
    situation: situationIn(question, situation, lang),
    heading: decision.answer === null ? null : heading,
    says: decision.answer === null ? [] : says,
    because: eachSectionOnce(decision.because).map(({ plan, provision, authority, cite, mark }) => ({
      ...section(plan, provision),
      ...{ authority, cite, mark },
    })),
    changes: changesOf(compiled, situation, lang),
    count: {
      same: same.reduce((sum, each) => sum + each.situations, 0),
      of: compiled.classes.reduce((sum, each) => sum + (each.possible ? each.situations : 0), 0),
    },
  }
}

/** Several blocks of one section may have acted; it is quoted once, where the first of them stands. */
const eachSectionOnce = (because: Decision['because']): Decision['because'] =>
  [...new Map(because.toReversed().map(each => [`${each.plan}#${each.provision}`, each])).values()].sort(
    (a, b) => because.indexOf(a) - because.indexOf(b),
  )

function decisionIn(compiled: DecisionTable, situation: Situation, lang: Lang): Decision | undefined {
  const decided = decide(compiled, situation, lang)
  return decided.kind === 'decided' ? decided.decisions[0] : undefined
}

const sameOutcome = (
  outcome: { readonly answer: string | null; readonly parts: Readonly<Record<string, unknown>> },
  decision: Decision,
  question: SpokenQuestion,
): boolean =>
  outcome.answer === decision.answer &&
  question.parts.every(({ name }) => JSON.stringify(outcome.parts[name]) === JSON.stringify(decision[name]))

/** At most this many are shown, the first of each fact before the second of any, so that no one fact crowds out the rest. */
const mostChanges = 6

function changesOf(compiled: DecisionTable, situation: Situation, lang: Lang): WhatIfAnswer['changes'] {
  const { question } = compiled
  const changes = whatWouldChange(compiled, situation, lang)
  const turn = (index: number): number => changes.slice(0, index).filter(({ fact }) => fact === changes[index]?.fact).length
  return changes
    .map((change, index) => ({ change, turn: turn(index) }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, mostChanges)
    .map(({ change: { fact: name, values, answer, headline } }): WhatIfChange => {
      const fact = question.facts.find(one => one.name === name)
      const parts = question.parts.flatMap(part => sentence(part, headline[part.name], lang))
      return {
        fact: bare(fact?.label[lang] ?? name),
        nearby: values.slice(0, mostNearby).map(value => ({
          said: fact?.words[value]?.[lang] ?? value,
          href: whatIfAddress(question, { ...situation, [name]: value }),
        })),
        isCut: values.length > mostNearby,
        says: [answerSaid(question, answer, lang), ...parts].join(' '),
      }
    })
}

/** Of values with the same answer, as many as fit a heading. */
const mostNearby = 3

/** The situation in words: what happens first, then each fact that is not its plainest. */
export const situationIn = (question: SpokenQuestion, situation: Situation, lang: Lang): string =>
  question.facts
    .filter((fact, place) => place === 0 || situation[fact.name] !== fact.values[0])
    .map((fact, place) => {
      const said = fact.words[situation[fact.name] ?? '']?.[lang] ?? ''
      return place === 0 ? `${capital(said)}.` : `${bare(fact.label[lang])}: ${said}.`
    })
    .join(' ')

/** A fact's question as the head of a line. */
const bare = (label: string): string => label.replace(/[?¿]/g, '').trim()
