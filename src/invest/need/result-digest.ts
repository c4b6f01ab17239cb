import { createHash } from 'node:crypto'
import { canonical } from '../../kernel/canonical.ts'
import type { WorkedOut } from './published.ts'

/** SHA-256 over a value as JSON, its keys in order. */
export const valueDigest = (value: unknown): string =>
  createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(value))))
    .digest('hex')

/** SHA-256 over all that an index says, schools in the order of their codes: the same of what was worked out and of the tables it is kept in. */
export function resultDigest({ summary, schools }: WorkedOut): string {
  const hash = createHash('sha256').update(canonical(JSON.parse(JSON.stringify(summary))))
  const inOrder = schools.toSorted((a, b) => (a.orgCode < b.orgCode ? -1 : 1))
  for (const { orgCode, name, students, isSmall, isOwn, need, all, own, detail } of inOrder)
    hash.update(canonical(JSON.parse(JSON.stringify({ orgCode, name, students, isSmall, isOwn, need, all, own, detail }))))
  return hash.digest('hex')
}
