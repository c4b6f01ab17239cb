import { createHash } from 'node:crypto'
import type { MadePlan, Plan, Provision } from '../core/index.ts'
import type { PlanDocument } from '../documents.ts'

/** A section of the plan or of the law under it, with the digest of its text. */
export interface ReadableSection {
  readonly plan: Plan
  readonly section: Provision
  readonly is: 'own' | 'included' | 'floor'
  readonly digest: string
}

/** The sections that counsel may read: the plan's own, those it includes, in reading order, then the law's. Staff's are among them. */
export function readableSections(made: MadePlan, documents: readonly PlanDocument[]): readonly ReadableSection[] {
  const placed = [
    // A law that the plan names among its includes is law all the same.
    ...made.sections
      .filter(({ plan }) => plan.kind !== 'floor' || plan === made.plan)
      .map(each => ({ ...each, is: each.plan === made.plan ? ('own' as const) : ('included' as const) })),
    ...made.floors.flatMap(plan => plan.provisions.map(section => ({ plan, section, is: 'floor' as const }))),
  ]
  const texts = new Map(documents.map(({ name, text }) => [name, text.split(/\r\n|\n|\r/)]))
  return placed.map(each => ({ ...each, digest: digestOf(textOf(each.plan, each.section, texts.get(each.plan.file) ?? [])) }))
}

/** From its heading to the next section: its title, its authority, its prose and its blocks. */
function textOf({ provisions }: Plan, { at }: Provision, lines: readonly string[]): string {
  const next = provisions.find(other => other.at.line > at.line)?.at.line ?? lines.length + 1
  return lines
    .slice(at.line - 1, next - 1)
    .map(line => line.trimEnd())
    .join('\n')
    .trim()
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
