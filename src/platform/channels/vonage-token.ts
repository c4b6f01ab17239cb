import { createHash, createHmac, type KeyObject, randomUUID, sign } from 'node:crypto'
import { z } from 'zod'
import { jsonIn } from './post.ts'
import { isSame } from './signature.ts'

/** Long enough for a clock that is wrong by minutes, short enough that one found in a log is of no use. */
const tokenSeconds = 300
const callbackAtMostSeconds = 300

/** The JSON web token of one request (RFC 7519), signed RS256 with the key of the application. */
export function tokenFor({ applicationId, privateKey }: { applicationId: string; privateKey: KeyObject }, at: Date): string {
  const iat = Math.floor(at.getTime() / 1000)
  const claims = { application_id: applicationId, iat, exp: iat + tokenSeconds, jti: randomUUID() }
  const unsigned = `${base64url({ alg: 'RS256', typ: 'JWT' })}.${base64url(claims)}`
  return `${unsigned}.${sign('RSA-SHA256', Buffer.from(unsigned), privateKey).toString('base64url')}`
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * Whether a callback carries a token signed HS256 with the secret, made within five minutes, over exactly this body. What the token says of its
 * own algorithm is not asked.
 */
export function isSignedBy(secret: string, authorization: string | undefined, body: Buffer, now: Date): boolean {
  const [, head = '', payload = '', signature = ''] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(authorization ?? '') ?? []
  const expected = createHmac('sha256', secret).update(`${head}.${payload}`).digest('base64url')
  if (!isSame(signature, expected)) return false
  const { data } = claims.safeParse(parsed(payload))
  if (!data || Math.abs(now.getTime() / 1000 - data.iat) > callbackAtMostSeconds) return false
  return isSame(data.payload_hash.toLowerCase(), createHash('sha256').update(body).digest('hex'))
}

const parsed = (part: string): unknown => jsonIn(Buffer.from(part, 'base64url').toString('utf8'))

const claims = z.object({ iat: z.number(), payload_hash: z.string() })
