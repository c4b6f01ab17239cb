import { listOf } from './combine.ts'
import type { Compiled, DecisionClass } from './compile.ts'
import { namedIn, namesOf, readCube } from './cube.ts'
import type { Block, PlanFile } from './document.ts'
import { faultsOf, type Fault, type Report, type Spot } from './fault.ts'
import type { Parts, PartValue } from './items.ts'
import { notAmong } from './nearest.ts'
import { readParts } from './parts.ts'
import type { Question, Word } from './question.ts'
import { linesOf, unreadable } from './read.ts'
import { indicesOf, plainer, situationAt, type Allows } from './space.ts'
import { called, readYaml, type Keys, type Tree } from './yaml-tree.ts'

/** An example a plan gives of itself: in all these situations, this much of the answer. */
export interface Case {
  readonly question: Word
  readonly at: Spot
  readonly allows: Allows
  readonly answer: Word | null
  readonly parts: Parts
  readonly because: Word | null
}

const keys = ['question', 'when', 'then', 'because']

/** What the cases are examples of: the blocks of their own document, as they act under its floors. */
interface CasesOf {
  readonly questions: readonly Question[]
  readonly blocks: readonly Block[]
  readonly compiled: (question: Word) => Compiled | null
}

/** Runs the examples of `NAME.cases.yaml`; each that does not hold is a fault with the plainest situation in which it does not. */
export function runCases(file: PlanFile, { questions, blocks, compiled }: CasesOf): Fault[] {
  const { faults, report } = faultsOf(file.file)
  for (const example of readCases(file.text, { questions, blocks }, report)) {
    const table = compiled(example.question)
    if (!table) continue
    const failure = firstFailure(table, example)
    if (failure)
      report('case-failed', example.at, failure.message, { question: example.question, witness: situationAt(table.space, failure.index) })
  }
  return faults
}

/** Whether an example holds in every situation it names that can happen. */
export const caseHolds = (table: Compiled, example: Case): boolean => firstFailure(table, example) === null

/** The examples of a cases file; what cannot be read of them is reported. */
export function readCases(text: string, of: Pick<CasesOf, 'questions' | 'blocks'>, report: Report): Case[] {
  const refused = unreadable(text)
  if (refused) {
    report('syntax', refused.at, refused.message)
    return []
  }
  const tree = readYaml(linesOf(text).join('\n'), { line: 1 }, report, 'The list of cases')
  if (!tree || called(tree) === 'nothing') return []
  if (tree.kind === 'list') return tree.items.flatMap(item => readCase(item, of, report))
  report('syntax', tree.at, `The cases are ${called(tree)}. Expected a list of { question, when, then, because }.`)
  return []
}

function readCase(tree: Tree, { questions, blocks }: Pick<CasesOf, 'questions' | 'blocks'>, tell: Report): Case[] {
  if (tree.kind !== 'map') {
    tell('syntax', tree.at, `This case is ${called(tree)}. Expected question, when and then.`)
    return []
  }
  let sound = true
  const report: Report = (kind, at, message, context) => {
    sound = false
    tell(kind, at, message, context)
  }
  for (const { key, at } of tree.entries) if (!keys.includes(key)) report('syntax', at, notAmong(key, 'a key of a case', keys))
  const value = (key: string): Tree | undefined => tree.entries.find(entry => entry.key === key)?.value
  for (const key of ['question', 'when', 'then'])
    if (!value(key)) report('syntax', tree.at, `This case has no “${key}”. Expected question, when and then.`)
  const asked = value('question')
  const name = wordIn(asked, 'question', report)
  const question = questions.find(candidate => candidate.name === name)
  if (asked && name !== null && !question)
    report(
      'unknown-word',
      asked.at,
      notAmong(
        name,
        'a question',
        questions.map(each => each.name),
      ),
    )
  const because = wordIn(value('because'), 'because', report)
  if (!question) return []
  const when = mapIn(value('when'), 'when', report)
  const allows = readCube(when, question, report, new Set([...namedIn(blocks, question.name), ...namesOf(when)]))
  const then = readParts(mapIn(value('then'), 'then', report), question, ['all', 'least', 'one'], report)
  return sound ? [{ question: question.name, at: tree.at, allows, answer: then.answer ?? null, parts: then.parts, because }] : []
}

function wordIn(tree: Tree | undefined, key: string, report: Report): Word | null {
  if (!tree) return null
  if (tree.kind === 'text') return tree.value
  report('syntax', tree.at, `“${key}” is ${called(tree)}. Expected a word.`)
  return null
}

function mapIn(tree: Tree | undefined, key: string, report: Report): Keys {
  if (tree?.kind === 'map') return tree
  if (tree) report('syntax', tree.at, `“${key}” is ${called(tree)}. Expected keys with values.`)
  return { entries: [] }
}

function firstFailure(table: Compiled, example: Case): { index: number; message: string } | null {
  /** By class; null where the case holds or nothing can happen. */
  const verdicts: (string | null | undefined)[] = []
  let first: { index: number; message: string } | null = null
  for (const index of indicesOf(table.space, example.allows)) {
    const id = table.table[index] ?? 0
    const each = table.classes[id]
    const known = verdicts[id]
    const message = known !== undefined ? known : each?.possible ? disagreement(each, example) : null
    verdicts[id] = message
    if (message !== null && (!first || plainer(table.space, index, first.index))) first = { index, message }
  }
  return first
}

/** What the case expects and the class does not give. */
function disagreement({ outcome }: DecisionClass, { answer, parts, because }: Case): string | null {
  if (answer !== null && outcome.answer !== answer)
    return `This case expects the answer ${answer}; the plan answers ${outcome.answer ?? 'nothing'}.`
  for (const [name, expected] of Object.entries(parts)) {
    const found = outcome.parts[name] ?? null
    if (!holds(found, expected)) return `This case expects ${name}: ${shown(expected)}; the plan says ${shown(found)}.`
  }
  const contributed = outcome.because.map(item => item.at.provision)
  if (because === null || outcome.because.some(({ at }) => because === at.provision || because === `${at.plan}#${at.provision}`))
    return null
  return `This case expects “${because}” among the reasons; they are ${contributed.length === 0 ? 'none' : contributed.join(', ')}.`
}

/** A word must equal, a list must hold each word given, `[]` must be empty. */
function holds(found: PartValue | null, expected: PartValue): boolean {
  if (typeof expected !== 'object') return found === expected
  const words = listOf(found)
  return expected.length === 0 ? words.length === 0 : expected.every(word => words.includes(word))
}

const shown = (value: PartValue | null): string =>
  typeof value === 'object' ? (value === null ? 'nothing' : `[${value.join(', ')}]`) : String(value)
