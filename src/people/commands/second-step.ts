import type { Lang } from '../../kernel/lang.ts'
import { type No, notFound, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { recordDeed } from '../record.ts'
import { hasStep, isAsked, isFresh, type StepKind } from '../second-step.ts'
import { dropRecoveryCodes, listRecoveryCodes } from '../store/recovery-codes.ts'
import { askStepAnew, dropStep, dropSteps, listSteps, lockSteps, saveShown, type StepRow } from '../store/second-step.ts'
import { findSecondStepSetting } from '../store/settings.ts'
import type { Person } from '../store/person.ts'
import { refusals } from '../words/refusals.ts'
import { secondStepRefusals, secondStepTexts } from '../words/second-step.ts'
import { digestOf } from './sign-in.ts'
import { otherSuperintendents, tell } from './tell.ts'

/** Whoever is signed in, or is about to be: their second step is missing still. */
export interface OwnSession {
  readonly person: Person
  readonly token: string
  readonly awaits: boolean
  readonly secondAt: Date | null
  readonly steps: readonly StepKind[]
}

export interface OwnDeed {
  readonly own: OwnSession
  readonly at: Date
  readonly deed: string
}

/**
 * How somebody signs in is changed by who has shown their second step within ten minutes; where there is none yet, by whoever has shown the
 * first.
 */
export function whyNotChange({ awaits, steps, secondAt }: Omit<OwnSession, 'person' | 'token'>, at: Date): No | undefined {
  const isEnough = awaits ? !hasStep(steps) : isFresh({ steps, secondAt }, at)
  return isEnough ? undefined : refused('second-step', secondStepRefusals.stale)
}

export interface OwnSteps {
  readonly steps: readonly StepRow[]
  /** How many recovery codes are not used yet. */
  readonly codesLeft: number
}

export const stepsOf = async (tx: Tx, { id }: Person): Promise<OwnSteps> => ({
  steps: (await listSteps(tx, id)).filter(({ kind }) => kind !== 'owed'),
  codesLeft: (await listRecoveryCodes(tx, id)).length,
})

/**
 * What is written when a second step begins to count: its fact, that it was shown in this session, and a message to its person. One that was
 * set up on a link or an account alone is told to the superintendents too, and its fact says so.
 */
export async function stepAdded(
  tx: Tx,
  { own, at, deed, step, kind }: OwnDeed & { readonly step: string; readonly kind: 'passkey' | 'code' },
): Promise<void> {
  const { person, token, awaits } = own
  const body = { person: person.id, step, kind, ...(awaits ? { first: true } : {}) }
  await recordDeed(tx, { matter: person.id, deed, by: person, at, type: 'people.second-step-added', body })
  await dropSteps(tx, person.id, 'owed')
  await saveShown(tx, digestOf(token), at)
  const about = { subject: person.id, at }
  await tell(tx, { ...about, people: [person.id], says: lang => secondStepTexts[lang].added({ kind, name: person.name }) })
  if (!awaits) return
  const says = (lang: Lang) => secondStepTexts[lang].first({ kind, name: person.name })
  await tell(tx, { ...about, people: await otherSuperintendents(tx, [person.id]), says })
}

/** One of them is gone; with the last one the recovery codes, which stand in for it. Everywhere else what is left is to be shown anew. */
export async function removeStep(tx: Tx, { own, at, deed, step }: OwnDeed & { readonly step: string }): Promise<No | undefined> {
  const { person } = own
  const no = whyNotChange(own, at)
  if (no) return no
  await lockSteps(tx, person.id)
  const all = await listSteps(tx, person.id)
  const found = all.find(({ id, kind }) => id === step && kind !== 'owed')
  if (!found || found.kind === 'owed') return notFound(refusals.nothingHere)
  const { kind, confirmedAt } = found
  const others = all.filter(each => each !== found && each.confirmedAt !== null)
  const isLast = confirmedAt !== null && others.length === 0
  if (isLast && isAsked({ roles: person.roles, steps: [], setting: await findSecondStepSetting(tx) }))
    return refused('last-second-step', secondStepRefusals.lastOne)
  await dropStep(tx, person.id, step)
  // Codes that were begun and never confirmed never counted.
  if (confirmedAt === null) return undefined
  if (isLast) await dropRecoveryCodes(tx, person.id)
  await askStepAnew(tx, { person: person.id, own: digestOf(own.token), at, isLast })
  await recordDeed(tx, {
    matter: person.id,
    deed,
    by: person,
    at,
    type: 'people.second-step-removed',
    body: { person: person.id, step, kind },
  })
  const says = (lang: Lang) => secondStepTexts[lang].removed({ kind, name: person.name })
  await tell(tx, { people: [person.id], subject: person.id, at, says })
  return undefined
}
