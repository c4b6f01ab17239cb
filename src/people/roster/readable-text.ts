import { isUtf8 } from 'node:buffer'
import { addFault, type Findings, wholeFile } from './fault.ts'

/** Whether these bytes are text in UTF-8; where they are not, the line that is not is a fault. */
export function readableText(bytes: Buffer, file: string, found: Findings): boolean {
  const isText = (part: Buffer): boolean => isUtf8(part) && !part.includes(0)
  if (isText(bytes)) return true
  found.unread.add(file)
  let line = 1
  for (let at = 0; at < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, at)
    const next = end < 0 ? bytes.length : end + 1
    if (!isText(bytes.subarray(at, next))) break
    at = next
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const message = `This line is not plain UTF-8 text${utf16 ? ' (the file looks like UTF-16)' : ''}. Save ${file} as “CSV UTF-8”.`
  addFault(found, { ...wholeFile('not-utf8', file, message), line })
  return false
}
