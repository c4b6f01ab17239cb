import { type No, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idOf, may } from '../access.ts'
import type { Person } from '../store/person.ts'
import { secondStepRefusals } from '../words/second-step.ts'
import { askChange, type By } from './office-changes.ts'
import { hasAny } from './take-steps-away.ts'

/** Whoever manages people asks it for somebody else, who has lost theirs. It waits for a second person. */
export async function askTakeAway(tx: Tx, { by, at, person }: Omit<By, 'deed'> & { readonly person: Person }): Promise<No | undefined> {
  if (!may(by, 'manage-users') || idOf(by) === person.id) return notPermitted(secondStepRefusals.notYours)
  if (!(await hasAny(tx, person))) return refused('no-second-step', secondStepRefusals.hasNone)
  await askChange(tx, { person, kind: 'steps', what: {}, by, at })
  return undefined
}
