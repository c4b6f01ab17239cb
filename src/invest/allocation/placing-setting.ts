import { z } from 'zod'
import type { SettingDeclaration } from '../../plan/core/index.ts'
import type { PlanRegister } from '../../plan/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { placingSettingWords } from './words/setting.ts'

/** What a plan may set for placing positions, in a block `setting placing`. */
const shape = z.strictObject({
  /** In percent: a placing is published only where none is known to be able to count for more than so much more. */
  'largest-gap': z.number().min(0).max(100),
  /** What a position counts by: itself, or the students it reaches. */
  reach: z.enum(['positions', 'students']),
})
const said = shape.partial()

/** What holds where the plan does not say: a placing that may be bettered by more than one part in a hundred is searched on. */
const withoutSaying = { 'largest-gap': 1, reach: 'positions' } as const

export const placingSetting: SettingDeclaration = {
  name: 'placing',
  says: placingSettingWords,
  misfit: value => (said.safeParse(value).success ? null : 'largest-gap, a number of percent from 0 to 100; reach, positions or students'),
}

export interface PlacingRules {
  /** The greatest gap at which a placing may be published, as a part of 1. */
  readonly largestGap: number
  /** Whether positions count by the students they reach. */
  readonly isReach: boolean
}

/** What holds now. */
export async function placingIn(tx: Tx, plans: PlanRegister, at: Date): Promise<PlacingRules> {
  const read = said.safeParse((await plans.inForce(tx, at))?.settings['placing'] ?? {})
  const held = { ...withoutSaying, ...read.data }
  return { largestGap: (held['largest-gap'] ?? withoutSaying['largest-gap']) / 100, isReach: held.reach === 'students' }
}
