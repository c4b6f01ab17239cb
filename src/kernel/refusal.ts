/** The rules say no. A value, not an exception: it commits, and it is answered with two sentences. */
export interface Refusal {
  readonly kind: 'refused'
  readonly code: string
  /** Why, then what would change the answer. */
  readonly detail: string
}

/** Not this person's to do. Answered 403. */
export interface NotPermitted {
  readonly kind: 'not-permitted'
  readonly detail: string
}

/** Nobody is signed in, and this asks who it is. Answered 401; a page leads to signing in. */
export interface NotSignedIn {
  readonly kind: 'not-signed-in'
  readonly detail: string
}

/** Nothing is there, or nothing this person may know of. Answered 404. */
export interface NotFound {
  readonly kind: 'not-found'
  readonly detail: string
}

/** A value could be read but is wrong. Answered 422, field by field; `pointer` is a JSON pointer into what was sent. */
export interface Malformed {
  readonly kind: 'malformed'
  readonly detail: string
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[]
}

export type No = Refusal | NotPermitted | NotSignedIn | NotFound | Malformed

export const refused = (code: string, detail: string): Refusal => ({ kind: 'refused', code, detail })
export const notPermitted = (detail: string): NotPermitted => ({ kind: 'not-permitted', detail })
export const notSignedIn = (): NotSignedIn => ({ kind: 'not-signed-in', detail: 'Nobody is signed in. Sign in, then try again.' })
export const notFound = (detail: string): NotFound => ({ kind: 'not-found', detail })
export const malformed = (errors: Malformed['errors']): Malformed => ({
  kind: 'malformed',
  detail: errors.map(error => error.detail).join(' '),
  errors,
})

const kinds = new Set<unknown>(['refused', 'not-permitted', 'not-signed-in', 'not-found', 'malformed'])

export const isNo = (value: unknown): value is No => typeof value === 'object' && value !== null && 'kind' in value && kinds.has(value.kind)
