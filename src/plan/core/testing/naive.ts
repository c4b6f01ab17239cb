/**
 * The contract's seven steps read off the page, with no table, no index and none of the core's code: what the core is compared with.
 */
import type { Question } from '../question.ts'

export type Words = string[]
export type PartsAsked = {
  answer?: string
  within?: number
  escort?: string
  greeters?: Words
  together?: number
  before?: Words
  after?: Words
  conditions?: Words
  sign?: Words
}
export type When = Record<string, Words>
export interface NaiveRule {
  when: When
  then: PartsAsked
}
export interface NaiveAlso {
  when: When
  add: PartsAsked
}
export interface NaiveLaw {
  when: When
  only?: Record<string, Words>
  forbid?: Record<string, Words>
  otherwise?: PartsAsked
  require?: PartsAsked
  strike?: Record<string, Words>
}
export interface NaivePlan {
  rules: NaiveRule[]
  alsos: NaiveAlso[]
  laws: NaiveLaw[]
}
export type Facts = Record<string, string>

const all = ['before', 'after', 'conditions', 'sign'] as const
const strictOrder = ['permit', 'comply', 'hold', 'counsel', 'refuse']
const waiting = ['hold', 'counsel']
const escorts = ['none', 'offered', 'required']

export const matches = (when: When, facts: Facts): boolean =>
  Object.entries(when).every(([fact, values]) => values.includes(facts[fact] ?? ''))

export const lets = (law: NaiveLaw, key: string, value: string | null): boolean => {
  if (law.only?.[key] && (value === null || !law.only[key].includes(value))) return false
  if (law.forbid?.[key] && (value === null || law.forbid[key].includes(value))) return false
  return true
}

const unique = (words: Words): Words => words.filter((word, i) => words.indexOf(word) === i)

export function naive(plan: NaivePlan, facts: Facts, question: Question) {
  const vocabulary = (name: string) => question.parts.find(part => part.name === name)?.values ?? []
  const first = plan.rules.find(rule => matches(rule.when, facts))
  const alsos = plan.alsos.filter(also => matches(also.when, facts))
  const laws = plan.laws.filter(law => matches(law.when, facts))

  const broken = laws.filter(law => !lets(law, 'answer', first?.then.answer ?? null))
  let leader: NaiveLaw | undefined
  for (const law of broken)
    if (!leader || strictOrder.indexOf(law.otherwise?.answer ?? '') > strictOrder.indexOf(leader.otherwise?.answer ?? '')) leader = law
  const start: PartsAsked = { ...(first?.then ?? {}), ...(leader?.otherwise ?? {}) }
  const answer = start.answer ?? null

  const lists: Record<string, Words> = {}
  for (const name of all) {
    const fromAlsos = alsos.flatMap(also => also.add[name] ?? [])
    const fromLaws = [
      ...broken.filter(law => law !== leader).flatMap(law => law.otherwise?.[name] ?? []),
      ...laws.flatMap(law => law.require?.[name] ?? []),
    ]
    const ordered = vocabulary(name).filter(word => fromLaws.includes(word))
    lists[name] = unique([...(start[name] ?? []), ...fromAlsos, ...ordered])
  }
  const seconds = [start.within, ...alsos.map(also => also.add.within), ...laws.map(law => law.require?.within)].filter(
    n => n !== undefined,
  )
  const within = seconds.length ? Math.min(...seconds) : null

  let escort = start.escort ?? null
  const instead = laws.filter(law => !lets(law, 'escort', escort)).map(law => law.otherwise?.escort ?? '')
  if (instead.length) escort = instead.sort((a, b) => escorts.indexOf(b) - escorts.indexOf(a))[0] ?? null

  const waits = answer !== null && waiting.includes(answer)
  if (!waits) {
    lists['after'] = unique([...(lists['after'] ?? []), ...(lists['before'] ?? []).filter(word => !word.endsWith('-consented'))])
    lists['before'] = []
  }
  let clash = false
  for (const law of laws)
    for (const name of all) {
      const struck = law.strike?.[name] ?? []
      lists[name] = (lists[name] ?? []).filter(word => !struck.includes(word))
      const required = laws.flatMap(other => {
        if (waits || (name !== 'before' && name !== 'after')) return other.require?.[name] ?? []
        return name === 'before'
          ? []
          : [...(other.require?.after ?? []), ...(other.require?.before ?? []).filter(word => !word.endsWith('-consented'))]
      })
      if (required.some(word => struck.includes(word))) clash = true
    }
  const emptied = waits && lists['before']?.length === 0
  if (emptied) lists['before'] = ['superintendent-told']
  if (lists['sign']?.includes('any-adult')) lists['sign'] = ['any-adult']
  const conflict =
    clash ||
    laws.some(law =>
      laws.some(other =>
        ['answer', 'escort'].some(key => {
          const value = key === 'answer' ? law.otherwise?.answer : law.otherwise?.escort
          return value !== undefined && !lets(other, key, value)
        }),
      ),
    )
  const against =
    !!first && laws.some(law => !lets(law, 'answer', first.then.answer ?? null) || !lets(law, 'escort', first.then.escort ?? null))
  const decision = { answer, ...lists, greeters: start.greeters ?? [], within, together: start.together ?? 1, escort }
  return { decision, lists, first, emptied, conflict, against, waits, count: (first ? 1 : 0) + alsos.length + laws.length }
}
