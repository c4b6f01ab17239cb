import { isUtf8 } from 'node:buffer'

/** The first line of a file that is not plain UTF-8 text; undefined where all of it is. */
export function firstBadLine(bytes: Buffer): number | undefined {
  if (isPlain(bytes)) return undefined
  let line = 1
  for (let at = 0; at < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, at)
    const next = end < 0 ? bytes.length : end + 1
    if (!isPlain(bytes.subarray(at, next))) return line
    at = next
  }
  return 1
}

const isPlain = (bytes: Buffer): boolean => isUtf8(bytes) && !bytes.includes(0)
