import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PersonId } from '../../kernel/ids.ts'
import { outboxTopic } from '../../platform/outbox/index.ts'
import { browserOf } from '../browser.ts'
import { afterSignIn, forgetDeviceOfToken } from '../commands/own-devices.ts'
import { leaveBrowser } from '../commands/devices.ts'
import { endSession, findSession, sessionKeptSeconds, type SignedIn } from '../commands/sign-in.ts'
import { deviceOf, forgetDevice } from '../one-call.ts'
import { forgetNotices, noticesOf } from '../notices-cookie.ts'
import { forgetOwnDevice, keepOwnDevice, ownDeviceOf } from '../own-device-cookie.ts'
import { sessionCookie, sessionCookieOverTls, tokenOf } from '../visitor.ts'
import { inDistrict, originOf, type PeopleKit } from './kit.ts'

/** Somebody has just signed in here; `isOwn`: and said that this telephone or computer is theirs alone. */
export async function keepSession(
  kit: PeopleKit,
  request: FastifyRequest,
  reply: FastifyReply,
  { person, token, isOwn }: SignedIn & { readonly isOwn: boolean },
): Promise<void> {
  keepSessionCookie(kit, request, reply, token)
  if (deviceOf(request) !== undefined) forgetDevice(reply)
  await knowDevice(kit, request, reply, { person, token, isOwn })
  await leaveNotices(kit, request, reply, person.id)
}

/** Notices in a browser are one person's: nobody who signs in after them, and nobody after they have gone, is shown theirs. */
async function leaveNotices(kit: PeopleKit, request: FastifyRequest, reply: FastifyReply, next: PersonId | null): Promise<void> {
  const [token, at] = [noticesOf(request), kit.clock.now()]
  if (token === undefined) return
  const isNobodys = await inDistrict(kit, request, tx => {
    tx.afterCommit(() => kit.wakes?.send(outboxTopic))
    return leaveBrowser(tx, { token, at, for: next })
  })
  if (isNobodys) forgetNotices(reply)
}

/** What this browser is known by after its session, if it is somebody's own. */
export async function knowDevice(
  kit: PeopleKit,
  request: FastifyRequest,
  reply: FastifyReply,
  { person, token, isOwn }: Pick<SignedIn, 'person' | 'token'> & { readonly isOwn: boolean },
): Promise<void> {
  const kept = ownDeviceOf(request)
  if (!isOwn && kept === undefined) return
  const [at, browser] = [kit.clock.now(), browserOf(request.headers['user-agent'])]
  const device = await inDistrict(kit, request, async tx => {
    const awaits = (await findSession(tx, { token, at }))?.awaits ?? true
    return afterSignIn(tx, { ...{ person, session: token, at, browser, isOwn, awaits, kept } })
  })
  if (device) keepOwnDevice(reply, device, { now: at, secure: isOverTls(kit, request) })
  else forgetOwnDevice(reply)
}

/**
 * The cookie outlives the session: somebody whose session lapsed is still known when they call for support. Where people reach us over TLS
 * it never travels without, though the proxy itself asks us in the clear.
 */
function keepSessionCookie(kit: PeopleKit, request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = isOverTls(kit, request)
  if (secure && request.cookies[sessionCookie] !== undefined) reply.clearCookie(sessionCookie, { path: '/' })
  const name = secure ? sessionCookieOverTls : sessionCookie
  reply.setCookie(name, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: sessionKeptSeconds })
}

const isOverTls = (kit: PeopleKit, request: FastifyRequest): boolean => originOf(kit, request).startsWith('https:')

/** Nobody is known here any more, by a session, a link or a device. */
export async function signOut(kit: PeopleKit, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const [sent, device, at] = [tokenOf(request), ownDeviceOf(request), kit.clock.now()]
  if (sent) await inDistrict(kit, request, tx => endSession(tx, { token: sent.token, at }))
  if (device !== undefined && sent?.byCookie !== false) {
    await inDistrict(kit, request, tx => forgetDeviceOfToken(tx, { token: device, at }))
    forgetOwnDevice(reply)
  }
  if (sent?.byCookie !== false) await leaveNotices(kit, request, reply, null)
  reply.clearCookie(sessionCookie, { path: '/' })
  if (isOverTls(kit, request)) reply.clearCookie(sessionCookieOverTls, { path: '/', secure: true })
  forgetDevice(reply)
}
