import type { Bound } from './compile.ts'
import { type Named, namedIn, readCube } from './cube.ts'
import type { Plan } from './document.ts'
import { faultsOf, type Fault, type Report, type Spot } from './fault.ts'
import type { PlacedBlock } from './include.ts'
import type { Also, Law, Lists, Otherwise, Rule, Source } from './items.ts'
import { nearest, notAmong } from './nearest.ts'
import { readLimits, readParts } from './parts.ts'
import type { Question, Word } from './question.ts'
import { settingsOf } from './settings.ts'
import { plainValue, type MapTree, type Tree } from './yaml-tree.ts'

/** Every block with its words known: what each question's table is made of, and the settings. */
export interface BoundPlan {
  readonly questions: Readonly<Record<Word, Bound>>
  readonly settings: Readonly<Record<Word, unknown>>
  readonly faults: readonly Fault[]
}

/** Compares every word of the plan and its floors with the vocabularies of the questions. */
export function bind(main: Plan, blocks: readonly PlacedBlock[], floors: readonly Plan[], questions: readonly Question[]): BoundPlan {
  const found = new Map(questions.map(question => [question.name, nothingYet()]))
  const settings: Record<Word, unknown> = {}
  const { faults, report: tell } = faultsOf(main.file)
  for (const { value, at } of main.answers)
    if (!found.has(value)) tell('unknown-word', at, notAmong(value, 'a question', [...found.keys()]))
  const isOwnFloor = (plan: Plan) => plan.kind === 'floor'
  const placed = [
    ...blocks.filter(({ plan }) => !isOwnFloor(plan)),
    ...floors.flatMap(plan => plan.blocks.map(block => ({ block, plan, own: false }))),
  ]
  const namedOf = namesByDocument()
  const most = placed.length
  for (const [order, { block, plan, own }] of placed.entries()) {
    const file = faultsOf(plan.file)
    const question = questions.find(({ name }) => name === block.name.value)
    const report: Report = (kind, at, message) =>
      file.report(kind, at, message, { provision: block.provision, question: block.type === 'setting' ? null : (question?.name ?? null) })
    const title = plan.provisions.find(({ id }) => id === block.provision)?.title ?? block.provision
    const at: Source = { ...block.at, file: plan.file, plan: plan.slug, provision: block.provision, title, authority: block.authority }
    const bound = question && found.get(question.name)
    if (block.type === 'setting') bindSetting(block, settings, questions, report)
    else if (!question || !bound) report('unknown-word', block.name.at, notAmong(block.name.value, 'a question', [...found.keys()]))
    else if (block.type === 'law')
      bound.laws.push({ ...bindLaw(block.body, question, report, namedOf(plan, question)), type: 'law', at, order: 2 * most + order })
    else {
      const allows = readCube(field(block.body, 'when'), question, report, namedOf(plan, question))
      if (block.type === 'also')
        bound.alsos.push({
          type: 'also',
          at,
          order: most + order,
          allows,
          parts: readParts(field(block.body, 'add'), question, ['all', 'least'], report).parts,
        })
      else bound.rules.push(bindRule(block.body, { at, own, allows, order }, question, report))
    }
    faults.push(...file.faults)
  }
  return { questions: Object.fromEntries(found), settings, faults }
}

/** What each document names of each question, found once. */
function namesByDocument(): (plan: Plan, question: Question) => Named {
  const found = new Map<string, Named>()
  return (plan, { name }) => {
    const key = `${name} ${plan.file}`
    const known = found.get(key) ?? namedIn(plan.blocks, name)
    found.set(key, known)
    return known
  }
}

const nothingYet = (): { rules: Rule[]; alsos: Also[]; laws: Law[] } => ({ rules: [], alsos: [], laws: [] })

function field(body: MapTree, key: string): Pick<MapTree, 'at' | 'entries'> {
  const value = body.entries.find(entry => entry.key === key)?.value
  return value?.kind === 'map' ? value : { at: body.at, entries: [] }
}

function bindRule(body: MapTree, rule: Pick<Rule, 'at' | 'own' | 'allows' | 'order'>, question: Question, report: Report): Rule {
  const then = field(body, 'then')
  const { answer, parts } = readParts(then, question, ['all', 'least', 'one'], report)
  const has = (key: string) => then.entries.some(entry => entry.key === key)
  const needed = ['answer', ...question.parts.filter(part => part.required).map(part => part.name)]
  const known = ['answer', ...question.parts.map(part => part.name)]
  // What is there under a misspelt name is told where it stands.
  const isMeant = (key: string) => then.entries.some(entry => !known.includes(entry.key) && nearest(entry.key, known) === key)
  const missing = needed.filter(key => !has(key) && !isMeant(key))
  if (missing.length > 0)
    report(
      'syntax',
      then.at,
      `This rule does not say ${missing.join(', ')}. Expected ${needed.join(', ')} in every rule of “${question.name}”.`,
    )
  return { type: 'rule', ...rule, answer: answer ?? '', parts }
}

function bindLaw(body: MapTree, question: Question, report: Report, named: Named): Omit<Law, 'type' | 'at' | 'order'> {
  const has = (key: string) => body.entries.some(entry => entry.key === key)
  const only = readLimits(field(body, 'only'), question, report)
  const forbid = readLimits(field(body, 'forbid'), question, report)
  const instead = field(body, 'otherwise')
  const otherwise: Otherwise | null = has('otherwise') ? readParts(instead, question, ['all', 'least', 'one'], report) : null
  for (const key of new Set([...Object.keys(only), ...Object.keys(forbid)]))
    if (!instead.entries.some(entry => entry.key === key))
      report('syntax', instead.at, `“otherwise” does not say “${key}”, which this law limits. Expected each key of “only” and “forbid”.`)
  return {
    allows: readCube(field(body, 'when'), question, report, named),
    only,
    forbid,
    otherwise,
    require: readParts(field(body, 'require'), question, ['all', 'least'], report).parts,
    strike: lists(readParts(field(body, 'strike'), question, ['all'], report).parts),
  }
}

const lists = (parts: ReturnType<typeof readParts>['parts']): Lists =>
  Object.fromEntries(Object.entries(parts).flatMap(([name, value]) => (typeof value === 'object' ? [[name, value]] : [])))

function bindSetting(block: PlacedBlock['block'], settings: Record<Word, unknown>, questions: readonly Question[], report: Report): void {
  const known = settingsOf(questions)
  const declared = known.find(({ name }) => name === block.name.value)
  if (!declared)
    return report(
      'unknown-word',
      block.name.at,
      notAmong(
        block.name.value,
        'a setting',
        known.map(({ name }) => name),
      ),
    )
  const then = block.body.entries.find(entry => entry.key === 'then')
  if (!then) return
  const value = plainValue(then.value)
  const mistakes = declared.mistakes?.(value) ?? []
  for (const { at, isKey, says } of mistakes) report('syntax', spotOf(then.value, at, isKey === true), says)
  if (mistakes.length > 0) return
  const expected = declared.misfit(value)
  if (expected !== null) return report('syntax', then.value.at, `“${declared.name}” does not hold what it should. Expected ${expected}.`)
  // The first in reading order counts.
  if (!Object.hasOwn(settings, declared.name)) settings[declared.name] = value
}

/** Where these keys lead, as far as they are there. */
function spotOf(tree: Tree, [step, ...rest]: readonly (string | number)[], isKey: boolean): Spot {
  if (step === undefined) return tree.at
  const entry = tree.kind === 'map' ? tree.entries.find(({ key }) => key === step) : undefined
  if (entry) return isKey && rest.length === 0 ? entry.at : spotOf(entry.value, rest, isKey)
  const item = tree.kind === 'list' && typeof step === 'number' ? tree.items[step] : undefined
  return item ? spotOf(item, rest, isKey) : tree.at
}
