import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import type { Saying } from '../../kernel/lang.ts'
import { type No, notPermitted, notSignedIn } from '../../kernel/refusal.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Channel } from '../../platform/channels/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { IssuerReach } from '../../platform/issuers/index.ts'
import type { Limits } from '../../platform/http/index.ts'
import type { Wakes } from '../../platform/wakes/index.ts'
import { may, type Permission, whoMay } from '../access.ts'
import { findSession } from '../commands/sign-in.ts'
import type { PersonShape } from '../contract.ts'
import type { Person } from '../store/person.ts'
import type { WayKind } from '../ways.ts'
import type { PlanSets } from '../pages/set-by-plan.tsx'
import type { KeptFor } from '../kept.ts'
import { tokenOf } from '../visitor.ts'

export interface PeopleKit {
  readonly database: Database
  readonly clock: Clock
  readonly pageContext: (request: FastifyRequest) => PageContext | Promise<PageContext>
  /** The roles the plan in force may ask to come, for the gaps in the duty list; without it, those that are on the list somewhere. */
  readonly rolesAsked?: (request: FastifyRequest) => Promise<readonly string[]>
  /** What the plan in force sets, to be read beside the district's own settings. */
  readonly planSettings?: (request: FastifyRequest) => Promise<readonly PlanSets[]>
  /** The address people reach us at; without it, the one they asked at. */
  readonly publicUrl?: () => string
  /** By which kinds of way a message leaves this district; telephones and e-mail where left out. */
  readonly wayKinds?: (request: FastifyRequest) => readonly WayKind[]
  /** By which messages leave for real people, to be tried out. */
  readonly channels?: readonly Channel[]
  /** The key a browser subscribes to notices with, where notices leave. */
  readonly pushKey?: string | undefined
  /** How many callbacks of telephone companies were refused, and since which day; null where none were. */
  readonly refusedCallbacks?: () => Promise<{ readonly howMany: number; readonly since: string | null }>
  /** How long everything is kept. */
  readonly lifetimes?: readonly KeptFor[]
  /** Links that were none, counted by the address they came from. */
  readonly guesses?: Limits['guesses']
  /** How issuers are asked who somebody is; without it nobody signs in by one. */
  readonly issuers?: IssuerReach
  /** Codes of a second step that were none, counted by the address they came from. */
  readonly wrongCodes?: Limits['guesses']
  /** What secrets of one-time codes are sealed with; without it none are set up. */
  readonly sealingKey?: string | null
  /** Wakes whoever delivers. */
  readonly wakes?: Wakes
  /** Hands over what is due; whoever is answered after it waits half a second at most. */
  readonly handOver?: () => Promise<void>
}

/** Where we are, before any path. */
export const originOf = ({ publicUrl }: PeopleKit, request: FastifyRequest): string =>
  publicUrl?.() ?? `${request.protocol}://${request.host}`

/** Who asks, if they are signed in now and may; else why not. */
export function whoMayAsk(request: FastifyRequest, permission: Permission): Person | No {
  const { visitor } = request
  if (visitor?.session !== 'current') return notSignedIn()
  return may(visitor.person, permission) ? visitor.person : notPermitted(whoMay[permission].says)
}

/** Asked before a large body is read at all: it is taken only from whoever may send one. */
export const onlyWhoMay =
  ({ database, clock }: Pick<PeopleKit, 'database' | 'clock'>, permission: Permission, says: Saying = whoMay[permission].says) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const sent = tokenOf(request)
    const found =
      sent &&
      request.district &&
      (await database.transaction('app', request.district.id, tx => findSession(tx, { token: sent.token, at: clock.now() })))
    if (found?.state !== 'current') return reply.no(notSignedIn())
    return may(found.person, permission) ? undefined : reply.no(notPermitted(says))
  }

export const inDistrict = <T>({ database }: PeopleKit, request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.transaction('app', request.district.id, work)

export const personShapeOf = ({ id, handle, name, roles, school }: Person): PersonShape => ({ id, handle, name, roles: [...roles], school })

export const hidden = { schema: { hide: true } }
