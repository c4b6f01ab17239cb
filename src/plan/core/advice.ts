import type { Placed, PlacedSection } from './document.ts'
import { faultsOf, type Fault, type Spot } from './fault.ts'
import { notAmong } from './nearest.ts'
import type { Question, Word } from './question.ts'

/** What follows `advice:`: the kinds a section advises on, each with its place. */
export function readKinds(line: string, number: number): Placed<Word>[] {
  const from = line.indexOf(':') + 1
  return [...line.slice(from).matchAll(/[^,\s](?:[^,]*[^,\s])?/g)].map(found => ({
    value: found[0],
    at: { line: number, column: from + found.index + 1 },
  }))
}

/** The sentences of a section that advises: the entries of its lists, in their order. */
export function readSentences(lines: readonly Placed<string>[]): Placed<string>[] {
  const sentences: Placed<string>[] = []
  let open: Placed<string> | undefined
  for (const { value, at } of lines) {
    const entry = /^ {0,3}[-*+](?:[ \t](.*)|)$/.exec(value)
    const goesOn = open !== undefined && /^[ \t]+\S/.test(value)
    if (!entry && !goesOn) {
      open = undefined
      continue
    }
    const before = entry ? undefined : sentences.pop()
    open = { value: `${before?.value ?? ''} ${entry ? (entry[1] ?? '') : value.trim()}`.trim(), at: before?.at ?? at }
    sentences.push(open)
  }
  return sentences
}

/** Where a section's advice cannot be given as it is written. It stops nothing: a plan in force decides whatever its advice. */
export function adviceFaults(sections: readonly PlacedSection[], questions: readonly Question[]): Fault[] {
  const known = questions.flatMap(({ advises, facts }) => facts.filter(({ name }) => name === advises).flatMap(({ values }) => values))
  const seen = new Map<string, Spot>()
  return sections.flatMap(({ plan, section: { id: provision, audience, advice } }) => {
    if (!advice) return []
    const { faults, report } = faultsOf(plan.file)
    const tell = (kind: 'syntax' | 'unknown-word', at: Spot, message: string) => report(kind, at, message, { provision })
    if (audience === 'staff')
      tell('syntax', advice.at, 'This section advises whoever called, and is published nowhere. Expected no line “audience: staff”.')
    if (advice.kinds.length === 0)
      tell('syntax', advice.at, `This line names no kind of call. Expected advice: KIND, one or more of ${known.join(', ')}.`)
    if (advice.sentences.length === 0)
      tell(
        'syntax',
        advice.at,
        `The section “${provision}” advises and has no sentence. Expected a list: “- ” and a sentence on each line.`,
      )
    for (const { value, at } of advice.sentences)
      if (value === '') tell('syntax', at, 'This line of advice is empty. Expected a sentence after “-”.')
    for (const { value, at } of advice.kinds) {
      const before = seen.get(`${plan.file} ${value}`)
      if (!known.includes(value)) tell('unknown-word', at, notAmong(value, 'a kind of call', known))
      else if (before)
        tell('syntax', at, `There is advice for “${value}” already, on line ${before.line}. Expected one section for each kind.`)
      else seen.set(`${plan.file} ${value}`, at)
    }
    return faults
  })
}

/** The section that advises on this kind: the first in reading order, so that a plan's own stands before one it includes. */
export const adviceFor = (sections: readonly PlacedSection[], kind: Word): PlacedSection | undefined =>
  sections.find(
    ({ section: { advice, audience } }) =>
      audience === 'everyone' && advice?.kinds.some(({ value }) => value === kind) && advice.sentences.some(({ value }) => value !== ''),
  )
