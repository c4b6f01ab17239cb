import type { Compiled, Situation } from '../../plan/core/index.ts'
import { contactAnswers, contactFactNames, contactFacts } from '../question.ts'

type Said = Readonly<Record<string, string>>

/** Nobody is taken to be of age until somebody knows it: their caregiver would not be told. Law: I21. */
const notAssumed: readonly string[] = ['18-or-over']

/**
 * The situation that stands for what is known: a fact nobody knows has the value to which the plan's answer is the strictest.
 * Danger nobody sees counts as none, and abuse by a caregiver is never assumed, for it is never asked.
 * Law: R9.
 */
export function strictestSituation(compiled: Compiled | undefined, said: Said): Situation {
  const asked = { ...assumed(said), ...said }
  if (!compiled) return whole(asked)
  const { space, table, classes } = compiled
  const starts = space.names.map((name, d) => {
    const all = space.values[d] ?? []
    const known = asked[name]
    const wanted = all.filter(value => (known === undefined ? !notAssumed.includes(value) : value === known))
    return wanted.map(value => all.indexOf(value) * (space.strides[d] ?? 1))
  })
  const weights = classes.map(({ outcome: { answer, parts } }) => {
    const strict = contactAnswers.findIndex(word => word === (answer ?? 'hold'))
    const count = (part: string) => (Array.isArray(parts[part]) ? parts[part].length : 0)
    return strict * 1_000 + count('before') + count('sign')
  })
  let best = { index: 0, weight: -1 }
  for (const index of sums(starts)) {
    const weight = weights[table[index] ?? 0] ?? 0
    if (weight > best.weight) best = { index, weight }
  }
  return Object.fromEntries(
    space.names.map((name, d) => [name, space.values[d]?.[Math.floor(best.index / (space.strides[d] ?? 1)) % (space.sizes[d] ?? 1)] ?? '']),
  )
}

/**
 * What holds until somebody says it. Of federal agents, and of whoever does not show who they are, it is not known whether they enforce
 * immigration law; of anyone else it is not assumed, and the desk asks wherever it would change the answer.
 */
const assumed = (said: Said): Said => ({
  emergency: 'none',
  where: 'building',
  'abuse-by-caregiver': 'no',
  ...(said.requester === undefined ? {} : { 'acting-for-immigration': enforcing[said.requester] ?? 'no' }),
})

const enforcing: Said = { 'fed-immigration': 'yes', 'fed-other': 'unknown', unverified: 'unknown' }

const whole = (said: Said): Situation => Object.fromEntries(contactFactNames.map(name => [name, said[name] ?? contactFacts[name][0]]))

function sums(lists: readonly (readonly number[])[]): number[] {
  let found = [0]
  for (const list of lists) found = found.flatMap(start => list.map(step => start + step))
  return found
}
