import type { FastifyRequest } from 'fastify'
import { isNo, type No, notPermitted } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { deedOf } from '../../platform/http/index.ts'
import { outboxTopic } from '../../platform/outbox/index.ts'
import { askCode, verifyWay } from '../commands/way-codes.ts'
import { addDevice } from '../commands/devices.ts'
import { addWay, putFirst, removeWay, setQuietHours, type WayDeed } from '../commands/ways.ts'
import type { Person } from '../store/person.ts'
import { lastCodes } from '../store/way-codes.ts'
import { listWays, quietHoursOf } from '../store/ways.ts'
import type { Way, WayKind } from '../ways.ts'
import { wayRefusals } from '../words/ways.ts'
import { inDistrict, type PeopleKit, whoMayAsk } from './kit.ts'

/** What is done to a way that stands already. */
export const wayVerbs = ['code', 'verify', 'remove', 'first'] as const
export type WayVerb = (typeof wayVerbs)[number]

/** Ways are for who works here: nobody else is asked to come, or told. */
export function whoseWays(request: FastifyRequest): Person | No {
  const person = whoMayAsk(request, 'call-for-support')
  return isNo(person) && person.kind === 'not-permitted' ? notPermitted(wayRefusals.notYours) : person
}

export const kindsOf = (kit: PeopleKit, request: FastifyRequest): readonly WayKind[] => kit.wayKinds?.(request) ?? ['telephone', 'email']

/** Does one thing to the ways of whoever asks; what that sends is handed over before they are answered, if a carrier is quick. */
export async function doToWays(
  kit: PeopleKit,
  request: FastifyRequest,
  person: Person,
  does: (tx: Tx, deed: WayDeed, kinds: readonly WayKind[]) => Promise<No | null>,
): Promise<No | null> {
  const deed = { person: person.id, at: kit.clock.now(), deed: deedOf(request, person.id) }
  return inDistrict(kit, request, tx => does(tx, deed, kindsOf(kit, request)))
}

export const adds =
  (asked: { readonly kind: string; readonly address: string }) =>
  (tx: Tx, deed: WayDeed, kinds: readonly WayKind[]): Promise<No | null> =>
    addWay(tx, { ...deed, ...asked, kinds })

export const addsDevice =
  (subscription: unknown, key: string | undefined) =>
  (tx: Tx, deed: WayDeed, kinds: readonly WayKind[]): Promise<No | null> =>
    addDevice(tx, { ...deed, subscription, key, kinds })

export const setsQuiet =
  (hours: { readonly begins: string; readonly ends: string }) =>
  (tx: Tx, deed: WayDeed): Promise<No | null> =>
    setQuietHours(tx, { ...deed, ...hours })

/** One verb on one way. After a code was asked for, whoever delivers is woken. */
export async function doVerb(
  kit: PeopleKit,
  request: FastifyRequest,
  person: Person,
  { verb, way, code }: { readonly verb: WayVerb; readonly way: string; readonly code: string },
): Promise<No | null> {
  const no = await doToWays(kit, request, person, (tx, deed, kinds) => {
    const asked = { ...deed, way }
    if (verb === 'verify') return verifyWay(tx, { ...asked, code })
    if (verb === 'remove') return removeWay(tx, asked)
    if (verb === 'first') return putFirst(tx, asked)
    tx.afterCommit(() => kit.wakes?.send(outboxTopic))
    return askCode(tx, { ...asked, kinds })
  })
  if (verb === 'code' && no === null) await kit.handOver?.()
  return no
}

/** A number as people write it; of a browser, whose push service it is. */
export function addressShown({ kind, address }: Pick<Way, 'kind' | 'address'>): string {
  if (kind === 'telephone') return address.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')
  return kind === 'email' ? address : hostOf(address)
}

function hostOf(subscription: string): string {
  const endpoint = /"endpoint":"(https:\/\/[^"]+)"/.exec(subscription)?.[1] ?? ''
  return URL.canParse(endpoint) ? new URL(endpoint).host : ''
}

export async function waysSeen(tx: Tx, person: Person, at: Date) {
  const [ways, codes, quiet] = [await listWays(tx, person.id), await lastCodes(tx, person.id, at), await quietHoursOf(tx, [person.id])]
  return { ways, codes: new Map(codes.map(code => [code.way, code])), quiet: quiet.get(person.id) ?? null }
}
