const codes = new Set(['EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'EROFS', 'ENOSPC'])

/** What a file system says of a path that is not ours to read or write, or of a disk that is full: no fault of the program. */
export const isFileProblem = (cause: unknown): cause is Error & { readonly path?: string } =>
  cause instanceof Error && 'code' in cause && codes.has(String(cause.code))
