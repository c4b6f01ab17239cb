import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import Provider, { type Configuration } from 'oidc-provider'

/** Who has an account there, by the issuer's own name for it, which they type to sign in. */
export interface Account {
  readonly email?: string
  readonly username?: string
  readonly email_verified?: boolean
  readonly groups?: readonly string[]
}

interface Asked {
  readonly accounts: Readonly<Record<string, Account>>
  readonly returnTo: string
  readonly port?: number
  /** Its first key; other keys than before are a rotation. */
  readonly key?: string
}

export const client = { clientId: 'concord', secret: 'made-up-secret-of-a-test' } as const

/** An issuer as districts have them, on this machine: `oidc-provider`, whose sign-in page takes any password. */
export async function openRealIssuer({ accounts, returnTo, port = 0, key = 'first' }: Asked) {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer = `http://${host}`
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: key, use: 'sig', alg: 'RS256' }
  const configuration: Configuration = {
    clients: [{ client_id: client.clientId, client_secret: client.secret, redirect_uris: [returnTo] }],
    jwks: { keys: [jwk] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], groups: ['groups'], username: ['username'] },
    scopes: ['openid', 'email', 'groups', 'username'],
    pkce: { required: () => true },
    cookies: { keys: ['made-up cookie key'] },
    features: { devInteractions: { enabled: true } },
    ttl: { Grant: 600, Interaction: 600, Session: 600, AccessToken: 600, AuthorizationCode: 60, IdToken: 600 },
    findAccount: (_, sub) => (accounts[sub] ? { accountId: sub, claims: () => ({ sub, ...accounts[sub] }) } : undefined),
    // Nobody is asked whether we may know it: the district itself set us up there.
    loadExistingGrant: async ctx => {
      const accountId = ctx.oidc.session?.accountId
      if (accountId === undefined) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId })
      grant.addOIDCScope('openid email groups username')
      await grant.save()
      return grant
    },
  }
  const provider = new Provider(issuer, configuration)
  provider.on('server_error', (_, cause) => console.error(cause))
  server.on('request', provider.callback())
  return { issuer, host, close: () => new Promise(resolve => server.close(resolve).closeAllConnections()) }
}

type Jar = Map<string, string>

/** What somebody does in their browser at the issuer: follows, types who they are, and is led back. Returns the address they are led to. */
export async function signInThere(address: string, account: string, home: string): Promise<string> {
  const jar: Jar = new Map()
  let next = { url: address, form: undefined as URLSearchParams | undefined }
  for (let step = 0; step < 12; step++) {
    const answer = await fetch(next.url, {
      method: next.form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form ? { body: next.form } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location) {
      const to = new URL(location, next.url).href
      if (to.startsWith(home)) return to
      next = { url: to, form: undefined }
    } else {
      const text = await answer.text()
      const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1]
      if (action === undefined) throw new Error(`the issuer showed no form: ${answer.status} ${text.slice(0, 300)}`)
      const form = new URLSearchParams({ prompt: 'login', login: account, password: 'any' })
      next = { url: new URL(action, next.url).href, form }
    }
  }
  throw new Error('the issuer led nowhere')
}
