import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A passkey in the memory of a test, which also does what no telephone would: signs for another host, again, or with a counter that goes back. */
export interface SoftPasskey {
  readonly id: string
  counter: number
  made(challenge: string, over?: Over): object
  signed(challenge: string, over?: Over): object
}

interface Over {
  readonly origin?: string
  readonly host?: string
  readonly counter?: number
  /** Whether its person was verified. */
  readonly verified?: boolean
}

const digest = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest()
const base64url = (bytes: Buffer): string => bytes.toString('base64url')
/** A byte string in CBOR. */
const bytesIn = (bytes: Buffer): Buffer =>
  Buffer.concat([
    bytes.length < 256 ? Buffer.from([0x58, bytes.length]) : Buffer.from([0x59, bytes.length >> 8, bytes.length & 255]),
    bytes,
  ])
const textIn = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])

/** The public key as COSE has it: EC2, ES256, P-256. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const [head, next] = [Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), Buffer.from([0x22])]
  return Buffer.concat([head, bytesIn(Buffer.from(x, 'base64url')), next, bytesIn(Buffer.from(y, 'base64url'))])
}

export function softPasskey(origin: string): SoftPasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const clientData = (type: string, challenge: string, over: Over): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: over.origin ?? origin, crossOrigin: false }))
  const head = (flags: number, over: Over): Buffer => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(over.counter ?? passkey.counter)
    const verified = over.verified === false ? 0 : 0x04
    return Buffer.concat([digest(over.host ?? new URL(origin).hostname), Buffer.from([flags | 0x01 | verified]), counter])
  }
  const named = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} }
  const passkey: SoftPasskey = {
    id: base64url(id),
    counter: 1,
    made(challenge, over = {}) {
      const data = Buffer.concat([head(0x40, over), Buffer.alloc(16), Buffer.from([0, id.length]), id, coseOf(publicKey)])
      const map = [
        Buffer.from([0xa3]),
        textIn('fmt'),
        textIn('none'),
        textIn('attStmt'),
        Buffer.from([0xa0]),
        textIn('authData'),
        bytesIn(data),
      ]
      return {
        ...named,
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, over)),
          attestationObject: base64url(Buffer.concat(map)),
          transports: ['internal'],
        },
      }
    },
    signed(challenge, over = {}) {
      if (over.counter === undefined) passkey.counter += 1
      const [client, data] = [clientData('webauthn.get', challenge, over), head(0, over)]
      const signature = sign('sha256', Buffer.concat([data, digest(client)]), privateKey)
      return {
        ...named,
        response: { clientDataJSON: base64url(client), authenticatorData: base64url(data), signature: base64url(signature) },
      }
    },
  }
  return passkey
}
