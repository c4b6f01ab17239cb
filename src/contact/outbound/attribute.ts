/** What G.L. c.71 s.37L bars a school from telling law enforcement of a student or a family. */
export const attributes = [
  'immigration-status',
  'citizenship',
  'neighborhood',
  'religion',
  'national-origin',
  'ethnicity',
  'gang-affiliation',
] as const
export type Attribute = (typeof attributes)[number]

/** A piece of text that seems to tell one: `words` is the text from `start` up to `end`, in units of a JavaScript string. */
export interface Held {
  readonly attribute: Attribute
  readonly start: number
  readonly end: number
  readonly words: string
}

/** What looks for an attribute in folded text. */
export interface Pattern {
  readonly attribute: Attribute
  readonly pattern: RegExp
}

/** Patterns that do not ask for capitals. */
export const looking = (attribute: Attribute, ...patterns: readonly string[]): Pattern[] =>
  patterns.map(pattern => ({ attribute, pattern: new RegExp(`\\b(?:${pattern})`, 'gi') }))

/** Patterns that do: they find nothing in a text written in capitals throughout or in none. */
export const lookingCased = (attribute: Attribute, ...patterns: readonly string[]): Pattern[] =>
  patterns.map(pattern => ({ attribute, pattern: new RegExp(`\\b(?:${pattern})`, 'g') }))
