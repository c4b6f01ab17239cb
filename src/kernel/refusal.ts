import { inEach, type Lang, type Saying } from './lang.ts'
import { nobodySignedIn } from './words/refusal.ts'

/** The rules say no. A value, not an exception: it commits, and it is answered with two sentences. */
export interface Refusal {
  readonly kind: 'refused'
  readonly code: string
  /** Why, then what would change the answer; in English, for programs and the command line. */
  readonly detail: string
  /** The same for people. */
  readonly says: Saying
}

/** Not this person's to do. Answered 403. */
export interface NotPermitted {
  readonly kind: 'not-permitted'
  readonly detail: string
  readonly says: Saying
  /** The address at which this person may open it all the same, in an emergency. */
  readonly inEmergency?: string
}

/** Nobody is signed in, and this asks who it is. Answered 401; a page leads to signing in. */
export interface NotSignedIn {
  readonly kind: 'not-signed-in'
  readonly detail: string
  readonly says: Saying
}

/** Nothing is there, or nothing this person may know of. Answered 404. */
export interface NotFound {
  readonly kind: 'not-found'
  readonly detail: string
  readonly says: Saying
}

/** A value could be read but is wrong. Answered 422, field by field; `pointer` is a JSON pointer into what was sent. */
export interface Malformed {
  readonly kind: 'malformed'
  readonly detail: string
  readonly says: Saying
  readonly errors: readonly { readonly pointer: string; readonly detail: string; readonly says: Saying }[]
}

export type No = Refusal | NotPermitted | NotSignedIn | NotFound | Malformed

export const refused = (code: string, says: Saying): Refusal => ({ kind: 'refused', code, detail: says.en, says })
export const notPermitted = (says: Saying, inEmergency?: string): NotPermitted => ({
  ...{ kind: 'not-permitted', detail: says.en, says },
  ...(inEmergency === undefined ? {} : { inEmergency }),
})
export const notSignedIn = (): NotSignedIn => ({ kind: 'not-signed-in', detail: nobodySignedIn.en, says: nobodySignedIn })
export const notFound = (says: Saying): NotFound => ({ kind: 'not-found', detail: says.en, says })

/** What is wrong, value by value. A plain text is for whoever writes the file or the program that sent it, and stays in English. */
export function malformed(errors: readonly { readonly pointer: string; readonly detail: string | Saying }[]): Malformed {
  const told = errors.map(({ pointer, detail }) => {
    const says = typeof detail === 'string' ? inEach(() => detail) : detail
    return { pointer, detail: says.en, says }
  })
  const says = inEach(lang => told.map(each => each.says[lang]).join(' '))
  return { kind: 'malformed', detail: says.en, says, errors: told }
}

/** A "no" as a page says it: one sentence for each thing that is wrong. */
export const sentencesOf = (no: No, lang: Lang): readonly string[] =>
  no.kind === 'malformed' ? no.errors.map(({ says }) => says[lang]) : [no.says[lang]]

const kinds = new Set<unknown>(['refused', 'not-permitted', 'not-signed-in', 'not-found', 'malformed'])

export const isNo = (value: unknown): value is No => typeof value === 'object' && value !== null && 'kind' in value && kinds.has(value.kind)
