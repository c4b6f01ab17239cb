import type { Attribute, Held } from './attribute.ts'
import type { Screened } from './screen.ts'

/** Where the law lets one be told after all (G.L. c.71 s.37L): whoever reads it second names which, and writes nothing. */
export const exceptions = ['germane-to-incident', 'germane-to-duty-to-report', 'abuse-report', 'weapon-report'] as const
export type Exception = (typeof exceptions)[number]

/** What somebody let out of a text: this attribute, in these words, for this reason. */
export interface LetOut {
  readonly attribute: Attribute
  readonly words: string
  readonly exception: Exception
}

/** What of a text is still held after the exceptions that the second reader made. Words changed after an exception are held again. */
export const stillHeld = ({ held }: Screened, out: readonly LetOut[]): readonly Held[] =>
  held.filter(({ attribute, words }) => !out.some(each => each.attribute === attribute && each.words === words))
