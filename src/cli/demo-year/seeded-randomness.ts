import { createHash } from 'node:crypto'
import type { Randomness } from '../../platform/randomness/index.ts'

/**
 * Randomness that anybody who knows its name can make again: SHA-256 over the name and a count. For a demonstration year alone, in which
 * nobody is real; it reaches a store only as it is opened, and only the embedded one.
 */
export function seededRandomness(name: string): Randomness {
  let block = 0
  let left = Buffer.alloc(0)
  const bytes = (howMany: number): Buffer => {
    while (left.length < howMany) left = Buffer.concat([left, createHash('sha256').update(`${name} ${block++}`).digest()])
    const taken = left.subarray(0, howMany)
    left = left.subarray(howMany)
    return Buffer.from(taken)
  }
  return { id: () => uuidOf(bytes(16)), bytes }
}

function uuidOf(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
