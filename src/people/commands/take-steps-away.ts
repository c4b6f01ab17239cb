import type { Lang } from '../../kernel/lang.ts'
import { type No, notFound, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { recordDeed } from '../record.ts'
import { hasStep } from '../second-step.ts'
import { dropRecoveryCodes } from '../store/recovery-codes.ts'
import { addStep, dropSteps, listSteps, lockSteps } from '../store/second-step.ts'
import { endOpenSessions } from '../store/sessions.ts'
import { findPersonByHandle, type Person } from '../store/person.ts'
import { lockWays } from '../store/ways.ts'
import { handleUnknown } from '../words/refusals.ts'
import { secondStepRefusals, secondStepTexts } from '../words/second-step.ts'
import { leaveBrowsers } from './devices.ts'
import { endLinks } from './end-links.ts'
import { otherSuperintendents, tell, tellEveryWay } from './tell.ts'

/** The operator does it alone: the only superintendent may be the one who lost theirs. It is told along each way, and to the superintendents. */
export async function takeAwayByOperator(
  tx: Tx,
  { handle, at, deed }: { readonly handle: string; readonly at: Date; readonly deed: string },
): Promise<Person | No> {
  const person = await findPersonByHandle(tx, handle)
  if (!person) return notFound(handleUnknown({ handle }))
  if (!(await hasAny(tx, person))) return refused('no-second-step', secondStepRefusals.hasNone)
  await takeStepsAway(tx, { person, at, deed, change: null })
  const about = { subject: person.id, at, says: (lang: Lang) => secondStepTexts[lang].takenAway({ name: person.name }) }
  await tellEveryWay(tx, { ...about, person: person.id })
  await tell(tx, { ...about, people: await otherSuperintendents(tx, [person.id]) })
  return person
}

/** Whether there is something to take away. */
export const hasAny = async (tx: Tx, { id }: Person): Promise<boolean> =>
  hasStep((await listSteps(tx, id)).flatMap(({ kind, confirmedAt }) => (confirmedAt === null ? [] : [kind])))

interface TakenAway {
  readonly person: Person
  readonly at: Date
  readonly deed: string
  /** What two people agreed to; null where the operator did it. */
  readonly change: string | null
}

/** All of it is gone and every session ended; they owe a new one, so that the next sign-in sets it up before anything else. */
export async function takeStepsAway(tx: Tx, { person, at, deed, change }: TakenAway): Promise<void> {
  await lockWays(tx)
  await lockSteps(tx, person.id)
  const body = { person: person.id, ...(change === null ? {} : { change }) }
  if (!(await recordDeed(tx, { matter: person.id, deed, by: 'operator', at, type: 'people.second-step-taken-away', body }))) return
  await dropSteps(tx, person.id, 'all')
  await dropRecoveryCodes(tx, person.id)
  await addStep(tx, { id: tx.random.id(), person: person.id, kind: 'owed', addedAt: at, confirmedAt: at })
  await endOpenSessions(tx, { person: person.id, at, id: null, but: null })
  // The telephone they are lost with has the messages that went there.
  await endLinks(tx, person.id, at)
  await leaveBrowsers(tx, { person: person.id, at, by: null, here: undefined })
}
