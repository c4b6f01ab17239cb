import type { z } from 'zod'
import type { Saying } from '../../kernel/lang.ts'
import { type Malformed, malformed } from '../../kernel/refusal.ts'

export type Texts = Readonly<Record<string, string>>

/** What a form or the query of an address sends, without what every form carries (`_csrf`, `deed`, `_about`). */
export interface Form {
  /** The trimmed value of each field, the last one where a field was sent twice. Empty fields are left out. */
  readonly texts: Texts
  /** The same with the fields that were left empty: what stands in the boxes when the page is shown again. */
  readonly typed: Texts
  /** What one field says; the empty text where it says nothing. */
  readonly text: (name: string) => string
  /** Everything that a field says which may be sent often. */
  readonly all: (name: string) => readonly string[]
  /** The field was on the page and was left empty. */
  readonly isOpen: (name: string) => boolean
}

export function readForm(body: unknown): Form {
  const said = new Map(fieldsOf(body))
  const all = (name: string): readonly string[] => said.get(name) ?? []
  const lastOf = ([name, texts]: [string, readonly string[]]) => [name, texts.at(-1) ?? '']
  const fields = [...said]
  return {
    texts: Object.fromEntries(fields.filter(([, texts]) => texts.length > 0).map(lastOf)),
    typed: Object.fromEntries(fields.map(lastOf)),
    text: name => all(name).at(-1) ?? '',
    all,
    isOpen: name => said.has(name) && all(name).length === 0,
  }
}

/** All that a form says, in one text: the same for the same words, in whatever order its fields stand. */
export const saidIn = (body: unknown): string =>
  JSON.stringify(
    fieldsOf(body)
      .filter(([, texts]) => texts.length > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

const isInEveryForm = (name: string): boolean => name === '_csrf' || name === 'deed' || name === '_about'

function fieldsOf(body: unknown): [name: string, texts: readonly string[]][] {
  if (typeof body !== 'object' || body === null || ArrayBuffer.isView(body)) return []
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    const texts = [value].flat().filter(each => typeof each === 'string')
    if (isInEveryForm(name) || texts.length === 0) return []
    return [[name, texts.map(text => text.trim()).filter(text => text !== '')]]
  })
}

/** What a form says, in the shape that JSON has; or what is wrong, each place once and in the slice's own sentence for it. */
export function checked<Out>(shape: z.ZodType<Out>, values: unknown, says: (pointer: string) => Saying): Out | Malformed {
  const read = shape.safeParse(values)
  if (read.success) return read.data
  const pointers = [...new Set(read.error.issues.map(({ path }) => `/${path.join('/')}`))]
  return malformed(pointers.map(pointer => ({ pointer, detail: says(pointer) })))
}
