import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Compiled, decide, openPlan, type PlanFile, type Question, type Situation } from '../../plan/core/index.ts'
import { projectRoot } from '../../platform/config/root.ts'
import type { Deciding } from '../request/decided.ts'

const folder = join(projectRoot, 'plans')
const names = readdirSync(folder).flatMap(file => /^([a-z0-9-]+)\.md$/.exec(file)?.[1] ?? [])

/** A made-up district that took another district's rules: how the gate goes where another plan than the demonstration's is in force. */
export const sanctuaryTown = join(projectRoot, 'src', 'contact', 'testing', 'sanctuary-town.md')

/** A shipped plan, or one in a file, over every question it speaks of: what the gate's rules meet in practice. */
export function openGatePlan(plan: string, questions: readonly Question[]): { readonly compiled: Compiled; readonly inForce: Deciding } {
  const shipped = (each: string): PlanFile => ({ file: `${each}.md`, text: readFileSync(join(folder, `${each}.md`), 'utf8') })
  const floors = names.map(shipped).filter(({ text }) => /^kind: floor$/m.test(text))
  const documents = (each: string) => (names.includes(each) ? shipped(each) : undefined)
  const slug = basename(plan, '.md')
  const main = names.includes(plan) ? shipped(plan) : { file: basename(plan), text: readFileSync(plan, 'utf8') }
  const opened = openPlan({ main, documents, floors }, questions)
  const compiled = opened.compiled('contact')
  if (!compiled) throw new Error(opened.faults.map(({ message }) => message).join('\n'))
  const one = (situation: Situation) => {
    const decided = decide(compiled, situation)
    const decision = decided.kind === 'decided' ? decided.decisions[0] : undefined
    if (!decision) throw new Error('a whole situation is decided')
    return { kind: 'decided' as const, decision }
  }
  const version = { slug, version: 1, digest: 'as shipped', effective: '2026-09-01' }
  return { compiled, inForce: { ...version, settings: opened.settings, decide: (_, situation) => one(situation) } }
}
