import { count } from '../../words/numbers.ts'
import type { Compiled, DecisionClass } from './compile.ts'
import { listOf } from './combine.ts'
import type { Plan } from './document.ts'
import { faultAt, type Fault, type FaultKind, type Spot } from './fault.ts'
import { permits, type Item, type Law, type Rule } from './items.ts'
import { allowsAt, plainer, plainestOf, situationAt } from './space.ts'

/** Every fault of one question, each once for the blocks it lies between, with its plainest witness. */
export function checkQuestion(table: Compiled, plan: Plan, mustAnswer: boolean): { faults: Fault[]; warnings: Fault[] } {
  const finds = new Map<string, Find>()
  const note: Note = (kind, at, other, witness, message) => {
    const key = [kind, at.file, at.line, other?.file, other?.line].join(' ')
    const before = finds.get(key)
    if (!before || plainer(table.space, witness, before.witness)) finds.set(key, { kind, at, other, witness, message })
  }
  const open: DecisionClass[] = []
  for (const each of table.classes) {
    if (!each.possible) continue
    if (!each.rule) open.push(each)
    clashes(each, note)
    waits(table, each, note)
  }
  const faults: Fault[] = [...finds.values()].map(({ kind, at, other, witness, message }) =>
    faultAt(kind, at.file, at, message, {
      provision: at.provision,
      question: table.question.name,
      witness: situationAt(table.space, witness),
      other: other && { file: other.file, line: other.line },
    }),
  )
  if (mustAnswer && open.length > 0) faults.push(gap(table, plan.file, plan.answersAt, open))
  const idle = unused(table)
  return {
    faults: [...faults, ...table.rules.flatMap(rule => ownWait(table, rule)), ...idle.filter(({ kind }) => kind === 'never-applies')],
    warnings: idle.filter(({ kind }) => kind === 'shadowed'),
  }
}

interface Find {
  readonly kind: FaultKind
  readonly at: Item['at']
  readonly other: Item['at'] | undefined
  readonly witness: number
  readonly message: string
}
type Note = (kind: FaultKind, at: Item['at'], other: Item['at'] | undefined, witness: number, message: string) => void

/** A sentence is the same wherever the files lie. */
const basenameOf = (file: string): string => file.split('/').at(-1) ?? file
const named = ({ at }: Item): string => `“${at.provision}” (${basenameOf(at.file)}:${at.line})`

function clashes({ outcome, rule, laws, plainest }: DecisionClass, note: Note): void {
  if (rule)
    for (const law of outcome.broken) {
      const said = (key: string): string | null => (key === 'answer' ? rule.answer : word(rule, key))
      const key = ['answer', ...Object.keys({ ...law.only, ...law.forbid })].find(name => !permits(law, name, said(name))) ?? 'answer'
      const says = key === 'answer' ? `answers ${rule.answer}` : `says ${key}: ${said(key)}`
      const message = `This rule ${says}, which the law ${named(law)} does not allow. Expected ${allowed(law, key)}.`
      note('against-floor', rule.at, law.at, plainest, message)
    }
  for (const law of laws) {
    for (const [key, value] of Object.entries({
      ...law.otherwise?.parts,
      ...(law.otherwise?.answer === undefined ? {} : { answer: law.otherwise.answer }),
    }))
      for (const against of laws)
        if (typeof value === 'string' && !permits(against, key, value))
          note(
            'floor-conflict',
            law.at,
            against.at,
            plainest,
            `This law's “otherwise” says ${key}: ${value}, which ${against === law ? 'it does not itself' : `the law ${named(against)} does not`} allow.`,
          )
  }
  for (const { required, struck, list, word } of outcome.clashes)
    note(
      'floor-conflict',
      required.at,
      struck.at,
      plainest,
      `This law requires ${word} in “${list}”, and the law ${named(struck)} strikes it there.`,
    )
}

const word = (rule: Rule, key: string): string | null => {
  const value = rule.parts[key]
  return typeof value === 'string' ? value : null
}

function allowed(law: Law, key: string): string {
  const only = law.only[key]
  if (only) return only.join(' or ')
  return `anything but ${(law.forbid[key] ?? []).join(' or ')}`
}

function waits(table: Compiled, { outcome, danger, plainest, laws }: DecisionClass, note: Note): void {
  const answer = table.question.answers.find(({ word }) => word === outcome.answer)
  const by = outcome.answeredBy
  if (!answer?.waits || !by) return
  if (danger)
    note(
      'waits-in-danger',
      by.at,
      undefined,
      plainest,
      `This ${by.type} answers ${answer.word}, which waits, where nothing may wait. Expected an answer that does not wait.`,
    )
  if (!outcome.emptied) return
  const struck = laws.find(law => (law.strike['before'] ?? []).length > 0)
  note(
    'nothing-to-wait-for',
    by.at,
    struck?.at,
    plainest,
    `This ${by.type} answers ${answer.word}, which waits, and nothing is left in “before”. Expected a word that no law strikes.`,
  )
}

function ownWait(table: Compiled, rule: Rule): Fault[] {
  const before = listOf(rule.parts['before'])
  const answer = table.question.answers.find(({ word }) => word === rule.answer)
  if (before.length === 0 || !answer || answer.waits) return []
  const decided = table.classes.filter(each => each.possible && each.rule === rule).map(each => each.plainest)
  const witness = decided.reduce<number | undefined>(
    (best, index) => (best === undefined || plainer(table.space, index, best) ? index : best),
    undefined,
  )
  const waiting = table.question.answers.filter(each => each.waits).map(each => each.word)
  const expected = waiting.length > 0 ? `Expected ${waiting.join(' or ')}, or these words in “after”.` : 'Expected these words in “after”.'
  const message = `This rule answers ${rule.answer}, which does not wait, and asks for ${before.join(', ')} before it. ${expected}`
  return [
    faultAt('does-not-wait', rule.at.file, rule.at, message, {
      ...placed(table, rule),
      witness: witness === undefined ? null : situationAt(table.space, witness),
    }),
  ]
}

const placed = (table: Compiled, item: Item) => ({ provision: item.at.provision, question: table.question.name })

function gap(table: Compiled, file: string, at: Spot, open: readonly DecisionClass[]): Fault {
  const witness = open.map(each => each.plainest).reduce((best, index) => (plainer(table.space, index, best) ? index : best))
  const unanswered = open.reduce((sum, each) => sum + each.situations, 0)
  const total = table.classes.reduce((sum, each) => sum + (each.possible ? each.situations : 0), 0)
  const message = `No rule answers ${unanswered === 1 ? 'one' : count(unanswered, 'en')} of the ${count(total, 'en')} situations of “${table.question.name}”. Expected an answer to every one.`
  return faultAt('gap', file, at, message, { question: table.question.name, witness: situationAt(table.space, witness) })
}

/** Rules that decide nothing that can happen: a fault in the plan itself, a warning in what it includes. */
function unused(table: Compiled): Fault[] {
  const deciding = new Set(table.classes.flatMap(({ rule, possible }) => (rule && possible ? [rule] : [])))
  return table.rules.flatMap(rule => {
    if (deciding.has(rule)) return []
    const earlier = table.rules.slice(0, table.rules.indexOf(rule))
    const plainest = plainestOf(table.space, rule.allows)
    const first = plainest === undefined ? undefined : earlier.find(other => allowsAt(table.space, other.allows, plainest))
    const why =
      plainest === undefined
        ? 'its “when” leaves no situation'
        : first
          ? `every situation it names is decided by rules above it, the plainest by ${named(first)}`
          : 'no situation it names can happen'
    const message = rule.own
      ? `This rule never applies: ${why}. Expected it higher up, or taken out.`
      : `This rule is included and never applies here: ${why}.`
    const other = first && { file: first.at.file, line: first.at.line }
    return [faultAt(rule.own ? 'never-applies' : 'shadowed', rule.at.file, rule.at, message, { ...placed(table, rule), other })]
  })
}
