import { EndpointRefused } from '../channels/index.ts'

/**
 * An issuer signed nobody in. `silent`: it did not answer, or not in time; `declined`: it answered that it does not; `wrong`: what it sent is
 * not to be believed; `closed`: it leads where we may not ask. `code` is for the log: it holds nothing of what was sent.
 */
export class IssuerFailed extends Error {
  constructor(
    readonly kind: 'silent' | 'declined' | 'wrong' | 'closed',
    readonly code: string,
  ) {
    super(`the issuer signed nobody in (${kind}, ${code})`)
  }
}

/** What stands behind an error of the libraries, without their messages, which may quote what was sent. */
export function failedBy(cause: unknown, otherwise: 'wrong' | 'silent' = 'wrong'): IssuerFailed {
  for (let each: unknown = cause, depth = 0; each instanceof Error && depth < 6; each = each.cause, depth++) {
    if (each instanceof IssuerFailed) return each
    if (each instanceof EndpointRefused) return new IssuerFailed('closed', 'ENDPOINT_REFUSED')
  }
  return new IssuerFailed(otherwise, codeOf(cause))
}

/** `OAUTH_JWT_CLAIM_COMPARISON_FAILED`: libraries name the kind of a fault so. */
export const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && /^[A-Z0-9_]{1,60}$/.test(String(cause.code)) ? String(cause.code) : 'UNKNOWN'
