import type { BoundPlan } from './bind.ts'
import { runCases } from './cases.ts'
import { checkQuestion } from './check-question.ts'
import { checkUnknown } from './check-unknown.ts'
import { longWaits } from './check-waits.ts'
import type { Bound, Compiled } from './compile.ts'
import type { Plan, PlanFile } from './document.ts'
import { faultAt, type Fault } from './fault.ts'
import type { Question, Word } from './question.ts'

export interface Checked {
  readonly plan: Plan
  readonly bound: BoundPlan
  readonly floors: readonly Plan[]
  readonly questions: readonly Question[]
  readonly compiled: (question: Word) => Compiled | null
  readonly cases?: PlanFile
}

/** Everything that is wrong with a plan whose words are all known, found by trying every situation. */
export function checkBound({ plan, bound, floors, questions, compiled, cases }: Checked): { faults: Fault[]; warnings: Fault[] } {
  const faults: Fault[] = [...plan.passedOver]
  const asked = new Set(plan.answers.map(({ value }) => value))
  const warnings: Fault[] = longWaits(plan, questions)
  const acting = new Set<string>()
  // What a block would answer that was passed over is told with that block.
  const isCause = ({ kind }: Fault) => kind !== 'gap' || plan.passedOver.length === 0
  for (const question of questions) {
    const blocks = bound.questions[question.name]
    if (!blocks || !(asked.has(question.name) || isSpokenOf(plan, blocks))) continue
    const table = compiled(question.name)
    if (!table) continue
    const found = checkQuestion(table, plan, asked.has(question.name))
    faults.push(...found.faults.filter(isCause), ...checkUnknown(table))
    warnings.push(...found.warnings, ...unverified(table, floors, acting))
  }
  if (cases) faults.push(...runCases(cases, { questions, blocks: plan.blocks, compiled }))
  return { faults, warnings }
}

const isSpokenOf = (plan: Plan, { rules, alsos, laws }: Bound): boolean =>
  rules.length > 0 || alsos.length > 0 || laws.some(law => law.at.file === plan.file)

/** Once for each section of a floor whose law nobody has verified and which acts here. */
function unverified(table: Compiled, floors: readonly Plan[], told: Set<string>): Fault[] {
  const acting = new Set(table.classes.flatMap(({ laws, possible }) => (possible ? laws : [])))
  return floors.flatMap(floor =>
    floor.provisions.flatMap(provision => {
      const key = `${floor.file}#${provision.id}`
      const acts = [...acting].some(law => law.at.file === floor.file && law.at.provision === provision.id)
      if (!acts || provision.authority?.mark !== 'unverified' || told.has(key)) return []
      told.add(key)
      const message = `“${provision.title}” acts as law and its text is not verified (${provision.authority.cite}). Ask counsel before relying on it.`
      return [
        faultAt('unverified-law', floor.file, provision.authorityAt, message, { provision: provision.id, question: table.question.name }),
      ]
    }),
  )
}
