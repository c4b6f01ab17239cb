import type { StatusKind } from '../../design/status.tsx'
import type { CertificateStands } from '../contract.ts'
import type { PathLine } from '../view.ts'

/** A certificate ends at a midnight: the last day that it holds is the one before. */
export const lastDay = (until: string): string => new Date(Date.parse(until) - 1000).toISOString()

const shapes: Record<CertificateStands, StatusKind> = {
  none: 'done',
  'not-yet': 'waiting',
  valid: 'there',
  lapsed: 'waiting',
  withdrawn: 'done',
}

export const statusOf = (stands: CertificateStands, lapsesWithin: PathLine['lapsesWithin']): StatusKind =>
  stands === 'valid' && lapsesWithin !== null ? 'waiting' : shapes[stands]
