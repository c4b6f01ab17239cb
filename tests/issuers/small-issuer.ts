import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose'

/** What an issuer is made to do wrong: each is undone by `mend`. */
interface Faults {
  /** Over what its own description says. */
  metadata: Record<string, unknown>
  /** Over what its token says. */
  claims: Record<string, unknown>
  /** In place of the token it would have signed. */
  token: ((payload: Record<string, unknown>) => Promise<string> | string) | undefined
  hangs: '' | 'description' | 'token'
  answer: ((address: string, reply: ServerResponse) => boolean) | undefined
}

const none = (): Faults => ({ metadata: {}, claims: {}, token: undefined, hangs: '', answer: undefined })

/** A small issuer that signs in whoever a test says, and does wrong whatever it is told to: `oidc-provider` does nothing wrong by itself. */
export async function openSmallIssuer(clientId: string) {
  let pair = await generateKeyPair('RS256', { extractable: true })
  let kid = 'first'
  let jwks: JWK[] = []
  const publish = async () => {
    jwks = [{ ...(await exportJWK(pair.publicKey)), kid, use: 'sig', alg: 'RS256' }]
  }
  await publish()
  const faults = none()
  const codes = new Map<string, { challenge: string; nonce: string; claims: Record<string, unknown> }>()
  const asked: string[] = []

  const payloadOf = (code: { nonce: string; claims: Record<string, unknown> }) => {
    const now = Math.floor(Date.now() / 1_000)
    return { iss: issuer, aud: clientId, iat: now, exp: now + 300, nonce: code.nonce, ...code.claims, ...faults.claims }
  }
  const sign = (payload: Record<string, unknown>) => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(pair.privateKey)

  const tokens = async (request: IncomingMessage, reply: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const form = new URLSearchParams(Buffer.concat(chunks).toString())
    const code = codes.get(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!code || challenge !== code.challenge) return send(reply, 400, { error: 'invalid_grant' })
    codes.delete(form.get('code') ?? '')
    const payload = payloadOf(code)
    const id_token = await (faults.token ?? sign)(payload)
    return send(reply, 200, { access_token: 'made-up', token_type: 'Bearer', id_token })
  }

  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '/', issuer)
    asked.push(pathname)
    if (faults.answer?.(pathname, reply)) return undefined
    if (pathname === '/.well-known/openid-configuration')
      return faults.hangs === 'description' ? undefined : send(reply, 200, description())
    if (pathname === '/jwks') return send(reply, 200, { keys: jwks })
    if (pathname === '/token') return faults.hangs === 'token' ? undefined : void tokens(request, reply)
    return send(reply, 404, {})
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer = `http://${host}`
  const description = () => ({
    ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks` },
    ...{ response_types_supported: ['code'], id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'] },
    ...faults.metadata,
  })

  return {
    ...{ issuer, host, faults, asked, sign },
    mend: () => Object.assign(faults, none()),
    /** Somebody signs in at the address that we sent them to; the code that comes back. */
    codeFor(leadsTo: string, claims: Record<string, unknown>): string {
      const { searchParams } = new URL(leadsTo)
      const code = `code-${codes.size}-${Math.random().toString(36).slice(2)}`
      codes.set(code, { challenge: searchParams.get('code_challenge') ?? '', nonce: searchParams.get('nonce') ?? '', claims })
      return code
    },
    publicKeyAsText: () => exportSPKI(pair.publicKey),
    /** From now on it signs with another key, and shows that one alone. */
    async changeKeys() {
      pair = await generateKeyPair('RS256', { extractable: true })
      kid = `key-${Math.random().toString(36).slice(2)}`
      await publish()
    },
    close: () => new Promise(resolve => server.close(resolve).closeAllConnections()),
  }
}

function send(reply: ServerResponse, status: number, body: unknown): void {
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
