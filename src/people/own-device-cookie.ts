import type { FastifyReply, FastifyRequest } from 'fastify'
import type { KeptToken } from './commands/own-devices.ts'

const ownDeviceCookie = 'concord_own_device'
const wishCookie = 'concord_own_device_wish'
const wishPath = '/sign-in/issuer'
const wishSeconds = 600

/** What a device that is known as somebody's own shows itself with. No program sends it: only a browser does. */
export function ownDeviceOf(request: FastifyRequest): string | undefined {
  const kept = request.cookies[ownDeviceCookie]
  return kept !== undefined && kept.length < 150 ? kept : undefined
}

export function keepOwnDevice(reply: FastifyReply, { token, lapsesAt }: KeptToken, { now, secure }: { now: Date; secure: boolean }): void {
  const maxAge = Math.max(0, Math.floor((lapsesAt.getTime() - now.getTime()) / 1_000))
  reply.setCookie(ownDeviceCookie, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge })
}

export const forgetOwnDevice = (reply: FastifyReply): FastifyReply => reply.clearCookie(ownDeviceCookie, { path: '/' })

/** That it is their own was said before they went to the issuer; the browser keeps it until they are back. */
export const keepWish = (reply: FastifyReply, secure: boolean): FastifyReply =>
  reply.setCookie(wishCookie, 'yes', { path: wishPath, httpOnly: true, sameSite: 'lax', secure, maxAge: wishSeconds })

/** Whether it was said, once. */
export function takeWish(request: FastifyRequest, reply: FastifyReply): boolean {
  if (request.cookies[wishCookie] === undefined) return false
  reply.clearCookie(wishCookie, { path: wishPath })
  return request.cookies[wishCookie] === 'yes'
}
