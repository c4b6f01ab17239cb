import { malformed, type No, refused } from '../../kernel/refusal.ts'
import { sealed, unsealed } from '../../platform/channels/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { readSixDigits, secretFrom, windowOf } from '../one-time-code.ts'
import { addStep, confirmStep, dropSteps, listSteps, lockSteps, type StepRow } from '../store/second-step.ts'
import { secondStepRefusals } from '../words/second-step.ts'
import { type OwnDeed, stepAdded, whyNotChange } from './second-step.ts'

/** What secrets are sealed with: it is not in the database. Null where none is set up. */
export interface Sealing {
  readonly key: string | null
}

const aboutOf = (id: string): string => `second step ${id}`

/** Begins codes from an app: they count once one of them was right. What was begun before is forgotten. */
export async function beginCodes(tx: Tx, { own, at, key }: Omit<OwnDeed, 'deed'> & Sealing): Promise<No | undefined> {
  const no = whyNotChange(own, at)
  if (no) return no
  if (key === null) return refused('no-key', secondStepRefusals.noKey)
  await lockSteps(tx, own.person.id)
  await dropSteps(tx, own.person.id, 'begun')
  const id = tx.random.id()
  const secret = sealed(
    key,
    aboutOf(id),
    secretFrom(howMany => tx.random.bytes(howMany)),
  )
  await addStep(tx, { id, person: own.person.id, kind: 'code', addedAt: at, secret })
  return undefined
}

/** The secret of codes that were begun and wait for the first right one; undefined where there are none. */
export async function secretBegun(tx: Tx, { own, key }: Pick<OwnDeed, 'own'> & Sealing): Promise<string | undefined> {
  const begun = (await listSteps(tx, own.person.id)).find(({ kind, confirmedAt }) => kind === 'code' && confirmedAt === null)
  return begun && openSecret(begun, key)
}

/** The first right code: from now on they count. */
export async function confirmCodes(tx: Tx, asked: OwnDeed & Sealing & { readonly code: string }): Promise<No | undefined> {
  const { own, at, key, code } = asked
  const no = whyNotChange(own, at)
  if (no) return no
  await lockSteps(tx, own.person.id)
  const begun = (await listSteps(tx, own.person.id)).find(({ kind, confirmedAt }) => kind === 'code' && confirmedAt === null)
  const secret = begun && openSecret(begun, key)
  if (!begun || secret === undefined) return refused('nothing-begun', secondStepRefusals.nothingBegun)
  const window = windowOf(readSixDigits(code) ?? '', { secret, last: 0, at })
  if (window === undefined) return malformed([{ pointer: '/first', detail: secondStepRefusals.wrongFirst }])
  await confirmStep(tx, { id: begun.id, at, window })
  await stepAdded(tx, { ...asked, step: begun.id, kind: 'code' })
  return undefined
}

/** Undefined where the key is another one than it was sealed with. */
export const openSecret = ({ id, secret }: StepRow, key: string | null): string | undefined =>
  key === null || secret === null ? undefined : unsealed(key, aboutOf(id), secret)
