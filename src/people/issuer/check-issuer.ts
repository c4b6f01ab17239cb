import { X509Certificate } from 'node:crypto'
import { IssuerFailed, type IssuerReach, oidcOver, secretName } from '../../platform/issuers/index.ts'
import type { IssuerSetting } from './setting.ts'

interface Around {
  readonly reach: IssuerReach
  readonly slug: string
  readonly at: Date
}

/** What would keep people from signing in by it, in whole sentences; none where nothing is found. Nobody is signed in by asking. */
export function checkIssuer(setting: IssuerSetting, around: Around): Promise<readonly string[]> {
  return setting.kind === 'oidc' ? checkOidc(setting, around) : Promise.resolve(checkSaml(setting, around))
}

async function checkOidc(setting: IssuerSetting & { readonly kind: 'oidc' }, { reach, slug }: Around): Promise<readonly string[]> {
  const secret = reach.secretOf(slug)
  const found = await oidcOver(reach)
    .look({ ...setting, secret })
    .catch((cause: unknown) => {
      if (cause instanceof IssuerFailed) return cause
      throw cause
    })
  if (found instanceof IssuerFailed) return [sentenceOf(found, setting.issuer, reach.limitMillis)]
  const at = (name: string, address: string | undefined, needed = true) => {
    if (address === undefined) return needed ? [`Its description names no ${name}.`] : []
    if (reach.guard(address).allows(address)) return []
    return [`Its description names as ${name} an address that is not asked: ${address}. ${insideSentence}`]
  }
  const lacks = (said: readonly string[] | undefined, one: string) => said !== undefined && !said.includes(one)
  return [
    ...at('authorization_endpoint', found.authorization_endpoint),
    ...at('token_endpoint', found.token_endpoint),
    ...at('jwks_uri', found.jwks_uri),
    ...at('userinfo_endpoint', found.userinfo_endpoint, false),
    ...(lacks(found.response_types_supported, 'code') ? ['It does not offer the response type code, and no other is used here.'] : []),
    ...(lacks(found.code_challenge_methods_supported, 'S256') ? ['It does not offer PKCE with S256, which is always sent.'] : []),
    ...(lacks(found.scopes_supported, 'openid') ? ['It does not offer the scope openid.'] : []),
    ...setting.scopes
      .filter(scope => scope !== 'openid' && lacks(found.scopes_supported, scope))
      .map(scope => `It does not offer the scope ${scope}.`),
    ...(secret === undefined
      ? [`${secretName(slug)} is not set: it is asked as a client without a secret. Set it unless you registered one without.`]
      : []),
  ]
}

const insideSentence =
  'Only public servers are asked, by https and by name; for one inside your own network set ISSUER_INTERNAL_HOST to its host.'

function sentenceOf({ kind, code }: IssuerFailed, issuer: string, limitMillis: number): string {
  switch (kind) {
    case 'closed':
      return `${issuer} is not asked. ${insideSentence}`
    case 'silent':
      return `${issuer} does not answer within ${limitMillis / 1_000} seconds (${code}).`
    default:
      return `${issuer} does not describe itself as an issuer (${code}). Expected its description at /.well-known/openid-configuration, with the same issuer in it, letter by letter.`
  }
}

function checkSaml({ address, certificates }: IssuerSetting & { readonly kind: 'saml' }, { reach, at }: Around): readonly string[] {
  const ends = certificates.map(pem => new Date(new X509Certificate(pem).validTo))
  return [
    ...(reach.guard(address).allows(address) ? [] : [`${address} is not where people are sent. ${insideSentence}`]),
    ...ends.filter(end => end < at).map(end => `A certificate of the issuer ended on ${end.toISOString().slice(0, 10)}.`),
  ]
}
