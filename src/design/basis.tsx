import type { Lang } from '../kernel/lang.ts'
import { words } from './words/frame.ts'

/** Kinds of authority that make law. What the law’s own document holds as practice or guidance is kept by every plan, and is no law. */
const lawful = ['statute', 'regulation']

/** A section’s kind of authority; `isLaw` is false for a section of a district’s plan, and left out where a document is read by itself. */
interface Founded {
  readonly authority: string
  readonly isLaw?: boolean | undefined
}

type BasisKind = 'law' | 'kept' | 'choice'

/** Whether a section is law, is kept by every plan though no law says it, or is our choice. Null where a document is read by itself. */
export const basisOf = ({ authority, isLaw }: Founded): BasisKind | null => {
  if (isLaw === undefined) return null
  if (!isLaw) return 'choice'
  return lawful.includes(authority) ? 'law' : 'kept'
}

/** Who made the rule, in words: never a color or a tick. */
export function Basis({ of, lang }: { of: Founded; lang: Lang }) {
  const kind = basisOf(of)
  return kind === null ? null : <span class={kind === 'law' ? 'c-basis c-basis--law' : 'c-basis'}>{words(lang).basis[kind]}</span>
}
