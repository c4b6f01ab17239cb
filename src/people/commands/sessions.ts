import { addSeconds } from '../../kernel/time.ts'
import { type PersonId, readId } from '../../kernel/ids.ts'
import { type No, notFound, notPermitted } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, idOf, may, whoMay } from '../access.ts'
import { recordDeed } from '../record.ts'
import type { Person } from '../store/person.ts'
import { endOpenSessions, isOwnSession, listOpenSessions, type OpenSession } from '../store/sessions.ts'
import { lockWays } from '../store/ways.ts'
import { refusals } from '../words/refusals.ts'
import { leaveBrowsers } from './devices.ts'
import { endLinks } from './end-links.ts'
import { digestOf, lapsedSeconds } from './sign-in.ts'

export interface SessionSeen extends Omit<OpenSession, 'digest'> {
  /** The one that asks. */
  readonly isThis: boolean
  /** It has lapsed, and still makes a call for support. */
  readonly isLapsed: boolean
}

/** Where somebody is signed in, the newest first. */
export async function sessionsOf(
  tx: Tx,
  { person, token, at }: { readonly person: Person; readonly token: string; readonly at: Date },
): Promise<SessionSeen[]> {
  const own = digestOf(token).toString('hex')
  const found = await listOpenSessions(tx, person.id, addSeconds(at, -lapsedSeconds))
  return found.map(({ digest, ...session }) => ({ ...session, isThis: digest === own, isLapsed: session.lapsesAt <= at }))
}

interface Ending {
  readonly by: Actor
  readonly of: Person
  readonly at: Date
  readonly deed: string
}

/**
 * Ends one of one's own sessions, or all but the one that asks. Whatever was open in that browser closes with it. `notices` are those that the
 * browser that asks shows.
 */
export async function endOwnSessions(
  tx: Tx,
  asked: Ending & { readonly token: string; readonly id: string | null; readonly notices?: string | undefined },
): Promise<No | undefined> {
  if (asked.id !== null && !(await isOwnSession(tx, asked.of.id, asked.id))) return notFound(refusals.nothingHere)
  const own = digestOf(asked.token).toString('hex')
  await end(tx, asked, {
    id: asked.id,
    but: asked.id === null ? own : null,
    isHere: asked.id !== null && own.startsWith(asked.id),
    notices: asked.notices,
  })
  return undefined
}

/** Ends every session of somebody else: a telephone is lost, or an account is in other hands. */
export async function endSessionsOf(tx: Tx, asked: Ending): Promise<No | undefined> {
  if (!may(asked.by, 'end-sessions')) return notPermitted(whoMay['end-sessions'].says)
  await end(tx, asked, { id: null, but: null, isHere: false, notices: undefined })
  return undefined
}

interface Ended {
  readonly id: string | null
  readonly but: string | null
  /** Whoever signs out where they are has lost nothing. */
  readonly isHere: boolean
  readonly notices: string | undefined
}

async function end(tx: Tx, { by, of, at, deed }: Ending, { isHere, notices, ...which }: Ended): Promise<void> {
  await lockWays(tx)
  const body = { person: of.id, which: which.id !== null ? 'one' : which.but !== null ? 'others' : 'all' }
  if (!(await recordDeed(tx, { matter: of.id, deed, by, at, type: 'people.sessions-ended', body }))) return
  await endOpenSessions(tx, { person: of.id, at, ...which })
  if (!isHere) await endLinks(tx, of.id, at)
  // Which browser one session is in nobody knows; its person takes it off themselves.
  if (which.id === null) await leaveBrowsers(tx, { person: of.id, at, by: readId<PersonId>(idOf(by) ?? '') ?? null, here: notices })
}
