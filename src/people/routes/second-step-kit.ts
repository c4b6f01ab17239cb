import type { FastifyRequest } from 'fastify'
import { type No, notSignedIn, refused } from '../../kernel/refusal.ts'
import { deedOf } from '../../platform/http/index.ts'
import { outboxTopic } from '../../platform/outbox/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Relying } from '../commands/passkeys.ts'
import type { OwnDeed, OwnSession } from '../commands/second-step.ts'
import { type Waits, showCode, type Within } from '../commands/show-code.ts'
import { inDistrict, originOf, type PeopleKit } from './kit.ts'
import { isFresh } from '../second-step.ts'
import { secondStepRefusals } from '../words/second-step.ts'
import { pageOfForm } from './own-address.ts'
import { relyingOf } from './relying.ts'

/** Whoever is signed in, or is but for their second step. */
export function ownOf({ visitor }: FastifyRequest): OwnSession | No {
  if (!visitor || (visitor.session !== 'current' && !visitor.awaits)) return notSignedIn()
  const { person, token, awaits, secondAt, steps } = visitor
  return { person, token, awaits, secondAt, steps }
}

export const ownDeed = ({ clock }: PeopleKit, request: FastifyRequest, own: OwnSession): OwnDeed => ({
  ...{ own, at: clock.now(), deed: deedOf(request, own.person.id) },
})

/** In the district's own transaction; what is told by it goes out after. */
export const told = <T>(kit: PeopleKit, request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inDistrict(kit, request, tx => {
    tx.afterCommit(() => kit.wakes?.send(outboxTopic))
    return work(tx)
  })

export const withinOf =
  (kit: PeopleKit, request: FastifyRequest): Within =>
  work =>
    told(kit, request, work)

/** What decides about others asks a second step that was shown within ten minutes, of whoever has one. */
export const isStale = ({ clock }: Pick<PeopleKit, 'clock'>, { visitor }: FastifyRequest): boolean =>
  visitor !== null && !isFresh(visitor, clock.now())

/** The same for programs. */
export const whyStale = (kit: Pick<PeopleKit, 'clock'>, request: FastifyRequest): No | undefined =>
  isStale(kit, request) ? refused('second-step', secondStepRefusals.stale) : undefined

/** Where it is shown once more, and what was sent is said to be not done; from there back to `address`. */
export const toShowAnew = (address: string): string => `/me/second-step?then=${encodeURIComponent(pageOfForm(address))}&sent=no`

export const relyingHere = (kit: PeopleKit, request: FastifyRequest): Relying | null => relyingOf(originOf(kit, request), request)

/**
 * A code that was typed; wrong ones are counted for their person, and for the address they come from. Whoever typed no wrong one lately is not
 * kept out by others at the same address: a whole school may have one.
 */
export async function codeTyped(kit: PeopleKit, request: FastifyRequest, own: OwnSession, code: string): Promise<No | Waits | undefined> {
  const addressWaits = kit.wrongCodes?.wait(request) ?? 0
  const done = await showCode(withinOf(kit, request), { ...ownDeed(kit, request, own), key: kit.sealingKey ?? null, code, addressWaits })
  if (done && 'kind' in done && done.kind === 'malformed') kit.wrongCodes?.failed(request)
  return done
}
