import { z } from 'zod'
import type { SettingDeclaration } from '../../plan/core/index.ts'
import type { PlanRegister } from '../../plan/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { placingSettingWords } from './words/setting.ts'

/** What a plan may set for placing positions, in a block `setting placing`. */
const shape = z.strictObject({
  /** In percent: a placing is published only where none is known to be able to count for more than so much more. */
  'largest-gap': z.number().min(0).max(100),
})
const said = shape.partial()

/** What holds where the plan does not say: a placing that may be bettered by more than one part in a hundred is searched on. */
const withoutSaying = { 'largest-gap': 1 }

export const placingSetting: SettingDeclaration = {
  name: 'placing',
  says: placingSettingWords,
  misfit: value => (said.safeParse(value).success ? null : 'largest-gap, a number of percent from 0 to 100'),
}

/** The greatest gap at which a placing may be published, as a part of 1. */
export async function largestGapIn(tx: Tx, plans: PlanRegister, at: Date): Promise<number> {
  const read = said.safeParse((await plans.inForce(tx, at))?.settings['placing'] ?? {})
  return (read.data?.['largest-gap'] ?? withoutSaying['largest-gap']) / 100
}
