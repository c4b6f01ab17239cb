import { createHmac } from 'node:crypto'
import type { PersonId } from '../../kernel/ids.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { digestOf, tokenOfDistrict } from '../commands/sign-in.ts'
import { addBegun, takeBegun } from '../store/sign-in-begun.ts'

const minutesAtIssuer = 10
const secondsForLastStep = 60
export const begunSeconds = minutesAtIssuer * 60

/** A sign-in that begins: what goes to the issuer, and what the browser keeps meanwhile. */
export interface SignInBegun {
  readonly state: string
  readonly browser: string
  readonly nonce: string
  readonly verifier: string
}

interface Place {
  /** Which issuer it is begun at: an answer of another one is no answer. */
  readonly issuer: string
  readonly leadsTo: string | null
  readonly at: Date
}

/** Only digests are kept: whoever reads the table cannot finish anybody's sign-in. */
export async function beginSignIn(tx: Tx, { issuer, leadsTo, at }: Place): Promise<SignInBegun> {
  const [state, browser] = [tokenOfDistrict(tx.district), tokenOfDistrict(tx.district)]
  const lapsesAt = addSeconds(at, begunSeconds)
  await addBegun(tx, { digest: digestOf(state), browser: digestOf(browser), issuer, leadsTo, person: null, lapsesAt, until: null }, at)
  return { state, browser, ...bound(browser, state) }
}

/** What else must come back follows from the browser's own secret. */
export const bound = (browser: string, state: string): Pick<SignInBegun, 'nonce' | 'verifier'> => ({
  nonce: createHmac('sha256', browser).update(`nonce ${state}`).digest('base64url'),
  verifier: createHmac('sha256', browser).update(`verifier ${state}`).digest('base64url'),
})

/** Uses it up. Undefined where it was not begun here, in this browser and at this issuer, is used already or is more than ten minutes old. */
export async function takeSignIn(
  tx: Tx,
  { state, browser, issuer, at }: { readonly state: string; readonly browser: string; readonly issuer: string; readonly at: Date },
): Promise<{ readonly leadsTo: string | null } | undefined> {
  return takeBegun(tx, { digest: digestOf(state), browser: digestOf(browser), issuer, at, isNamed: false })
}

/** The same where the issuer's own page sends the answer, and no cookie comes with it: which browser it was begun in is kept for the last step. */
export const takeUnseen = (tx: Tx, { state, issuer, at }: { readonly state: string; readonly issuer: string; readonly at: Date }) =>
  takeBegun(tx, { digest: digestOf(state), browser: null, issuer, at, isNamed: false })

/** The last step of a sign-in whose person is known, for one minute, in the browser that began it. Returns what its address must carry. */
export async function leaveLastStep(
  tx: Tx,
  {
    person,
    browser,
    issuer,
    leadsTo,
    until,
    at,
  }: Place & { readonly person: PersonId; readonly browser: Buffer; readonly until: Date | null },
): Promise<string> {
  const step = tokenOfDistrict(tx.district)
  await addBegun(tx, { digest: digestOf(step), browser, issuer, leadsTo, person, until, lapsesAt: addSeconds(at, secondsForLastStep) }, at)
  return step
}

export const takeLastStep = (
  tx: Tx,
  { step, browser, issuer, at }: { readonly step: string; readonly browser: string; readonly issuer: string; readonly at: Date },
) => takeBegun(tx, { digest: digestOf(step), browser: digestOf(browser), issuer, at, isNamed: true })
