import { type Compiled, type Cube, decide, type Decision, type OpenedPlan, type Situation } from '../../plan/core/index.ts'
import { allowsOf, indicesOf, situationAt, spaceOf } from '../../plan/core/space.ts'
import { contact, contactFactNames, contactFacts, type ContactFact } from '../question.ts'
import { caregiverWords } from './policy-words.ts'

const strides = contactFactNames.map((_, at) => contactFactNames.slice(at + 1).reduce((size, name) => size * contactFacts[name].length, 1))

const space = spaceOf(contact)

/** For each situation, which of those facts hold by which it is told who is told: they are asked about once for each class. */
const tellable = new Uint8Array(space.size)
const bits: readonly Cube[] = [
  { 'abuse-by-caregiver': ['suspected'] },
  { age: ['18-or-over'] },
  { basis: ['protection-order'] },
  { target: contactFacts.target.filter(target => target.startsWith('student-')) },
  { requester: ['ambulance-fire'] },
]
for (const [bit, when] of bits.entries())
  for (const index of indicesOf(space, allowsOf(space, when))) tellable[index] = (tellable[index] ?? 0) | (1 << bit)

/** All 1,069,200 situations of a plan: each has its class, and a class is decided once. */
export interface EveryContact {
  readonly table: Compiled
  /** By class, decided as people ask. */
  readonly decisions: readonly Decision[]
  readonly at: (index: number) => Decision
  readonly situation: (index: number) => Situation
  readonly indices: (when: Cube) => Iterable<number>
  /** The index of the same situation with another value of one fact. */
  readonly withFact: (index: number, fact: ContactFact, value: string) => number
  /**
   * The first situations of these in which something is so, with what was decided: empty is what a test hopes for. Situations of one
   * class in which the same may be told are asked about once.
   */
  readonly found: (
    when: Cube,
    is: (decision: Decision, situation: Situation) => boolean,
    where?: (index: number) => boolean,
  ) => readonly unknown[]
}

export function everyContact(opened: OpenedPlan): EveryContact {
  const table = opened.compiled('contact')
  if (!table) throw new Error(opened.faults.map(({ message }) => message).join('\n'))
  const situation = (index: number): Situation => situationAt(table.space, index)
  const decisions = table.classes.map(({ plainest }) => {
    const decided = decide(table, situation(plainest))
    const decision = decided.kind === 'decided' ? decided.decisions[0] : undefined
    if (!decision) throw new Error('A situation was not decided.')
    return decision
  })
  const at = (index: number): Decision => {
    const decision = decisions[table.table[index] ?? -1]
    if (!decision) throw new Error(`Situation ${index} has no class.`)
    return decision
  }
  const indices = (when: Cube) => indicesOf(table.space, allowsOf(table.space, when))
  const digit = (index: number, place: number): number => Math.floor(index / (strides[place] ?? 1)) % (table.space.sizes[place] ?? 1)
  return {
    ...{ table, decisions, at, situation, indices },
    withFact: (index, fact, value) => {
      const place = contactFactNames.indexOf(fact)
      const values: readonly string[] = contactFacts[fact]
      return index + (values.indexOf(value) - digit(index, place)) * (strides[place] ?? 1)
    },
    found: (when, is, where = () => true) => {
      const strays: unknown[] = []
      const looked = new Set<number>()
      for (const index of indices(when)) {
        if (strays.length === 3) break
        const key = (table.table[index] ?? 0) * 2 ** bits.length + (tellable[index] ?? 0)
        if (looked.has(key) || !where(index)) continue
        looked.add(key)
        const asked = situation(index)
        const decision = at(index)
        const { answer, before, after, conditions, obligations, sign } = decision
        if (is(decision, asked)) strays.push({ asked, answer, before, after, conditions, obligations, sign })
      }
      return strays
    },
  }
}

export const list = (decision: Decision, part: string): readonly string[] => {
  const value = decision[part]
  return Array.isArray(value) ? value.map(String) : []
}

export const isStudent = (situation: Situation): boolean => situation['target']?.startsWith('student-') === true
export const isAdultStudent = (situation: Situation): boolean => isStudent(situation) && situation['age'] === '18-or-over'

const caregivers: readonly string[] = caregiverWords

/**
 * What a row tells, in one situation: no caregiver who is suspected (R4), of whom an order may speak, or whose child is an adult (I21). A crew
 * that cares for a child says so to the caregiver, whatever order there is.
 */
export function toldHere(words: readonly string[], situation: Situation): readonly string[] {
  const { requester, target, basis } = situation
  const ofAnOrder = basis === 'protection-order' && !(requester === 'ambulance-fire' && target !== 'student-record')
  const silent = situation['abuse-by-caregiver'] === 'suspected' || ofAnOrder || isAdultStudent(situation)
  return silent ? words.filter(word => !caregivers.includes(word)) : words
}
