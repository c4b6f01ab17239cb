import { type No, refused } from '../../kernel/refusal.ts'
import { readRecoveryCode, recoveryCodeFrom, slowDigest } from '../recovery-code.ts'
import { recordDeed } from '../record.ts'
import { hasStep, recoveryCodesMade } from '../second-step.ts'
import { replaceRecoveryCodes } from '../store/recovery-codes.ts'
import { listSteps, lockSteps } from '../store/second-step.ts'
import { secondStepRefusals } from '../words/second-step.ts'
import { type OwnDeed, whyNotChange } from './second-step.ts'
import type { Within } from './show-code.ts'

/** Ten new codes in place of those that were. They are returned this once; only slow digests are kept. */
export async function makeRecoveryCodes(within: Within, { own, at, deed }: OwnDeed): Promise<readonly string[] | No> {
  const no = own.awaits ? refused('second-step', secondStepRefusals.stale) : whyNotChange(own, at)
  if (no) return no
  const { person } = own
  const [salt, ...codes] = await within(async tx => [
    tx.random.bytes(16).toString('base64url'),
    ...Array.from({ length: recoveryCodesMade }, () => recoveryCodeFrom(tx.random.bytes(12))),
  ])
  if (salt === undefined) throw new Error('recovery codes: a salt was expected')
  const digests = await Promise.all(codes.map(code => slowDigest(readRecoveryCode(code) ?? code, salt)))
  return within(async tx => {
    await lockSteps(tx, person.id)
    const kinds = (await listSteps(tx, person.id)).filter(({ confirmedAt }) => confirmedAt !== null).map(({ kind }) => kind)
    if (!hasStep(kinds)) return refused('no-second-step', secondStepRefusals.noneYet)
    const body = { person: person.id }
    const isFirst = await recordDeed(tx, { matter: person.id, deed, by: person, at, type: 'people.recovery-codes-made', body })
    if (!isFirst) return refused('shown-once', secondStepRefusals.shownOnce)
    await replaceRecoveryCodes(tx, { person: person.id, salt, digests, at })
    return codes
  })
}
