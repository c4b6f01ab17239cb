import type { Role } from '../roles.ts'
import { type IssuerSetting, mappable } from './setting.ts'

export type Claims = Readonly<Record<string, unknown>>

/** Everything that a claim says, as text that can be kept: one value or a list of them. */
function valuesOf(claims: Claims, name: string): readonly string[] {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined
  return [value]
    .flat()
    .flatMap(each => (typeof each === 'string' || typeof each === 'number' ? [String(each).trim()] : []))
    .filter(isText)
}

const isText = (value: string): boolean => !value.includes('\u0000') && value.isWellFormed()

/** What of the register it is: exactly one value, and no e-mail address that the issuer itself has not seen to be theirs. */
export function matchedBy(claims: Claims, { match }: Pick<IssuerSetting, 'match'>): string | undefined {
  const [value, more] = valuesOf(claims, match.claim)
  if (value === undefined || more !== undefined || value === '' || value.length > 500) return undefined
  return match.with === 'email' && !isVerified(claims['email_verified']) ? undefined : value
}

/** An issuer that says nothing of it is trusted as a whole; whoever says anything but yes has not seen it. */
const isVerified = (said: unknown): boolean => said === undefined || said === null || ['true', '1'].includes(String(said).toLowerCase())

/** Whether it is an account of the district's own, as far as the district says how to tell. */
export const isOfTheDistrict = (claims: Claims, { must }: Pick<IssuerSetting, 'must'>): boolean =>
  must.every(({ claim, value }) => valuesOf(claims, claim).includes(value))

/** The roles that the district's mapping gives for these claims, each once; an office never. */
export const rolesClaimed = (claims: Claims, { roles }: Pick<IssuerSetting, 'roles'>): readonly Role[] => [
  ...new Set(roles.flatMap(({ claim, value, role }) => (mappable(role) && valuesOf(claims, claim).includes(value) ? [role] : []))),
]

/**
 * Roles of which these claims say neither yes nor no: the list of somebody's groups was too long to be sent. Entra ID then names where it is to be
 * fetched, `_claim_names` (OpenID Connect Core 5.6.2), `hasgroups`, or a claim `groups.link` (SAML), and sends no groups.
 */
export const rolesUnsaid = (claims: Claims, { roles }: Pick<IssuerSetting, 'roles'>): readonly Role[] =>
  roles.flatMap(({ claim, role }) => (mappable(role) && isLeftOut(claims, claim) ? [role] : []))

function isLeftOut(claims: Claims, name: string): boolean {
  if (Object.hasOwn(claims, name)) return false
  const elsewhere = claims['_claim_names']
  const isElsewhere = typeof elsewhere === 'object' && elsewhere !== null && Object.hasOwn(elsewhere, name)
  return isElsewhere || (name === 'groups' && String(claims['hasgroups']) === 'true') || Object.hasOwn(claims, `${name}.link`)
}

/** The claims that are read at all. */
export const claimsRead = ({ match, must, roles }: IssuerSetting): readonly string[] => [
  ...new Set([match.claim, ...[...must, ...roles].map(({ claim }) => claim)]),
]
