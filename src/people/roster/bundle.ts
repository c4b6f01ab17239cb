/** The files of a bundle by their plain names, in memory and nowhere else. */
export type Files = ReadonlyMap<string, Buffer>

export type Opened =
  | { readonly kind: 'files'; readonly files: Files }
  | { readonly kind: 'refused'; readonly message: string }
  /** There is no such path: a misuse of the command line, not a fault of a bundle. */
  | { readonly kind: 'no-such-path'; readonly message: string }

/** Enough for a district of 200,000 people; a bundle beyond it is refused before it is unpacked. */
export const bounds = { entries: 500, fileBytes: 128 * 1024 * 1024, totalBytes: 256 * 1024 * 1024, zipBytes: 64 * 1024 * 1024 } as const

export function tooLarge(what: string, bytes: number, bound: number): string {
  return `${what} is ${megabytes(bytes)} MB; at most ${megabytes(bound)} MB are read.`
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1024 / 1024).toLocaleString('en-US')
}

export function isWanted(name: string): boolean {
  return name.toLowerCase().endsWith('.csv') && !name.startsWith('.')
}

/** The files of OneRoster that are read, in the order they are read in. */
export const plainNames = [
  'manifest.csv',
  'orgs.csv',
  'academicSessions.csv',
  'courses.csv',
  'users.csv',
  'roles.csv',
  'userProfiles.csv',
  'demographics.csv',
  'classes.csv',
  'enrollments.csv',
]

/** OneRoster's own spelling, for a file named `Users.CSV`. */
export function plainName(name: string): string {
  return plainNames.find(plain => plain.toLowerCase() === name.toLowerCase()) ?? name
}
