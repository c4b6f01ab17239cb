import type { Block, Include, Plan, PlanFile } from './document.ts'
import { faultAt, type Fault } from './fault.ts'
import { readPlan } from './read.ts'

/** The document of this name: beside the plan, else shipped. */
export type FindDocument = (name: string) => PlanFile | undefined

/** A block in its place in the reading order of the whole plan. */
export interface PlacedBlock {
  readonly block: Block
  readonly plan: Plan
  readonly own: boolean
}

/** The plan's own blocks, top to bottom, then what it includes, in order; what comes twice counts in its first place. */
export function readingOrder(main: Plan, find: FindDocument): { blocks: PlacedBlock[]; faults: Fault[] } {
  const faults: Fault[] = []
  const blocks: PlacedBlock[] = []
  const taken = new Set<string>()
  const read = new Map<string, Plan | null>()
  const fetched = (name: string): Plan | null | undefined => {
    const before = read.get(name)
    if (before !== undefined) return before
    const found = find(name)
    if (!found) return undefined
    if (found.file === main.file) return main
    const reading = readPlan(found.text, found.file)
    if (reading.kind === 'faults') faults.push(...reading.faults)
    const plan = reading.kind === 'read' ? reading.plan : null
    read.set(name, plan)
    return plan
  }
  const take = (plan: Plan, provision: string | null): void => {
    const here = plan.provisions
      .filter(({ id }) => (provision === null || id === provision) && !taken.has(`${plan.file}#${id}`))
      .map(({ id }) => id)
    for (const id of here) taken.add(`${plan.file}#${id}`)
    for (const block of plan.blocks) if (here.includes(block.provision)) blocks.push({ block, plan, own: plan === main })
  }
  const whole = new Set<Plan>()
  const bring = (include: Include, from: Plan, above: readonly Plan[]): void => {
    const fault = (kind: 'include-missing' | 'include-cycle', message: string) =>
      void faults.push(faultAt(kind, from.file, include.at, message))
    const plan = fetched(include.name)
    if (plan === undefined)
      return fault(
        'include-missing',
        `There is no document “${include.name}”. Expected ${include.name}.md beside the plan, or a shipped one.`,
      )
    if (plan === null) return
    const way = above
      .slice(above.indexOf(plan))
      .map(step => step.slug)
      .join(' → ')
    if (plan === from || (include.provision === null && above.includes(plan)))
      return fault('include-cycle', `“${include.name}” includes itself (${way} → ${plan.slug}). Expected an end.`)
    if (include.provision !== null && !plan.provisions.some(({ id }) => id === include.provision))
      return fault(
        'include-missing',
        `“${include.name}” has no section “${include.provision}”. Expected one of ${plan.provisions.map(({ id }) => id).join(', ')}.`,
      )
    take(plan, include.provision)
    if (include.provision !== null || whole.has(plan)) return
    whole.add(plan)
    for (const next of plan.includes) bring(next, plan, [...above, plan])
  }
  take(main, null)
  for (const include of main.includes) bring(include, main, [main])
  return { blocks, faults }
}
