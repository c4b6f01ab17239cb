import { type Plan, readPlan } from './core/index.ts'

/** Reads documents, each text once: two plans mostly stand on the same ones. Null where one cannot be read. */
export function readOnce(): (document: { readonly text: string }) => Plan | null {
  const known = new Map<string, Plan | null>()
  return ({ text }) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const reading = readPlan(text, 'any.md')
    const plan = reading.kind === 'read' ? reading.plan : null
    known.set(text, plan)
    return plan
  }
}
