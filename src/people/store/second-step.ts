import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { stepKinds } from '../second-step.ts'
import { personId } from './ids.ts'
import { confirmOwnDevices } from './own-devices.ts'

const stepRow = z.object({
  id: z.string(),
  kind: z.enum(stepKinds),
  name: z.string().nullable(),
  addedAt: z.date(),
  /** Null while codes from an app wait for the first right one. */
  confirmedAt: z.date().nullable(),
  usedAt: z.date().nullable(),
  credential: z.string().nullable(),
  /** In base64url. */
  publicKey: z.string().nullable(),
  counter: z.coerce.number(),
  transports: z.string().nullable(),
  /** The host a passkey was made for. */
  relying: z.string().nullable(),
  secret: z.string().nullable(),
  lastWindow: z.coerce.number(),
})
export type StepRow = Readonly<z.infer<typeof stepRow>>

const listRows = statement({
  name: 'people.list-second-steps',
  sql: `select step_id as id, kind, name, added_at as "addedAt", confirmed_at as "confirmedAt", used_at as "usedAt", credential,
               public_key as "publicKey", counter, transports, relying, secret, last_window as "lastWindow"
          from people.second_step where district_id = $1 and person_id = $2 order by added_at, step_id`,
  row: stepRow,
})
const added = stepRow.omit({ usedAt: true, counter: true, lastWindow: true }).extend({ person: personId, counter: z.number() })
const insertRow = statement({
  name: 'people.insert-second-step',
  sql: `insert into people.second_step (district_id, step_id, person_id, kind, name, added_at, confirmed_at, credential, public_key, counter, transports, relying, secret)
        values ($district, $id::uuid, $person, $kind, $name, $addedAt, $confirmedAt, $credential, $publicKey, $counter, $transports, $relying, $secret)
        on conflict do nothing`,
  takes: added,
})
const confirmRow = statement({
  name: 'people.confirm-second-step',
  sql: `update people.second_step set confirmed_at = $at, last_window = $window
         where district_id = $district and step_id = $id::uuid and confirmed_at is null`,
  takes: z.object({ id: z.string(), at: z.date(), window: z.number() }),
})
const useRow = statement({
  name: 'people.use-second-step',
  sql: `update people.second_step set used_at = $at, counter = $counter, last_window = $lastWindow
         where district_id = $district and step_id = $id::uuid`,
  takes: z.object({ id: z.string(), at: z.date(), counter: z.number(), lastWindow: z.number() }),
})
const deleteRow = statement({
  name: 'people.delete-second-step',
  sql: 'delete from people.second_step where district_id = $1 and person_id = $2 and step_id = $3::uuid',
})
const deleteKind = statement({
  name: 'people.delete-second-steps',
  sql: `delete from people.second_step
         where district_id = $1 and person_id = $2 and ($3 = 'all' or ($3 = 'owed' and kind = 'owed') or ($3 = 'begun' and confirmed_at is null))`,
})
const lockRow = statement({
  name: 'people.lock-second-steps',
  sql: `select pg_advisory_xact_lock(hashtextextended('people.second_step ' || $1::text || ' ' || $2::text, 0)) is null as "isVoid"`,
  row: z.object({ isVoid: z.boolean() }),
})
const saveProven = statement({
  name: 'people.save-second-step-shown',
  sql: 'update people.session set second_at = $3 where district_id = $1 and digest = $2 and ended_at is null',
})
/** With none left to show, and none asked, nothing would be shut by that: then they lapse, and call for support still. */
const askAnew = statement({
  name: 'people.ask-second-step-anew',
  sql: `update people.session set second_at = null, challenge = null, challenge_at = null,
               lapses_at = case when $isLast then least(lapses_at, $at::timestamptz) else lapses_at end
         where district_id = $district and person_id = $person and digest <> $own and ended_at is null`,
  takes: z.object({ person: personId, own: z.custom<Buffer>(), at: z.date(), isLast: z.boolean() }),
})
const saveChallenge = statement({
  name: 'people.save-challenge',
  sql: 'update people.session set challenge = $challenge, challenge_at = $at where district_id = $district and digest = $digest and ended_at is null',
  takes: z.object({ digest: z.custom<Buffer>(), challenge: z.string(), at: z.date() }),
})
/** One statement, so that two answers at once cannot both use it. */
const takeChallengeRow = statement({
  name: 'people.take-challenge',
  sql: `with own as (select digest, challenge, challenge_at from people.session where district_id = $1 and digest = $2 and challenge is not null for update)
        update people.session s set challenge = null, challenge_at = null from own
         where s.district_id = $1 and s.digest = own.digest
        returning own.challenge, own.challenge_at as "at"`,
  row: z.object({ challenge: z.string(), at: z.date() }),
})

/** What somebody has set up, the oldest first; with what waits for its first right code. */
export const listSteps = (tx: Tx, person: PersonId): Promise<StepRow[]> => tx.many(listRows, [tx.district, person])

type Added = Readonly<z.infer<typeof added>>
const nothing = {
  name: null,
  confirmedAt: null,
  credential: null,
  publicKey: null,
  counter: 0,
  transports: null,
  relying: null,
  secret: null,
}

/** False where this passkey is somebody’s already. */
export const addStep = async (
  tx: Tx,
  step: Pick<Added, 'id' | 'person' | 'kind' | 'addedAt'> & Partial<Omit<Added, 'id' | 'person' | 'kind' | 'addedAt'>>,
): Promise<boolean> => (await tx.run(insertRow, { ...nothing, ...step })) === 1

export const confirmStep = (tx: Tx, confirmed: { readonly id: string; readonly at: Date; readonly window: number }): Promise<number> =>
  tx.run(confirmRow, confirmed)
export const useStep = (tx: Tx, used: { readonly id: string; readonly at: Date; readonly counter: number; readonly lastWindow: number }) =>
  tx.run(useRow, used)
export const dropStep = (tx: Tx, person: PersonId, id: string): Promise<number> => tx.run(deleteRow, [tx.district, person, id])
/** `begun`: what no right code has confirmed yet. */
export const dropSteps = (tx: Tx, person: PersonId, which: 'all' | 'owed' | 'begun'): Promise<number> =>
  tx.run(deleteKind, [tx.district, person, which])

/** Until the transaction ends, nothing else is shown, added or removed for this person. */
export const lockSteps = async (tx: Tx, person: PersonId): Promise<void> => {
  await tx.one(lockRow, [tx.district, person])
}

/** In this session the second step has been shown, and so it was on the device that its person said is their own. */
export async function saveShown(tx: Tx, digest: Buffer, at: Date): Promise<void> {
  await tx.run(saveProven, [tx.district, digest, at])
  await confirmOwnDevices(tx, digest, at)
}

/** What was shown in their other sessions counts no longer: whoever holds the telephone that was lost may be in one. */
export const askStepAnew = (
  tx: Tx,
  asked: { readonly person: PersonId; readonly own: Buffer; readonly at: Date; readonly isLast: boolean },
): Promise<number> => tx.run(askAnew, asked)

export const giveChallenge = (tx: Tx, given: { readonly digest: Buffer; readonly challenge: string; readonly at: Date }): Promise<number> =>
  tx.run(saveChallenge, given)
export const takeChallenge = (tx: Tx, digest: Buffer): Promise<{ challenge: string; at: Date } | undefined> =>
  tx.maybe(takeChallengeRow, [tx.district, digest])
