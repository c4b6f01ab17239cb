/** What a copy of a paper may be, by the bytes it begins with: what a sender says it is counts for nothing. */
export type Media = 'image/jpeg' | 'image/png' | 'application/pdf'

const beginnings: readonly (readonly [Media, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

export const mediaOf = (bytes: Uint8Array): Media | undefined =>
  beginnings.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0]

export const mostBytes = 10 * 1024 * 1024
export const mostCopies = 12
