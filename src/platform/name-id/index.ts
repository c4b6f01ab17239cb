import { createHash } from 'node:crypto'

/**
 * An id made from a name (UUID version 8 over SHA-256): whoever knows the name knows the id, and the name is not told by it.
 * Names begin with what the id is of, so that two kinds never meet.
 */
export function idFromName(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
