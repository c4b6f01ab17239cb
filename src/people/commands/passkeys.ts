import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { malformed, type No, refused } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { challengeSeconds, passkeysAtMost } from '../second-step.ts'
import { addStep, giveChallenge, listSteps, lockSteps, saveShown, type StepRow, takeChallenge, useStep } from '../store/second-step.ts'
import { secondStepRefusals } from '../words/second-step.ts'
import { type OwnDeed, type OwnSession, stepAdded, whyNotChange } from './second-step.ts'
import { digestOf } from './sign-in.ts'

/** For whom a passkey signs: the host it belongs to, and the address that asks. */
export interface Relying {
  readonly id: string
  readonly origin: string
}

interface Asking {
  readonly own: OwnSession
  readonly at: Date
  readonly relying: Relying
}

/** The library is large, and most requests need none of it. */
const webauthn = () => import('@simplewebauthn/server')

/** What a browser makes a new passkey from. */
export async function askForPasskey(
  tx: Tx,
  { own, at, relying, district }: Asking & { readonly district: string },
): Promise<PublicKeyCredentialCreationOptionsJSON | No> {
  const no = whyNotChange(own, at)
  if (no) return no
  const passkeys = await passkeysOf(tx, own)
  if (passkeys.length >= passkeysAtMost) return refused('too-many', secondStepRefusals.tooMany)
  const { generateRegistrationOptions } = await webauthn()
  const { person } = own
  const options = await generateRegistrationOptions({
    ...{ rpName: `Concord · ${district}`, rpID: relying.id, userName: person.handle, userDisplayName: person.name },
    userID: new Uint8Array(Buffer.from(person.id.replaceAll('-', ''), 'hex')),
    timeout: challengeSeconds * 1_000,
    attestationType: 'none',
    excludeCredentials: passkeys.flatMap(({ credential }) => (credential === null ? [] : [{ id: credential }])),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  await giveChallenge(tx, { digest: digestOf(own.token), challenge: `add ${options.challenge}`, at })
  return options
}

/** A new passkey, which has signed what it was given. */
export async function addPasskey(
  tx: Tx,
  asked: OwnDeed & { readonly relying: Relying; readonly name: string; readonly response: RegistrationResponseJSON },
): Promise<No | undefined> {
  const { own, at, relying, name, response } = asked
  const no = whyNotChange(own, at)
  if (no) return no
  if (name === '' || [...name].length > 60) return malformed([{ pointer: '/name', detail: secondStepRefusals.noName }])
  await lockSteps(tx, own.person.id)
  const challenge = await challengeFor(tx, asked, 'add')
  if (challenge === undefined) return notTaken()
  if ((await passkeysOf(tx, own)).length >= passkeysAtMost) return refused('too-many', secondStepRefusals.tooMany)
  const { verifyRegistrationResponse } = await webauthn()
  const read = await verifyRegistrationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin: relying.origin, expectedRPID: relying.id, requireUserVerification: true },
  }).catch(() => undefined)
  if (!read?.verified) return notTaken()
  const { credential } = read.registrationInfo
  const id = tx.random.id()
  const isNew = await addStep(tx, {
    ...{ id, person: own.person.id, kind: 'passkey', name, addedAt: at, confirmedAt: at },
    ...{ credential: credential.id, publicKey: Buffer.from(credential.publicKey).toString('base64url'), counter: credential.counter },
    ...{ transports: credential.transports?.join(' ') ?? null, relying: relying.id },
  })
  if (!isNew) return refused('passkey-taken', secondStepRefusals.taken)
  await stepAdded(tx, { ...asked, step: id, kind: 'passkey' })
  return undefined
}

/** What one of their passkeys is to sign. */
export async function askPasskey(tx: Tx, { own, at, relying }: Asking): Promise<PublicKeyCredentialRequestOptionsJSON | No> {
  const passkeys = (await passkeysOf(tx, own)).filter(each => each.relying === relying.id)
  if (passkeys.length === 0) return notTaken()
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({
    ...{ rpID: relying.id, timeout: challengeSeconds * 1_000, userVerification: 'required' },
    allowCredentials: passkeys.flatMap(({ credential, transports }) =>
      credential === null ? [] : [{ id: credential, ...(transports === null ? {} : { transports: transports.split(' ') }) }],
    ),
  })
  await giveChallenge(tx, { digest: digestOf(own.token), challenge: `show ${options.challenge}`, at })
  return options
}

/** A passkey of theirs has signed what it was given in this session: the second step is shown. */
export async function showPasskey(tx: Tx, asked: Asking & { readonly response: AuthenticationResponseJSON }): Promise<No | undefined> {
  const { own, at, relying, response } = asked
  await lockSteps(tx, own.person.id)
  const challenge = await challengeFor(tx, asked, 'show')
  const passkey = (await passkeysOf(tx, own)).find(({ credential }) => credential === response.id)
  if (challenge === undefined || !passkey?.credential || !passkey.publicKey || passkey.relying !== relying.id) return notTaken()
  const { verifyAuthenticationResponse } = await webauthn()
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, 'base64url'))
  // One whose counter went back is a copy, and is refused there.
  const read = await verifyAuthenticationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin: relying.origin, expectedRPID: relying.id, requireUserVerification: true },
    credential: { id: passkey.credential, publicKey, counter: passkey.counter },
  }).catch(() => undefined)
  if (!read?.verified) return notTaken()
  await useStep(tx, { id: passkey.id, at, counter: read.authenticationInfo.newCounter, lastWindow: passkey.lastWindow })
  await saveShown(tx, digestOf(own.token), at)
  return undefined
}

const passkeysOf = async (tx: Tx, { person }: OwnSession): Promise<StepRow[]> =>
  (await listSteps(tx, person.id)).filter(({ kind }) => kind === 'passkey')

/** What was given in this session to be signed, for this and within five minutes. Whatever becomes of it, it is used up. */
async function challengeFor(tx: Tx, { own, at }: Omit<Asking, 'relying'>, purpose: 'add' | 'show'): Promise<string | undefined> {
  const given = await takeChallenge(tx, digestOf(own.token))
  if (!given || at > addSeconds(given.at, challengeSeconds)) return undefined
  const [for_, challenge] = given.challenge.split(' ')
  return for_ === purpose ? challenge : undefined
}

const notTaken = (): No => refused('passkey-not-taken', secondStepRefusals.notTaken)
