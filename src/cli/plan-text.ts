import type { Lang } from '../kernel/lang.ts'
import type { Cube, Decision, Fault, Question, Situation } from '../plan/core/index.ts'
import { planText } from './words/plan.ts'

/** What was found in the files, for people: `file:line:column: kind: sentence`, an example in words, and a closing line. */
export function checkText(
  found: { files: readonly string[]; faults: readonly Fault[]; warnings: readonly Fault[] },
  questions: readonly Question[],
): string {
  const { files, faults, warnings } = found
  const lines = [
    ...faults.flatMap(fault => faultLines(fault, questions)),
    ...warnings.flatMap(fault => faultLines(fault, questions, 'warning ')),
  ]
  const what = files.length === 1 ? files[0] : `${files.length} documents`
  const counted = `${counts(faults.length, 'fault')}, ${counts(warnings.length, 'warning')}`
  return [...lines, ...(lines.length > 0 ? [''] : []), `${what}: ${faults.length === 0 ? 'sound' : 'not sound'}; ${counted}.`].join('\n')
}

function faultLines(
  { file, line, column, kind, message, witness, other, question }: Fault,
  questions: readonly Question[],
  level = '',
): string[] {
  const asked = questions.find(({ name }) => name === question)
  return [
    `${file}:${line}:${column}: ${level}${kind}: ${message}`,
    ...(witness && asked ? [`    for example: ${inWords(witness, asked)}`] : []),
    ...(other ? [`    see also ${other.file}:${other.line}`] : []),
  ]
}

/** Each fact that is not at its plainest value; of the plainest situation of all, the first fact. */
function inWords(witness: Situation, { facts }: Question): string {
  const telling = facts.filter(({ name, values }) => witness[name] !== values[0])
  return (telling.length > 0 ? telling : facts.slice(0, 1))
    .map(
      ({ name, label, words }) =>
        `${label.en.replace(/\?$/, '')}: ${words[witness[name] ?? '']?.en ?? witness[name]} (${name}=${witness[name]})`,
    )
    .join('; ')
}

/** Each decision with the situations it holds in. */
export function decisionsText(decisions: readonly Decision[], question: Question | undefined, lang: Lang): string {
  if (decisions.length === 0) return planText[lang].cannotHappen
  const several = decisions.length > 1
  return decisions
    .map(({ says, when, situations }) => {
      const where = several
        ? [`${planText[lang].situations({ n: situations })}: ${when.map(cube => cubeText(cube, question, lang)).join(' | ')}`]
        : []
      return [...where, ...says.map(sentence => (several ? `  ${sentence}` : sentence))].join('\n')
    })
    .join('\n\n')
}

function cubeText(cube: Cube, question: Question | undefined, lang: Lang): string {
  const facts = Object.entries(cube).map(([name, values]) => {
    const words = question?.facts.find(fact => fact.name === name)?.words
    return `${name}=${values.join(',')}${values.length === 1 && words ? ` (${words[values[0] ?? '']?.[lang] ?? values[0]})` : ''}`
  })
  return facts.length === 0 ? planText[lang].always : facts.join(' ')
}

const counts = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
