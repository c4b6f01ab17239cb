import type { Measure } from '../../evidence/contract.ts'
import { gradeOf, type Graded, shippedEvidence } from '../../evidence/index.ts'
import type { Kind } from './lines.ts'

/** What research says of what a line buys, with the lines that buy it. */
interface Researched<Line> {
  readonly graded: Graded
  readonly lines: readonly Line[]
}

/** The measure that a kind of line pays for. Of police and of positions no measure is graded. */
const measureOf: Readonly<Partial<Record<Kind, Measure>>> = { cameras: 'camera', detectors: 'metal-detector', glass: 'glass' }

/** Of each measure that these lines pay for, in the order in which they stand: its grade as it is written, never one of ours. */
export function researchOf<Line extends { readonly kind: Kind }>(lines: readonly Line[]): Researched<Line>[] {
  const measures = [...new Set(lines.flatMap(({ kind }) => measureOf[kind] ?? []))]
  return measures.map(measure => ({
    graded: gradeOf(shippedEvidence(), measure),
    lines: lines.filter(({ kind }) => measureOf[kind] === measure),
  }))
}

/** How many studies speak for it, and how many against. */
export const sidesOf = ({ 'rests-on': studies }: Graded): { readonly speakFor: number; readonly speakAgainst: number } => ({
  speakFor: studies.filter(({ speaks }) => speaks === 'for').length,
  speakAgainst: studies.filter(({ speaks }) => speaks === 'against').length,
})
