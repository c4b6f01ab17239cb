import type { BoundPlan } from './bind.ts'
import type { Compiled, DecisionClass } from './compile.ts'
import type { Authority, PlacedSection, Plan } from './document.ts'
import type { Also, Item, Law, Rule, Source } from './items.ts'
import type { MadePlan } from './open.ts'
import type { Word } from './question.ts'

/** The mark that a section has from outside its text; undefined where its text alone says. */
export type MarkOf = (plan: Word, provision: Word) => string | undefined

/** The same plan with other marks. It decides as before: no table is made anew, and the marks stand wherever a section is a reason. */
export function withMarks(made: MadePlan, markOf: MarkOf): MadePlan {
  const marked = once((plan: Plan) => markedPlan(plan, markOf))
  const copies = copiesOf(markOf)
  const section = ({ plan, section: { id } }: PlacedSection): PlacedSection[] =>
    marked(plan).provisions.flatMap(each => (each.id === id ? [{ plan: marked(plan), section: each }] : []))
  const tables = once((table: Compiled) => markedTable(table, copies))
  return {
    ...made,
    plan: made.plan && marked(made.plan),
    floors: made.floors.map(marked),
    sections: made.sections.flatMap(section),
    leftOut: made.leftOut.flatMap(section),
    bound: made.bound && markedBound(made.bound, copies),
    compiled: name => {
      const table = made.compiled(name)
      return table && tables(table)
    },
  }
}

function markedPlan(plan: Plan, markOf: MarkOf): Plan {
  const marked = (id: Word, authority: Authority): Authority => ({ ...authority, mark: markOf(plan.slug, id) ?? authority.mark })
  return {
    ...plan,
    provisions: plan.provisions.map(each => ({ ...each, authority: each.authority && marked(each.id, each.authority) })),
    blocks: plan.blocks.map(each => ({ ...each, authority: marked(each.provision, each.authority) })),
  }
}

/** Each item has one copy, so that what was the same rule is the same rule. */
interface Copies {
  readonly rule: (item: Rule) => Rule
  readonly also: (item: Also) => Also
  readonly law: (item: Law) => Law
  readonly any: (item: Item) => Item
}

function copiesOf(markOf: MarkOf): Copies {
  const copier = <T extends { readonly at: Source }>() =>
    once((item: T): T => {
      const mark = markOf(item.at.plan, item.at.provision)
      return mark === undefined ? item : { ...item, at: { ...item.at, authority: { ...item.at.authority, mark } } }
    })
  const [rule, also, law] = [copier<Rule>(), copier<Also>(), copier<Law>()]
  return { rule, also, law, any: item => (item.type === 'rule' ? rule(item) : item.type === 'also' ? also(item) : law(item)) }
}

const markedBound = ({ questions, ...rest }: BoundPlan, { rule, also, law }: Copies): BoundPlan => ({
  ...rest,
  questions: Object.fromEntries(
    Object.entries(questions).map(([name, { rules, alsos, laws }]) => [
      name,
      { rules: rules.map(rule), alsos: alsos.map(also), laws: laws.map(law) },
    ]),
  ),
})

const markedTable = (table: Compiled, copies: Copies): Compiled => ({
  ...table,
  rules: table.rules.map(copies.rule),
  classes: table.classes.map(each => markedClass(each, copies)),
})

function markedClass({ outcome, rule, laws, ...rest }: DecisionClass, copies: Copies): DecisionClass {
  const { answeredBy, broken, clashes, because } = outcome
  return {
    ...rest,
    rule: rule && copies.rule(rule),
    laws: laws.map(copies.law),
    outcome: {
      ...outcome,
      because: because.map(copies.any),
      answeredBy: answeredBy && (answeredBy.type === 'rule' ? copies.rule(answeredBy) : copies.law(answeredBy)),
      broken: broken.map(copies.law),
      clashes: clashes.map(each => ({ ...each, required: copies.law(each.required), struck: copies.law(each.struck) })),
    },
  }
}

function once<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new Map<From, To>()
  return from => {
    const before = made.get(from)
    if (before !== undefined) return before
    const after = make(from)
    made.set(from, after)
    return after
  }
}
