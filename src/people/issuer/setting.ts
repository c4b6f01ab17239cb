import { z } from 'zod'
import { isOffice, isRole, type Role } from '../roles.ts'

/** What of the register a claim is compared with. `sourced-id` is the roster’s own name for the row of a person. */
export const matches = ['email', 'username', 'identifier', 'sourced-id'] as const

const claimed = z.strictObject({ claim: z.string(), value: z.string() })

/** Roles that two people give are never given by a claim; nobody is given what everybody has. */
export const mappable = (role: string): role is Role => isRole(role) && !isOffice(role) && role !== 'any-adult'

const common = {
  /** Its address, or for SAML its entity id, as it writes it itself. */
  issuer: z.string(),
  match: z.strictObject({ claim: z.string(), with: z.enum(matches) }),
  /** Claims without which nobody is signed in: that the account is one of the district’s own. */
  must: z.array(claimed),
  roles: z.array(claimed.extend({ role: z.string() })),
  /** The words of the button, by language; empty where ours stand there. */
  button: z.strictObject({ en: z.string(), es: z.string() }).nullable(),
}

export const issuerSetting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('oidc'), ...common, clientId: z.string(), scopes: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('saml'), ...common, address: z.string(), certificates: z.array(z.string()) }),
])

/** By whom a district signs in: what it set, without any secret. */
export type IssuerSetting = Readonly<z.infer<typeof issuerSetting>>
