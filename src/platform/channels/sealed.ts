import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'

/**
 * A text that travels through others' hands and comes back: nobody but us reads it, and altered or beside another `about` it is worth nothing.
 * The same text is sealed the same, so that an answer that is given twice is one answer.
 */
export function sealed(secret: string, about: string, text: string): string {
  const iv = createHmac('sha256', keyOf(secret)).update(`${about}\u0000${text}`).digest().subarray(0, ivBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(about))
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** Undefined where it was not sealed by us, about this. */
export function unsealed(secret: string, about: string, text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length < ivBytes + tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

const [ivBytes, tagBytes] = [12, 16]

const keyOf = (secret: string): Buffer => createHmac('sha256', secret).update('concord sealed').digest()
