export { IssuerFailed } from './failed.ts'
export { type Identity, type OidcIssuer, oidcOver } from './oidc.ts'
export { type IssuerReach, issuersFromEnvironment, secretName } from './reach.ts'
export { readSaml, samlAddress, type SamlIssuer, samlMetadata } from './saml.ts'
