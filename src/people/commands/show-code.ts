import type { Lang } from '../../kernel/lang.ts'
import { malformed, type No, refused } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { readSixDigits, windowOf } from '../one-time-code.ts'
import { isSame, readRecoveryCode, slowDigest } from '../recovery-code.ts'
import { recordDeed } from '../record.ts'
import { isToldNow, wrongAtMost, wrongDaySeconds, wrongSeconds } from '../second-step.ts'
import { listRecoveryCodes, takeRecoveryCode } from '../store/recovery-codes.ts'
import { listSteps, lockSteps, saveShown, useStep } from '../store/second-step.ts'
import { addWrongCode, listWrongCodes } from '../store/wrong-codes.ts'
import { secondStepRefusals, secondStepTexts } from '../words/second-step.ts'
import { openSecret, type Sealing } from './one-time-codes.ts'
import type { OwnDeed } from './second-step.ts'
import { digestOf } from './sign-in.ts'
import { otherSuperintendents, tell } from './tell.ts'

export type Within = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

interface Shown extends OwnDeed, Sealing {
  readonly code: string
  /** How many seconds whoever guesses at this address waits. */
  readonly addressWaits: number
}

/** How many seconds whoever typed too many wrong codes waits. */
export interface Waits {
  readonly waitSeconds: number
}

/**
 * A code from an app or from paper shows the second step in this session. Five wrong ones within a quarter of an hour, and the next waits,
 * counted one after another however many come at once. The slow digest is made between two transactions, so that it holds up nobody.
 */
export async function showCode(within: Within, asked: Shown): Promise<No | Waits | undefined> {
  const { own, at, code } = asked
  const paper = readSixDigits(code) === undefined ? readRecoveryCode(code) : undefined
  const before = await within(async tx => ({
    waits: await waitOf(tx, asked),
    salt: paper === undefined ? undefined : (await listRecoveryCodes(tx, own.person.id))[0]?.salt,
  }))
  if (before.waits) return before.waits
  const digest = paper === undefined || before.salt === undefined ? undefined : await slowDigest(paper, before.salt)
  return within(async tx => {
    await lockSteps(tx, own.person.id)
    const waits = await waitOf(tx, asked)
    if (waits) return waits
    const read = digest === undefined ? await showApp(tx, asked) : await showPaper(tx, asked, digest)
    if (read === 'unreadable') return refused('codes-unreadable', secondStepRefusals.unreadable)
    if (read === 'wrong') {
      const wrong = await listWrongCodes(tx, own.person.id, addSeconds(at, -wrongDaySeconds))
      const told = isToldNow(wrong, at)
      await addWrongCode(tx, { person: own.person.id, at, told })
      if (told) await tellOfWrong(tx, asked, wrong.length + 1)
      const { wrongCode, wrongRecoveryCode } = secondStepRefusals
      return malformed([{ pointer: '/code', detail: paper === undefined ? wrongCode : wrongRecoveryCode }])
    }
    await saveShown(tx, digestOf(own.token), at)
    return undefined
  })
}

async function waitOf(tx: Tx, { own, at, addressWaits }: Shown): Promise<Waits | undefined> {
  const wrong = await listWrongCodes(tx, own.person.id, addSeconds(at, -wrongSeconds))
  if (wrong.length === 0) return undefined
  const oldest = wrong.at(-wrongAtMost)?.at
  const personWaits = oldest ? Math.ceil((addSeconds(oldest, wrongSeconds).getTime() - at.getTime()) / 1_000) : 0
  const waitSeconds = Math.max(personWaits, addressWaits)
  return waitSeconds > 0 ? { waitSeconds } : undefined
}

/**
 * Whoever types codes has shown the first step already: its person and the superintendents are told of many, once in six hours at most. Nobody is kept
 * from anything by it.
 */
async function tellOfWrong(tx: Tx, { own: { person }, at }: Shown, times: number): Promise<void> {
  const body = { person: person.id, times }
  await recordDeed(tx, { matter: person.id, deed: tx.random.id(), by: person, at, type: 'people.wrong-codes-typed', body })
  const [about, named] = [
    { subject: person.id, at },
    { name: person.name, n: times },
  ]
  await tell(tx, { ...about, people: [person.id], says: lang => secondStepTexts[lang].wrong(named) })
  await tell(tx, {
    ...about,
    people: await otherSuperintendents(tx, [person.id]),
    says: lang => secondStepTexts[lang].wrongOfAnother(named),
  })
}

async function showApp(tx: Tx, { own, at, code, key }: Shown): Promise<'right' | 'wrong' | 'unreadable'> {
  const steps = (await listSteps(tx, own.person.id)).filter(({ kind, confirmedAt }) => kind === 'code' && confirmedAt !== null)
  const given = readSixDigits(code) ?? ''
  for (const step of steps) {
    const secret = openSecret(step, key)
    if (secret === undefined) return 'unreadable'
    const window = windowOf(given, { secret, last: step.lastWindow, at })
    if (window === undefined) continue
    await useStep(tx, { id: step.id, at, counter: step.counter, lastWindow: window })
    return 'right'
  }
  return 'wrong'
}

async function showPaper(tx: Tx, { own, at, deed }: Shown, digest: string): Promise<'right' | 'wrong'> {
  const { person } = own
  const open = await listRecoveryCodes(tx, person.id)
  const [found] = open.filter(each => isSame(each.digest, digest))
  if (!found || !(await takeRecoveryCode(tx, { person: person.id, digest: found.digest, at }))) return 'wrong'
  const left = open.length - 1
  await recordDeed(tx, { matter: person.id, deed, by: person, at, type: 'people.recovery-code-used', body: { person: person.id, left } })
  const says = (lang: Lang) => secondStepTexts[lang].recovery({ name: person.name, n: left })
  await tell(tx, { people: [person.id], subject: person.id, at, says })
  return 'right'
}
