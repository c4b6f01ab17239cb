import { createDecipheriv, createECDH, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A push service on the loopback interface, and the one browser subscribed to it. */
export async function openFakePush() {
  const browser = createECDH('prime256v1')
  const publicKey = browser.generateKeys()
  const auth = randomBytes(16)
  const taken: { headers: Record<string, unknown>; body: Buffer }[] = []
  const manner = { status: 201, hang: false }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (manner.hang) return
      taken.push({ headers: request.headers, body: Buffer.concat(chunks) })
      response.writeHead(manner.status, manner.status === 201 ? { location: '/message/1' } : {}).end('x'.repeat(10))
    })
  })
  await new Promise<void>(resume => server.listen(0, '127.0.0.1', resume))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const subscription = {
    endpoint: `${origin}/push/secret-of-the-subscription`,
    keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
  }
  return {
    origin,
    manner,
    taken,
    subscription,
    /** What the browser reads: RFC 8291, written from the standard and not from the library. */
    decrypt: (body: Buffer): unknown => {
      const [salt, keyLength] = [body.subarray(0, 16), body.readUInt8(20)]
      const [senderKey, encrypted] = [body.subarray(21, 21 + keyLength), body.subarray(21 + keyLength)]
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, senderKey])
      const material = Buffer.from(hkdfSync('sha256', browser.computeSecret(senderKey), auth, info, 32))
      const key = Buffer.from(hkdfSync('sha256', material, salt, 'Content-Encoding: aes128gcm\0', 16))
      const nonce = Buffer.from(hkdfSync('sha256', material, salt, 'Content-Encoding: nonce\0', 12))
      const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(encrypted.subarray(-16))
      const padded = Buffer.concat([decipher.update(encrypted.subarray(0, -16)), decipher.final()])
      return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8'))
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>(resume => server.close(() => resume()))
    },
  }
}

/** The claims of `Authorization: vapid t=…, k=…` (RFC 8292) where the signature is of that key; throws where it is not. */
export function vapidClaims(authorization: string): { publicKey: string; claims: Record<string, unknown> } {
  const [, head = '', claims = '', signature = '', publicKey = ''] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(authorization) ?? []
  const point = Buffer.from(publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(part => part.toString('base64url'))
  const key = { key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk', dsaEncoding: 'ieee-p1363' } as const
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), key as never, Buffer.from(signature, 'base64url')))
    throw new Error('the signature is of another key')
  return { publicKey, claims: JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) }
}
