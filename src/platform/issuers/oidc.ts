import { createHash } from 'node:crypto'
import * as oidc from 'openid-client'
import { askOver } from './ask.ts'
import { failedBy, IssuerFailed } from './failed.ts'
import type { IssuerReach } from './reach.ts'

/** An issuer of OpenID Connect, and what we are there. */
export interface OidcIssuer {
  /** Its address as it writes it itself: `https://accounts.google.com`. */
  readonly issuer: string
  readonly clientId: string
  readonly secret: string | undefined
  readonly scopes: readonly string[]
}

/** What must come back, beside the state: each is made anew for every sign-in. */
export interface Begun {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Where the issuer sends the browser back to. */
  readonly returnTo: string
}

export interface Identity {
  readonly issuer: string
  /** The issuer's own name for the account, which it gives to no other. */
  readonly subject: string
  readonly claims: Readonly<Record<string, unknown>>
  /** Until when it says that somebody is signed in at most, where it says so: SAML's `SessionNotOnOrAfter`. */
  readonly until?: Date
}

export interface Oidc {
  /** Asks whether it answers, unless that is known. Throws `IssuerFailed`. */
  ready(issuer: OidcIssuer): Promise<void>
  /** Where a browser goes to sign in. Throws `IssuerFailed`. */
  begin(issuer: OidcIssuer, begun: Begun): Promise<string>
  /** Who the issuer says it is; `wanted` are the claims that are read. Throws `IssuerFailed`. */
  finish(issuer: OidcIssuer, answer: Begun & { readonly query: string; readonly wanted: readonly string[] }): Promise<Identity>
  /** Asks for the issuer's own description, not for one that is kept. Throws `IssuerFailed`. */
  look(issuer: OidcIssuer): Promise<oidc.ServerMetadata>
}

const keptMillis = 10 * 60_000
/** Clocks may differ by so much. */
const skewSeconds = 60

/** What a key that everybody can read cannot make: never `none`, never a secret shared by two. */
const signatures = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

/** Issuers of OpenID Connect, asked over `reach`. Their descriptions are kept for ten minutes, their keys never: they may change at any time. */
export function oidcOver(reach: IssuerReach, now: () => number = performance.now.bind(performance)): Oidc {
  const ask = askOver(reach)
  const kept = new Map<string, { at: number; found: Promise<oidc.ServerMetadata> }>()

  const look = async ({ issuer, clientId }: OidcIssuer): Promise<oidc.ServerMetadata> => {
    if (!reach.guard(issuer).allows(issuer)) throw new IssuerFailed('closed', 'ENDPOINT_REFUSED')
    try {
      const execute = isPlain(issuer) ? [oidc.allowInsecureRequests] : []
      const timeout = reach.limitMillis / 1_000
      const found = await oidc.discovery(new URL(issuer), clientId, undefined, undefined, { [oidc.customFetch]: ask, execute, timeout })
      const metadata = found.serverMetadata()
      if (new URL(metadata.issuer).href !== new URL(issuer).href) throw new IssuerFailed('wrong', 'OTHER_ISSUER')
      return metadata
    } catch (cause) {
      throw failedBy(cause)
    }
  }

  const known = (issuer: OidcIssuer): Promise<oidc.ServerMetadata> => {
    const key = JSON.stringify([issuer.issuer, issuer.clientId, issuer.scopes])
    const own = kept.get(key)
    if (own && now() - own.at < keptMillis) return own.found
    const found = look(issuer)
    kept.set(key, { at: now(), found })
    // Whoever asks meanwhile waits for the same answer; one that did not come is not kept.
    found.catch(() => kept.delete(key))
    return found
  }

  const configured = async (issuer: OidcIssuer): Promise<oidc.Configuration> => {
    const metadata = await known(issuer)
    const offered = metadata.id_token_signing_alg_values_supported ?? ['RS256']
    const server = { ...plainOf(metadata), id_token_signing_alg_values_supported: offered.filter(alg => signatures.includes(alg)) }
    const made = new oidc.Configuration(server, issuer.clientId, { [oidc.clockTolerance]: skewSeconds }, authOf(metadata, issuer.secret))
    made[oidc.customFetch] = ask
    made.timeout = reach.limitMillis / 1_000
    oidc.enableNonRepudiationChecks(made)
    if (isPlain(issuer.issuer)) oidc.allowInsecureRequests(made)
    return made
  }

  return {
    look,
    ready: async issuer => void (await known(issuer)),
    begin: async (issuer, { state, nonce, verifier, returnTo }) => {
      const made = await configured(issuer)
      const address = oidc.buildAuthorizationUrl(made, {
        ...{ redirect_uri: returnTo, scope: issuer.scopes.join(' '), state, nonce, response_type: 'code' },
        ...{ code_challenge: challengeOf(verifier), code_challenge_method: 'S256' },
      }).href
      if (!reach.guard(address).allows(address)) throw new IssuerFailed('closed', 'ENDPOINT_REFUSED')
      return address
    },
    finish: async (issuer, { state, nonce, verifier, returnTo, query, wanted }) => {
      const made = await configured(issuer)
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
        const tokens = await oidc.authorizationCodeGrant(made, new URL(`${returnTo}?${query}`), checks)
        const own = tokens.claims()
        if (own === undefined) throw new IssuerFailed('wrong', 'NO_ID_TOKEN')
        // One name for everybody would be one person for everybody.
        if (own.sub.trim() === '') throw new IssuerFailed('wrong', 'NO_SUBJECT')
        // The library asks for when it was made, and takes any time for it.
        if (own.iat > Date.now() / 1_000 + skewSeconds) throw new IssuerFailed('wrong', 'MADE_IN_THE_FUTURE')
        if (own.azp !== undefined && own.azp !== issuer.clientId) throw new IssuerFailed('wrong', 'OTHER_AUTHORIZED_PARTY')
        const isAll = wanted.every(name => own[name] !== undefined)
        const more =
          isAll || made.serverMetadata().userinfo_endpoint === undefined ? {} : await oidc.fetchUserInfo(made, tokens.access_token, own.sub)
        return { issuer: own.iss, subject: own.sub, claims: { ...more, ...own } }
      } catch (cause) {
        if (cause instanceof oidc.AuthorizationResponseError) throw new IssuerFailed('declined', 'DECLINED')
        throw failedBy(cause)
      }
    },
  }
}

const isPlain = (issuer: string): boolean => issuer.startsWith('http:')

/** The description without the functions that the library adds. */
const plainOf = (metadata: oidc.ServerMetadata): oidc.ServerMetadata => JSON.parse(JSON.stringify(metadata))

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

/** Where an issuer says nothing, the standard says `client_secret_basic`. */
function authOf(metadata: oidc.ServerMetadata, secret: string | undefined): oidc.ClientAuth {
  if (secret === undefined) return oidc.None()
  return metadata.token_endpoint_auth_methods_supported?.includes('client_secret_post')
    ? oidc.ClientSecretPost(secret)
    : oidc.ClientSecretBasic(secret)
}
