import type { Measure } from '../../evidence/contract.ts'
import { gradeOf, type Graded, shippedEvidence } from '../../evidence/index.ts'
import type { ResearchShown } from './contract.ts'
import type { Kind } from './lines.ts'
import type { MeasuresPaid } from './money-kit.ts'

/** What research says of what a line buys, with the lines that buy it. */
interface Researched<Line> {
  readonly graded: Graded
  readonly lines: readonly Line[]
}

interface Bought {
  readonly id: string
  readonly kind: Kind
}

/** The measure that a kind of line pays for. Of police and of positions no measure is graded. */
const measureOf: Readonly<Partial<Record<Kind, Measure>>> = { cameras: 'camera', detectors: 'metal-detector', glass: 'glass' }

/** What a line pays for by its kind, then by the register of devices: each once. */
const measuresOf = ({ id, kind }: Bought, paid: MeasuresPaid): Measure[] => [
  ...new Set([...(measureOf[kind] ? [measureOf[kind]] : []), ...(paid.get(id) ?? [])]),
]

/** Of each measure that these lines pay for, in the order in which they stand: its grade as it is written, never one of ours. */
export function researchOf<Line extends Bought>(lines: readonly Line[], paid: MeasuresPaid): Researched<Line>[] {
  const bought = new Map<Measure, Line[]>()
  for (const line of lines)
    for (const measure of measuresOf(line, paid)) {
      const some = bought.get(measure)
      if (some) some.push(line)
      else bought.set(measure, [line])
    }
  return [...bought].map(([measure, own]) => ({ graded: gradeOf(shippedEvidence(), measure), lines: own }))
}

/** The same of one line, for programs: what it pays for, the grade of each, and how many studies speak for it and against it. */
export const researchOnLine = (line: Bought, paid: MeasuresPaid): ResearchShown[] =>
  measuresOf(line, paid).map(measure => {
    const graded = gradeOf(shippedEvidence(), measure)
    return { measure, grade: graded.grade, ...sidesOf(graded) }
  })

/** How many studies speak for it, and how many against. */
export const sidesOf = ({ 'rests-on': studies }: Graded): { readonly speakFor: number; readonly speakAgainst: number } => ({
  speakFor: studies.filter(({ speaks }) => speaks === 'for').length,
  speakAgainst: studies.filter(({ speaks }) => speaks === 'against').length,
})
