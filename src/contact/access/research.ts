import type { Measure } from '../../evidence/contract.ts'
import { type Graded, gradeOf, shippedEvidence } from '../../evidence/index.ts'
import type { Reach } from './contract.ts'

/** The device or measure that police reach. Of systems of records and of reports about threats none is graded. */
const measureOf: Readonly<Partial<Record<Reach, Measure>>> = {
  'live-video': 'camera-live-outside',
  'kept-video': 'camera',
  'plate-reader': 'plate-reader',
  'visitor-system': 'visitor-screen',
  alarm: 'alarm-button',
  'device-monitoring': 'device-monitoring',
}

/** What research says of what an access reaches: the grade as it is written, never one of ours. */
export function researchOf(what: Reach): Pick<Graded, 'measure' | 'grade'> | null {
  const measure = measureOf[what]
  if (measure === undefined) return null
  return { measure, grade: gradeOf(shippedEvidence(), measure).grade }
}
