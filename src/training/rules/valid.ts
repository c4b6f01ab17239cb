import type { CertificateStands } from '../contract.ts'
import type { Certificate } from '../state.ts'

type Span = Pick<Certificate, 'from' | 'until' | 'withdrawnAt'>

/** A certificate holds from its first instant on, and no longer at the second at which it ends or is withdrawn. */
export const isValid = ({ from, until, withdrawnAt }: Span, at: Date): boolean =>
  from <= at && at < until && (withdrawnAt === null || at < withdrawnAt)

/** The instant to which what is valid now holds without a gap; null where nothing is valid. */
export function validUntil(certificates: readonly Span[], at: Date): Date | null {
  let last: Date | null = null
  const inOrder = certificates.toSorted((a, b) => a.from.getTime() - b.from.getTime())
  for (const each of inOrder) {
    const ends = each.withdrawnAt !== null && each.withdrawnAt < each.until ? each.withdrawnAt : each.until
    const isHeld = last === null ? isValid(each, at) : each.from <= last && each.withdrawnAt === null
    if (isHeld && (last === null || ends > last)) last = ends
  }
  return last
}

/** How somebody's certificates of one track stand at an instant. */
export function standsAt(certificates: readonly Span[], at: Date): CertificateStands {
  if (certificates.length === 0) return 'none'
  if (certificates.some(each => isValid(each, at))) return 'valid'
  if (certificates.some(each => each.withdrawnAt === null && at < each.from)) return 'not-yet'
  return certificates.at(-1)?.withdrawnAt ? 'withdrawn' : 'lapsed'
}

/** The certificate lapses within so many days and nothing follows it. */
export function lapsesWithin(certificates: readonly Span[], at: Date, days: number): boolean {
  const until = validUntil(certificates, at)
  return until !== null && until.getTime() - at.getTime() <= days * 86_400_000
}
